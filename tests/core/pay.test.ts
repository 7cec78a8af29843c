import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { PayTerms } from '../../src/core/pay'
import {
  defaultTerms,
  expectedPay,
  overCapMs,
  paidMs,
  payLinesFor,
  termsAt,
  termsFor,
  termsFromOffer,
  unpaidMs,
} from '../../src/core/pay'
import { anyClosed, entryOf, hourly, MINUTE, perTask } from './samples'

// Properties take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const perUnit = (amount: number, more: Partial<PayTerms> = {}) => perTask(amount, { scheme: 'per-unit', scale: 4, ...more })

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

describe('the platform’s default', () => {
  const projects = [
    { platform: 'outlier', project: 'North', terms: [hourly(3000, { validFrom: 200 })] },
    {
      platform: 'outlier',
      project: '',
      terms: [hourly(1000, { validFrom: 100 }), hourly(999, { validFrom: 150, source: 'page' as const })],
    },
  ]
  it.each([
    ['a project that is not known', 'outlier', 'South', 160, 1000],
    ['a project that has none yet', 'outlier', 'North', 160, 1000],
    ['a project’s own terms', 'outlier', 'North', 200, 3000],
    ['before it began', 'outlier', 'South', 99, undefined],
    ['another platform', 'appen', 'North', 200, undefined],
    ['work without a project’s name has what its page offered', 'outlier', '', 160, 999],
  ])('%s', (_, platform, project, at, amount) => {
    expect(termsFor(projects, platform, project, at)?.amount).toBe(amount)
  })

  it('is only what the user said', () => {
    expect(defaultTerms([hourly(999, { source: 'page' })], 1)).toBeNull()
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
    [
      'hourly with priority: a line of its own',
      entryOf({ terms: hourly(2500, { priorityAmount: 500 }) }),
      [
        ['task', 1250, 'USD'],
        ['priority', 250, 'USD'],
      ],
    ],
    [
      'priority stops at the cap, overtime begins there',
      entryOf({ terms: hourly(3000, { ...cap, priorityAmount: 300, overtimeAmount: 600 }) }),
      [
        ['task', 1000, 'USD'],
        ['priority', 100, 'USD'],
        ['overtime', 100, 'USD'],
      ],
    ],
    [
      'a batch has the cap for each task: 2 × 20 min of 50',
      entryOf({ terms: hourly(3000, { ...cap, priorityAmount: 300, overtimeAmount: 600 }), units: 2 }, 50 * MINUTE),
      [
        ['task', 2000, 'USD'],
        ['priority', 200, 'USD'],
        ['overtime', 100, 'USD'],
      ],
    ],
    [
      'hourly in yen, rounded half to even: 1,001 × 30 min',
      entryOf({ terms: hourly(1001, { scale: 0, currency: 'JPY' }) }),
      [['task', 500, 'JPY']],
    ],
    [
      'hourly in yen, the odd half up: 1,003 × 30 min',
      entryOf({ terms: hourly(1003, { scale: 0, currency: 'JPY' }) }),
      [['task', 502, 'JPY']],
    ],
    [
      'per task with priority, a batch of three',
      entryOf({ terms: perTask(155, { priorityAmount: 25 }), units: 3 }),
      [
        ['task', 465, 'USD'],
        ['priority', 75, 'USD'],
      ],
    ],
    ['$0.0125 a unit, one', entryOf({ terms: perUnit(125) }), [['task', 1, 'USD']]],
    ['$0.0125 a unit, two: 2.5 cents to even', entryOf({ terms: perUnit(125), paidUnits: 2 }), [['task', 2, 'USD']]],
    ['$0.0125 a unit, six: 7.5 cents to even', entryOf({ terms: perUnit(125), paidUnits: 6 }), [['task', 8, 'USD']]],
    [
      '$0.0125 a unit, 40 a task, three tasks',
      entryOf({ terms: perUnit(125, { unitsPerTask: 40 }), units: 3 }),
      [['task', 150, 'USD']],
    ],
    [
      '… of which it had 37 only',
      entryOf({ terms: perUnit(125, { unitsPerTask: 40 }), units: 3, paidUnits: 37 }),
      [['task', 46, 'USD']],
    ],
    ['… or none', entryOf({ terms: perUnit(125, { unitsPerTask: 40 }), paidUnits: 0 }), [['task', 0, 'USD']]],
    ['¥3.5 a unit, three', entryOf({ terms: perUnit(35, { scale: 1, currency: 'JPY' }), paidUnits: 3 }), [['task', 10, 'JPY']]],
    ['KWD 0.0125 a unit, 100', entryOf({ terms: perUnit(125, { currency: 'KWD' }), paidUnits: 100 }), [['task', 1250, 'KWD']]],
    [
      'per unit with priority',
      entryOf({ terms: perUnit(125, { priorityAmount: 50 }), paidUnits: 40 }),
      [
        ['task', 50, 'USD'],
        ['priority', 20, 'USD'],
      ],
    ],
    ['per unit, expired', entryOf({ terms: perUnit(125), outcome: 'expired' }), []],
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

it('is never negative for the work itself, and paid and unpaid time are the whole', () => {
  fc.assert(
    fc.property(anyClosed, ({ entry }) => {
      for (const line of payLinesFor(entry, entry.terms, () => 'x')) {
        expect(line.minor).toBeGreaterThanOrEqual(0)
        expect(Number.isSafeInteger(line.minor)).toBe(true)
      }
      const [paid, unpaid] = [paidMs(entry, entry.terms), unpaidMs(entry, entry.terms)]
      expect(paid).toBeGreaterThanOrEqual(0)
      expect(unpaid).toBeGreaterThanOrEqual(0)
      expect(overCapMs(entry, entry.terms)).toBeLessThanOrEqual(unpaid)
      if (entry.terms !== null || entry.workKind !== 'task') expect(paid + unpaid).toBe(entry.countedMs)
    }),
  )
})

describe('paid and unpaid time', () => {
  const cap = { capMs: 20 * MINUTE }
  it.each([
    ['hourly', entryOf(), 30, 0, 0],
    ['over the cap', entryOf({ terms: hourly(1, cap) }), 20, 10, 10],
    ['overtime', entryOf({ terms: hourly(1, { ...cap, overtimeAmount: 1 }) }), 30, 0, 0],
    ['per task submitted', entryOf({ terms: perTask(1) }), 30, 0, 0],
    ['per task expired', entryOf({ terms: perTask(1), outcome: 'expired' }), 0, 30, 0],
    ['per unit submitted', entryOf({ terms: perUnit(1) }), 30, 0, 0],
    ['per unit skipped', entryOf({ terms: perUnit(1), outcome: 'skipped' }), 0, 30, 0],
    ['priority changes no time', entryOf({ terms: hourly(1, { ...cap, priorityAmount: 1 }) }), 20, 10, 10],
    ['a batch of two under the cap', entryOf({ terms: hourly(1, cap), units: 2 }), 30, 0, 0],
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
