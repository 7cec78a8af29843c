import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ExportHead, jsonEntry, jsonFoot, jsonHead, readJsonExport } from '../../src/core/export-json'
import type { LedgerItem } from '../../src/core/ledger-edit'
import { anyLedger } from './edit-samples'
import { entryOf } from './samples'

const head: ExportHead = {
  ...{
    format: 'margin-export',
    version: 1,
    madeAt: '2026-11-24T15:00:00Z',
    from: '2026-01-01',
    to: '2026-12-31',
    complete: true,
  },
}
const fileOf = (items: readonly LedgerItem[], withPrivate = true) =>
  jsonHead(head) + items.map((item, i) => jsonEntry(item, i === 0, withPrivate)).join('') + jsonFoot([])

describe('the ledger as JSON', () => {
  it('survives export and import unchanged, each record on its own line', () => {
    fc.assert(
      fc.property(anyLedger, (items) => {
        const text = fileOf(items)
        expect(JSON.parse(text)).toMatchObject(head)
        const read = readJsonExport(text)
        expect(read?.entries.map(({ entry, payLines }) => ({ entry, payLines }))).toEqual(
          items.map(({ entry, payLines }) => ({ entry, payLines })),
        )
        const lines = text.split('\n')
        for (const { line, entry } of read?.entries ?? [])
          expect(lines[line - 1]).toContain(`"id":"${(entry as { id: string }).id}"`)
      }),
    )
  })

  it('leaves out task ids and notes where they are not to be shown', () => {
    expect(fileOf([{ entry: entryOf({ taskId: 'secret', note: 'secret' }), payLines: [] }], false)).not.toContain('secret')
  })

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"format":"margin-export","version":2,"entries":[]}',
    '{"format":"other","version":1,"entries":[]}',
  ])('%s is no export', (text) => {
    expect(readJsonExport(text)).toBeNull()
  })
})
