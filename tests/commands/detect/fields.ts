import { z } from 'zod'
import type { Detection } from '../../../src/core/detection'
import type { PayOffer } from '../../../src/core/pay-text'

/** What a page shows beside its task, in the index and as Margin read it. Durations in milliseconds. */
export const expectedFields = {
  pay: z
    .object({
      basis: z.enum(['hour', 'task', 'unit']),
      amount: z.number().int(),
      scale: z.number().int(),
      currency: z.string().length(3),
    })
    .optional(),
  limitMs: z.number().int().positive().optional(),
  remainingMs: z.number().int().positive().optional(),
  timerMs: z.number().int().positive().optional(),
  project: z.string().min(1).optional(),
  taskId: z.string().min(1).optional(),
}
const schema = z.object(expectedFields)
export type Fields = z.infer<typeof schema>

/** Both are durations that a page shows, and each has one name. */
export const TIMES = ['limitMs', 'remainingMs', 'timerMs'] as const

export function fieldsOf({ pay, timeLimitMs, remainingMs, timerMs, project, taskId }: Detection): Fields {
  return { pay, limitMs: timeLimitMs, remainingMs, timerMs, project, taskId }
}

const isSameOffer = (a: PayOffer, b: PayOffer) =>
  a.basis === b.basis && a.currency === b.currency && a.amount * 10 ** b.scale === b.amount * 10 ** a.scale

/** Undefined where the index names no pay: then nothing is known of it. */
export function isPayRight(expected: Fields, found: Fields | undefined): boolean | undefined {
  return expected.pay && found?.pay !== undefined && isSameOffer(expected.pay, found.pay)
}

/** Whether each limit, countdown and timer that the index names was read, and under its own name. Undefined where it names none. */
export function areTimesRight(expected: Fields, found: Fields | undefined): boolean | undefined {
  const named = TIMES.filter((name) => expected[name] !== undefined)
  return named.length === 0 ? undefined : named.every((name) => expected[name] === found?.[name])
}
