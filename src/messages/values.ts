import { z } from 'zod/mini'

/** Values that several requests carry. */
export const label = z.string().check(z.maxLength(300))
/** ISO 4217. */
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/))
export const amount = z.int().check(z.nonnegative(), z.lte(1e12))
export const ms = z.int().check(z.nonnegative(), z.lte(400 * 24 * 3_600_000))
/** Digits after the point of an amount. */
export const scale = z.int().check(z.gte(0), z.lte(8))
export const payOffer = z.strictObject({ basis: z.enum(['hour', 'task', 'unit']), amount, scale, currency })
