import { describe, expect, it } from 'vitest'
import { type PageStructure, reportText } from '../../src/core/page-structure'

const FACTS = {
  version: '1.2.3',
  day: '2026-11-24',
  browser: 'Chromium',
  platform: 'outlier',
  shape: 'app.outlier.ai/*/expert/tasks (task)',
}
const structure: PageStructure = {
  ...{ frameId: 0, elements: 9, depth: 4, openRoots: 1, closedRoots: 0, frames: 0 },
  ...{
    tags: { div: 3, 'input[type=radio]': 5, 'a name of many words': 1 },
    roles: { radio: 5, button: 5 },
    attributes: { role: 10 },
  },
  outline: ['main', '  form × 2'],
}

describe('a report to copy', () => {
  it('holds the facts and the structure, the most first', () => {
    expect(reportText({ ...FACTS, lines: ['Pay is missing.'] }, [structure])).toBe(
      [
        ...['Margin 1.2.3, Chromium, 2026-11-24', 'platform: outlier', 'page: app.outlier.ai/*/expert/tasks (task)'],
        ...['Pay is missing.', ''],
        'structure of the page: 9 elements, 4 deep, shadow roots 1 open and 0 closed, frames 0',
        'tags: input[type=radio] 5, div 3',
        'roles: button 5, radio 5',
        'attributes: role 10',
        ...['outline:', 'main', '  form × 2', ''],
      ].join('\n'),
    )
  })

  it('is one without a page too', () => {
    expect(reportText({ ...FACTS, lines: [] }, [])).not.toContain('structure of')
  })
})
