import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedByDay } from '../../src/core/entry-days'
import type { LedgerItem } from '../../src/core/ledger-edit'
import { merged } from '../../src/core/ledger-edit-merge'
import { inOrder } from '../../src/core/ledger-edit-spans'
import { split } from '../../src/core/ledger-edit-split'
import { recount } from '../../src/core/recount'
import { anyLedger, anyPolicy, around, itemOf, NINE, NOW } from './edit-samples'
import { hourly, MINUTE, perTask } from './samples'

const at = (minutes: number) => NINE + minutes * MINUTE
const item: LedgerItem = {
  ...itemOf(
    [
      ['work', 20],
      ['away', 8],
      ['work', 12],
    ],
    { note: 'mine', platformTimerMs: 5, unanswered: [{ fromAt: at(20), toAt: at(28) }] },
  ),
  review: { sessionId: 'e1', answers: {}, notes: '' },
}

describe('an entry that is cut', () => {
  it('has two parts: the first stays the task, the other’s end is not known', () => {
    const [first, second] = split(item, at(24), around())
    expect(first.entry).toMatchObject({ id: 'e1', outcome: 'submitted', startedAt: NINE, closedAt: at(24), note: 'mine' })
    expect(second.entry).toMatchObject({ id: 'new-0', outcome: 'unknown', startedAt: at(24), closedAt: at(40) })
    expect([first.entry.editedAt, second.entry.editedAt]).toEqual([NOW, NOW])
    for (const name of ['note', 'platformTimerMs', 'units']) expect(second.entry).not.toHaveProperty(name)
    expect(first.review).toBe(item.review)
    expect(second).not.toHaveProperty('review')
    expect(first.entry.unanswered).toEqual([{ fromAt: at(20), toAt: at(24) }])
    expect(second.entry.unanswered).toEqual([{ fromAt: at(24), toAt: at(28) }])
    // 5 of the 8 minutes away count: 4 in the first part, 1 in the second.
    expect([first.entry.countedMs, second.entry.countedMs]).toEqual([24 * MINUTE, 13 * MINUTE])
    expect(first.payLines).toMatchObject([{ id: 'e1-0', entryId: 'e1', minor: 1000 }])
    expect(second.payLines).toMatchObject([{ entryId: 'new-0', minor: 542 }])
  })

  it('may keep the second part for the task', () => {
    const [first, second] = split(item, at(24), around(), { keeps: 'second' })
    expect(first.entry).toMatchObject({ id: 'new-0', outcome: 'unknown' })
    expect(second.entry).toMatchObject({ id: 'e1', outcome: 'submitted', note: 'mine' })
    expect(second.review).toBe(item.review)
    expect(first).not.toHaveProperty('review')
  })

  it('shares every settled amount for the work by its time, and leaves a bonus whole', () => {
    const terms = hourly(3000, { capMs: 10 * MINUTE, overtimeAmount: 600, priorityAmount: 300 })
    const hour = itemOf([['work', 40]], { terms })
    const kinds = hour.payLines.map(({ kind }) => kind)
    expect(kinds).toEqual(['task', 'priority', 'overtime'])
    const bonus = { ...hour.payLines[0], id: 'bonus', kind: 'bonus', minor: 100 } as LedgerItem['payLines'][number]
    const paid = { ...hour, payLines: [...hour.payLines, bonus].map((line) => ({ ...line, state: 'paid' as const, minor: 400 })) }
    const parts = split(paid, at(10), around())
    expect(parts.map(({ payLines }) => payLines.map(({ kind, minor }) => [kind, minor]))).toEqual([
      [...kinds.map((kind) => [kind, 100]), ['bonus', 400]],
      kinds.map((kind) => [kind, 300]),
    ])
  })

  it('shares what is paid per unit by the tasks', () => {
    const terms = perTask(125, { scheme: 'per-unit', scale: 4 })
    const [batch] = [itemOf([['work', 10]], { units: 5, paidUnits: 37, terms })]
    const parts = split(batch, at(5), around(), { units: 2 })
    expect(parts.map(({ entry }) => entry.paidUnits)).toEqual([15, 22])
    expect(merged(parts, around()).entry).toMatchObject({ units: 5, paidUnits: 37 })
    const paid = { ...batch, payLines: batch.payLines.map((line) => ({ ...line, state: 'paid' as const, minor: 370 })) }
    expect(split(paid, at(5), around(), { units: 2 }).map(({ payLines }) => payLines[0]?.minor)).toEqual([150, 220])
    const [all, none] = split(batch, at(5), around(), { units: 5 })
    expect([all.entry.paidUnits, none.entry.paidUnits]).toEqual([37, undefined])
  })

  it.each([
    [undefined, [undefined, 4], ['submitted', 'submitted']],
    [2, [2, 3], ['submitted', 'submitted']],
    [5, [5, undefined], ['submitted', 'unknown']],
    [0, [undefined, 5], ['unknown', 'submitted']],
  ])('shares a batch: %s of 5 tasks first', (units, shares, outcomes) => {
    const batch = itemOf([['work', 10]], { units: 5, terms: perTask(200) })
    const parts = split(batch, at(5), around(), units === undefined ? {} : { units })
    expect(parts.map(({ entry }) => entry.units)).toEqual(shares)
    expect(parts.map(({ entry }) => entry.outcome)).toEqual(outcomes)
    expect(parts.flatMap(({ payLines }) => payLines).reduce((sum, { minor }) => sum + minor, 0)).toBe(1000)
  })

  it('says no outside it, and to more tasks than there are', () => {
    for (const when of [NINE, at(40), at(41), 0, Number.NaN])
      expect(() => split(item, when, around())).toThrow(expect.objectContaining({ reason: 'order' }))
    for (const units of [-1, 2, 0.5]) expect(() => split(item, at(1), around(), { units })).toThrow(RangeError)
  })

  it('adds up to the whole: time, days and money, under its policy and any other; made one again it is the whole', () => {
    const share = fc.integer({ min: 1, max: 99 })
    fc.assert(
      fc.property(anyLedger, share, fc.constantFrom('first', 'second'), anyPolicy, (items, percent, keeps, policy) => {
        for (const whole of items) {
          const { startedAt, closedAt } = whole.entry
          const splitAt = startedAt + Math.floor(((closedAt - startedAt) * percent) / 100)
          if (splitAt === startedAt) continue
          const parts = split(whole, splitAt, around(), { keeps: keeps as 'first' | 'second' })
          const sum = (of: (item: LedgerItem) => number) => parts.reduce((all, part) => all + of(part), 0)
          expect(sum(({ entry }) => entry.countedMs)).toBe(whole.entry.countedMs)
          expect(sum(({ entry }) => entry.elapsedMs)).toBe(whole.entry.elapsedMs)
          expect(sum(({ entry }) => recount(entry, policy).countedMs)).toBe(recount(whole.entry, policy).countedMs)
          for (const part of parts)
            expect(countedByDay(part.entry).reduce((all, [, ms]) => all + ms, 0)).toBe(part.entry.countedMs)
          const written = ({ payLines }: LedgerItem) =>
            payLines.filter(({ byUser }) => byUser).reduce((all, { minor }) => all + minor, 0)
          expect(sum(written)).toBe(written(whole))
          const again = merged(parts, around()).entry
          expect(again.spans).toEqual(inOrder(whole.entry.spans))
          const { countedMs, outcome, day, units } = whole.entry
          expect(again).toMatchObject({ countedMs, outcome: outcome === 'submitted' ? outcome : again.outcome, day })
          if (outcome === 'submitted') expect(again.units).toBe(units)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('keeps the days of a stretch away whose limit was used up before the cut', () => {
    const late = Date.UTC(2026, 2, 4, 23, 56)
    const night = itemOf([['away', 60]], { startedAt: late, policy: { stillMs: 2 * MINUTE, awayMs: 10 * MINUTE } })
    const [first, second] = split(night, late + 2 * MINUTE, around())
    expect(countedByDay(first.entry)).toEqual([['2026-03-04', 2 * MINUTE]])
    expect(countedByDay(second.entry)).toEqual([
      ['2026-03-04', 2 * MINUTE],
      ['2026-03-05', 6 * MINUTE],
    ])
  })
})
