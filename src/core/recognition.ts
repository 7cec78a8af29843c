import { type Detection, type FieldName, SURE } from './detection'
import type { PageKind } from './task'

/** How one kind of page of one site was recognised of late. Counts and dates alone, never text of a page (L3). */
export interface Recognition {
  /** Platform's id, or the host of a site that is none. */
  platform: string
  site: string
  /** See `shapeOf`. */
  shape: string
  pageKind: PageKind
  /** How many pages were recognised as this kind, and when the first and the last. */
  seen: number
  firstAt: number
  lastAt: number
  /** The last confidence, 0 to 1, and the highest there was. */
  confidence: number
  best: number
  /** Fields that were missed: on how many pages in a row, since when, and when last. */
  missed: Partial<Record<FieldName, Miss>>
  /** Fields that were read, and when last: what is missed now and was read before has changed. */
  read: Partial<Record<FieldName, number>>
}

interface Miss {
  times: number
  sinceAt: number
  lastAt: number
}

/** A page as it was recognised. `isNew`: not yet counted; a page is read again and again as it changes. */
export interface Sighting {
  site: string
  shape: string
  detection: Detection
  at: number
  isNew: boolean
}

const READ: Record<Exclude<FieldName, 'taskType'>, (d: Detection) => unknown> = {
  project: (d) => d.project,
  taskId: (d) => d.taskId,
  pay: (d) => d.pay,
  timeLimit: (d) => d.timeLimitMs ?? d.remainingMs,
  timer: (d) => d.timerMs,
  submit: (d) => d.submitLabel ?? undefined,
  skip: () => undefined,
}
const FIELDS = Object.keys(READ) as (keyof typeof READ)[]

/** What is known of a kind of page after one more sighting. A field that is there at last on the same page is no miss. */
export function noteSighting(before: Recognition | undefined, { site, shape, detection, at, isNew }: Sighting): Recognition {
  const { platform, pageKind, confidence } = detection
  const known = before ?? {
    platform,
    site,
    shape,
    pageKind,
    seen: 0,
    firstAt: at,
    lastAt: at,
    confidence,
    best: 0,
    missed: {},
    read: {},
  }
  const missed = { ...known.missed }
  const read = { ...known.read }
  for (const field of FIELDS) if (READ[field](detection) !== undefined) read[field] = at
  if (!detection.missing.includes('taskType') && pageKind === 'task') read.taskType = at
  for (const field of Object.keys(missed) as FieldName[]) if (!detection.missing.includes(field)) delete missed[field]
  for (const field of detection.missing) {
    const earlier = missed[field]
    if (!earlier) missed[field] = { times: 1, sinceAt: at, lastAt: at }
    else if (isNew) missed[field] = { ...earlier, times: earlier.times + 1, lastAt: at }
  }
  return {
    ...known,
    platform,
    seen: known.seen + (isNew ? 1 : 0),
    lastAt: at,
    confidence,
    best: Math.max(known.best, confidence),
    missed,
    read,
  }
}

/** What is different from before on a kind of page, the gravest first. */
export type Change =
  | { what: 'gone'; times: number; lastAt: number }
  | { what: 'doubt'; from: number; to: number }
  | { what: 'lost'; field: FieldName; sinceAt: number; times: number; lastReadAt: number }

/** How one kind of page fares. */
export interface PageHealth {
  page: Recognition
  /** What worked before and does not now. */
  changes: Change[]
  /** Fields that were looked for and never read: missing, not changed. */
  never: FieldName[]
}

/** A drop of less is the page's own variety. */
const DROP = 0.2

/** The kinds of pages that were recognised, each with what has changed since; those with changes first, then the latest. */
export function healthOf(all: readonly Recognition[]): PageHealth[] {
  const nothingAt = new Map(all.filter(({ pageKind }) => pageKind === 'other').map((r) => [`${r.site} ${r.shape}`, r]))
  return all
    .filter(({ pageKind }) => pageKind !== 'other')
    .map((page) => {
      const { missed, read } = page
      const never = (Object.keys(missed) as FieldName[]).filter((field) => read[field] === undefined)
      return { page, changes: changesOf(page, nothingAt.get(`${page.site} ${page.shape}`)), never }
    })
    .sort((a, b) => Math.sign(b.changes.length) - Math.sign(a.changes.length) || b.page.lastAt - a.page.lastAt)
}

function changesOf({ confidence, best, missed, read, lastAt }: Recognition, nothing: Recognition | undefined): Change[] {
  const gone: Change[] = nothing && nothing.lastAt > lastAt ? [{ what: 'gone', times: nothing.seen, lastAt: nothing.lastAt }] : []
  const doubt: Change[] =
    best >= SURE && confidence < SURE && best - confidence >= DROP ? [{ what: 'doubt', from: best, to: confidence }] : []
  const lost = (Object.entries(missed) as [FieldName, Miss][]).flatMap(([field, { sinceAt, times }]): Change[] => {
    const lastReadAt = read[field]
    return lastReadAt === undefined ? [] : [{ what: 'lost', field, sinceAt, times, lastReadAt }]
  })
  return [...gone, ...doubt, ...lost]
}
