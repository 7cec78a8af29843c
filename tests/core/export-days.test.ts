import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvHeader, csvLine } from '../../src/core/csv-write'
import { DAY_COLUMNS, dayRows } from '../../src/core/export-days'
import { lineColumns } from '../../src/core/export-lines'
import { readAmount, readIso } from '../../src/core/figure-text'
import type { PayLine } from '../../src/core/pay'
import { contributionOf } from '../../src/core/rollup'
import { anyClosed, entryOf } from './samples'

describe('the table of days', () => {
  it('adds up to the ledger, currency by currency', () => {
    fc.assert(
      fc.property(fc.array(anyClosed, { maxLength: 8 }), (closed) => {
        const rows = dayRows(closed.flatMap(({ entry, payLines }) => contributionOf(entry, payLines)))
        const counted = rows.reduce((sum, { countedMs }) => sum + countedMs, 0)
        expect(counted).toBe(closed.reduce((sum, { entry }) => sum + entry.countedMs, 0))
        for (const currency of ['USD', 'EUR', 'JPY']) {
          const lines = closed.flatMap(({ payLines }) => payLines).filter((line) => line.currency === currency)
          const earned = rows.filter((row) => row.currency === currency).reduce((sum, row) => sum + row.earned, 0)
          expect(earned).toBe(lines.filter(({ state }) => state !== 'rejected').reduce((sum, { minor }) => sum + minor, 0))
        }
        const keys = rows.map(({ day, platform, project, currency }) => JSON.stringify([day, platform, project, currency]))
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('writes no amount where the currency is not known', () => {
    const [row] = dayRows(contributionOf(entryOf({ terms: null }), []))
    const csv = csvHeader(DAY_COLUMNS) + (row ? csvLine(DAY_COLUMNS, row) : '')
    const [read] = parse(csv, { columns: true }) as Record<string, string>[]
    expect(read).toMatchObject({
      day: '2026-03-04',
      tasks: '1',
      counted_hours: '0.5000',
      counted_seconds: '1800',
      earned: '',
      currency: '',
    })
  })
})

describe('the table of pay lines', () => {
  it('writes exact amounts and times with the offset of the entry’s zone', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom('USD', 'JPY', 'KWD'),
        fc.integer({ min: 0, max: 4e12 }),
        (minor, currency, at) => {
          const line: PayLine = {
            ...{
              id: 'l',
              entryId: null,
              kind: 'bonus',
              state: 'paid',
              minor,
              currency,
              day: '2026-03-04',
              platform: '-x',
              project: '=y',
              at,
            },
            home: { minor: -3, currency: 'EUR', amount: 91_24, scale: 4, rateDay: '2026-03-01' },
          }
          const columns = lineColumns(true)
          const csv = csvHeader(columns) + csvLine(columns, { line, zone: 'Asia/Kathmandu' })
          const [row] = parse(csv, { columns: true }) as Record<string, string>[]
          expect(readAmount(row?.amount ?? '', currency)).toBe(minor)
          expect(readIso(row?.at ?? '')).toBe(at)
          expect(row).toMatchObject({
            platform: "'-x",
            project: "'=y",
            entry_id: '',
            home_amount: '-0.03',
            home_rate: '0.9124',
            task_id: '',
          })
          expect(row?.at).toMatch(/\+05:(?:45|30)$/)
        },
      ),
    )
  })

  it('names no task where none is to be shown', () => {
    expect(lineColumns(false).map(({ name }) => name)).not.toContain('task_id')
  })
})
