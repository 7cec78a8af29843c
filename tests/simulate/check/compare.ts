import type { TimeEntry } from '../../../src/core/entry'
import type { Ended } from '../oracle/attempt'
import { ADRIFT_MS, ASK_AFTER_MS, awayLimit, type Kind } from '../oracle/policy'
import { type Blur, countedOf, type Resolved, resolve } from '../oracle/timeline'

/** How far an entry's counted time is from what it should be, and which faults it lived through. */
export interface Comparison {
  wrong: string[]
  errorMs: number
  allowedMs: number
  /** Kinds of faults that allowed an error. */
  why: string[]
  losses: Loss[]
}

/** What counted time a kill cost. */
interface Loss {
  ms: number
  costs: number
}

const clock = (at: number) => new Date(at).toISOString().slice(5, 23)
const shown = (list: readonly { kind: string; from: number; to: number }[]) =>
  list.map(({ kind, from, to }) => `${kind} ${clock(from)}–${clock(to)}`).join(', ')

/** The entry of an attempt: the one of its platform that began with it and, where several did, fits best. */
export function entryOf(expected: Ended, entries: Iterable<TimeEntry>): TimeEntry | undefined {
  const ofPlatform = [...entries].filter(({ platform }) => platform === expected.platform)
  const list = ofPlatform.filter((e) => e.startedAt === expected.startedAt)
  const { startedAt, taskId, units, isAdrift } = expected
  const candidates = isAdrift ? ofPlatform.filter((entry) => units > 1 || entry.taskId === taskId) : list
  if (candidates.length < 2) return candidates[0]
  const fits = candidates.map((entry) => ({
    entry,
    faults: compare(entry, expected).wrong.length,
    far: Math.abs(entry.startedAt - startedAt),
  }))
  return fits.sort((a, b) => a.faults - b.faults || a.far - b.far)[0]?.entry
}

/** An entry against what the oracle says it must be: instant by instant, in its sums, its ending and its labels. */
export function compare(entry: TimeEntry, expected: Ended): Comparison {
  const { blurs, platform, taskType } = expected
  const right = resolve(expected.pieces, taskType)
  const actual: Resolved[] = entry.spans.map(({ kind, fromAt, toAt }) => ({ kind, from: fromAt, to: toAt }))
  const wrong = labels(entry, expected)
  if (!expected.isAdrift) wrong.push(...instants(actual, right, blurs), ...ends(entry, expected, right))
  const allowedMs = covered(blurs) + brokenAway(right, expected) + (expected.isAdrift ? ADRIFT_MS : 0)
  const errorMs = Math.abs(entry.countedMs - countedOf(right, platform))
  if (errorMs > allowedMs)
    wrong.push(`counts ${entry.countedMs} ms instead of ${countedOf(right, platform)} (may differ by ${allowedMs})`)
  if (entry.countedMs !== countedOf(melted(actual), platform))
    wrong.push(`counts ${entry.countedMs} ms, which its own spans do not give`)
  const elapsed = actual.reduce((sum, { from, to }) => sum + to - from, 0)
  if (entry.elapsedMs !== elapsed) wrong.push(`elapsed ${entry.elapsedMs} ms, but its spans cover ${elapsed}`)
  const losses = expected.isAdrift ? [] : lost(actual, right, expected)
  for (const { ms, costs } of losses) if (ms > costs) wrong.push(`a kill cost ${ms} ms, more than ${costs}`)
  wrong.push(...questions(entry, expected, right))
  if (wrong.length > 0)
    wrong.push(
      `expected: ${shown(right)}`,
      `found: ${shown(actual)}`,
      `faults: ${shown(blurs.map((b) => ({ ...b, kind: b.why })))}`,
    )
  const why = new Set([...(expected.isAdrift ? ['clock'] : []), ...blurs.map((blur) => blur.why)])
  return { wrong, errorMs, allowedMs, why: [...why], losses }
}

/** Kill by kill, what would count of the time before it that was not kept. */
function lost(actual: readonly Resolved[], right: readonly Resolved[], { blurs, platform }: Ended): Loss[] {
  return blurs.flatMap(({ from, to, costs }) => {
    if (costs === undefined) return []
    const keptTo = Math.max(from, ...actual.map((piece) => (piece.from < to ? Math.min(piece.to, to) : from)))
    const cut = right.flatMap((piece): Resolved[] => [
      { ...piece, to: Math.min(piece.to, keptTo) },
      { ...piece, from: Math.max(piece.from, to) },
    ])
    const kept = melted(cut.filter((piece) => piece.to > piece.from))
    return [{ ms: Math.max(0, countedOf(right, platform) - countedOf(kept, platform)), costs }]
  })
}

function melted(list: readonly Resolved[]): Resolved[] {
  return resolve(list, '')
}

