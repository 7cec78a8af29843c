import type { TimeEntry } from './entry'
import { hourlyToMinor, type Money, toMinor } from './money'
import type { PayOffer } from './pay-text'
import type { Outcome, WorkKind } from './task'

/** Pay terms of a project: `amount` is an integer scaled by 10^`scale`; hourly amounts are per hour. Rates never are floats (L7). */
export interface PayTerms {
  /**
   * `per-unit`: by what a task has several of (rows, judgements, minutes of audio). `fixed`: one sum for a whole stretch of work; it follows
   * from no single entry, so it is entered by hand or imported.
   */
  scheme: 'hourly' | 'per-task' | 'per-unit' | 'fixed' | 'unpaid'
  amount: number
  scale: number
  /** ISO 4217. */
  currency: string
  /** Hourly only: the most time paid for one task. */
  capMs?: number
  /** Hourly only: the rate past the cap, same scale and currency; absent when nothing is paid there. */
  overtimeAmount?: number
  /** Per unit only: how many a task usually has; 1 where it is not said. An entry may say otherwise (`paidUnits`). */
  unitsPerTask?: number
  /** Hourly, per task and per unit: what the platform adds while the work is urgent, on the same basis, scale and currency; a line of its own. */
  priorityAmount?: number
  /** What the first submitted tasks under these terms pay instead. Resolved when an entry closes, so that no entry carries it. */
  firstTasks?: FirstTasks
  /** Epoch milliseconds from which these terms hold. */
  validFrom: number
  source: 'page' | 'user'
}

/** A training rate, or a first batch at a fixed price: same scale and currency as the terms it belongs to. */
export interface FirstTasks {
  /** Submitted tasks, at least 1. */
  count: number
  /** `fixed`: `amount` is for all of them together; they share it by largest remainder. */
  scheme: 'hourly' | 'per-task' | 'fixed'
  amount: number
}

export const PAY_LINE_KINDS = ['task', 'overtime', 'priority', 'bonus', 'mission', 'referral', 'adjustment', 'clawback'] as const
export const PAY_LINE_STATES = ['expected', 'pending', 'approved', 'paid', 'rejected'] as const
export type PayLineKind = (typeof PAY_LINE_KINDS)[number]
export type PayLineState = (typeof PAY_LINE_STATES)[number]

/** Kinds that are shown apart from what the work itself earned. */
export const BONUS_KINDS: readonly PayLineKind[] = ['bonus', 'mission', 'referral']

/** Kinds of lines that follow from terms, and from time or tasks. */
export const WORK_LINE_KINDS: readonly PayLineKind[] = ['task', 'overtime', 'priority']

/** One amount earned or taken back: integer minor units, rounded once, half to even (L7). A clawback's `minor` is negative. */
export interface PayLine {
  id: string
  entryId: string | null
  kind: PayLineKind
  state: PayLineState
  minor: number
  currency: string
  day: string
  platform: string
  project: string
  at: number
  /** The user entered this amount, or a statement did: it does not follow from terms and time any more. */
  byUser?: true
  /** The amount in the trainer's home currency, converted once by a rate that the trainer had entered, and frozen (L7). */
  home?: HomeAmount
}

/** `minor` of `currency` is the line's amount times the dated rate, rounded once, half to even. */
export interface HomeAmount {
  minor: number
  currency: string
  /** The rate that was used: one major unit of the line's currency is `amount` / 10^`scale` of the home currency. */
  amount: number
  scale: number
  /** The rate was entered the other way round: one major unit of the home currency is `amount` / 10^`scale` of the line's. */
  inverse?: true
  rateDay: string
}

/** What the pay definitions need to know of an entry. */
export interface Attempt {
  workKind: WorkKind
  outcome: Outcome
  countedMs: number
  /** Tasks in it; absent is one. */
  units?: number
  /** What is paid per unit, over all its tasks; absent is as many as the terms say. */
  paidUnits?: number
}

const OFFERED = { hour: 'hourly', task: 'per-task', unit: 'per-unit' } as const satisfies Record<
  PayOffer['basis'],
  PayTerms['scheme']
>

/** Terms as a page offers them. */
export function termsFromOffer(offer: PayOffer, validFrom: number): PayTerms {
  const { amount, scale, currency } = offer
  return { scheme: OFFERED[offer.basis], amount, scale, currency, validFrom, source: 'page' }
}

/** The terms in force at an instant: the newest begun by then, the later in the list where two begin together; null before the first. */
export function termsAt(terms: readonly PayTerms[], at: number): PayTerms | null {
  let found: PayTerms | null = null
  for (const candidate of terms) {
    if (candidate.validFrom <= at && (found === null || candidate.validFrom >= found.validFrom)) found = candidate
  }
  return found
}

/** The project whose label is empty: what the user says of its terms is the platform's default. */
export const PLATFORM_DEFAULT = ''

/**
 * The terms in force for a project at an instant: its own, else the platform's default; null where there are neither. What a page without a
 * project's name offered is no default.
 */
export function termsFor(projects: readonly ProjectTerms[], platform: string, project: string, at: number): PayTerms | null {
  const of = (label: string) => projects.find((p) => p.platform === platform && p.project === label)?.terms ?? []
  return termsAt(of(project), at) ?? defaultTerms(of(PLATFORM_DEFAULT), at)
}

