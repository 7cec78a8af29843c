import { useCallback, useEffect, useState } from 'preact/hooks'
import { localDay } from '../../core/day'
import { EditRefused } from '../../core/edit-refused'
import type { Stretch } from '../../core/span'
import type { Revision } from '../../store/schema'
import { day, time } from '../../ui/format'
import { report as words } from '../../ui/messages/report'
import { platformName } from '../../ui/work-name'
import type { ReportHost } from '../host'

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

function problemOf(error: unknown, { sites, zone }: ReportHost): Problem {
  if (!(error instanceof EditRefused)) return { text: error instanceof Error ? error.message : String(error) }
  const { other, free, message } = error
  const place = other && [platformName(sites, other.platform), other.project].filter(Boolean).join(' · ')
  const moment = (at: number) => `${day(localDay(at, zone))} ${time(at, zone)}`
  return {
    text: other && place ? words.overlap(place, moment(other.fromAt), moment(other.toAt)) : message,
    ...(free ? { free } : {}),
  }
}

/** `nameOf` names a revision in words; `stamp` is another whenever the ledger was read again. */
export function useCorrections(
  host: ReportHost,
  refresh: () => Promise<void>,
  nameOf: (revision: Revision) => string,
  stamp: unknown,
): Corrections {
  const { ledger } = host
  const [revisions, setRevisions] = useState<readonly Revision[]>([])
  const [told, setTold] = useState({ text: '', failed: false })

  const readRevisions = useCallback(() => ledger.revisions().then(setRevisions, console.error), [ledger])
  useEffect(() => void readRevisions(), [readRevisions, stamp])

  const settle = async (text: string) => {
    await Promise.all([refresh(), readRevisions()])
    setTold({ text, failed: false })
  }
  const step = async (move: () => Promise<Revision | null>, say: (what: string) => string, nothing: string) => {
    try {
      const revision = await move()
      await settle(revision === null ? nothing : say(nameOf(revision)))
    } catch (error) {
      setTold({ text: problemOf(error, host).text, failed: true })
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
        return problemOf(error, host)
      }
    },
    undo: () => step(ledger.undo, words.undone, words.nothingToUndo),
    redo: () => step(ledger.redo, words.redone, words.nothingToRedo),
  }
}
