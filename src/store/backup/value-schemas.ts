import { z } from 'zod'
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
  <S extends z.ZodType>(schema: Same<Whole<z.infer<S>>, Whole<T>> extends true ? S : never): S =>
    schema

const LONGEST_MS = 400 * 24 * 3_600_000
export const at = z.number().int().min(0).max(8.64e15)
export const ms = z.number().int().min(0).max(LONGEST_MS)
export const whole = z.number().int().nonnegative()
export const label = z.string().max(2000)
export const id = z.string().min(1).max(300)
export const text = z.string().max(200_000)
export const currency = z.string().regex(/^[A-Z]{3}$/)
export const day = z.iso.date()
export const zone = z.string().max(100).refine(isZone, { error: 'not a time zone that this browser knows' })

const inOrder = ({ fromAt, toAt }: Stretch) => toAt >= fromAt && toAt - fromAt <= LONGEST_MS
const stretch = exactly<Stretch>()(z.object({ fromAt: at, toAt: at }))
const span = exactly<Span>()(
  z.object({
    kind: z.enum(SPAN_KINDS),
    fromAt: at,
    toAt: at,
    stillSinceAt: at.exactOptional(),
    awaySinceAt: at.exactOptional(),
    was: z.enum([...SPAN_KINDS, 'nothing']).exactOptional(),
  }),
)
export const spans = z.array(span.refine(inOrder, { error: 'a span that ends before it begins, or never' }))
export const stretches = z.array(stretch.refine(inOrder, { error: 'a stretch that ends before it begins, or never' }))

export const terms = exactly<PayTerms>()(
  z.object({
    scheme: z.enum(['hourly', 'per-task', 'per-unit', 'fixed', 'unpaid']),
    amount: whole,
    scale: z.number().int().min(0).max(8),
    currency,
    capMs: ms.exactOptional(),
    overtimeAmount: whole.exactOptional(),
    unitsPerTask: z.number().int().positive().exactOptional(),
    priorityAmount: whole.exactOptional(),
    firstTasks: z
      .object({ count: z.number().int().positive(), scheme: z.enum(['hourly', 'per-task', 'fixed']), amount: whole })
      .exactOptional(),
    validFrom: at,
    source: z.enum(['page', 'user']),
  }),
)
export const policy = exactly<TimePolicy>()(z.object({ stillMs: ms, awayMs: ms }))
export const rule = exactly<PolicyRule>()(
  z.object({
    platform: label.exactOptional(),
    taskType: z.enum(TASK_TYPES).exactOptional(),
    stillMs: ms.exactOptional(),
    awayMs: ms.exactOptional(),
  }),
)