/** The default in force at an instant, told from the terms of {@link PLATFORM_DEFAULT}. */
export function defaultTerms(terms: readonly PayTerms[], at: number): PayTerms | null {
  const own = terms.filter(({ source }) => source === 'user')
  return termsAt(own, at)
}

/** What {@link termsFor} needs to know of a project. */
export interface ProjectTerms {
  platform: string
  project: string
  terms: readonly PayTerms[]
}

/** Hourly time in its two parts: up to the cap, which every task of a batch has for itself, and past it. */
function atCap({ countedMs, units = 1 }: Attempt, terms: PayTerms): { withinMs: number; beyondMs: number } {
  const withinMs = Math.min(countedMs, terms.capMs === undefined ? countedMs : terms.capMs * units)
  return { withinMs, beyondMs: countedMs - withinMs }
}

/** Whether hourly terms pay something past their cap. */
export function paysOvertime(terms: Pick<PayTerms, 'overtimeAmount'>): boolean {
  return (terms.overtimeAmount ?? 0) > 0
}

/** How many of what per-unit terms pay by an attempt has, over all its tasks. */
export function paidUnitsOf({ units = 1, paidUnits }: Pick<Attempt, 'units' | 'paidUnits'>, terms: PayTerms): number {
  return paidUnits ?? units * (terms.unitsPerTask ?? 1)
}

/**
 * Paid time. Hourly: counted task time up to the cap, plus overtime where it pays; per task, per unit and fixed: counted time of submitted tasks;
 * work kinds other than `task`, unpaid terms and no terms: none.
 */
export function paidMs(attempt: Attempt, terms: PayTerms | null): number {
  if (terms === null || attempt.workKind !== 'task' || terms.scheme === 'unpaid') return 0
  if (terms.scheme !== 'hourly') return attempt.outcome === 'submitted' ? attempt.countedMs : 0
  return paysOvertime(terms) ? attempt.countedMs : atCap(attempt, terms).withinMs
}

/** Counted time that is known not to be paid. Task time without terms is neither paid nor unpaid: nothing is known of it. */
export function unpaidMs(attempt: Attempt, terms: PayTerms | null): number {
  if (terms === null && attempt.workKind === 'task') return 0
  return attempt.countedMs - paidMs(attempt, terms)
}

/** The part of {@link unpaidMs} that was given away past the cap of hourly terms. */
export function overCapMs(attempt: Attempt, terms: PayTerms | null): number {
  return terms?.scheme === 'hourly' && attempt.workKind === 'task' ? unpaidMs(attempt, terms) : 0
}

interface EarnedPart {
  kind: 'task' | 'overtime' | 'priority'
  minor: number
}

/** The parts that an attempt earns by its terms, each rounded once, half to even. */
function earnedParts(attempt: Attempt, terms: PayTerms | null): EarnedPart[] {
  if (terms === null || attempt.workKind !== 'task') return []
  if (terms.scheme === 'hourly') return hourlyParts(attempt, terms)
  if ((terms.scheme !== 'per-task' && terms.scheme !== 'per-unit') || attempt.outcome !== 'submitted') return []
  const times = terms.scheme === 'per-task' ? (attempt.units ?? 1) : paidUnitsOf(attempt, terms)
  return [{ kind: 'task', minor: toMinor(terms, times) }, ...priorityPart(terms, (rate) => toMinor(rate, times))]
}

/** The add-on follows the time of the task line, so that nothing of it is paid past the cap. */
function hourlyParts(attempt: Attempt, terms: PayTerms): EarnedPart[] {
  const { withinMs, beyondMs } = atCap(attempt, terms)
  const overtime = { ...terms, amount: terms.overtimeAmount ?? 0 }
  const within: EarnedPart[] = [
    { kind: 'task', minor: hourlyToMinor(terms, withinMs) },
    ...priorityPart(terms, (rate) => hourlyToMinor(rate, withinMs)),
  ]
  return [
    ...(withinMs > 0 ? within : []),
    ...(beyondMs > 0 && paysOvertime(terms) ? [{ kind: 'overtime' as const, minor: hourlyToMinor(overtime, beyondMs) }] : []),
  ]
}

function priorityPart(terms: PayTerms, minorOf: (rate: PayTerms) => number): EarnedPart[] {
  const amount = terms.priorityAmount ?? 0
  return amount > 0 ? [{ kind: 'priority', minor: minorOf({ ...terms, amount }) }] : []
}

/** The pay lines that follow from a closed entry, all `expected`, on the day on which it closed. */
export function payLinesFor(entry: TimeEntry, terms: PayTerms | null, makeId: () => string): PayLine[] {
  return earnedParts(entry, terms).map(({ kind, minor }) => ({
    id: makeId(),
    entryId: entry.id,
    kind,
    state: 'expected',
    minor,
    currency: terms?.currency ?? '',
    day: entry.day,
    platform: entry.platform,
    project: entry.project,
    at: entry.closedAt,
  }))
}

/**
 * What a running attempt will have earned if it is submitted now, for the panel. Null where it cannot be told: no terms, or a fixed sum.
 * The same figure as the sum of the lines of {@link payLinesFor} at that moment.
 */
export function expectedPay(countedMs: number, terms: PayTerms | null, workKind: WorkKind = 'task', units = 1): Money | null {
  if (terms === null || terms.scheme === 'fixed') return null
  const parts = earnedParts({ workKind, outcome: 'submitted', countedMs, units }, terms)
  return { minor: parts.reduce((sum, part) => sum + part.minor, 0), currency: terms.currency }
}
