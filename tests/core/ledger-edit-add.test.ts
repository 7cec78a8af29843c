import { expect, it } from 'vitest'
import { added, type EntryDraft } from '../../src/core/ledger-edit-add'
import { around, NINE, NOW } from './edit-samples'
import { hourly, MINUTE } from './samples'

const draft: EntryDraft = {
  ...{ platform: 'outlier', project: 'Crab', taskType: 'other', domain: 'general', workKind: 'task', outcome: 'submitted' },
  ...{ startedAt: NINE, closedAt: NINE + 30 * MINUTE, zone: 'Asia/Kathmandu' },
}

it('an entry added by hand is work by the user’s word, under the terms of that time', () => {
  const termsOf = (_p: string, _q: string, at: number) => (at === draft.closedAt ? hourly(2000) : null)
  const { entry, payLines } = added(draft, around({ termsOf }))
  expect(entry).toEqual({
    ...draft,
    ...{ id: 'new-0', origin: 'added', editedAt: NOW, day: '2026-03-04', countedMs: 30 * MINUTE, elapsedMs: 30 * MINUTE },
    spans: [{ kind: 'work', fromAt: draft.startedAt, toAt: draft.closedAt, was: 'nothing' }],
    terms: hourly(2000),
  })
  expect(payLines).toMatchObject([{ entryId: 'new-0', state: 'expected', minor: 1000, day: '2026-03-04' }])
})

it('may bring its own terms, tasks, note and lines', () => {
  const bonus = { kind: 'bonus', state: 'paid', minor: 5, currency: 'USD' } as const
  const more = { terms: null, units: 4, note: 'n', taskId: 't', lines: [bonus] }
  const { entry, payLines } = added({ ...draft, ...more }, around({ termsOf: () => hourly(1) }))
  expect(entry).toMatchObject({ terms: null, units: 4, note: 'n', taskId: 't' })
  expect(payLines).toMatchObject([{ ...bonus, byUser: true, entryId: entry.id }])
})

it('cannot end before it begins, or later than now, or be no task at all', () => {
  expect(() => added({ ...draft, closedAt: NINE }, around())).toThrow(expect.objectContaining({ reason: 'order' }))
  expect(() => added(draft, around({ at: NINE }))).toThrow(expect.objectContaining({ reason: 'future' }))
  expect(() => added({ ...draft, units: 0 }, around())).toThrow(RangeError)
})
