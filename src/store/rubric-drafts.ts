import { readMeta } from './meta'
import type { Store } from './store'
import { write } from './transaction'

/** The text of a rubric that is being written and not saved yet. Kept on this computer alone, in no backup. */
export interface RubricDraft {
  key: string
  /** The rubric of the user's own that it changes; absent for a new one. */
  ofId?: string
  text: string
  changedAt: number
}

const DRAFTS = 'rubricDrafts'

/** Drafts, the newest first. */
export async function rubricDrafts(store: Store): Promise<RubricDraft[]> {
  return draftsIn(await readMeta(store, DRAFTS)).sort((a, b) => b.changedAt - a.changedAt)
}

/** Keeps a draft as it is now; null drops it. */
export function keepDraft(store: Store, key: string, draft: RubricDraft | null): Promise<void> {
  return write(store, ['meta'], async (transaction) => {
    const meta = transaction.objectStore('meta')
    const others = draftsIn(await meta.get(DRAFTS)).filter((one) => one.key !== key)
    await meta.put(draft ? [...others, draft] : others, DRAFTS)
  })
}

const draftsIn = (record: unknown) => (record as RubricDraft[] | undefined) ?? []
