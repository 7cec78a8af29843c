import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { openTable } from '../../src/core/statement-csv'
import { formatOfHeader, readingOfFormat } from '../../src/core/statement-format'
import { readTable } from '../../src/core/statement-read'
import { STATEMENT_FORMATS } from '../../src/platforms/statement-formats'
import { HOUR, MINUTE } from './samples'
import { hexId, OUTLIER_HEADER, outlierCsv, outlierLine, PROLIFIC_HEADER, readText } from './statement-samples'

vi.setConfig({ testTimeout: 60_000 })

describe('Outlier’s earnings', () => {
  it('are read column by column', async () => {
    const { rows, refused, doubts, platform, source } = await readText(outlierCsv({}))
    expect({ platform, source, refused, doubts }).toEqual({ platform: 'outlier', source: 'outlier-csv', refused: [], doubts: [] })
    expect(rows).toEqual([
      {
        id: JSON.stringify(['outlier', hexId(1), '2025-03-30', 'task', 2893, HOUR + 5 * MINUTE + 30_000]),
        ...{ platform: 'outlier', project: 'northwind_crab', taskId: hexId(1), day: '2025-03-30' },
        ...{
          durationMs: HOUR + 5 * MINUTE + 30_000,
          kind: 'task',
          state: 'pending',
          status: 'pending',
          minor: 2893,
          currency: 'USD',
        },
      },
    ])
  })

  it('name one task in several rows: base, exceeded time, mission', async () => {
    const csv = outlierCsv(
      {},
      { type: 'overtimePay', duration: '10m', rate: '$7.00/hr', payout: '$1.17' },
      { type: 'missionReward', duration: '-', rate: '-', payout: '$50.00' },
      { type: 'operation', payout: '$5.00' },
      { type: 'prepay', payout: '-$28.93' },
    )
    const { rows } = await readText(csv)
    expect(rows.map(({ kind, minor }) => [kind, minor])).toEqual([
      ['task', 2893],
      ['overtime', 117],
      ['mission', 5000],
      ['adjustment', 500],
      ['clawback', -2893],
    ])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(5)
    expect(rows[2]).not.toHaveProperty('durationMs')
  })

  it('keep two rows that are alike apart, and give each the same id again', async () => {
    const [first, again] = await Promise.all([readText(outlierCsv({}, {}, {})), readText(outlierCsv({}, {}, { status: 'paid' }))])
    expect(new Set(first.rows.map(({ id }) => id)).size).toBe(3)
    expect(again.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))
  })

  it('with a word that is not known are taken with a doubt', async () => {
    const { rows: strange } = await readText(outlierCsv({ type: 'constructor', status: '__proto__' }))
    expect(strange).toMatchObject([{ kind: 'adjustment', state: 'pending' }])
    const { rows, doubts } = await readText(outlierCsv({ type: 'superPay', status: 'on hold' }))
    expect(rows[0]).toMatchObject({ kind: 'adjustment', state: 'pending', status: 'on hold' })
    expect(doubts).toEqual([
      { line: 2, what: 'status', found: 'on hold' },
      { line: 2, what: 'kind', found: 'superPay' },
    ])
  })

  it('are refused line by line, with the cell and the reason', async () => {
    const lines = [
      outlierLine({ payout: '-' }),
      outlierLine({ payout: '2,43' }),
      outlierLine({ date: 'Feb 30, 2025' }),
      outlierLine({ date: '' }),
      'Mar 30, 2025,abc,1h,$1/hr,$2.43,prepay,p,pending',
      '"Mar 30, 2025",abc',
      '"Mar 30, 2025,abc,1h,$1/hr,$2.43,prepay,p,pending',
      outlierLine(),
    ]
    const { rows, refused } = await readText([OUTLIER_HEADER, ...lines].join('\n'))
    expect(rows).toHaveLength(1)
    expect(refused.map(({ line, field, why, found }) => [line, field, why, found.slice(0, 12)])).toEqual([
      [2, 'amount', 'no-amount', '-'],
      // Without quotes the comma is a delimiter.
      [3, undefined, 'too-many', 'Mar 30, 2025'],
      [4, 'day', 'no-such-day', 'Feb 30, 2025'],
      [5, 'day', 'no-date', ''],
      [6, undefined, 'too-many', 'Mar 30 | 202'],
      [7, undefined, 'too-few', 'Mar 30, 2025'],
      [8, undefined, 'open-quote', '"Mar 30, 202'],
    ])
  })

  it('put one behind the other, with a second header and empty lines, are read through', async () => {
    const { rows, refused } = await readText(`${outlierCsv({})}\n\n${outlierCsv({ id: hexId(2) })}\n,,,,,,,\n`)
    expect(rows).toHaveLength(2)
    expect(refused).toEqual([])
  })
})

