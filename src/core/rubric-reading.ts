import type { Project } from './project'
import type { ComposedRubric } from './rubric-compose'
import { changesSince, type RubricDigest, type SectionChange } from './rubric-digest'

/** What was read of one rubric, with the same overlays, for one project. Hashes and ids alone, no texts. */
export interface RubricReading extends RubricDigest {
  /** When the whole was last read; absent before the first time. */
  readAt?: number
}

/** What is told when sections were read. */
export interface ReadMark extends RubricDigest {
  /** Ids of the rubric and its overlays: `comparison+coding`. */
  parts: string
  /** The version of the whole: `comparison@3+coding@1`. */
  edition: string
  /** All of it is read now; `sections` and `items` are then the whole. */
  isWhole: boolean
}

export interface ReadingState {
  /** This very edition was read whole, or each of its sections was. */
  isRead: boolean
  /** Ids of the sections that were read as they are now. */
  read: ReadonlySet<string>
  /** When an earlier edition was read whole; absent where none was. */
  readAt?: number
  /** What is different from that edition and not yet read again. */
  changes: SectionChange[]
}

/** Milliseconds in view after which a text counts as read: a quick reader's time, within bounds. */
export function timeToRead(characters: number): number {
  return Math.min(8_000, Math.max(1_500, characters * 20))
}

/**
 * How far a rubric was read for a project. A section that is the same in another edition, or under other overlays, counts as read;
 * a text that was mended without a new version asks for nothing.
 */
export function readingState(project: Project | null, rubric: ComposedRubric, now: RubricDigest): ReadingState {
  const ids = Object.keys(now.sections)
  if (project?.rubricsRead.includes(rubric.edition)) return { isRead: true, read: new Set(ids), changes: [] }
  const all = Object.entries(project?.readings ?? {}).filter(([parts]) => parts.split('+')[0] === rubric.id)
  const read = new Set(ids.filter((id) => all.some(([, { sections }]) => sections[id] === now.sections[id])))
  const before = project?.readings?.[rubric.parts.join('+')]
  const isRead = ids.length > 0 && read.size === ids.length
  if (before?.readAt === undefined) return { isRead, read, changes: [] }
  return { isRead, read, readAt: before.readAt, changes: changesSince(before, now) }
}

/** Keeps in the project what was read. */
export function withReading(project: Project, mark: ReadMark, at: number): Project {
  const { parts, edition, sections, items, isWhole } = mark
  const before = project.readings?.[parts]
  const reading: RubricReading = isWhole
    ? { sections, items, readAt: at }
    : { items: {}, ...before, sections: { ...before?.sections, ...sections } }
  return {
    ...project,
    readings: { ...project.readings, [parts]: reading },
    ...(isWhole ? { rubricsRead: [...new Set([...project.rubricsRead, edition])] } : {}),
  }
}
