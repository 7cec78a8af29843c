import { z } from 'zod/mini'
import '../../core/error-words'
import type { PayTerms } from '../../core/pay'
import { SPAN_KINDS, type Span, type Stretch } from '../../core/span'
import { TASK_TYPES } from '../../core/task'
import type { PolicyRule, TimePolicy } from '../../core/time-policy'
import { isZone } from '../../core/zone'

// The values of which the records of a backup are made.

type Whole<T> = T extends readonly (infer E)[] ? Whole<E>[] : T extends object ? { [K in keyof T]-?: Whole<T[K]> } : T
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/** Takes a schema only if it names every field of the type, so that a new field cannot be forgotten here. */
export const exactly =
  <T>() =>
  <S extends z.ZodMiniType>(schema: Same<Whole<z.infer<S>>, Whole<T>> extends true ? S : never): S =>
    schema

const LONGEST_MS = 400 * 24 * 3_600_000
export const at = z.int().check(z.gte(0), z.lte(8.64e15))
export const ms = z.int().check(z.gte(0), z.lte(LONGEST_MS))
export const whole = z.int().check(z.nonnegative())
export const label = z.string().check(z.maxLength(2000))
export const id = z.string().check(z.minLength(1), z.maxLength(300))
export const text = z.string().check(z.maxLength(200_000))
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/))
export const day = z.iso.date()
export const zone = z.string().check(z.maxLength(100), z.refine(isZone, { error: 'not a time zone that this browser knows' }))

const inOrder = ({ fromAt, toAt }: Stretch) => toAt >= fromAt && toAt - fromAt <= LONGEST_MS
const stretch = exactly<Stretch>()(z.object({ fromAt: at, toAt: at }))
const span = exactly<Span>()(
  z.object({
    kind: z.enum(SPAN_KINDS),
    fromAt: at,
    toAt: at,
    stillSinceAt: z.exactOptional(at),
    awaySinceAt: z.exactOptional(at),
    was: z.exactOptional(z.enum([...SPAN_KINDS, 'nothing'])),
  }),
)
export const spans = z.array(span.check(z.refine(inOrder, { error: 'a span that ends before it begins, or never' })))
export const stretches = z.array(stretch.check(z.refine(inOrder, { error: 'a stretch that ends before it begins, or never' })))

export const terms = exactly<PayTerms>()(
  z.object({
    scheme: z.enum(['hourly', 'per-task', 'per-unit', 'fixed', 'unpaid']),
    amount: whole,
    scale: z.int().check(z.gte(0), z.lte(8)),
    currency,
    capMs: z.exactOptional(ms),
    overtimeAmount: z.exactOptional(whole),
    unitsPerTask: z.exactOptional(z.int().check(z.positive())),
    priorityAmount: z.exactOptional(whole),
    firstTasks: z.exactOptional(
      z.object({ count: z.int().check(z.positive()), scheme: z.enum(['hourly', 'per-task', 'fixed']), amount: whole }),
    ),
    validFrom: at,
    source: z.enum(['page', 'user']),
  }),
)
export const policy = exactly<TimePolicy>()(z.object({ stillMs: ms, awayMs: ms }))
export const rule = exactly<PolicyRule>()(
  z.object({
    platform: z.exactOptional(label),
    taskType: z.exactOptional(z.enum(TASK_TYPES)),
    stillMs: z.exactOptional(ms),
    awayMs: z.exactOptional(ms),
  }),
)
