import type { TimeEntry } from '../../../src/core/entry'
import type { TaskType, WorkKind } from '../../../src/core/task'
import type { Deed, Result } from '../books/deed'
import type { Stretch } from '../books/pieces'
import type { Margin } from './margin'

type Edit = Parameters<Margin['editEntry']>[2]
type Draft = Parameters<Margin['addEntry']>[1]

/** Does a deed with the functions that the surfaces call. */
export async function doDeed(margin: Margin, deed: Deed, at: number): Promise<Result> {
  try {
    return (await perform(margin, deed, at)) ? 'done' : 'nothing'
  } catch (error) {
    if (error instanceof margin.EditRefused) return error.reason
    if (error instanceof Error && error.name === 'StoreFullError') return 'full'
    throw error
  }
}

function perform(margin: Margin, deed: Deed, at: number): Promise<unknown> {
  const { store } = margin
  switch (deed.do) {
    case 'edit': {
      const { ids, labels, times } = deed
      const edit = { ...labels, ...(times ? { startedAt: times.from, closedAt: times.to } : {}) } as Edit
      const [id] = ids
      return ids.length === 1 && id !== undefined
        ? margin.editEntry(store, id, edit, at)
        : margin.editEntries(store, ids, edit, at)
    }
    case 'split':
      return margin.splitEntry(store, deed.id, deed.at, at, { keeps: deed.keeps })
    case 'merge':
      return margin.mergeEntries(store, deed.ids, at)
    case 'delete':
      return margin.deleteEntries(store, deed.ids, at)
    case 'add': {
      const { labels, times, zone } = deed
      const { taskType, workKind, ...rest } = labels
      const kinds = { taskType: taskType as TaskType, workKind: workKind as WorkKind, domain: 'general' as const }
      return margin.addEntry(store, { ...rest, ...kinds, zone, startedAt: times.from, closedAt: times.to } as Draft, at)
    }
    case 'answer': {
      const { stretch, work } = deed
      const [fromAt, toAt] = [stretch.from, stretch.to]
      const whole = work.from === fromAt && work.to === toAt
      const split = work.from === fromAt ? { at: work.to, first: 'work' as const } : { at: work.from, first: 'break' as const }
      const answer = whole
        ? { was: 'work' as const }
        : work.to <= work.from
          ? { was: 'break' as const }
          : { was: 'split' as const, ...split }
      return margin.answerAbsence(store, deed.id, { fromAt, toAt }, answer, at)
    }
    case 'policy':
      return margin.applyPolicy(store, () => deed.limits, {}, at)
    case 'undo':
      return margin.undo(store, at)
    case 'redo':
      return margin.redo(store, at)
  }
}

/** All that corrections may change. */
export async function ledgerOf({ store }: Margin) {
  const db = await store.use()
  const [entries, payLines, reviews] = await Promise.all([db.getAll('entries'), db.getAll('payLines'), db.getAll('reviews')])
  return { entries: entries as TimeEntry[], payLines, reviews }
}

/** What open sessions have: all but their pauses, and for the one at work also the time since its last evidence. */
export async function claimsOfLive(margin: Margin, now: number): Promise<Stretch[]> {
  const { sessions } = await margin.readLive(margin.store)
  return sessions.flatMap(({ spans, cursorAt, status }) => [
    ...spans.filter(({ kind }) => kind !== 'paused').map(({ fromAt, toAt }) => ({ from: fromAt, to: toAt })),
    ...(status === 'working' && now > cursorAt ? [{ from: cursorAt, to: now }] : []),
  ])
}
