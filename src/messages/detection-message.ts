import { z } from 'zod/mini'
import { FIELD_NAMES } from '../core/detection'
import { DOMAINS, PAGE_KINDS, TASK_TYPES } from '../core/task'
import { label, ms, payOffer } from './values'

// What a watched page tells of itself: labels, ids and numbers (L3).

export const detection = z.strictObject({
  platform: label,
  pageKind: z.enum(PAGE_KINDS),
  state: z.enum(['running', 'preview']),
  confidence: z.number().check(z.gte(0), z.lte(1)),
  reasons: z.array(label).check(z.maxLength(20)),
  taskType: z.enum(TASK_TYPES),
  taskTypeConfidence: z.number().check(z.gte(0), z.lte(1)),
  domain: z.exactOptional(z.enum(DOMAINS)),
  project: z.exactOptional(label),
  taskId: z.exactOptional(label),
  reopenUrl: z.exactOptional(z.url({ protocol: /^https?$/ }).check(z.maxLength(2000))),
  pay: z.exactOptional(payOffer),
  timeLimitMs: z.exactOptional(ms),
  remainingMs: z.exactOptional(ms),
  timerMs: z.exactOptional(ms),
  submitLabel: z.nullable(label),
  responses: z.exactOptional(z.int().check(z.nonnegative())),
  missing: z.array(z.enum(FIELD_NAMES)),
  sources: z.exactOptional(z.partialRecord(z.enum(FIELD_NAMES), label)),
  lessons: z.exactOptional(
    z.strictObject({ used: z.array(label).check(z.maxLength(50)), failed: z.array(label).check(z.maxLength(50)) }),
  ),
  software: z.exactOptional(label),
  shape: z.exactOptional(label),
  blockedFrameHost: z.exactOptional(label),
})
