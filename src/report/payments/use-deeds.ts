import { useEffect, useRef, useState } from 'preact/hooks'
import { EditRefused } from '../../core/edit-refused'
import type { Match } from '../../core/match'
import type { OnProgress } from '../../store/ledger-pass'
import type { Revision } from '../../store/schema'
import { payments as words } from '../../ui/messages/payments'
import { report } from '../../ui/messages/report'
import type { ReportHost } from '../host'
import { revisionName } from '../ledger/revision-words'
import { undoableOf } from '../ledger/undoable'
import type { MatchingView } from './use-matching'

export interface Deeds {
  /** What was done last, for the status line. */
  told: { text: string; failed: boolean }
  /** How far a bulk deed is; null while none runs. */
  progress: { done: number; of: number } | null
  /** Does a deed that settles these matches and nothing else. True when it was done. */
  run: (deed: () => Promise<Revision>, matches: readonly Match[]) => Promise<boolean>
  /** Does a deed after which all is read again. True when it was done. */
  runWhole: (deed: (onProgress: OnProgress, signal: AbortSignal) => Promise<Revision | null>) => Promise<boolean>
  /** What undo would take back, and what redo would do again, in words; null where there is nothing. */
  undoName: string | null
  redoName: string | null
  undo: () => Promise<boolean>
  redo: () => Promise<boolean>
  stop: () => void
}

/** Deeds of the payments, one at a time: what was done is said, and why not where it was not. */
export function useDeeds(host: ReportHost, view: MatchingView): Deeds {
  const [told, setTold] = useState({ text: '', failed: false })
  const [progress, setProgress] = useState<Deeds['progress']>(null)
  const [revisions, setRevisions] = useState<readonly Revision[]>([])
  const running = useRef<AbortController | null>(null)
  const { ledger } = host
  useEffect(() => {
    ledger.revisions().then(setRevisions, console.error)
  }, [ledger, view.matching])

  const attempt = async (deed: (signal: AbortSignal) => Promise<string>): Promise<boolean> => {
    // A second press before the first is done must not settle twice.
    if (running.current) return false
    const mine = new AbortController()
    running.current = mine
    try {
      setTold({ text: await deed(mine.signal), failed: false })
      return true
    } catch (error) {
      if (mine.signal.aborted) setTold({ text: words.stopped, failed: false })
      else {
        if (!(error instanceof EditRefused)) console.error(error)
        setTold({ text: error instanceof Error ? error.message : String(error), failed: true })
      }
      return false
    } finally {
      running.current = null
      setProgress(null)
    }
  }
  const whole = (deed: (signal: AbortSignal) => Promise<string>) =>
    attempt(async (signal) => {
      setProgress({ done: 0, of: 0 })
      const text = await deed(signal)
      await view.refresh()
      return text
    })
  const name = (revision: Revision) => revisionName(host.sites, revision)
  const { undoable, redoable } = undoableOf(revisions)

  return {
    told,
    progress,
    run: (deed, matches) =>
      attempt(async () => {
        const revision = await deed()
        view.drop(matches, settledIn(revision))
        return report.done(name(revision))
      }),
    runWhole: (deed) =>
      whole(async (signal) => {
        const revision = await deed((done, of) => setProgress({ done, of }), signal)
        return revision ? report.done(name(revision)) : report.changedNothing
      }),
    undoName: undoable ? name(undoable) : null,
    redoName: redoable ? name(redoable) : null,
    undo: () =>
      whole(async () => {
        const revision = await ledger.undo()
        return revision ? report.undone(name(revision)) : report.nothingToUndo
      }),
    redo: () =>
      whole(async () => {
        const revision = await ledger.redo()
        return revision ? report.redone(name(revision)) : report.nothingToRedo
      }),
    stop: () => running.current?.abort(),
  }
}

type SettledRow = Parameters<MatchingView['drop']>[1][number]

function settledIn({ after }: Revision): SettledRow[] {
  return after.flatMap(({ store, value }) => (store === 'statementRows' && value !== undefined ? [value as SettledRow] : []))
}
