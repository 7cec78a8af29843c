import fc from 'fast-check'
import type { TimeEntry } from '../../src/core/entry'
import { PAY_LINE_STATES } from '../../src/core/pay'
import { OUTCOMES } from '../../src/core/task'
import {
  addEntry,
  answerAbsence,
  deleteEntries,
  EditRefused,
  editEntries,
  editEntry,
  mergeEntries,
  redo,
  splitEntry,
  undo,
} from '../../src/store/ledger-edits'
import { applyPolicy } from '../../src/store/recount-ledger'
import { applyReprice } from '../../src/store/reprice-ledger'
import type { Store } from '../../src/store/store'
import { anyPolicy, NOW } from '../core/edit-samples'
import { MINUTE } from '../core/samples'

const pick = fc.nat(50)
const ms = fc.integer({ min: -40 * MINUTE, max: 40 * MINUTE })
const labels = fc.record(
  {
    project: fc.constantFrom('Crab', 'Other'),
    taskType: fc.constantFrom('comparison', 'review'),
    workKind: fc.constantFrom('task', 'meeting'),
    outcome: fc.constantFrom(...OUTCOMES),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Pick<TimeEntry, 'project' | 'taskType' | 'workKind' | 'outcome'>>>

export type Deed = (store: Store, entries: TimeEntry[]) => Promise<unknown>
const one = (entries: TimeEntry[], n: number): TimeEntry => {
  const entry = entries[n % Math.max(1, entries.length)]
  if (!entry) throw new EditRefused('gone', 'none')
  return entry
}

/** Anything a user may do, most of it sensible. */
export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ n: pick, labels, units: fc.constantFrom(1, 3) }).map(
    ({ n, labels, units }): Deed =>
      (store, entries) =>
        editEntry(store, one(entries, n).id, { ...labels, units }, NOW),
  ),
  fc.record({ n: pick, from: ms, to: ms }).map(
    ({ n, from, to }): Deed =>
      (store, entries) => {
        const { id, startedAt, closedAt } = one(entries, n)
        return editEntry(store, id, { startedAt: startedAt + from, closedAt: closedAt + to, resolved: true }, NOW)
      },
  ),
  fc.record({ n: pick, state: fc.constantFrom(...PAY_LINE_STATES), minor: fc.integer({ min: -500, max: 500 }) }).map(
    ({ n, state, minor }): Deed =>
      async (store, entries) => {
        const { id } = one(entries, n)
        const lines = (await (await store.use()).getAllFromIndex('payLines', 'entryId', id)).slice(0, 1)
        const bonus = { kind: 'bonus', state, minor, currency: 'USD' } as const
        return editEntry(store, id, { lines: [...lines.map((line) => ({ ...line, state, minor })), bonus] }, NOW)
      },
  ),
  fc.record({ labels, n: pick, m: pick }).map(
    ({ labels, n, m }): Deed =>
      (store, entries) =>
        editEntries(store, [one(entries, n).id, one(entries, m).id], labels, NOW),
  ),
  fc.record({ n: pick, share: fc.integer({ min: 0, max: 100 }), keeps: fc.constantFrom('first', 'second') }).map(
    ({ n, share, keeps }): Deed =>
      (store, entries) => {
        const { id, startedAt, closedAt } = one(entries, n)
        const splitAt = Math.round(startedAt + (share / 100) * (closedAt - startedAt))
        return splitEntry(store, id, splitAt, NOW, { keeps: keeps as 'first' | 'second' })
      },
  ),
  fc.record({ n: pick, count: fc.integer({ min: 1, max: 3 }) }).map(
    ({ n, count }): Deed =>
      (store, entries) => {
        const { platform, project, taskType, workKind } = one(entries, n)
        const alike = entries.filter((e) => e.platform === platform && e.project === project && e.taskType === taskType)
        const ids = alike.filter((e) => e.workKind === workKind).map(({ id }) => id)
        return mergeEntries(store, ids.slice(0, count + 1), NOW)
      },
  ),
  pick.map(
    (n): Deed =>
      (store, entries) =>
        deleteEntries(store, [one(entries, n).id], NOW),
  ),
  fc.record({ n: pick, from: ms, length: fc.integer({ min: 1, max: 30 * MINUTE }) }).map(
    ({ n, from, length }): Deed =>
      (store, entries) => {
        const startedAt = (entries[n % Math.max(1, entries.length)]?.startedAt ?? NOW - 10_000_000) + from
        const draft = { platform: 'own', project: `P${n % 2}`, taskType: 'other', domain: 'general' } as const
        const times = { startedAt, closedAt: startedAt + length, zone: 'UTC' }
        return addEntry(store, { ...draft, ...times, workKind: 'meeting', outcome: 'unknown' }, NOW)
      },
  ),
  fc.record({ n: pick, at: ms, was: fc.constantFrom('work', 'break', 'split') }).map(
    ({ n, at, was }): Deed =>
      (store, entries) => {
        const { id, spans, unanswered } = one(entries, n)
        const stretch = unanswered?.[0] ?? spans.find(({ kind }) => kind !== 'work') ?? { fromAt: 0, toAt: 0 }
        const { fromAt, toAt } = stretch
        const answer =
          was === 'split' ? ({ was, at: toAt - Math.abs(at), first: 'work' } as const) : { was: was as 'work' | 'break' }
        return answerAbsence(store, id, { fromAt, toAt }, answer, NOW)
      },
  ),
  anyPolicy.map(
    (policy): Deed =>
      (store) =>
        applyPolicy(store, () => policy, {}, NOW),
  ),
  fc.constantFrom('Crab', '').map(
    (project): Deed =>
      (store) =>
        applyReprice(store, { platform: 'outlier', project }, NOW),
  ),
  fc.constant<Deed>((store) => undo(store, NOW)),
  fc.constant<Deed>((store) => redo(store, NOW)),
)
