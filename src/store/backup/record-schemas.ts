import { z } from 'zod'
import type { TimeEntry } from '../../core/entry'
import type { OpenSession } from '../../core/open-session'
import { PAY_LINE_KINDS, PAY_LINE_STATES, type PayLine, type PayTerms } from '../../core/pay'
import type { Project } from '../../core/project'
import { ANSWERS, type SelfReview } from '../../core/self-review'
import type { Settings } from '../../core/settings'
import { SPAN_KINDS, type Span, type Stretch } from '../../core/span'
import { DOMAINS, OUTCOMES, TASK_TYPES, WORK_KINDS } from '../../core/task'
import type { PolicyRule, TimePolicy } from '../../core/time-policy'
import { SETTINGS } from '../meta'
import type { Image, Revision } from '../schema'
import type { BackedStore, BackupRecord } from './format'

// What a record of each store must be so that no later sum or screen can fail on it. Meaning is not judged here: what a ledger held, wise
// or not, can be restored. Fields that are not named stay as they are.

type Whole<T> = T extends readonly (infer E)[] ? Whole<E>[] : T extends object ? { [K in keyof T]-?: Whole<T[K]> } : T
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/** Takes a schema only if it names every field of the type, so that a new field cannot be forgotten here. */
const exactly =
  <T>() =>
  <S extends z.ZodType>(schema: Same<Whole<z.infer<S>>, Whole<T>> extends true ? S : never): S =>
    schema

const LONGEST_MS = 400 * 24 * 3_600_000
const at = z.number().int().min(0).max(8.64e15)
const ms = z.number().int().min(0).max(LONGEST_MS)
const whole = z.number().int().nonnegative()
const label = z.string().max(2000)
const id = z.string().min(1).max(300)
const text = z.string().max(200_000)
const currency = z.string().regex(/^[A-Z]{3}$/)
const day = z.iso.date()
const zone = z.string().max(100).refine(isZone, { error: 'not a time zone that this browser knows' })

const zones = new Map<string, boolean>()
function isZone(name: string): boolean {
  let known = zones.get(name)
  if (known === undefined) {
    try {
      known = new Intl.DateTimeFormat('en', { timeZone: name }) !== null
    } catch {
      known = false
    }
    zones.set(name, known)
  }
  return known
}

const inOrder = ({ fromAt, toAt }: Stretch) => toAt >= fromAt && toAt - fromAt <= LONGEST_MS
const stretch = exactly<Stretch>()(z.object({ fromAt: at, toAt: at }))
const span = exactly<Span>()(
  z.object({
    kind: z.enum(SPAN_KINDS),
    fromAt: at,
    toAt: at,
    stillSinceAt: at.exactOptional(),
    was: z.enum([...SPAN_KINDS, 'nothing']).exactOptional(),
  }),
)
const spans = z.array(span.refine(inOrder, { error: 'a span that ends before it begins, or never' }))
const stretches = z.array(stretch.refine(inOrder, { error: 'a stretch that ends before it begins, or never' }))

const terms = exactly<PayTerms>()(
  z.object({
    scheme: z.enum(['hourly', 'per-task', 'fixed', 'unpaid']),
    amount: whole,
    scale: z.number().int().min(0).max(8),
    currency,
    capMs: ms.exactOptional(),
    overtimeAmount: whole.exactOptional(),
    validFrom: at,
    source: z.enum(['page', 'user']),
  }),
)
const policy = exactly<TimePolicy>()(z.object({ stillMs: ms, awayMs: ms }))
const rule = exactly<PolicyRule>()(
  z.object({
    platform: label.exactOptional(),
    taskType: z.enum(TASK_TYPES).exactOptional(),
    stillMs: ms.exactOptional(),
    awayMs: ms.exactOptional(),
  }),
)
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
  }),
)

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
    weeklyCapMs: ms.exactOptional(),
    rubricsRead: z.array(label),
    notes: text,
    firstSeenAt: at,
  }),
)

const review = exactly<SelfReview>()(
  z.object({
    sessionId: id,
    answers: z.record(label, z.object({ answer: z.enum(ANSWERS), at })),
    openAtSubmit: z.array(label).exactOptional(),
    notes: text,
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
    sketch: z.array(z.string()),
    asks: stretches.exactOptional(),
    units: whole.exactOptional(),
    platformTimerMs: ms.exactOptional(),
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
    askAfterMs: ms,
    backupEveryDays: z.number().int().min(1).max(90),
    autoBackup: z.boolean(),
  }),
).partial()

const images = { entries: entry, payLines: payLine, reviews: review, projects: project } satisfies Record<
  Image['store'],
  z.ZodType
>
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
    undoneAt: at.exactOptional(),
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
