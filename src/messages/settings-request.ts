import { z } from 'zod/mini'
import { TASK_TYPES } from '../core/task'
import { POLICY_LIMITS } from '../core/time-policy'
import { isZone } from '../core/zone'
import { amount, currency, label, ms } from './values'

const policyMs = (name: keyof typeof POLICY_LIMITS) =>
  z.int().check(z.gte(POLICY_LIMITS[name].least), z.lte(POLICY_LIMITS[name].most))

const policyRule = z.strictObject({
  platform: z.exactOptional(label.check(z.minLength(1))),
  taskType: z.exactOptional(z.enum(TASK_TYPES)),
  stillMs: z.exactOptional(policyMs('stillMs')),
  awayMs: z.exactOptional(policyMs('awayMs')),
})

const weekday = z.literal([1, 2, 3, 4, 5, 6, 7])
const days = z.int().check(z.gte(0), z.lte(365))
const payCalendar = z.strictObject({
  zone: z.exactOptional(label.check(z.refine(isZone, 'not a time zone that this browser knows'))),
  weekStartsOn: z.exactOptional(weekday),
  cutOff: z.exactOptional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  paidOn: z.exactOptional(weekday),
  holdDays: z.exactOptional(z.strictObject({ hourly: days, perTask: days })),
  withdrawEveryDays: z.exactOptional(days),
})

/** The choices to change; the others stay. */
export const settingsChange = z.strictObject({
  currency: z.exactOptional(currency),
  weeklyGoalHours: z.exactOptional(z.number().check(z.gte(0), z.lte(168))),
  weekStartsOn: z.exactOptional(z.union([z.literal(1), z.literal(6), z.literal(7)])),
  welcomed: z.exactOptional(z.boolean()),
  warnPercent: z.exactOptional(z.int().check(z.gte(0), z.lte(99))),
  warnLeftMs: z.exactOptional(ms),
  focusBlockMs: z.exactOptional(ms),
  breakMs: z.exactOptional(ms.check(z.gte(60_000))),
  noticesNameProject: z.exactOptional(z.boolean()),
  policyRules: z.exactOptional(z.array(policyRule).check(z.maxLength(500))),
  askAfterMs: z.exactOptional(policyMs('askAfterMs')),
  backupEveryDays: z.exactOptional(z.int().check(z.gte(1), z.lte(90))),
  autoBackup: z.exactOptional(z.boolean()),
  rubricView: z.exactOptional(z.enum(['full', 'compact'])),
  justificationChecks: z.exactOptional(
    z.record(label, z.boolean()).check(z.refine((all) => Object.keys(all).length <= 200, 'at most 200 platforms')),
  ),
  weeklyGoalMinor: z.exactOptional(amount),
  taxBasisPoints: z.exactOptional(z.int().check(z.gte(0), z.lte(10_000))),
  hourlyBar: z.exactOptional(z.nullable(z.strictObject({ name: label.check(z.minLength(1)), minor: amount, currency }))),
  attentionDays: z.exactOptional(z.int().check(z.gte(1), z.lte(365))),
  payCalendars: z.exactOptional(
    z.record(label, payCalendar).check(z.refine((all) => Object.keys(all).length <= 200, 'at most 200 platforms')),
  ),
})
