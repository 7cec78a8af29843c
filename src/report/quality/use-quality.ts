import { useEffect, useMemo, useState } from 'preact/hooks'
import { addDays, dayRange, localDay } from '../../core/day'
import { type FailuresOfProject, failuresByProject } from '../../core/quality-failures'
import { type MissedOften, missedOften } from '../../core/quality-missed'
import { overTime, type ScoresOverTime } from '../../core/quality-over-time'
import { type PaceAndScore, paceAndScores } from '../../core/quality-pace'
import { byScale } from '../../core/quality-score'
import { type SkipAndScore, type Skipped, skippedItems, skipsAndScores } from '../../core/quality-skips'
import type { QualityEvidence } from '../../store/read-quality'
import type { ReportHost } from '../host'
import type { ItemNames } from './item-names'

export const QUALITY_RANGES = ['last90', 'year', 'all'] as const
export type QualityRange = (typeof QUALITY_RANGES)[number]

export interface QualityFigures {
  time: ScoresOverTime[]
  skipped: Skipped[]
  skipScores: SkipAndScore[]
  pace: PaceAndScore[]
  failures: FailuresOfProject[]
  missed: MissedOften[]
}

export interface QualityView {
  /** Null until first read. */
  figures: QualityFigures | null
  names: ItemNames | null
  /** Entries read so far, while a reading takes longer than a moment. */
  progress: number | null
  failed: boolean
}

/** What is done within this needs no word of progress. */
const MOMENT_MS = 1000

/** Days of a range that ends today. Days ahead of today are in it, as the clock of a trip may have been ahead. */
function instantsOf(range: QualityRange, now: number, zone: string): { fromAt: number; toAt: number } {
  const today = localDay(now, zone)
  const toAt = dayRange(addDays(today, 1), zone).toAt
  if (range === 'all') return { fromAt: 0, toAt }
  return { fromAt: dayRange(addDays(today, range === 'year' ? -364 : -89), zone).fromAt, toAt }
}

/** All that a range has to say. Reads again when the ledger was changed; what is shown stays meanwhile. */
export function useQuality(host: ReportHost, range: QualityRange): QualityView {
  const [evidence, setEvidence] = useState<QualityEvidence | null>(null)
  const [names, setNames] = useState<ItemNames | null>(null)
  const [progress, setProgress] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    host.quality.names().then(setNames, (reason: unknown) => {
      // Ids stand in for names.
      console.error(reason)
      setNames({ item: () => undefined, missed: () => undefined })
    })
  }, [host])

  useEffect(() => host.onChanged((what) => what === 'ledger' && setTurn((now) => now + 1)), [host])

  useEffect(() => {
    let isWanted = true
    let entries = 0
    let isLong = false
    const show = () => {
      if (isWanted && isLong) setProgress(entries)
    }
    const timer = setTimeout(() => {
      isLong = true
      show()
    }, MOMENT_MS)
    const read = async () => {
      setFailed(false)
      const tell = (count: number) => {
        entries = count
        show()
      }
      const found = await host.quality.read(instantsOf(range, host.now(), host.zone), tell, () => isWanted)
      if (found && isWanted) setEvidence(found)
    }
    read()
      .catch((reason: unknown) => {
        console.error(reason)
        if (isWanted) setFailed(true)
      })
      .finally(() => {
        clearTimeout(timer)
        if (isWanted) setProgress(null)
      })
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [host, range, turn])

  const figures = useMemo(() => evidence && figuresOf(evidence, host.zone), [evidence, host.zone])
  return { figures, names, progress, failed }
}

function figuresOf({ attempts, feedback, judged }: QualityEvidence, zone: string): QualityFigures {
  const groups = byScale(feedback, judged)
  return {
    time: overTime(groups, zone),
    skipped: skippedItems(attempts),
    skipScores: skipsAndScores(groups),
    pace: paceAndScores(groups),
    failures: failuresByProject(attempts),
    missed: missedOften(feedback, judged),
  }
}
