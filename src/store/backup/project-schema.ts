import { z } from 'zod/mini'
import type { Project } from '../../core/project'
import { DOMAINS, TASK_TYPES } from '../../core/task'
import { at, exactly, label, ms, terms, text } from './value-schemas'

/** Hashes by the id of what they are of. */
const prints = z.record(label, label)
const seen = z.object({ hash: label, seenAt: at })
const seenInstructions = z.extend(seen, { doc: label, changed: z.exactOptional(z.object({ at, from: seen })) })

/** What is kept of a project. */
export const project = exactly<Project>()(
  z.object({
    platform: label,
    project: label,
    terms: z.array(terms),
    rubricId: z.exactOptional(label),
    taskType: z.exactOptional(z.enum(TASK_TYPES)),
    domain: z.exactOptional(z.enum(DOMAINS)),
    timeLimitMs: z.exactOptional(ms),
    batch: z.exactOptional(z.object({ reviewEvery: z.int().check(z.positive()) })),
    batchDeclined: z.exactOptional(z.literal(true)),
    weeklyCapMs: z.exactOptional(ms),
    rubricsRead: z.array(label),
    readings: z.exactOptional(z.record(label, z.object({ sections: prints, items: prints, readAt: z.exactOptional(at) }))),
    notes: text,
    guidelineUrl: z.exactOptional(z.url({ protocol: /^https$/ })),
    instructions: z.exactOptional(z.record(label, seenInstructions)),
    firstSeenAt: at,
  }),
)
