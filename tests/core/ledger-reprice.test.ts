import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STRADDLES } from '../../src/core/first-tasks'
import { isPricedExactly, pricedAs, underTerms } from '../../src/core/ledger-reprice'
import type { PayTerms } from '../../src/core/pay'
import { anyLedger, itemOf } from './edit-samples'
import { hourly, perTask } from './samples'

let n = 0
const makeId = () => `new-${n++}`
const half = itemOf([['work', 30]])

describe('an entry under other terms', () => {
  it('has the pay that follows, under the id of the line that was', () => {
    const next = underTerms(half, hourly(3000, { priorityAmount: 200 }), 0, makeId)
    expect(next?.entry.terms?.amount).toBe(3000)
    expect(next?.payLines).toMatchObject([
      { id: 'e1-0', kind: 'task', minor: 1500 },
      { kind: 'priority', minor: 100 },
    ])
  })

  it('stays where they pay the same', () => {
    expect(underTerms(half, hourly(25, { scale: 0, validFrom: 7 }), 0, makeId)).toBeNull()
  })

  it('is paid by its place among the first tasks', () => {
    const terms = hourly(2500, { firstTasks: { count: 3, scheme: 'fixed', amount: 10_000 } })
    expect([0, 1, 2].map((done) => underTerms(half, terms, done, makeId)?.payLines[0]?.minor)).toEqual([3334, 3333, 3333])
    expect(underTerms(half, terms, 3, makeId)).toBeNull()
  })

  it('is doubted where a batch lies on both sides of the last of them, and not any more once it does not', () => {
    const terms = hourly(3000, { firstTasks: { count: 3, scheme: 'fixed', amount: 10_000 } })
    const batch = itemOf([['work', 30]], { units: 2 })
    const doubted = underTerms(batch, terms, 2, makeId)
    expect(doubted?.entry.doubt).toBe(STRADDLES)
    expect(doubted && underTerms(doubted, hourly(3000), 2, makeId)?.entry.doubt).toBeUndefined()
    expect(underTerms({ ...batch, entry: { ...batch.entry, doubt: 'other' } }, hourly(3000), 2, makeId)?.entry.doubt).toBe(
      'other',
    )
  })

  it('goes back and forth by its terms alone, or says that it cannot', () => {
    const anyTerms = fc.constantFrom<PayTerms>(hourly(1999), perTask(425, { currency: 'JPY' }), hourly(0, { scheme: 'unpaid' }))
    fc.assert(
      fc.property(anyLedger, anyTerms, (items, terms) => {
        for (const item of items) {
          const next = underTerms(item, terms, 0, makeId)
          if (!next) continue
          const pricing = { from: item.entry.terms, to: next.entry.terms }
          const back = pricedAs(next, pricing, 'back', makeId)
          expect(back?.entry).toEqual(item.entry)
          if (isPricedExactly(item, next, pricing)) {
            const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
            expect(back?.payLines.toSorted(byId)).toEqual(item.payLines.toSorted(byId))
          } else expect(new Set(next.payLines.map(({ id }) => id))).not.toEqual(new Set(item.payLines.map(({ id }) => id)))
        }
      }),
    )
  })

  it('does not go back where it carries other terms since', () => {
    const pricing = { from: hourly(2500), to: hourly(3000) }
    expect(pricedAs(half, pricing, 'back', makeId)).toBeNull()
    expect(pricedAs(half, pricing, 'forth', makeId)?.payLines).toMatchObject([{ minor: 1500 }])
  })
})
