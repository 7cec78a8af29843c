import { z } from 'zod'

/** Values that several requests carry. */
export const label = z.string().max(300)
/** ISO 4217. */
export const currency = z.string().regex(/^[A-Z]{3}$/)
export const amount = z.number().int().nonnegative().max(1e12)
export const ms = z
  .number()
  .int()
  .nonnegative()
  .max(400 * 24 * 3_600_000)