describe('Prolific’s submissions', () => {
  const line = '"A study, of words",£2.67,$0.50,2026-03-25 16:00:00.000000,2026-03-25 16:10:53.160000,C0DE,APPROVED'
  const read = (...lines: string[]) => readText([PROLIFIC_HEADER, ...lines].join('\n'))

  it('are a reward and a bonus, each in its own currency, with times in UTC', async () => {
    const { rows, refused, doubts } = await read(line)
    expect({ refused, doubts }).toEqual({ refused: [], doubts: [] })
    const shared = {
      platform: 'prolific',
      project: 'A study, of words',
      day: '2026-03-25',
      at: Date.parse('2026-03-25T16:10:53.160Z'),
    }
    expect(rows).toMatchObject([
      { ...shared, kind: 'task', minor: 267, currency: 'GBP', state: 'approved', status: 'APPROVED', durationMs: 653_160 },
      { ...shared, kind: 'bonus', minor: 50, currency: 'USD', state: 'approved' },
    ])
    expect(JSON.stringify(rows)).not.toContain('C0DE')
  })

  it('stay the same rows when state and bonus change later', async () => {
    const before = await read(line.replace('APPROVED', 'AWAITING REVIEW'))
    const after = await read(line.replace('$0.50', '$1.50'))
    expect(after.rows.map(({ id }) => id)).toEqual(before.rows.map(({ id }) => id))
  })

  it('without a bonus are one row; returned ones without an end count from their start, and pay nothing', async () => {
    const { rows } = await read(
      line.replace('$0.50', ''),
      line.replace('$0.50', '$0.00'),
      'B,£1.00,-,2026-03-26 10:00:00,,NOCODE,RETURNED',
      'C,£1.00,,2026-03-26 11:00:00,2026-03-26 11:00:05,x,SCREENED OUT',
    )
    expect(rows.map(({ kind, state, day }) => [kind, state, day])).toEqual([
      ['task', 'approved', '2026-03-25'],
      ['task', 'approved', '2026-03-25'],
      ['task', 'rejected', '2026-03-26'],
      ['task', 'approved', '2026-03-26'],
    ])
  })

  it('are recognised in any case and order of columns', async () => {
    const { rows } = await readText(
      'STATUS,study,Reward,Bonus,Started At,Completed At,Completion Code\nAPPROVED,A,CA$10.00,,2026-03-25 16:00:00,2026-03-25 16:10:00,x',
    )
    expect(rows).toMatchObject([{ project: 'A', minor: 1000, currency: 'CAD' }])
  })
})

describe('reading', () => {
  it('stops where it is told to, and says how far it is', async () => {
    const text = outlierCsv(...Array.from({ length: 3000 }, (_, i) => ({ id: hexId(i) })))
    const table = openTable(text)
    const format = table && formatOfHeader(STATEMENT_FORMATS, table.header)
    if (!table || !format) throw new Error('no table')
    const control = new AbortController()
    const told: number[] = []
    const run = {
      pause: async () => {},
      signal: control.signal,
      onProgress: (done: number) => {
        told.push(done)
        if (told.length === 2) control.abort(new Error('enough'))
      },
    }
    const reading = readTable(text, table, readingOfFormat(format, table.header), { name: '', today: '2026-11-24' }, run)
    await expect(reading).rejects.toThrow('enough')
    expect(told).toHaveLength(2)
    expect(told[0]).toBeLessThan(told[1] ?? 0)
  })

  it('gives each of any rows an id of its own, the same one every time', async () => {
    const row = fc.record({
      id: fc.integer({ min: 0, max: 3 }).map(hexId),
      payout: fc.constantFrom('$1.00', '$2.00', '-$1.00'),
      type: fc.constantFrom('prepay', 'overtimePay', 'missionReward'),
      duration: fc.constantFrom('-', '5m'),
      date: fc.constantFrom('Mar 30, 2025', 'Mar 31, 2025'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 40 }), fc.constantFrom('pending', 'paid'), async (lines, status) => {
        const [first, later] = await Promise.all([
          readText(outlierCsv(...lines)),
          readText(outlierCsv(...lines.map((l) => ({ ...l, status })))),
        ])
        expect(new Set(first.rows.map(({ id }) => id)).size).toBe(lines.length)
        expect(later.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))
      }),
      { numRuns: 50 },
    )
  })
})
