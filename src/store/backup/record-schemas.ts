import { z } from 'zod'
import type { TimeEntry } from '../../core/entry'
import { FAILURE_TAGS } from '../../core/failure-tag'
import type { OpenSession } from '../../core/open-session'
import { PAY_LINE_KINDS, PAY_LINE_STATES, type PayLine } from '../../core/pay'
import type { Project } from '../../core/project'
import { ANSWERS, type SelfReview } from '../../core/self-review'
import type { Settings } from '../../core/settings'
import { SPAN_KINDS } from '../../core/span'
import { DOMAINS, OUTCOMES, TASK_TYPES, WORK_KINDS } from '../../core/task'
import { SETTINGS } from '../meta'
import type { Image, Revision } from '../schema'
import type { BackedStore, BackupRecord } from './format'
import { feedback, ownItem, ownRubric, sitting } from './own-schemas'
import {
  appliedRate,
  calendarChoice,
  csvMapping,
  exchangeRate,
  homeAmount,
  hourReport,
  settlement,
  statement,
  statementRow,
} from './pay-schemas'
import {
  at,
  currency,
  day,
  exactly,
  id,
  label,
  ms,
  policy,
  rule,
  spans,
  stretches,
  terms,
  text,
  whole,
  zone,
} from './value-schemas'

// What a record of each store must be so that no later sum or screen can fail on it. Meaning is not judged here: what a ledger held, wise
// or not, can be restored. Fields that are not named stay as they are.

const workLabel = {
  platform: label,
  project: label,
  taskType: z.enum(TASK_TYPES),
  domain: z.enum(DOMAINS),
  workKind: z.enum(WORK_KINDS),
  taskId: label.exactOptional(),
}

const entry = exactly<TimeEntry>()(
  z.object({
    ...workLabel,
    id,
    spans,
    startedAt: at,
    closedAt: at,
    zone,
    day,
    countedMs: ms,
    elapsedMs: ms,
    outcome: z.enum(OUTCOMES),
    terms: terms.nullable(),
    timeLimitMs: ms.exactOptional(),
    policy: policy.exactOptional(),
    units: z.number().int().positive().exactOptional(),
    paidUnits: whole.exactOptional(),
    platformTimerMs: ms.exactOptional(),
    unanswered: stretches.exactOptional(),
    origin: z.literal('added').exactOptional(),
    editedAt: at.exactOptional(),
    doubt: text.exactOptional(),
    note: text.exactOptional(),
  }),
)

const payLine = exactly<PayLine>()(
  z.object({
    id,
    entryId: id.nullable(),
    kind: z.enum(PAY_LINE_KINDS),
    state: z.enum(PAY_LINE_STATES),
    minor: z.number().int(),
    currency,
    day,
    platform: label,
    project: label,
    at,
    byUser: z.literal(true).exactOptional(),
    home: homeAmount.exactOptional(),
  }),
)

/** Hashes by the id of what they are of. */
const prints = z.record(label, label)
const seen = z.object({ hash: label, seenAt: at })
const seenInstructions = seen.extend({ doc: label, changed: z.object({ at, from: seen }).exactOptional() })

const project = exactly<Project>()(
  z.object({
    platform: label,
    project: label,
    terms: z.array(terms),
    rubricId: label.exactOptional(),
    taskType: z.enum(TASK_TYPES).exactOptional(),
    domain: z.enum(DOMAINS).exactOptional(),
    timeLimitMs: ms.exactOptional(),
    batch: z.object({ reviewEvery: z.number().int().positive() }).exactOptional(),
    batchDeclined: z.literal(true).exactOptional(),
    weeklyCapMs: ms.exactOptional(),
    rubricsRead: z.array(label),
    readings: z.record(label, z.object({ sections: prints, items: prints, readAt: at.exactOptional() })).exactOptional(),
    notes: text,
    guidelineUrl: z.url({ protocol: /^https$/ }).exactOptional(),
    instructions: z.record(label, seenInstructions).exactOptional(),
    firstSeenAt: at,
  }),
)

const review = exactly<SelfReview>()(
  z.object({
    sessionId: id,
    answers: z.record(label, z.object({ answer: z.enum(ANSWERS), at })),
    openAtSubmit: z.array(label).exactOptional(),
    notes: text,
    itemNotes: z.record(label, text).exactOptional(),
    failures: z.array(z.enum(FAILURE_TAGS)).exactOptional(),
  }),
)

