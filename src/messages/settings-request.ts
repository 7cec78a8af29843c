import { z } from 'zod'
import { TASK_TYPES } from '../core/task'
import { POLICY_LIMITS } from '../core/time-policy'
import { isZone } from '../core/zone'
import { amount, currency, label, ms } from './values'

const policyMs = (name: keyof typeof POLICY_LIMITS) =>
  z.number().int().min(POLICY_LIMITS[name].least).max(POLICY_LIMITS[name].most)

const policyRule = z.strictObject({
  platform: label.min(1).exactOptional(),
  taskType: z.enum(TASK_TYPES).exactOptional(),
  stillMs: policyMs('stillMs').exactOptional(),
  awayMs: policyMs('awayMs').exactOptional(),
})

const weekday = z.literal([1, 2, 3, 4, 5, 6, 7])
const days = z.number().int().min(0).max(365)
const payCalendar = z.strictObject({
  zone: label.refine(isZone, 'not a time zone that this browser knows').exactOptional(),
  weekStartsOn: weekday.exactOptional(),
  cutOff: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .exactOptional(),
  paidOn: weekday.exactOptional(),
  holdDays: z.strictObject({ hourly: days, perTask: days }).exactOptional(),
  withdrawEveryDays: days.exactOptional(),
})

/** The choices to change; the others stay. */
export const settingsChange = z.strictObject({
  currency: currency.exactOptional(),
  weeklyGoalHours: z.number().min(0).max(168).exactOptional(),
  weekStartsOn: z.union([z.literal(1), z.literal(6), z.literal(7)]).exactOptional(),
  welcomed: z.boolean().exactOptional(),
  warnPercent: z.number().int().min(0).max(99).exactOptional(),
  warnLeftMs: ms.exactOptional(),
  focusBlockMs: ms.exactOptional(),
  breakMs: ms.min(60_000).exactOptional(),
  noticesNameProject: z.boolean().exactOptional(),
  policyRules: z.array(policyRule).max(500).exactOptional(),
  askAfterMs: policyMs('askAfterMs').exactOptional(),
  backupEveryDays: z.number().int().min(1).max(90).exactOptional(),
  autoBackup: z.boolean().exactOptional(),
  rubricView: z.enum(['full', 'compact']).exactOptional(),
  justificationChecks: z
    .record(label, z.boolean())
    .refine((all) => Object.keys(all).length <= 200, 'at most 200 platforms')
    .exactOptional(),
  weeklyGoalMinor: amount.exactOptional(),
  taxBasisPoints: z.number().int().min(0).max(10_000).exactOptional(),
  hourlyBar: z
    .strictObject({ name: label.min(1), minor: amount, currency })
    .nullable()
    .exactOptional(),
  attentionDays: z.number().int().min(1).max(365).exactOptional(),
  payCalendars: z
    .record(label, payCalendar)
    .refine((all) => Object.keys(all).length <= 200, 'at most 200 platforms')
    .exactOptional(),
})
