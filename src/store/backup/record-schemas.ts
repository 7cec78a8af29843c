import { z } from 'zod/mini'
import type { TimeEntry } from '../../core/entry'
import { FAILURE_TAGS } from '../../core/failure-tag'
import type { OpenSession } from '../../core/open-session'
import { PAY_LINE_KINDS, PAY_LINE_STATES, type PayLine } from '../../core/pay'
import { ANSWERS, type SelfReview } from '../../core/self-review'
import type { Settings } from '../../core/settings'
import { SPAN_KINDS } from '../../core/span'
import { DOMAINS, OUTCOMES, TASK_TYPES, WORK_KINDS } from '../../core/task'
import { SETTINGS } from '../meta'
import type { Image, Revision } from '../schema'
import type { BackedStore, BackupRecord } from './format'
import { feedback, ownItem, ownRubric, sitting } from './own-schemas'
import { lesson, recognition } from './page-schemas'
import {
  calendarChoice,
  conversions,
  csvMapping,
  exchangeRate,
  homeAmount,
  hourReport,
  settlement,
  statement,
  statementRow,
} from './pay-schemas'
import { project } from './project-schema'
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
  taskId: z.exactOptional(label),
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
    terms: z.nullable(terms),
    timeLimitMs: z.exactOptional(ms),
    policy: z.exactOptional(policy),
    units: z.exactOptional(z.int().check(z.positive())),
    paidUnits: z.exactOptional(whole),
    platformTimerMs: z.exactOptional(ms),
    unanswered: z.exactOptional(stretches),
    origin: z.exactOptional(z.literal('added')),
    editedAt: z.exactOptional(at),
    doubt: z.exactOptional(text),
    note: z.exactOptional(text),
  }),
)

const payLine = exactly<PayLine>()(
  z.object({
    id,
    entryId: z.nullable(id),
    kind: z.enum(PAY_LINE_KINDS),
    state: z.enum(PAY_LINE_STATES),
    minor: z.int(),
    currency,
    day,
    platform: label,
    project: label,
    at,
    byUser: z.exactOptional(z.literal(true)),
    home: z.exactOptional(homeAmount),
  }),
)

const review = exactly<SelfReview>()(
  z.object({
    sessionId: id,
    answers: z.record(label, z.object({ answer: z.enum(ANSWERS), at })),
    openAtSubmit: z.exactOptional(z.array(label)),
    notes: text,
    itemNotes: z.exactOptional(z.record(label, text)),
    failures: z.exactOptional(z.array(z.enum(FAILURE_TAGS))),
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
    terms: z.nullable(terms),
    timeLimitMs: z.exactOptional(ms),
    noLimit: z.exactOptional(z.literal(true)),
    deadlineAt: z.exactOptional(at),
    leftAt: z.exactOptional(at),
    sketch: z.array(z.string()),
    asks: z.exactOptional(stretches),
    units: z.exactOptional(whole),
    platformTimerMs: z.exactOptional(ms),
    platformTimerAt: z.exactOptional(at),
    doubt: z.exactOptional(text),
  }),
)

const settings = exactly<Settings>()(
  z.object({
    currency,
    weeklyGoalHours: z.number().check(z.gte(0), z.lte(168)),
    weekStartsOn: z.union([z.literal(1), z.literal(6), z.literal(7)]),
    welcomed: z.boolean(),
    policyRules: z.array(rule),
    rubricView: z.enum(['full', 'compact']),
    justificationChecks: z.record(z.string(), z.boolean()),
    askAfterMs: ms,
    warnPercent: z.int().check(z.gte(0), z.lte(99)),
    warnLeftMs: ms,
    focusBlockMs: ms,
    breakMs: ms,
    noticesNameProject: z.boolean(),
    backupEveryDays: z.int().check(z.gte(1), z.lte(90)),
    autoBackup: z.boolean(),
    weeklyGoalMinor: whole,
    taxBasisPoints: z.int().check(z.gte(0), z.lte(10_000)),
    hourlyBar: z.nullable(z.object({ name: label, minor: whole, currency })),
    attentionDays: z.int().check(z.gte(1), z.lte(365)),
    payCalendars: z.record(label, calendarChoice),
  }),
)

const images = {
  entries: entry,
  payLines: payLine,
  reviews: review,
  projects: project,
  statementRows: statementRow,
} satisfies Record<Image['store'], z.ZodMiniType>
const IMAGED = Object.keys(images) as Image['store'][]
/** `null` is what the first version wrote for none. */
const image = z.object({ store: z.enum(IMAGED), key: z.union([id, z.array(label)]), value: z.optional(z.unknown()) }).check(
  z.refine(({ store, value }) => value === undefined || value === null || images[store].safeParse(value).success, {
    error: 'the image of a record that is none',
  }),
)
/** The first version kept no `after`. */
const revision = exactly<Omit<Revision, 'before' | 'after'> & { before: unknown[]; after?: unknown[] }>()(
  z.object({
    id,
    at,
    what: label,
    before: z.array(image as z.ZodMiniType<unknown>),
    after: z.exactOptional(z.array(image as z.ZodMiniType<unknown>)),
    recounted: z.exactOptional(
      z.array(z.object({ from: policy, unnamed: z.exactOptional(z.literal(true)), to: policy, ids: z.array(id) })),
    ),
    repriced: z.exactOptional(z.array(z.object({ from: z.nullable(terms), to: z.nullable(terms), ids: z.array(id) }))),
    settledRows: z.exactOptional(z.array(id)),
    settledWith: z.exactOptional(z.array(z.pick(settlement, { how: true, lineIds: true }))),
    converted: z.exactOptional(conversions),
    undoneAt: z.exactOptional(at),
    dropped: z.exactOptional(z.literal(true)),
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
  lessons: lesson,
  recognitions: recognition,
  meta: z.partial(settings),
} satisfies Record<BackedStore, z.ZodMiniType>

/** Says why a record of today's database is none that could be kept; null when it is one. */
export function faultOf({ store, key, value }: BackupRecord): string | null {
  if (!isBacked(store)) return `no store is called "${store}"`
  if (store === 'meta' ? key !== SETTINGS : key !== undefined) return `a key that ${store} does not have`
  const issue = SCHEMAS[store].safeParse(value).error?.issues[0]
  return issue ? `${store}: ${issue.path.map(String).join('.') || 'the record'}: ${issue.message}` : null
}

const isBacked = (store: string): store is BackedStore => Object.hasOwn(SCHEMAS, store)
