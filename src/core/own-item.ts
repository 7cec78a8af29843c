import type { Missed } from './feedback'
import type { ChecklistItem } from './self-review'
import type { TaskType } from './task'

/** A checklist item of the trainer's own, born of feedback or written down freely. */
export interface OwnItem {
  id: string
  question: string
  level: 'must' | 'should'
  /** Asked where all that is given holds; everywhere where nothing is. */
  platform?: string
  project?: string
  taskType?: TaskType
  /** What feedback calls it when it was missed (`Missed.what`). An item of the checklist that it is about gives it its place. */
  about?: string
  madeAt: number
  /** Not asked any more from then on. One that was retired when it was made is a proposal that the trainer declined. */
  retiredAt?: number
  /** The trainer wants it asked on, although it has been clean for long. */
  keptAt?: number
}

/** Where an item is asked, from narrow to wide. */
export const REACHES = ['project', 'type', 'everywhere'] as const
export type Reach = (typeof REACHES)[number]

interface Work {
  platform: string
  project: string
  taskType: TaskType
}

export interface AskedOwnItem extends ChecklistItem {
  about?: string
}

/** The trainer's own items as they are asked in a piece of work, in the order in which they were made. */
export function ownItemsFor(own: readonly OwnItem[], work: Work): AskedOwnItem[] {
  return own
    .filter((item) => item.retiredAt === undefined && isAskedIn(item, work))
    .toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1))
    .map(({ id, question, level, about }) => ({
      id: `own/${id}`,
      question,
      level,
      from: 'own',
      ...(about === undefined ? {} : { about }),
    }))
}

export function isAskedIn({ platform, project, taskType }: OwnItem, work: Work): boolean {
  return (
    (platform === undefined || platform === work.platform) &&
    (project === undefined || project === work.project) &&
    (taskType === undefined || taskType === work.taskType)
  )
}

/** The fields that make an item be asked in this project, in this type on this platform, or everywhere. */
export function placeOf(reach: Reach, { platform, project, taskType }: Work): Pick<OwnItem, 'platform' | 'project' | 'taskType'> {
  if (reach === 'project') return { platform, project }
  return reach === 'type' ? { platform, taskType } : {}
}

export function reachOf({ project, platform, taskType }: OwnItem): Reach {
  if (project !== undefined) return 'project'
  return platform === undefined && taskType === undefined ? 'everywhere' : 'type'
}

/** The item that asks for what a reviewer missed, in the words of `question` where these are known better than the label. */
export function itemFor(
  missed: Missed,
  { question = missed.label, ...rest }: Omit<OwnItem, 'question' | 'about'> & { question?: string | undefined },
): OwnItem {
  return { ...rest, question, ...(missed.what === undefined ? {} : { about: missed.what }) }
}

/** What a reviewer missed, as one key: the same words in other letters or spaces are the same. */
export function missedKey({ what, label }: Missed): string {
  return what ?? `words:${label.trim().replace(/\s+/g, ' ').toLowerCase()}`
}

/** True where an item asks for what was missed. */
export function asksFor({ id, question, about }: OwnItem, missed: Missed): boolean {
  const key = missedKey(missed)
  return key === `own:${id}` || key === about || key === missedKey({ label: question })
}
