import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planImport } from '../../src/core/import-plan'
import type { ImportedRow } from '../../src/core/import-row'
import { claims, joined, shared } from '../../src/core/ledger-edit-spans'
import type { Stretch } from '../../src/core/span'
import { TakenTime } from '../../src/core/taken-time'
import { anyLedger, itemOf, NINE } from './edit-samples'
import { MINUTE } from './samples'

const lengthOf = (list: readonly Stretch[]) => joined(list).reduce((sum, { fromAt, toAt }) => sum + toAt - fromAt, 0)
const stretch = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 })).map(([fromAt, ms]) => ({ fromAt, toAt: fromAt + ms }))
const row = (line: number, id: string, startedAt: number, minutes: number): ImportedRow => ({
  line,
  item: itemOf([['work', minutes]], { id, startedAt }),
})
let n = 0
const makeId = () => `new-${n++}`

describe('time that is taken', () => {
  it('tells and grows as lists of stretches do', () => {
    fc.assert(
      fc.property(fc.array(stretch), fc.array(fc.array(stretch, { maxLength: 4 }), { maxLength: 8 }), (first, wishes) => {
        const time = new TakenTime(first)
        let all = joined(first)
        for (const wish of wishes.map(joined)) {
          expect(time.takenOf(wish)).toEqual(shared(all, wish))
          const free = time.freeOf(wish)
          expect(lengthOf(free)).toBe(lengthOf(wish) - lengthOf(shared(all, wish)))
          time.take(free)
          all = joined([...all, ...free])
          expect(time.takenOf([{ fromAt: 0, toAt: 1000 }])).toEqual(all)
        }
      }),
    )
  })
})

describe('the plan of an import', () => {
  it('counts no minute twice, whatever the ledger and the file', () => {
    fc.assert(
      fc.property(anyLedger, fc.array(stretch), fc.constantFrom('leave', 'clip'), (items, taken, choice) => {
        const origin = items[0]?.entry.startedAt ?? 0
        const there = taken.map(({ fromAt, toAt }) => ({ fromAt: origin + fromAt * MINUTE, toAt: origin + toAt * MINUTE }))
        const rows = items.map((item, line) => ({ line, item }))
        const planned = planImport(rows, there, new Set(), choice, makeId)
        expect(planned.map(({ line }) => line).sort()).toEqual(rows.map(({ line }) => line).sort())
        const brought = planned.filter(({ is }) => is === 'new' || is === 'clipped').map(({ item }) => claims(item.entry.spans))
        const sum = [joined(there), ...brought].reduce((all, list) => all + lengthOf(list), 0)
        expect(lengthOf([...there, ...brought.flat()])).toBe(sum)
        if (choice === 'leave') expect(planned.some(({ is }) => is === 'clipped')).toBe(false)
      }),
    )
  })

  it('takes the same file once', () => {
    const rows = [row(2, 'a', NINE, 30), row(3, 'b', NINE + 60 * MINUTE, 30)]
    const first = planImport(rows, [], new Set(), 'leave', makeId)
    expect(first.map(({ is }) => is)).toEqual(['new', 'new'])
    const taken = first.flatMap(({ item }) => claims(item.entry.spans))
    const other = rows.map(({ line, item }) => ({ line, item: { ...item, entry: { ...item.entry, id: makeId() } } }))
    expect(planImport(other, taken, new Set(), 'clip', makeId).map(({ is }) => is)).toEqual(['there', 'there'])
    expect(planImport(rows, [], new Set(['a', 'b']), 'clip', makeId).map(({ is }) => is)).toEqual(['there', 'there'])
  })

  it('leaves out or clips what is partly taken, with the pay that follows', () => {
    const rows = [row(2, 'a', NINE, 30)]
    const taken = [{ fromAt: NINE - MINUTE, toAt: NINE + 10 * MINUTE }]
    expect(planImport(rows, taken, new Set(), 'leave', makeId)).toMatchObject([{ is: 'overlaps', takenMs: 10 * MINUTE }])
    const [clipped] = planImport(rows, taken, new Set(), 'clip', makeId)
    expect(clipped).toMatchObject({ is: 'clipped', takenMs: 10 * MINUTE })
    expect(clipped?.item.entry).toMatchObject({
      startedAt: NINE + 10 * MINUTE,
      closedAt: NINE + 30 * MINUTE,
      countedMs: 20 * MINUTE,
    })
    // Twenty minutes at 25 an hour.
    expect(clipped?.item.payLines).toMatchObject([{ minor: 833 }])
  })

  it('lets the earlier of two rows keep the time that both have', () => {
    const rows = [row(2, 'late', NINE + 20 * MINUTE, 30), row(3, 'early', NINE, 30)]
    const planned = planImport(rows, [], new Set(), 'clip', makeId)
    expect(planned.map(({ line, is, item }) => [line, is, item.entry.countedMs / MINUTE])).toEqual([
      [3, 'new', 30],
      [2, 'clipped', 20],
    ])
  })
})
