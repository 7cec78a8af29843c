import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { JUSTIFICATION_NEEDS } from '../../src/core/rubric'
import { composeRubric } from '../../src/core/rubric-compose'
import { formatRubricError, readRubricFile } from '../../src/core/rubric-file'

const README = readFileSync('rubrics/README.md', 'utf8')
const [rubricText = '', overlayText = ''] = [...README.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text)

it('teaches with examples that are valid, and that fit each other as it says', () => {
  const base = readRubricFile('README.md', rubricText, { id: 'caption-rating' })
  const overlay = readRubricFile('README.md', overlayText, { id: 'maps' })
  for (const reading of [base, overlay]) expect('errors' in reading ? reading.errors.map(formatRubricError) : []).toEqual([])
  if (!('rubric' in base && 'overlay' in overlay)) throw new Error('not read')
  const context = { platform: 'outlier', taskType: 'rating', domain: 'science' } as const
  const { edition, criteria } = composeRubric(base.rubric, [overlay.overlay], context)
  expect(README).toContain(`\`${edition}\``)
  expect(criteria.map(({ id }) => id)).toEqual(['true-to-picture', 'maps/legend'])
  expect(criteria[0]?.scale?.at(-1)?.notes).toHaveLength(1)
})

it('shows the message that a wrong file really gets', () => {
  const reading = readRubricFile('rubrics/caption-rating.yaml', rubricText.replace(/level: must( +#.*)/, 'level: shall$1'))
  const messages = 'errors' in reading ? reading.errors.map(formatRubricError) : []
  expect(messages).toHaveLength(1)
  expect(README).toContain(`\n${messages[0]}\n`)
})

it('explains each need of a justification', () => {
  for (const need of JUSTIFICATION_NEEDS) expect(README).toMatch(new RegExp(`\\| \`${need}\` +\\| \\w`))
})

it.each([
  ['rubrics', ''],
  ['rubrics/overlays', 'overlays/'],
])('lists every file of %s', (folder, prefix) => {
  const names = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  for (const name of names) expect(README).toContain(`\n| \`${prefix}${name}\` `)
})
