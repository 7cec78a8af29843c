import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/core/csv-table'
import { csvHeader, csvLine, safeText, unsafeText } from '../../src/core/csv-write'
import { entryColumns } from '../../src/core/export-entries'
import { isOwnTable, ownItem } from '../../src/core/import-own'
import { readRows } from '../../src/core/import-row'
import type { LedgerItem } from '../../src/core/ledger-edit'
import { anyLedger } from './edit-samples'
import { anyClosed, entryOf, hourly } from './samples'

const NOW = Date.UTC(2027, 0, 1)
const all = entryColumns(true)
const tableOf = (items: readonly LedgerItem[], columns = all) =>
  csvHeader(columns) + items.map((item) => csvLine(columns, item)).join('')

function again(csv: string): LedgerItem[] {
  const table = readTable(csv)
  expect(isOwnTable(table.columns)).toBe(true)
  let n = 0
  const { rows, faults } = readRows(table.rows, (row) => ownItem(row, NOW, () => `line-${n++}`))
  expect(faults).toEqual([])
  return rows.map(({ item }) => item)
}

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .tuple(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '"',
        "'",
        "'=",
        "''@",
        ' =',
        '＝',
        ',',
        ';',
        '\r\n',
        '=HYPERLINK("http://x")',
      ),
      fc.string({ unit: 'grapheme' }),
    )
    .map((parts) => parts.join('')),
)

describe('the table of entries', () => {
  it('survives export, import and export', () => {
    const items = fc.oneof(anyLedger, fc.array(anyClosed, { maxLength: 4 }))
    fc.assert(
      fc.property(
        items,
        fc.array(nasty, { minLength: 4, maxLength: 4 }),
        (ledger, [project = '', note = '', doubt = '', taskId = '']) => {
          const given = ledger.map(({ entry, payLines }, i) => ({
            entry: {
              ...entry,
              id: `${i} ${entry.id}`,
              project,
              ...(note ? { note } : {}),
              ...(doubt ? { doubt } : {}),
              ...(taskId ? { taskId } : {}),
            },
            payLines,
          }))
          const csv = tableOf(given)
          expect(tableOf(again(csv))).toBe(csv)
        },
      ),
    )
  })

  it('brings back what an entry is', () => {
    const entry = entryOf({
      ...{
        taskId: '-7',
        note: '=1+1',
        units: 3,
        paidUnits: 12,
        timeLimitMs: 90_000,
        platformTimerMs: 61_250,
        zone: 'Asia/Kathmandu',
      },
      terms: hourly(31_25, {
        capMs: 1_800_000,
        overtimeAmount: 1,
        unitsPerTask: 4,
        priorityAmount: 500,
        source: 'page',
        validFrom: 5,
      }),
    })
    const [item] = again(tableOf([{ entry, payLines: [] }]))
    const { spans: _spans, ...rest } = item?.entry ?? entry
    const { spans: _were, ...was } = entry
    expect(rest).toEqual({ ...was, origin: 'added', editedAt: NOW })
  })

  it('gives every cell to another reader as it is, apart from the mark of what could be a formula', () => {
    fc.assert(
      fc.property(nasty, nasty, (project, note) => {
        const csv = tableOf([{ entry: entryOf({ project, note }), payLines: [] }])
        const [row] = parse(csv, { columns: true, relax_column_count: false }) as Record<string, string>[]
        expect(row).toMatchObject({ project: safeText(project), note: safeText(note) })
      }),
    )
  })

  it('leaves out task ids and notes where they are not to be shown', () => {
    const csv = tableOf([{ entry: entryOf({ taskId: 'secret-id', note: 'secret words' }), payLines: [] }], entryColumns(false))
    expect(csv).not.toContain('secret')
    expect(again(csv)[0]?.entry.taskId).toBeUndefined()
  })

  it('writes figures as figures: exact, with their currency, never escaped', () => {
    const line = {
      kind: 'clawback',
      state: 'paid',
      minor: -1250,
      currency: 'USD',
      id: 'a',
      entryId: 'e1',
      day: '',
      platform: '',
      project: '',
      at: 0,
    } as const
    const csv = tableOf([
      {
        entry: entryOf({}, 1_234_567),
        payLines: [line, { ...line, id: 'b', minor: 7, currency: 'JPY' }, { ...line, state: 'rejected', minor: 99 }],
      },
    ])
    const [row] = parse(csv, { columns: true }) as Record<string, string>[]
    expect(row).toMatchObject({
      ...{ earned: '-12.50', currency: 'USD', earned_in_others: '7 JPY', counted_seconds: '1234.567', counted_hours: '0.3429' },
      ...{ started: '2026-03-04T11:39:25.433+00:00', ended: '2026-03-04T12:00:00+00:00' },
    })
  })
})

