import { type Money, roundHalfEven, safe } from './money'

const WHOLE = 10_000n

/** The part of an amount to be set aside for tax, in hundredths of a percent, rounded once, half to even; nothing of a loss. */
export function taxAside({ minor, currency }: Money, basisPoints: number): Money {
  if (minor <= 0 || basisPoints <= 0) return { minor: 0, currency }
  return { minor: safe(roundHalfEven(BigInt(minor) * BigInt(basisPoints), WHOLE)), currency }
}
