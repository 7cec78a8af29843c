import { useCallback, useEffect, useState } from 'preact/hooks'
import { EditRefused } from '../../core/edit-refused'
import type { Stretch } from '../../core/span'
import type { Revision } from '../../store/schema'
import { report as words } from '../../ui/messages/report'
import type { LedgerHost } from '../host'

/** Why a correction was not done, fit to be shown where it was asked for. */
export interface Problem {
  text: string
  /** The part of the wanted time that is free. */
  free?: Stretch
}

export interface Corrections {
  /** Newest first. */
  revisions: readonly Revision[]
  /** What was done last, for the status line; `failed` when it could not be done. */
  told: { text: string; failed: boolean }
  /** Does a correction, reads again, and says what was done. Null when it was done, else why not. */
  run: (correction: () => Promise<Revision>) => Promise<Problem | null>
  undo: () => Promise<void>
  redo: () => Promise<void>
}

const problemOf = (error: unknown): Problem => ({
  text: error instanceof Error ? error.message : String(error),
  ...(error instanceof EditRefused && error.free ? { free: error.free } : {}),
})

/** `nameOf` names a revision in words. */
export function useCorrections(
  ledger: LedgerHost,
  refresh: () => Promise<void>,
  nameOf: (revision: Revision) => string,
): Corrections {
  const [revisions, setRevisions] = useState<readonly Revision[]>([])
  const [told, setTold] = useState({ text: '', failed: false })

  const readRevisions = useCallback(() => ledger.revisions().then(setRevisions, console.error), [ledger])
  useEffect(() => void readRevisions(), [readRevisions])

  const settle = async (text: string) => {
    await Promise.all([refresh(), readRevisions()])
    setTold({ text, failed: false })
  }
  const step = async (move: () => Promise<Revision | null>, say: (what: string) => string, nothing: string) => {
    try {
      const revision = await move()
      await settle(revision === null ? nothing : say(nameOf(revision)))
    } catch (error) {
      setTold({ text: problemOf(error).text, failed: true })
    }
  }

  return {
    revisions,
    told,
    run: async (correction) => {
      try {
        await settle(words.done(nameOf(await correction())))
        return null
      } catch (error) {
        if (!(error instanceof EditRefused)) console.error(error)
        return problemOf(error)
      }
    },
    undo: () => step(ledger.undo, words.undone, words.nothingToUndo),
    redo: () => step(ledger.redo, words.redone, words.nothingToRedo),
  }
}
