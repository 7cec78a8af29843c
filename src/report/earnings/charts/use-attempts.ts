import { useEffect, useState } from 'preact/hooks'
import type { AttemptRow } from '../../../core/attempt-row'
import { addDays, daysBetween } from '../../../core/day'
import { ALL_TIME, type Days } from '../../../core/earnings-range'
import type { ReportHost } from '../../host'
import { type EarningsData, keepsRow } from '../data'
import { shownDays } from './shown-days'

/** Single entries of so many days at most are read. */
const MOST_DAYS = 366

export interface Attempts {
  rows: readonly AttemptRow[]
  /** Tasks of a project that were submitted before these. */
  before: (platform: string, project: string) => number
}

export interface AttemptsView {
  /** Null until read. */
  attempts: Attempts | null
  /** The days that are read, and whether they are fewer than the range has. */
  days: Days
  isCut: boolean
  /** Entries read so far; null while nothing is being read. */
  progress: number | null
  state: 'reading' | 'read' | 'stopped' | 'failed'
  stop: () => void
  again: () => void
}

/** Single entries of the range shown, or of its last year, from when it may begin. Reads again when the range, the filter or the ledger changes. */
export function useAttempts(host: ReportHost, data: EarningsData, mayBegin: boolean): AttemptsView {
  const shown = shownDays(data)
  const isCut = daysBetween(shown.from, shown.to) >= MOST_DAYS
  const days = isCut ? { from: addDays(shown.to, 1 - MOST_DAYS), to: shown.to } : shown
  const [attempts, setAttempts] = useState<Attempts | null>(null)
  const [progress, setProgress] = useState<number | null>(null)
  const [state, setState] = useState<Exclude<AttemptsView['state'], 'stopped'>>('reading')
  const [turn, setTurn] = useState(0)
  const [stopped, setStopped] = useState(false)

  useEffect(() => {
    if (stopped || !mayBegin) return
    let isWanted = true
    setState('reading')
    setProgress(0)
    const tell = (entries: number) => isWanted && setProgress(entries)
    readAll(host, data, days, tell, () => isWanted)
      .then((found) => {
        if (!isWanted || !found) return
        setAttempts(found)
        setState('read')
      })
      .catch((reason: unknown) => {
        console.error(reason)
        if (isWanted) setState('failed')
      })
      .finally(() => isWanted && setProgress(null))
    return () => {
      isWanted = false
    }
  }, [host, data, turn, stopped, mayBegin])

  const again = () => {
    setStopped(false)
    setTurn((now) => now + 1)
  }
  return { attempts, days, isCut, progress, state: stopped ? 'stopped' : state, stop: () => setStopped(true), again }
}

async function readAll(
  { earnings }: ReportHost,
  { filter }: EarningsData,
  days: Days,
  tell: (entries: number) => void,
  isWanted: () => boolean,
): Promise<Attempts | null> {
  const keep = keepsRow(filter)
  const rows = await earnings.attempts(days, tell, isWanted)
  if (!rows || !isWanted()) return null
  const first = `${days.from.slice(0, 8)}01`
  const earlier = await Promise.all([
    earnings.months(ALL_TIME.from, addDays(first, -1)),
    days.from > first ? earnings.days(first, addDays(days.from, -1)) : [],
  ])
  const counts = new Map<string, number>()
  for (const { platform, project, times } of earlier.flat().filter(keep)) {
    const key = JSON.stringify([platform, project])
    counts.set(key, (counts.get(key) ?? 0) + times.n)
  }
  return {
    rows: rows.filter(keep),
    before: (platform, project) => counts.get(JSON.stringify([platform, project])) ?? 0,
  }
}
