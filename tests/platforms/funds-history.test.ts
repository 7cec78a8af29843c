import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFunds } from '../../src/core/statement-funds'
import { funds } from '../../src/platforms/dataannotation'
import { lookAtFunds } from '../../src/platforms/funds-history'

const HTML = readFileSync(join(import.meta.dirname, '../fixtures/funds-history.html'), 'utf8')
const documentOf = (html: string) => new DOMParser().parseFromString(html, 'text/html') as unknown as Document
const read = (html: string) => readFunds(lookAtFunds(documentOf(html)), funds, 'UTC', '2026-11-24')

describe('the open page of funds', () => {
  it('is read row by row, as the fixture’s expectation says', () => {
    const { draft, gaps } = read(HTML)
    expect(draft.refused).toEqual([])
    expect(
      draft.rows.map(({ project, day, kind, minor, state, durationMs }) => [project, day, kind, minor, state, durationMs ?? 0]),
    ).toEqual([
      ['Lemon Grove [Coding]', '2026-02-08', 'task', 3150, 'pending', 5_400_000],
      ['Lemon Grove [Coding]', '2026-02-08', 'task', 450, 'approved', 0],
      ['Bonus survey: Paper Boats', '2026-02-08', 'bonus', 1000, 'paid', 0],
    ])
    expect(gaps).toEqual({ folded: 1, hasNextPage: true, includesPaid: false })
  })

  it('is not changed by it', () => {
    const page = documentOf(HTML)
    const before = page.documentElement.outerHTML
    lookAtFunds(page)
    expect(page.documentElement.outerHTML).toBe(before)
  })

  it('is read without indents too, by what the titles look like', () => {
    const plain = HTML.replace(/tw-ml-\d+/g, 'x')
    expect(read(plain).draft.rows).toEqual(read(HTML).draft.rows)
  })

  it('has no next page where the button is off, and shows paid rows where the filter is on', () => {
    const last = HTML.replace('<button>Next</button>', '<button disabled>Next</button>').replace(
      'aria-pressed="false"',
      'aria-pressed="true"',
    )
    expect(read(last).gaps).toMatchObject({ hasNextPage: false, includesPaid: true })
    expect(lookAtFunds(documentOf('<p>Sign in</p>'))).toEqual({
      rows: [],
      hasTable: false,
      hasNextPage: false,
      includesPaid: null,
    })
    const box = '<label><input type="checkbox" checked> Show paid</label>'
    expect(lookAtFunds(documentOf(box)).includesPaid).toBe(true)
  })
})
