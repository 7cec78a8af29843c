import { expect, it } from 'vitest'
import type { LedgerItem } from '../../src/core/ledger-edit'
import { underTerms } from '../../src/core/ledger-reprice'
import { RepriceSum } from '../../src/core/reprice-preview'
import { itemOf } from './edit-samples'
import { hourly, perTask } from './samples'

it('adds up what changes: by project, by terms, by currency, and what stays', () => {
  const sum = new RepriceSum()
  const add = (item: LedgerItem, terms: ReturnType<typeof hourly>) => {
    const next = underTerms(item, terms, 0, () => 'new')
    if (next) sum.add(item, next)
  }
  sum.look(3)
  sum.look(1)
  const paid = itemOf([['work', 30]], { id: 'b', project: 'Reef' })
  add(itemOf([['work', 30]], { id: 'a', project: 'Reef' }), hourly(3000))
  add({ ...paid, payLines: paid.payLines.map((line) => ({ ...line, state: 'paid' })) }, hourly(3000))
  add(itemOf([['work', 60]], { id: 'c', terms: null }), perTask(900, { currency: 'EUR' }))
  expect(sum.result()).toEqual({
    of: 4,
    entries: 3,
    projects: [
      { platform: 'outlier', project: 'Reef', entries: 2 },
      { platform: 'outlier', project: 'Crab', entries: 1 },
    ],
    changes: [
      { from: hourly(2500), to: hourly(3000), entries: 2 },
      { from: null, to: perTask(900, { currency: 'EUR' }), entries: 1 },
    ],
    pay: [
      { currency: 'EUR', before: 0, after: 900 },
      { currency: 'USD', before: 1250, after: 1500 },
    ],
    keptLines: 1,
  })
})
