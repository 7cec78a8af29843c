import { minorDigits, roundHalfEven, safe, toMinor } from './money'
import type { PayTerms } from './pay'

/** What an entry carries where its tasks lie on both sides of the last of the first tasks, and the two are paid by different measures. */
export const STRADDLES =
  'some of these tasks are among the first, which are paid otherwise: split them off, then apply the pay terms to past entries'

/** Finer than this no amount is kept. */
const FINEST_SCALE = 8

/** The terms without what they say of first tasks. */
export function laterTerms({ firstTasks: _first, ...terms }: PayTerms): PayTerms {
  return terms
}

/**
 * The plain terms of an attempt of `units` tasks before which `done` of the project were submitted since these terms began. A cap and what is
 * paid past it hold for first tasks too; a priority add-on does not, as the first tasks are paid otherwise. A batch on both sides
 * of the last of the first tasks gets the mean of both, exact in its sum, where both are paid by time or both by the task; otherwise
 * the later terms, and `straddles`: it must be looked at.
 */
export function settledTerms(terms: PayTerms, done: number, units = 1): { terms: PayTerms; straddles: boolean } {
  const { firstTasks } = terms
  const later = laterTerms(terms)
  if (firstTasks === undefined || done >= firstTasks.count) return { terms: later, straddles: false }
  const firsts = Math.min(units, firstTasks.count - done)
  const first = firstTerms(terms, firstTasks, done, firsts)
  if (firsts === units) return { terms: first, straddles: false }
  if (first.scheme !== later.scheme) return { terms: later, straddles: true }
  const mean = first.scheme === 'hourly' ? meanRate : meanPrice
  return { terms: mean([first, firsts], [later, units - firsts]), straddles: false }
}

function firstTerms(
  terms: PayTerms,
  { count, scheme, amount }: NonNullable<PayTerms['firstTasks']>,
  done: number,
  units: number,
): PayTerms {
  const { priorityAmount: _priority, unitsPerTask: _units, capMs, overtimeAmount, ...rest } = laterTerms(terms)
  if (scheme === 'per-task') return { ...rest, scheme, amount }
  if (scheme === 'fixed')
    return priceOf({ ...rest, scheme: 'per-task' }, sharesOf(toMinor({ ...rest, amount }), count, done, units), units)
  const isHourly = terms.scheme === 'hourly'
  return {
    ...rest,
    ...{ scheme, amount },
    ...(isHourly && capMs !== undefined ? { capMs } : {}),
    ...(isHourly && overtimeAmount !== undefined ? { overtimeAmount } : {}),
  }
}

/** What the shares `done + 1` to `done + units` of a sum come to, in minor units: `count` shares, the larger ones first. */
function sharesOf(minor: number, count: number, done: number, units: number): number {
  const share = BigInt(minor) / BigInt(count)
  const larger = Number(BigInt(minor) - share * BigInt(count))
  const largerOnes = Math.max(0, Math.min(larger, done + units) - Math.min(larger, done))
  return safe(share * BigInt(units) + BigInt(largerOnes))
}

/** Per-task terms by which so many tasks come to exactly this sum: the price of one is fine enough for that. */
function priceOf(terms: PayTerms, minor: number, units: number): PayTerms {
  const digits = minorDigits(terms.currency)
  if (minor % units === 0) return { ...terms, amount: minor / units, scale: digits }
  const [sum, divisor] = [BigInt(minor), BigInt(units) * 10n ** BigInt(digits)]
  const scale = finestFor(sum, divisor)
  return { ...terms, scale, amount: quotient(sum, divisor, scale) }
}

type Part = readonly [terms: PayTerms, units: number]

/** What both sides come to, each rounded once, as the price of one task. */
function meanPrice([first, firsts]: Part, [later, laters]: Part): PayTerms {
  const units = firsts + laters
  const { priorityAmount = 0, ...rest } = later
  const price = priceOf(rest, toMinor(first, firsts) + toMinor(later, laters), units)
  const added = priceOf(rest, toMinor({ ...later, amount: priorityAmount }, laters), units)
  if (added.amount === 0) return price
  const scale = Math.max(price.scale, added.scale)
  const at = (terms: PayTerms) => terms.amount * 10 ** (scale - terms.scale)
  return { ...price, scale, amount: at(price), priorityAmount: at(added) }
}

/** Each task of a batch is taken to have had its even share of the time. */
function meanRate([first, firsts]: Part, [later, laters]: Part): PayTerms {
  const divisor = BigInt(firsts + laters) * 10n ** BigInt(later.scale)
  const sum = (a = 0, b = 0) => BigInt(a) * BigInt(firsts) + BigInt(b) * BigInt(laters)
  const sums = {
    amount: sum(first.amount, later.amount),
    ...(later.overtimeAmount === undefined ? {} : { overtimeAmount: sum(first.overtimeAmount, later.overtimeAmount) }),
    ...(later.priorityAmount === undefined ? {} : { priorityAmount: sum(0, later.priorityAmount) }),
  }
  const scale = Math.min(...Object.values(sums).map((each) => finestFor(each, divisor)))
  const means = Object.entries(sums).map(([name, each]) => [name, quotient(each, divisor, scale)])
  return { ...later, ...Object.fromEntries(means), scale }
}

function quotient(sum: bigint, divisor: bigint, scale: number): number {
  return safe(roundHalfEven(sum * 10n ** BigInt(scale), divisor))
}

/** The finest scale at which the quotient can still be kept exactly. */
function finestFor(sum: bigint, divisor: bigint): number {
  let scale = FINEST_SCALE
  while (scale > 0 && (sum * 10n ** BigInt(scale)) / divisor >= BigInt(Number.MAX_SAFE_INTEGER)) scale -= 1
  return scale
}
