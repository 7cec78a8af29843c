import { z } from 'zod/mini'
import { FAILURE_TAGS } from '../core/failure-tag'
import type { Lesson } from '../core/lesson'
import { ANSWERS } from '../core/self-review'
import { DOMAINS, OUTCOMES, TASK_TYPES, WORK_KINDS } from '../core/task'
import { detection } from './detection-message'
import { candidate, lessonRequests } from './lesson-request'
import type { PanelState } from './panel-state'
import { settingsChange } from './settings-request'
import { amount, currency, label, ms, scale } from './values'

/**
 * One protocol for all that is said between page, background and surfaces. The background validates each request where it is
 * received; content scripts import the types alone, so that no zod reaches a page.
 */

const at = z.int().check(z.nonnegative())
const mono = z.number().check(z.nonnegative())
const doc = z.string().check(z.minLength(8), z.maxLength(64))
const sessionId = z.string().check(z.minLength(1), z.maxLength(64))
/** A rubric with all that is laid over it. */
const chain = z.string().check(z.maxLength(2000))
/** Hashes by the id of a section or an item of a rubric. */
const prints = z
  .record(label, z.string().check(z.maxLength(80)))
  .check(z.refine((all) => Object.keys(all).length <= 200, 'at most 200 entries'))

const payTerms = z.strictObject({
  scheme: z.enum(['hourly', 'per-task', 'per-unit', 'fixed', 'unpaid']),
  amount,
  scale,
  currency,
  capMs: z.exactOptional(ms),
  overtimeAmount: z.exactOptional(amount),
  unitsPerTask: z.exactOptional(z.int().check(z.gte(1), z.lte(10_000))),
  priorityAmount: z.exactOptional(amount),
  firstTasks: z.exactOptional(
    z.strictObject({
      count: z.int().check(z.gte(1), z.lte(10_000)),
      scheme: z.enum(['hourly', 'per-task', 'fixed']),
      amount,
    }),
  ),
  validFrom: at,
  source: z.enum(['page', 'user']),
})

/** Sent by the watcher of a page; the sender's tab and frame are taken from the browser, never from the message. */
export const pageRequests = {
  'page.hello': z.strictObject({ doc }),
  /** The platform's own signs leave a doubt: the generic detector is asked for. */
  'page.help': z.strictObject({ doc }),
  'page.detected': z.strictObject({
    doc,
    at,
    mono,
    detection,
    sketch: z.array(z.string().check(z.maxLength(16))).check(z.maxLength(64)),
    instructions: z.exactOptional(
      z.strictObject({ place: z.string().check(z.maxLength(16)), hash: z.string().check(z.maxLength(16)) }),
    ),
    pageWidth: z.number().check(z.nonnegative()),
    /** The page's address: its shape is kept, never the address itself. */
    href: z.exactOptional(z.string().check(z.maxLength(4000))),
  }),
  /** While a pick is under way: what the pointer rests on, and once at its start the likely elements of this frame. */
  'page.picked': z.strictObject({
    candidate: z.nullable(candidate),
    candidates: z.exactOptional(z.array(candidate).check(z.maxLength(30))),
  }),
  'page.evidence': z.strictObject({ doc, at, mono, sign: z.enum(['input', 'visible', 'still', 'hidden']), inputAt: at }),
  'page.near': z.strictObject({ doc, near: z.boolean() }),
  'page.pressed': z.strictObject({ doc, at, mono, control: z.enum(['submit', 'skip']) }),
  'page.left': z.strictObject({ doc, at, mono }),
} as const