const session = exactly<Omit<OpenSession, 'reopenUrl' | 'tabId' | 'pressed'>>()(
  z.object({
    ...workLabel,
    id,
    origin: z.enum(['page', 'hand']),
    status: z.enum(['working', 'waiting', 'paused', 'left']),
    mode: z.enum(SPAN_KINDS),
    spans,
    cursorAt: at,
    startedAt: at,
    inputAt: at,
    zone,
    ownTabs: z.array(z.number()),
    terms: terms.nullable(),
    timeLimitMs: ms.exactOptional(),
    noLimit: z.literal(true).exactOptional(),
    deadlineAt: at.exactOptional(),
    leftAt: at.exactOptional(),
    sketch: z.array(z.string()),
    asks: stretches.exactOptional(),
    units: whole.exactOptional(),
    platformTimerMs: ms.exactOptional(),
    platformTimerAt: at.exactOptional(),
    doubt: text.exactOptional(),
  }),
)

const settings = exactly<Settings>()(
  z.object({
    currency,
    weeklyGoalHours: z.number().min(0).max(168),
    weekStartsOn: z.union([z.literal(1), z.literal(6), z.literal(7)]),
    welcomed: z.boolean(),
    policyRules: z.array(rule),
    rubricView: z.enum(['full', 'compact']),
    justificationChecks: z.record(z.string(), z.boolean()),
    askAfterMs: ms,
    warnPercent: z.number().int().min(0).max(99),
    warnLeftMs: ms,
    focusBlockMs: ms,
    breakMs: ms,
    noticesNameProject: z.boolean(),
    backupEveryDays: z.number().int().min(1).max(90),
    autoBackup: z.boolean(),
    weeklyGoalMinor: whole,
    taxBasisPoints: z.number().int().min(0).max(10_000),
    hourlyBar: z.object({ name: label, minor: whole, currency }).nullable(),
    attentionDays: z.number().int().min(1).max(365),
    payCalendars: z.record(label, calendarChoice),
  }),
).partial()

const images = {
  entries: entry,
  payLines: payLine,
  reviews: review,
  projects: project,
  statementRows: statementRow,
} satisfies Record<Image['store'], z.ZodType>
const IMAGED = Object.keys(images) as Image['store'][]
/** `null` is what the first version wrote for none. */
const image = z
  .object({ store: z.enum(IMAGED), key: z.union([id, z.array(label)]), value: z.unknown().optional() })
  .refine(({ store, value }) => value === undefined || value === null || images[store].safeParse(value).success, {
    error: 'the image of a record that is none',
  })
/** The first version kept no `after`. */
const revision = exactly<Omit<Revision, 'before' | 'after'> & { before: unknown[]; after?: unknown[] }>()(
  z.object({
    id,
    at,
    what: label,
    before: z.array(image as z.ZodType<unknown>),
    after: z.array(image as z.ZodType<unknown>).exactOptional(),
    recounted: z
      .array(z.object({ from: policy, unnamed: z.literal(true).exactOptional(), to: policy, ids: z.array(id) }))
      .exactOptional(),
    repriced: z.array(z.object({ from: terms.nullable(), to: terms.nullable(), ids: z.array(id) })).exactOptional(),
    settledRows: z.array(id).exactOptional(),
    settledWith: z.array(settlement.pick({ how: true, lineIds: true })).exactOptional(),
    converted: z.array(z.object({ from: appliedRate.nullable(), to: appliedRate.nullable(), ids: z.array(id) })).exactOptional(),
    undoneAt: at.exactOptional(),
    dropped: z.literal(true).exactOptional(),
  }),
)

/** For every store of which something goes into a backup. */
const SCHEMAS = {
  projects: project,
  entries: entry,
  payLines: payLine,
  reviews: review,
  sessions: session,
  revisions: revision,
  practice: sitting,
  rubrics: ownRubric,
  feedback,
  ownItems: ownItem,
  statements: statement,
  statementRows: statementRow,
  csvMappings: csvMapping,
  rates: exchangeRate,
  hourReports: hourReport,
  meta: settings,
} satisfies Record<BackedStore, z.ZodType>

/** Says why a record of today's database is none that could be kept; null when it is one. */
export function faultOf({ store, key, value }: BackupRecord): string | null {
  if (!isBacked(store)) return `no store is called "${store}"`
  if (store === 'meta' ? key !== SETTINGS : key !== undefined) return `a key that ${store} does not have`
  const issue = SCHEMAS[store].safeParse(value).error?.issues[0]
  return issue ? `${store}: ${issue.path.map(String).join('.') || 'the record'}: ${issue.message}` : null
}

const isBacked = (store: string): store is BackedStore => Object.hasOwn(SCHEMAS, store)
