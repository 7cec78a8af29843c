import type { TimeEntry } from '../../src/core/entry'
import { loadMargin } from './machine/margin'
import { PULSE_MS } from './oracle/policy'
import { playStint } from './stint'

/** Days that one trainer lives on one machine before the next world begins. */
const STINT_DAYS = 3
const KILLS = ['browser', 'extension']
export interface Simulation {
  days: number
  sessions: number
  entries: number
  faults: Record<string, number>
  /** What was done at the ledger, and how it ended. */
  corrections: Record<string, number>
  /** The most that counted time of an entry was off where nothing but workers was killed. */
  maxErrorMs: number
  /** The most that one kill of the browser, or an update, cost on a watched page; and of work that rests on the alarm, by hand or away from its page. */
  maxErrorAfterKillMs: number
  maxErrorAfterKillByAlarmMs: number
  /** The most that an entry was off where a sleep, a set clock or a crash lay between two words: nobody can tell to which its time belongs. */
  maxErrorAfterDarkMs: number
  lostEntries: number
  /** Where no clock was set: one that is set back gives the same wall time twice. */
  doubleCountedMs: number
  rollupMismatches: number
  /** Each with how to play its days alone. */
  violations: string[]
}

interface Options {
  /** The stint to begin with. */
  from?: number
  onStint?: (done: Simulation) => void
  /** Told all that happens in each stint, line by line. */
  onStory?: (story: readonly string[]) => void
  stopsAtViolation?: boolean
}

/** Plays so many random days against the real session code and store, and judges them by the oracle. Days come in stints of three. */
export async function simulate(
  days: number,
  seed: number,
  { from = 0, onStint = () => {}, onStory, stopsAtViolation = false }: Options = {},
): Promise<Simulation> {
  const margin = await loadMargin()
  const sum: Simulation = {
    ...{ days: 0, sessions: 0, entries: 0, faults: {}, corrections: {}, maxErrorMs: 0, maxErrorAfterKillMs: 0 },
    ...{
      maxErrorAfterKillByAlarmMs: 0,
      maxErrorAfterDarkMs: 0,
      lostEntries: 0,
      doubleCountedMs: 0,
      rollupMismatches: 0,
      violations: [],
    },
  }
  for (let stint = from; sum.days < days; stint += 1) {
    const again = `\n    again: npm run simulate -- --days ${STINT_DAYS} --seed ${seed} --from ${stint}`
    sum.days += STINT_DAYS
    const played = await playStint(margin, seed, stint, STINT_DAYS, onStory !== undefined).catch((error: unknown) => {
      sum.violations.push(`the play broke down: ${error instanceof Error ? error.stack : String(error)}${again}`)
    })
    if (!played) continue
    onStory?.(played.story)
    sum.sessions += played.sessions
    sum.entries += played.recorded.length
    addCounts(sum.faults, played.faults)
    addCounts(sum.corrections, played.deeds)
    for (const { errorMs, why, losses } of played.comparisons) {
      if (why.length === 0) sum.maxErrorMs = Math.max(sum.maxErrorMs, errorMs)
      if (why.some((one) => !KILLS.includes(one))) sum.maxErrorAfterDarkMs = Math.max(sum.maxErrorAfterDarkMs, errorMs)
      for (const { ms, costs } of losses) {
        const name = costs === PULSE_MS ? 'maxErrorAfterKillMs' : 'maxErrorAfterKillByAlarmMs'
        sum[name] = Math.max(sum[name], ms)
      }
    }
    sum.lostEntries += played.lost
    if (played.faults['clock-set'] === undefined)
      sum.doubleCountedMs += doubleCountedMs(played.recorded) + doubleCountedMs(played.entries)
    sum.rollupMismatches += played.rollupMismatches
    sum.violations.push(...played.violations.map((violation) => violation + again))
    onStint(sum)
    if (stopsAtViolation && sum.violations.length + sum.rollupMismatches > 0) break
  }
  return sum
}

function addCounts(sums: Record<string, number>, counts: Record<string, number>): void {
  for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count
}

/** Milliseconds that are work or away in more than one entry. */
function doubleCountedMs(entries: readonly TimeEntry[]): number {
  const spans = entries
    .flatMap((entry) => entry.spans)
    .filter(({ kind }) => kind === 'work' || kind === 'away')
    .sort((a, b) => a.fromAt - b.fromAt)
  let until = 0
  let twice = 0
  for (const { fromAt, toAt } of spans) {
    twice += Math.max(0, Math.min(until, toAt) - fromAt)
    until = Math.max(until, toAt)
  }
  return twice
}