/** Sent by Margin's own surfaces. */
export const surfaceRequests = {
  'state.get': z.strictObject({ tabId: z.exactOptional(z.int()), windowId: z.exactOptional(z.int()) }),
  'session.start': z.strictObject({
    platform: label,
    project: label,
    taskType: z.enum(TASK_TYPES),
    domain: z.exactOptional(z.enum(DOMAINS)),
    workKind: z.enum(WORK_KINDS),
    /** The task tab, for a page that was offered, or a tab that belongs to work by hand. */
    tabId: z.exactOptional(z.int()),
  }),
  'session.pause': z.strictObject({ sessionId }),
  'session.resume': z.strictObject({ sessionId }),
  'session.end': z.strictObject({ sessionId, outcome: z.enum(OUTCOMES) }),
  /** Corrects what a session is about; the correction is remembered for its project. */
  'session.correct': z.strictObject({
    sessionId,
    project: z.exactOptional(label),
    taskType: z.exactOptional(z.enum(TASK_TYPES)),
    domain: z.exactOptional(z.enum(DOMAINS)),
    workKind: z.exactOptional(z.enum(WORK_KINDS)),
    terms: z.exactOptional(payTerms),
    timeLimitMs: z.exactOptional(z.nullable(ms)),
  }),
  /** What an absence was that the session asks about. */
  'session.answer': z.strictObject({
    sessionId,
    stretch: z.strictObject({ fromAt: at, toAt: at }),
    answer: z.union([
      z.strictObject({ was: z.enum(['work', 'break']) }),
      z.strictObject({ was: z.literal('split'), at, first: z.enum(['work', 'break']) }),
    ]),
  }),
  /** Work began before the clock did. */
  'session.backdate': z.strictObject({ sessionId, toAt: at }),
  'session.tab': z.strictObject({ sessionId, tabId: z.int(), belongs: z.boolean() }),
  /** Use of the panel is work on the session it shows. */
  'panel.used': z.strictObject({ sessionId, at }),
  'offer.dismiss': z.strictObject({ tabId: z.int() }),
  'review.answer': z.strictObject({ sessionId, itemId: label, answer: z.nullable(z.enum(ANSWERS)) }),
  'review.notes': z.strictObject({ sessionId, notes: z.string().check(z.maxLength(20_000)) }),
  /** The trainer's own words on one item; an empty note takes it away. */
  'review.itemNote': z.strictObject({ sessionId, itemId: label, note: z.string().check(z.maxLength(2_000)) }),
  /** All that was wrong with the model's output. */
  'review.failures': z.strictObject({
    sessionId,
    failures: z.array(z.enum(FAILURE_TAGS)).check(z.maxLength(FAILURE_TAGS.length)),
  }),
  'project.rubric': z.strictObject({ platform: label, project: label, rubricId: z.nullable(label) }),
  /** Short tasks as one session with a count, reviewed every nth; null ends it, and is remembered as the user's wish. */
  'project.batch': z.strictObject({
    platform: label,
    project: label,
    reviewEvery: z.nullable(z.int().check(z.gte(1), z.lte(1000))),
  }),
  /** Sections of a rubric were read; `isWhole` with all of them. Hashes, no texts. */
  'project.read': z.strictObject({
    platform: label,
    project: label,
    parts: chain,
    edition: chain,
    sections: prints,
    items: prints,
    isWhole: z.boolean(),
  }),
  'project.notes': z.strictObject({ platform: label, project: label, notes: z.string().check(z.maxLength(20_000)) }),
  'project.link': z.strictObject({
    platform: label,
    project: label,
    url: z.nullable(z.url({ protocol: /^https$/ }).check(z.maxLength(2000))),
  }),
  /** The user has looked at instructions that had changed. */
  'project.instructions': z.strictObject({ platform: label, project: label }),
  /** A rubric is kept for a tab until it is closed; null gives back the choice. */
  'tab.rubric': z.strictObject({ tabId: z.int(), rubricId: z.nullable(label) }),
  /** In place of those that begin at the same instant, and of those that began at `replaces`, where they are a correction. */
  'project.terms': z.strictObject({ platform: label, project: label, terms: payTerms, replaces: z.exactOptional(at) }),
  /** Takes the terms that begin at an instant out of the project's history. */
  'project.forgetTerms': z.strictObject({ platform: label, project: label, validFrom: at }),
  'project.weeklyCap': z.strictObject({
    platform: label,
    project: label,
    weeklyCapMs: z.nullable(ms.check(z.gte(1), z.lte(7 * 24 * 3_600_000))),
  }),
  ...lessonRequests,
  'settings.save': settingsChange,
  'problem.dismiss': z.strictObject({}),
  /** A surface has changed the ledger (a correction, a restore, a wipe): what others show may be another now. */
  'ledger.announce': z.strictObject({}),
  /** From the document that makes backup files for a worker that cannot: the file waits at `url`. */
  'backup.made': z.strictObject({
    url: z.string().check(z.startsWith('blob:'), z.maxLength(300)),
    at,
    entries: z.int().check(z.nonnegative()),
    bytes: z.int().check(z.nonnegative()),
  }),
  'backup.failed': z.strictObject({ at, detail: z.string().check(z.maxLength(2000)) }),
} as const

export type PageRequests = { [K in keyof typeof pageRequests]: z.infer<(typeof pageRequests)[K]> }
export type SurfaceRequests = { [K in keyof typeof surfaceRequests]: z.infer<(typeof surfaceRequests)[K]> }

/** What is answered; a name that is not here answers nothing. */
export interface Responses {
  'page.hello': { key: string } | null
  'state.get': PanelState
  'session.start': { sessionId: string }
  'lesson.give': LessonGiven
  'pick.confirm': LessonGiven
  /** What was removed: `lesson.put` brings it back. */
  'lesson.remove': { removed: Lesson | null }
}

/** Taken back by `lesson.remove` of it and `lesson.put` of those that it replaced. */
export interface LessonGiven {
  lessonId: string
  replaced: Lesson[]
}

/** Told to every open surface; carries nothing, so that no page content could ever ride on it. Surfaces ask again for what they show. */
export type Broadcast = { name: 'state.changed' } | { name: 'ledger.changed' } | { name: 'checklist.next' }
