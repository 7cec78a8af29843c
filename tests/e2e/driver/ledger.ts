import type { TimeEntry } from '../../../src/core/entry'
import type { PayLine } from '../../../src/core/pay'
import type { MarginBrowser } from './margin-browser'

// The ledger as it is stored, and what the popup has to say of it, reckoned here anew: nothing below calls the code under test.

/** All closed entries, oldest first. */
export async function storedEntries(margin: MarginBrowser): Promise<TimeEntry[]> {
  const rows = (await margin.dump()).databases.margin?.entries ?? []
  return rows.map(({ value }) => value as TimeEntry).sort((a, b) => a.closedAt - b.closedAt || a.startedAt - b.startedAt)
}

export async function storedPayLines(margin: MarginBrowser): Promise<PayLine[]> {
  return ((await margin.dump()).databases.margin?.payLines ?? []).map(({ value }) => value as PayLine)
}

/** To the nearest whole, a tie to the even one; both positive. */
function divided(numerator: bigint, denominator: bigint): bigint {
  const whole = numerator / denominator
  const twice = (numerator % denominator) * 2n
  return twice > denominator || (twice === denominator && whole % 2n === 1n) ? whole + 1n : whole
}

/** Cents that `ms` earn at an hourly rate given as an integer with a scale. */
const hourly = (amount: number, scale: number, ms: number) =>
  divided(BigInt(amount) * 100n * BigInt(ms), 10n ** BigInt(scale) * 3_600_000n)

interface Reckoned {
  cents: bigint
  paidMs: number
}

/** What one entry earns by its own frozen terms, in dollars alone. */
export function reckon(entry: TimeEntry): Reckoned {
  const { terms, countedMs, outcome, workKind } = entry
  if (terms === null || workKind !== 'task' || terms.scheme === 'unpaid' || terms.scheme === 'fixed')
    return { cents: 0n, paidMs: 0 }
  if (terms.currency !== 'USD') throw new Error(`This reckoning knows dollars, not ${terms.currency}.`)
  if (terms.scheme === 'per-task' || terms.scheme === 'per-unit') {
    const isPaid = outcome === 'submitted'
    return isPaid
      ? { cents: divided(BigInt(terms.amount) * 100n, 10n ** BigInt(terms.scale)), paidMs: countedMs }
      : { cents: 0n, paidMs: 0 }
  }
  const within = Math.min(countedMs, terms.capMs ?? countedMs)
  const past = countedMs - within
  const overtime = terms.overtimeAmount ?? 0
  return {
    cents: hourly(terms.amount, terms.scale, within) + (past > 0 && overtime > 0 ? hourly(overtime, terms.scale, past) : 0n),
    paidMs: within + (overtime > 0 ? past : 0),
  }
}

const dollars = (cents: bigint) =>
  `$${String(cents / 100n).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(cents % 100n).padStart(2, '0')}`

function hours(ms: number): string {
  if (ms === 0) return '0 min'
  if (ms < 60_000) return 'under 1 min'
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 60) return `${minutes} min`
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}

const rate = (cents: bigint, ms: number) => (ms === 0 ? '–none' : `${dollars(divided(cents * 3_600_000n, BigInt(ms)))}/hr`)

const sum = (list: readonly TimeEntry[], of: (entry: TimeEntry) => number) => list.reduce((all, one) => all + of(one), 0)

/** The figures of the popup's table for entries that are all of today, all in dollars or without terms. */
export function reckonedFigures(entries: readonly TimeEntry[]): Record<string, string> {
  const isTask = (e: TimeEntry) => e.workKind === 'task'
  const isKnown = (e: TimeEntry) => !isTask(e) || (e.terms !== null && e.terms.scheme !== 'fixed')
  const countedMs = sum(entries, (e) => e.countedMs)
  const known = entries.filter(isKnown)
  const cents = entries.reduce((all, e) => all + reckon(e).cents, 0n)
  const paidMs = sum(entries, (e) => reckon(e).paidMs)
  const unknownMs = countedMs - sum(known, (e) => e.countedMs)
  const overMs = sum(known, (e) => (isTask(e) && e.terms?.scheme === 'hourly' ? e.countedMs - reckon(e).paidMs : 0))
  const quoted = entries.filter((e) => isTask(e) && e.terms?.scheme === 'hourly')
  const quotedMs = sum(quoted, (e) => e.countedMs)
  const scale = Math.max(0, ...quoted.map((e) => e.terms?.scale ?? 0))
  const weighted = quoted.reduce(
    (all, e) => all + BigInt(e.terms?.amount ?? 0) * 10n ** BigInt(scale - (e.terms?.scale ?? 0)) * BigInt(e.countedMs),
    0n,
  )
  return {
    Hours: hours(countedMs),
    'Of that unpaid': hours(countedMs - unknownMs - paidMs),
    ...(overMs > 0 ? { 'Of that given away': hours(overMs) } : {}),
    ...(unknownMs > 0 ? { 'Pay not known': hours(unknownMs) } : {}),
    Earned: known.some((e) => e.terms !== null) ? dollars(cents) : '–none',
    'Quoted rate': quotedMs === 0 ? '–none' : `${dollars(divided(weighted * 100n, 10n ** BigInt(scale) * BigInt(quotedMs)))}/hr`,
    'Paid rate': rate(cents, paidMs),
    'Task rate': rate(
      cents,
      sum(known.filter(isTask), (e) => e.countedMs),
    ),
    'True rate': rate(
      cents,
      sum(known, (e) => e.countedMs),
    ),
  }
}

/** Milliseconds of an entry's spans by kind; refuses spans that overlap or run backwards. */
export function spanTimes(entry: Pick<TimeEntry, 'id' | 'spans'>): Record<string, number> {
  const times: Record<string, number> = {}
  let end = Number.NEGATIVE_INFINITY
  for (const { kind, fromAt, toAt } of entry.spans) {
    if (fromAt < end || toAt < fromAt) throw new Error(`The spans of ${entry.id} overlap or run backwards.`)
    end = toAt
    times[kind] = (times[kind] ?? 0) + toAt - fromAt
  }
  return times
}