describe('text made safe', () => {
  it('is given back whatever it was', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(unsafeText(safeText(text))).toBe(text)
      }),
    )
  })

  it('never begins what a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(safeText(text)).not.toMatch(/^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/)
      }),
    )
  })
})

describe('a row that cannot be an entry', () => {
  const good = tableOf([{ entry: entryOf(), payLines: [] }])
  const [head = '', line = ''] = good.split('\r\n')
  const names = head.split(',')
  const cells = line.split(',')
  const faultOf = (column: string, value: string) => {
    const changed = cells.map((cell, i) => (names[i] === column ? value : cell)).join(',')
    const { rows } = readTable(`${head}\r\n${changed}\r\n`)
    return readRows(rows, (row) => ownItem(row, NOW, () => 'x')).faults
  }
  it.each([
    ['started', '2026-03-04 12:00', 'no-time'],
    ['started', '2026-03-04T12:00:00+00:00', 'order', 'counted_stretches'],
    ['ended', '2026-03-04T11:00:00+00:00', 'order'],
    ['ended', '2028-03-04T11:00:00+00:00', 'future'],
    ['zone', 'Mars/Base', 'no-zone'],
    ['zone', '', 'empty'],
    ['platform', '', 'empty'],
    ['task_type', 'juggling', 'no-word'],
    ['tasks', '0', 'no-number'],
    ['tasks', '1.5', 'no-number'],
    ['counted_seconds', '12,5', 'cells', ''],
    ['counted_seconds', '99', 'disagrees'],
    ['elapsed_seconds', '99', 'disagrees'],
    ['terms', 'barter', 'no-word'],
    ['terms_amount', 'abc', 'no-number'],
    ['terms_currency', 'dollar', 'no-currency'],
    ['pay_lines', 'task expected 12.505 USD', 'no-number'],
    ['pay_lines', 'tip expected 12.50 USD', 'no-number'],
    ['counted_stretches', '0-99999', 'order'],
    ['counted_stretches', 'all', 'no-duration'],
    ['other_stretches', '0-60', 'order'],
  ])('%s "%s" is %s', (column, value, reason, field = column) => {
    expect(faultOf(column, value)).toMatchObject([{ line: 2, field, reason }])
  })

  it('needs no stretches where all of the time counts', () => {
    const short = 'entry_id,started,ended,zone,platform,counted_seconds\r\n'
    const read = (seconds: string) =>
      readRows(readTable(`${short}a,2026-03-04T11:30:00Z,2026-03-04T12:00:00Z,UTC,Own,${seconds}\r\n`).rows, (row) =>
        ownItem(row, NOW, () => 'x'),
      )
    expect(read('1800').rows[0]?.item.entry).toMatchObject({ countedMs: 1_800_000, elapsedMs: 1_800_000, outcome: 'unknown' })
    expect(read('900').faults).toMatchObject([{ field: 'counted_seconds', reason: 'disagrees' }])
  })

  it('is told by the line on which it begins, and the same id twice', () => {
    const two = tableOf([
      { entry: entryOf({ note: 'two\nlines' }), payLines: [] },
      { entry: entryOf({ note: 'again' }), payLines: [] },
    ])
    const { faults } = readRows(readTable(two).rows, (row) => ownItem(row, NOW, () => 'x'))
    expect(faults).toMatchObject([{ line: 4, field: 'entry_id', reason: 'twice' }])
  })
})
