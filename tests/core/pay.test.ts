import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { expectedPay, overCapMs, paidMs, payLinesFor, termsAt, termsFromOffer, unpaidMs } from '../../src/core/pay'
import { anyClosed, entryOf, hourly, MINUTE, perTask } from './samples'

// Properties take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const linesOf = (entry: ReturnType<typeof entryOf>, terms = entry.terms) => {
  let n = 0
  return payLinesFor(entry, terms, () => `l${n++}`).map(({ kind, minor, currency }) => [kind, minor, currency])
}

describe('pay terms', () => {
  it('come from an offer exactly', () => {
    expect(termsFromOffer({ basis: 'unit', amount: 125, scale: 4, currency: 'USD' }, 7)).toEqual({
      ...{ scheme: 'per-unit', amount: 125, scale: 4, currency: 'USD', validFrom: 7, source: 'page' },
    })
    expect(termsFromOffer({ basis: 'hour', amount: 25, scale: 0, currency: 'EUR' }, 0).scheme).toBe('hourly')
    expect(termsFromOffer({ basis: 'task', amount: 5, scale: 0, currency: 'EUR' }, 0).scheme).toBe('per-task')
  })

  it('hold from their date on, whatever their order', () => {
    const list = [
      hourly(3000, { validFrom: 200 }),
      hourly(2500, { validFrom: 100 }),
      hourly(2600, { validFrom: 100, source: 'page' }),
    ]
    expect(termsAt(list, 99)).toBeNull()
    expect(termsAt(list, 100)?.amount).toBe(2600)
    expect(termsAt(list, 199)?.amount).toBe(2600)
    expect(termsAt(list, 200)?.amount).toBe(3000)
    expect(termsAt([], 200)).toBeNull()
  })
})

describe('pay lines of an entry', () => {
  const cap = { capMs: 20 * MINUTE }
  it.each([
    ['hourly', entryOf({ terms: hourly(2500) }, 30 * MINUTE), [['task', 1250, 'USD']]],
    [
      'hourly, skipped: time is paid all the same',
      entryOf({ outcome: 'skipped', terms: hourly(2500) }, 6 * MINUTE),
      [['task', 250, 'USD']],
    ],
    ['hourly under its cap', entryOf({ terms: hourly(2500, { capMs: 60 * MINUTE }) }), [['task', 1250, 'USD']]],
    ['hourly over its cap', entryOf({ terms: hourly(3000, cap) }), [['task', 1000, 'USD']]],
    [
      'hourly with overtime',
      entryOf({ terms: hourly(3000, { ...cap, overtimeAmount: 600 }) }),
      [
        ['task', 1000, 'USD'],
        ['overtime', 100, 'USD'],
      ],
    ],
    ['hourly with overtime of nothing', entryOf({ terms: hourly(3000, { ...cap, overtimeAmount: 0 }) }), [['task', 1000, 'USD']]],
    ['hourly, no time', entryOf({ terms: hourly(3000) }, 0), []],
    ['per task, submitted', entryOf({ terms: perTask(1550) }), [['task', 1550, 'USD']]],
    ['per task, skipped', entryOf({ terms: perTask(1550), outcome: 'skipped' }), []],
    ['fixed: no single entry earns it', entryOf({ terms: perTask(50_000, { scheme: 'fixed' }) }), []],
    ['unpaid terms', entryOf({ terms: hourly(0, { scheme: 'unpaid' }) }), []],
    ['instructions', entryOf({ workKind: 'instructions' }), []],
    ['no terms', entryOf({ terms: null }), []],
  ])('%s', (_, entry, expected) => expect(linesOf(entry)).toEqual(expected))

  it('are expected, on the day and instant of closing, with the entry named', () => {
    const entry = entryOf()
    expect(payLinesFor(entry, entry.terms, () => 'x')).toEqual([
      {
        id: 'x',
        entryId: 'e1',
        kind: 'task',
        state: 'expected',
        minor: 1250,
        currency: 'USD',
        day: '2026-03-04',
        platform: 'outlier',
        project: 'Crab',
        at: entry.closedAt,
      },
    ])
  })

  it('is what the panel showed just before', () => {
    fc.assert(
      fc.property(anyClosed, ({ entry }) => {
        const shown = expectedPay(entry.countedMs, entry.terms, entry.workKind)
        const lines = payLinesFor({ ...entry, outcome: 'submitted' }, entry.terms, () => 'x')
        if (entry.terms === null || entry.terms.scheme === 'fixed') expect([shown, lines]).toEqual([null, []])
        else expect(shown?.minor).toBe(lines.reduce((sum, line) => sum + line.minor, 0))
      }),
    )
  })
})

describe('paid and unpaid time', () => {
  const cap = { capMs: 20 * MINUTE }
  it.each([
    ['hourly', entryOf(), 30, 0, 0],
    ['over the cap', entryOf({ terms: hourly(1, cap) }), 20, 10, 10],
    ['overtime', entryOf({ terms: hourly(1, { ...cap, overtimeAmount: 1 }) }), 30, 0, 0],
    ['per task submitted', entryOf({ terms: perTask(1) }), 30, 0, 0],
    ['per task expired', entryOf({ terms: perTask(1), outcome: 'expired' }), 0, 30, 0],
    ['unpaid terms', entryOf({ terms: hourly(0, { scheme: 'unpaid' }) }), 0, 30, 0],
    ['meeting', entryOf({ workKind: 'meeting' }), 0, 30, 0],
    ['meeting without terms', entryOf({ workKind: 'meeting', terms: null }), 0, 30, 0],
    ['task without terms: not known', entryOf({ terms: null }), 0, 0, 0],
  ])('%s', (_, entry, paid, unpaid, over) => {
    expect([paidMs(entry, entry.terms), unpaidMs(entry, entry.terms), overCapMs(entry, entry.terms)]).toEqual(
      [paid, unpaid, over].map((m) => m * MINUTE),
    )
  })
})
