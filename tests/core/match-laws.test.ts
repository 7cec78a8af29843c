import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, type MatchedEntry, type ToMatch } from '../../src/core/match'
import { matchStatement } from '../../src/core/match-statement'
import { PAY_LINE_KINDS, PAY_LINE_STATES } from '../../src/core/pay'
import { lineOf, MARCH, rowOf, told, toMatch, workOf } from './match-samples'

const MINUTE = 60_000
const anyDay = fc.constantFrom('2026-03-03', '2026-03-04', '2026-03-05', '2026-04-01')
const anyPlace = fc.record({
  platform: fc.constantFrom('outlier', 'outlier', 'mercor'),
  project: fc.constantFrom('Crab', 'Crab', 'Heron', ''),
})
const anyTaskId = fc.constantFrom(undefined, undefined, 'T1', 'T2', 'T3')
const anyMoney = fc.record({
  kind: fc.constantFrom('task', 'task', 'task', 'overtime', ...PAY_LINE_KINDS),
  state: fc.constantFrom(...PAY_LINE_STATES),
  minor: fc.constantFrom(1000, 1000, 500, 1500, -200, 0),
  currency: fc.constantFrom('USD', 'USD', 'EUR'),
})
const some = <T>(value: T | undefined, of: (value: T) => object) => (value === undefined ? {} : of(value))

const anyLedger: fc.Arbitrary<ToMatch> = fc
  .record({
    works: fc.array(fc.record({ place: anyPlace, day: anyDay, minutes: fc.constantFrom(10, 10, 20, 60), taskId: anyTaskId }), {
      maxLength: 8,
    }),
    pay: fc.array(fc.record({ of: fc.nat(9), money: anyMoney, day: anyDay }), { maxLength: 10 }),
    listed: fc.array(
      fc.record({
        ...{ place: anyPlace, day: anyDay, money: anyMoney, taskId: anyTaskId },
        minutes: fc.constantFrom(undefined, 10, 20, 31),
      }),
      { maxLength: 10 },
    ),
  })
  .map(({ works, pay, listed }) => {
    const entries = works.map(
      ({ place, day, minutes, taskId }, i): MatchedEntry =>
        workOf(`e${i}`, minutes, { ...place, day, ...some(taskId, (id) => ({ taskId: id })) }),
    )
    const lines = pay.map(({ of, money, day }, i) => {
      const entry = entries[of] ?? null
      return lineOf(`l${i}`, entry, money.minor, { ...money, ...(entry ? {} : { day }) })
    })
    const rows = listed.map(({ place, day, money, taskId, minutes }, i) =>
      rowOf(`r${i}`, {
        ...{ ...place, ...money, day },
        ...some(taskId, (id) => ({ taskId: id })),
        ...some(minutes, (n) => ({ durationMs: n * MINUTE })),
      }),
    )
    return toMatch({ rows, entries, lines, statements: [MARCH, { ...MARCH, platform: 'mercor' }] })
  })

describe('whatever is listed and whatever the ledger expects', () => {
  it('every row is told of once, and no line twice', () => {
    fc.assert(
      fc.property(anyLedger, (given) => {
        const matches = matchStatement(given)
        const rows = matches.flatMap(({ row }) => row?.id ?? [])
        expect(rows.sort()).toEqual(given.rows.map(({ id }) => id).sort())
        const lines = matches.flatMap((match) => match.lines.map(({ id }) => id))
        expect(new Set(lines).size).toBe(lines.length)
        for (const { id } of matches.flatMap((match) => match.lines))
          expect(given.lines.some((line) => line.id === id)).toBe(true)
      }),
    )
  })

  it('amounts are compared within one currency and one platform only', () => {
    fc.assert(
      fc.property(anyLedger, (given) => {
        for (const match of matchStatement(given)) {
          const sides = [...match.lines, ...(match.row ? [match.row] : [])]
          if (match.lines.length > 0) expect(new Set(sides.map(({ currency }) => currency)).size).toBe(1)
          expect(new Set([...sides, ...match.entries].map(({ platform }) => platform)).size).toBe(1)
        }
      }),
    )
  })

  it('a class says what the difference is', () => {
    const signs = { exact: [0], 'still-pending': [0], underpaid: [-1], overpaid: [1], missing: [-1, 1], unknown: [undefined] }
    fc.assert(
      fc.property(anyLedger, (given) => {
        for (const match of matchStatement(given)) {
          const difference = differenceOf(match)
          const sign = difference === null ? undefined : Math.sign(difference.minor) + 0
          expect(signs[match.class]).toContain(sign)
          expect(match.row === null).toBe(match.class === 'missing')
        }
      }),
    )
  })

  it('the order in which things are given does not matter', () => {
    const shuffled = anyLedger.chain((given) =>
      fc.record({
        given: fc.constant(given),
        rows: fc.shuffledSubarray([...given.rows], { minLength: given.rows.length }),
        lines: fc.shuffledSubarray([...given.lines], { minLength: given.lines.length }),
        entries: fc.shuffledSubarray([...given.entries], { minLength: given.entries.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ given, ...order }) => {
        expect(told(matchStatement({ ...given, ...order }))).toEqual(told(matchStatement(given)))
      }),
    )
  })

  it('two different tasks are never put together', () => {
    fc.assert(
      fc.property(anyLedger, (given) => {
        for (const { row, entries } of matchStatement(given)) {
          if (row?.taskId === undefined) continue
          for (const { taskId = row.taskId } of entries) expect(taskId).toBe(row.taskId)
        }
      }),
    )
  })
})

describe('twenty thousand of each', () => {
  const count = 20_000
  const days = Array.from({ length: 28 }, (_, i) => `2026-03-${String(i + 1).padStart(2, '0')}`)
  const entries = Array.from({ length: count }, (_, i) =>
    workOf(`e${i}`, 5 + (i % 50), { day: days[i % 28] ?? '', ...(i % 2 === 0 ? { taskId: `T${i}` } : {}) }),
  )
  const lines = entries.map((entry, i) => lineOf(`l${i}`, entry, 500 + (i % 7)))
  const rows = entries.map(({ day }, i) =>
    rowOf(`r${i}`, {
      day,
      minor: 500 + (i % 7),
      ...(i % 2 === 0 ? { taskId: `T${i}` } : { durationMs: (5 + (i % 50)) * MINUTE }),
    }),
  )

  it.each([
    ['as they are', rows],
    ['all under one task id', rows.map((row) => ({ ...row, taskId: 'T0' }))],
    ['all alike', rows.map((row) => ({ ...row, taskId: 'T-none', minor: 500, day: '2026-03-01' }))],
  ])(
    '%s, in some seconds',
    (_, given) => {
      const startedAt = performance.now()
      const matches = matchStatement(toMatch({ rows: given, entries, lines }))
      expect(matches.filter(({ row }) => row !== null)).toHaveLength(count)
      expect(performance.now() - startedAt).toBeLessThan(8_000)
    },
    60_000,
  )
})