/** Every stretch in which found and expected differ and no fault explains it. */
function instants(actual: readonly Resolved[], right: readonly Resolved[], blurs: readonly Blur[]): string[] {
  const cuts = [...actual, ...right, ...blurs].flatMap(({ from, to }) => [from, to]).sort((a, b) => a - b)
  const wrong: string[] = []
  let [a, r] = [0, 0]
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1] ?? from
    if (to <= from) continue
    while ((actual[a]?.to ?? Number.POSITIVE_INFINITY) <= from) a += 1
    while ((right[r]?.to ?? Number.POSITIVE_INFINITY) <= from) r += 1
    const found = at(actual[a], from)
    const must = at(right[r], from)
    if (found === must) continue
    const may = blurs.filter((blur) => blur.from < to && blur.to > from).flatMap(({ kinds }) => kinds)
    // A window that allows other kinds never allows time where there was none.
    if (must === 'none' || !may.includes(found)) wrong.push(`${clock(from)}–${clock(to)} is ${found} instead of ${must}`)
  }
  return wrong
}

const at = (piece: Resolved | undefined, from: number): Kind | 'none' => (piece && piece.from <= from ? piece.kind : 'none')

function covered(blurs: readonly Blur[]): number {
  let sum = 0
  let end = Number.NEGATIVE_INFINITY
  for (const { from, to } of [...blurs].sort((x, y) => x.from - y.from)) {
    sum += Math.max(0, to - Math.max(from, end))
    end = Math.max(end, to)
  }
  return sum
}

/** A fault in a stretch away may break it in two, each of which counts up to the limit, or may go unnoticed. */
function brokenAway(right: readonly Resolved[], { blurs, platform }: Ended): number {
  const near = ({ from, to }: Blur) => right.some((piece) => piece.kind === 'away' && piece.from <= to && piece.to >= from)
  return blurs.filter(near).length * awayLimit(platform)
}

function labels(entry: TimeEntry, expected: Ended): string[] {
  const { platform, project, taskType, workKind, outcome, units, zone, taskId } = expected
  const may = entry.outcome === expected.orElse ? entry.outcome : outcome
  const must = { platform, project, taskType, workKind, outcome: may, units, zone, taskId: units > 1 ? undefined : taskId }
  const is: Record<string, unknown> = { ...entry, units: entry.units ?? 1 }
  return Object.entries(must).flatMap(([name, value]) =>
    is[name] === value ? [] : [`${name} is ${String(is[name])} instead of ${String(value)}`],
  )
}

function ends(entry: TimeEntry, { startedAt, closedAt, blurs, zone }: Ended, right: readonly Resolved[]): string[] {
  const wrong: string[] = []
  if (entry.startedAt !== startedAt) wrong.push(`begins ${clock(entry.startedAt)} instead of ${clock(startedAt)}`)
  // Where all of a window may be missing, the end is that of what was before it.
  const endBefore = (at: number) =>
    Math.max(startedAt, ...right.map((piece) => (piece.from < at ? Math.min(piece.to, at) : startedAt)))
  const isBlurred = blurs.some(
    ({ from, to, kinds }) =>
      closedAt >= from &&
      closedAt <= to &&
      ((entry.closedAt >= from && entry.closedAt <= to) || (kinds.includes('none') && entry.closedAt === endBefore(from))),
  )
  if (entry.closedAt !== closedAt && !isBlurred) wrong.push(`closes ${clock(entry.closedAt)} instead of ${clock(closedAt)}`)
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(entry.closedAt)
  if (entry.zone === zone && entry.day !== day) wrong.push(`day is ${entry.day} instead of ${day}`)
  return wrong
}

/** Long absences after which work went on: asked about, unless a fault or a corrected type leaves their length open. */
function questions(entry: TimeEntry, expected: Ended, right: readonly Resolved[]): string[] {
  if (expected.isRetyped || expected.isAdrift || expected.blurs.length > 0) return []
  const asked = [...(entry.unanswered ?? []).map(({ fromAt, toAt }) => ({ from: fromAt, to: toAt })), ...expected.answered]
  if (asked.length >= 8) return []
  const runs: { from: number; to: number; isOver: boolean }[] = []
  for (const { kind, from, to } of right) {
    const last = runs.at(-1)
    if (kind === 'paused') continue
    if (kind === 'work') {
      if (last?.to === from) last.isOver = true
    } else if (last?.to === from && !last.isOver) last.to = to
    else runs.push({ from, to, isOver: false })
  }
  const long = runs.filter(({ from, to }) => to - from > ASK_AFTER_MS)
  const isAsked = (run: { from: number; to: number }) => asked.some(({ from, to }) => from === run.from && to === run.to)
  return [
    ...long.filter((run) => run.isOver && !isAsked(run)).map(({ from, to }) => `nobody asked about ${clock(from)}–${clock(to)}`),
    ...(entry.unanswered ?? [])
      .filter(({ fromAt, toAt }) => !long.some(({ from, to }) => from === fromAt && toAt <= to))
      .map(({ fromAt, toAt }) => `asks about ${clock(fromAt)}–${clock(toAt)} for no reason`),
  ]
}
