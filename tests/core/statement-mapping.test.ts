import { describe, expect, it } from 'vitest'
import type { CsvMapping } from '../../src/core/statement'
import { openTable } from '../../src/core/statement-csv'
import { headerOfMapping, mappingId } from '../../src/core/statement-format'
import { guessMapping, missingOf } from '../../src/core/statement-mapping'
import { HOUR, MINUTE } from './samples'
import { readText, TODAY } from './statement-samples'

const guess = (text: string, platform = 'acme') => {
  const table = openTable(text)
  if (!table) throw new Error('no table')
  return guessMapping(table, { platform, zone: 'Europe/Berlin', today: TODAY, at: 7 })
}

describe('the columns of a table that is not known', () => {
  it('are guessed from titles and cells', () => {
    const { mapping, unsure } = guess(
      'Task ID,Project name,Date,Hours worked,Pay type,Amount,Status\nt-1,Crab,2025-03-30,1.5,Task,$30.00,Paid',
    )
    expect(unsure).toEqual([])
    expect(mapping).toEqual({
      id: mappingId(['Task ID', 'Project name', 'Date', 'Hours worked', 'Pay type', 'Amount', 'Status']),
      ...{ platform: 'acme', zone: 'Europe/Berlin', changedAt: 7, dates: 'ymd', decimal: '.' },
      columns: { day: 2, amount: 5, project: 1, taskId: 0, duration: 3, kind: 4, status: 6 },
    })
    expect(headerOfMapping(mapping)[1]).toBe('Project name')
  })

  it('tell a date from a time and an amount from hours by what stands below', () => {
    const { columns } = guess('Total hours,Pay date,Total pay\n1.5,30.3.2025,"12,50 €"').mapping
    expect(columns).toMatchObject({ day: 1, amount: 2, duration: 0 })
  })

  it('show how decimals and dates are written', () => {
    const { mapping, unsure } = guess('Datum;Betrag\n30.3.2025;1.234,56 €\n1.4.2025;7 €')
    expect([mapping.dates, mapping.decimal, unsure]).toEqual(['dmy', ',', []])
  })

  it('leave to the user what nothing tells', () => {
    expect(guess('Date,Amount\n3/4/2025,"1,234"', '').unsure).toEqual(['platform', 'currency', 'dates', 'decimal'])
    expect(guess('Words,More\na,b').unsure).toEqual(['day', 'amount'])
    expect(missingOf({ platform: ' ', columns: { amount: 1 } })).toEqual(['platform', 'day'])
  })
})

describe('a table by its mapping', () => {
  const header = ['When', 'What', 'Task', 'Hours', 'Type', 'Sum', 'Cur']
  const mapping: CsvMapping = {
    ...{ id: mappingId(header), platform: 'acme', dates: 'dmy', decimal: ',', zone: 'Europe/Berlin', changedAt: 7 },
    columns: { day: 0, project: 1, taskId: 2, duration: 3, kind: 4, amount: 5, currency: 6 },
  }
  const read = (lines: string[], more: Partial<CsvMapping> = {}) =>
    readText([header.join(';'), ...lines].join('\n'), { ...mapping, ...more })

  it('is read in several currencies, none of them added', async () => {
    const { rows, refused } = await read(['3.4.2025;Crab;t1;1,5;Bonus;1.234,56;EUR', '3.4.2025 14:05;Crab;t2;1:30;;2,43;usd'])
    expect(refused).toEqual([])
    expect(rows).toMatchObject([
      { day: '2025-04-03', kind: 'bonus', minor: 123_456, currency: 'EUR', durationMs: 90 * MINUTE, state: 'paid', taskId: 't1' },
      {
        day: '2025-04-03',
        at: Date.parse('2025-04-03T12:05:00Z'),
        kind: 'task',
        minor: 243,
        currency: 'USD',
        durationMs: 1.5 * HOUR,
      },
    ])
  })

  it('is refused by line where a cell cannot be read by it', async () => {
    const { rows, refused } = await read([
      '3.4.2025;Crab;t1;1;;2.43;EUR',
      '3.4.2025;Crab;t1;1;;2,43;EURO',
      '3.4.2025;Crab;t1;1;;2,43;',
      '13.13.2025;Crab;t1;1;;2,43;EUR',
    ])
    expect(rows).toEqual([])
    expect(refused.map(({ line, field, why }) => [line, field, why])).toEqual([
      [2, 'amount', 'other-decimal'],
      [3, 'currency', 'bad-currency'],
      [4, 'amount', 'no-currency'],
      [5, 'day', 'no-such-day'],
    ])
  })

  it('takes currency and state from the mapping where the file names none', async () => {
    const { rows } = await read(['3.4.2025;Crab;t1;1;;2,43;'], { currency: 'GBP', state: 'approved' })
    expect(rows).toMatchObject([{ currency: 'GBP', state: 'approved' }])
  })

  it('keeps its rows the same when currency or zone are corrected', async () => {
    const lines = ['3.4.2025 14:05;Crab;t1;1;;2,43;', '3.4.2025 14:05;Crab;t1;1;;2,43;']
    const [a, b] = [await read(lines, { currency: 'GBP' }), await read(lines, { currency: 'EUR', zone: 'UTC' })]
    expect(b.rows.map(({ id }) => id)).toEqual(a.rows.map(({ id }) => id))
    expect(new Set(a.rows.map(({ id }) => id)).size).toBe(2)
  })

  it('says what it doubts: gaps and folds of the clock, durations, fine amounts, dates without a year', async () => {
    const { doubts } = await read([
      '29.3.2026 02:30;Crab;t1;;;2,43;EUR',
      '25.10.2026 02:30;Crab;t1;;;2,43;EUR',
      'Feb 8;Crab;t1;long;;2,435;EUR',
    ])
    expect(doubts.map(({ line, what }) => [line, what])).toEqual([
      [2, 'gap'],
      [3, 'fold'],
      [4, 'year'],
      [4, 'rounded'],
      [4, 'duration'],
    ])
  })
})
