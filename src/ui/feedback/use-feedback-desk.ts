import { useEffect, useState } from 'preact/hooks'
import type { Feedback } from '../../core/feedback'
import type { OwnItem } from '../../core/own-item'
import type { PastWork } from '../../core/track-record'
import { feedback as words } from '../messages/feedback'
import type { FeedbackHost } from './host'

/** What was just done, with the way back. */
export interface Done {
  text: string
  undo?: () => void
}

export interface FeedbackDesk {
  host: FeedbackHost
  /** Null until it was read. */
  past: PastWork | null
  /** Differs once something was changed: read again. */
  turn: number
  done: Done | null
  /** Why the last deed was not done, fit to be shown. */
  problem: string | null
  saveFeedback(said: Feedback): Promise<boolean>
  deleteFeedback(id: string): Promise<boolean>
  saveItem(item: OwnItem, text: string): Promise<boolean>
  deleteItem(id: string): Promise<boolean>
}

/** The past that checklists learn from, and deeds on feedback and items that can each be undone. */
export function useFeedbackDesk(host: FeedbackHost): FeedbackDesk {
  const [past, setPast] = useState<PastWork | null>(null)
  const [turn, setTurn] = useState(0)
  const [done, setDone] = useState<Done | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let stale = false
    host.past().then((read) => !stale && setPast(read), console.error)
    return () => {
      stale = true
    }
  }, [host, turn])
  useEffect(() => host.onChanged(() => setTurn((n) => n + 1)), [host])

  /** Does a deed that gives its own undoing. */
  const run = async (text: string, deed: () => Promise<(() => Promise<unknown>) | undefined>): Promise<boolean> => {
    try {
      const undo = await deed()
      setProblem(null)
      setDone(undo ? { text, undo: () => void run(words.did.undone, async () => void (await undo())) } : { text })
      setTurn((n) => n + 1)
      // Nobody waits for it: a worker at rest takes a moment to wake.
      host.tell().catch(console.error)
      return true
    } catch (reason) {
      setProblem(words.failed(reason instanceof Error ? reason.message : words.unknownFailure))
      return false
    }
  }

  return {
    host,
    past,
    turn,
    done,
    problem,
    saveFeedback: (said) =>
      run(words.did.saved, async () => {
        const before = await host.putFeedback(said)
        return () => (before ? host.putFeedback(before) : host.deleteFeedback(said.id))
      }),
    deleteFeedback: (id) =>
      run(words.did.deleted, async () => {
        const before = await host.deleteFeedback(id)
        return before && (() => host.putFeedback(before))
      }),
    saveItem: (item, text) =>
      run(text, async () => {
        const before = await host.putItem(item)
        return () => (before ? host.putItem(before) : host.deleteItem(item.id))
      }),
    deleteItem: (id) =>
      run(words.did.itemDeleted, async () => {
        const before = await host.deleteItem(id)
        return before && (() => host.putItem(before))
      }),
  }
}
