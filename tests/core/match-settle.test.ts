import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addedLine, isSameMoney, linesBefore, restoredLine, settledLines } from '../../src/core/match-settle'
import { PAY_LINE_STATES, type PayLine } from '../../src/core/pay'
import { lineOf, rowOf, workOf } from './match-samples'

const anyMinor = fc.integer({ min: -100_000, max: 100_000 })
const anyState = fc.constantFrom(...PAY_LINE_STATES)
const anyLines = fc
  .array(
    fc.record({ minor: anyMinor, state: anyState, byUser: fc.boolean(), rate: fc.option(fc.integer({ min: 1, max: 99_999 })) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((list) =>
    list.map(({ minor, state, byUser, rate }, i): PayLine => {
      const line = lineOf(`l${i}`, null, minor, { state, ...(byUser ? { byUser } : {}) })
      if (rate === null) return line
      const seed = {
        ...line,
        minor: minor + 1,
        home: { minor: 0, currency: 'JPY', amount: rate, scale: 3, rateDay: '2026-03-01' },
      }
      // Frozen as the settling itself would freeze it, so that both ways can be compared.
      return {
        ...settledLines(rowOf('seed', { minor, state }), [seed])[0],
        state,
        minor,
        ...(byUser ? { byUser } : {}),
      } as PayLine
    }),
  )

describe('lines that are settled', () => {
  it('come to what the platform gives, to the last unit', () => {
    fc.assert(
      fc.property(anyLines, anyMinor, anyState, (lines, minor, state) => {
        const after = settledLines(rowOf('r1', { minor, state }), lines)
        const sum = (of: readonly PayLine[]) => of.reduce((all, line) => all + line.minor, 0)
        expect(sum(after)).toBe(state === 'rejected' ? sum(lines) : minor)
        expect(after.every((line) => line.state === state)).toBe(true)
        expect(after.map(({ id }) => id)).toEqual(lines.map(({ id }) => id))
      }),
    )
  })

  it('are restored as they were', () => {
    fc.assert(
      fc.property(anyLines, anyMinor, anyState, (lines, minor, state) => {
        const was = linesBefore(lines)
        const after = settledLines(rowOf('r1', { minor, state }), lines)
        const restored = after.map((line, i) => restoredLine(line, was[i] ?? linesBefore([line])[0] ?? line))
        expect(linesBefore(restored)).toEqual(was)
        for (const [i, line] of restored.entries()) {
          if (lines[i]?.home) expect(line.home?.rateDay).toBe(lines[i].home.rateDay)
          expect(isSameMoney(line, lines[i] ?? line)).toBe(true)
        }
      }),
    )
  })

  it('in the currency of the platform, where the user says that it is this payment', () => {
    const line = lineOf('l1', null, 900, { currency: 'EUR' })
    const home = { minor: 900, currency: 'EUR', amount: 1, scale: 0, rateDay: '2026-03-01' }
    expect(settledLines(rowOf('r1'), [{ ...line, home }])).toEqual([
      { ...line, minor: 1000, currency: 'USD', state: 'paid', byUser: true },
    ])
  })

  it('at the frozen rate, also where that was entered the other way round', () => {
    const home = { minor: 1125, currency: 'EUR', amount: 8, scale: 1, inverse: true as const, rateDay: '2026-03-01' }
    const [line] = settledLines(rowOf('r1', { minor: 1000 }), [{ ...lineOf('l1', null, 900), home }])
    expect(line?.home).toEqual({ ...home, minor: 1250 })
  })

  it('share evenly what was nothing before', () => {
    const lines = [lineOf('l1', null, 0), lineOf('l2', null, 0)]
    expect(settledLines(rowOf('r1', { minor: 5 }), lines).map(({ minor }) => minor)).toEqual([3, 2])
  })
})

describe('a line that is added', () => {
  it('lies on the day of its entry, or of the row', () => {
    const entry = workOf('e1', 30, { day: '2026-03-02', project: 'Heron' })
    const row = rowOf('r1', { kind: 'mission' })
    expect(addedLine(row, entry, 'new')).toMatchObject({ entryId: 'e1', day: '2026-03-02', project: 'Heron', at: entry.closedAt })
    const alone = addedLine(row, null, 'new')
    expect(alone).toMatchObject({ entryId: null, kind: 'mission', day: '2026-03-04', project: 'Crab', byUser: true })
    expect(new Date(alone.at).toISOString()).toBe('2026-03-04T12:00:00.000Z')
  })
})
