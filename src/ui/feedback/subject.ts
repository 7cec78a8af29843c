import type { TimeEntry } from '../../core/entry'
import type { FeedbackWork } from '../../core/missable'
import type { PlatformSite } from '../../platforms/platform'
import { dateTime } from '../format'
import { common } from '../messages/common'
import { feedback as words } from '../messages/feedback'
import type { Choice } from '../select'
import { platformName } from '../work-name'

/** What feedback is about: one attempt, or a project as a whole. */
export interface Subject {
  key: string
  work: FeedbackWork
  entry?: TimeEntry
}

/** The projects of some work, each once, as subjects. */
export function projectsOf(works: readonly FeedbackWork[]): Subject[] {
  const byKey = new Map<string, Subject>()
  for (const { platform, project, taskType, domain } of works) {
    const key = `project ${JSON.stringify([platform, project])}`
    if (!byKey.has(key)) byKey.set(key, { key, work: { platform, project, taskType, domain } })
  }
  return [...byKey.values()]
}

/** Attempts, each once, as subjects. */
export function attemptsOf(entries: readonly TimeEntry[]): Subject[] {
  return [...new Map(entries.map((entry) => [entry.id, { key: entry.id, work: entry, entry }])).values()]
}

export function choiceOf(sites: readonly PlatformSite[], { key, work, entry }: Subject): Choice<string> {
  if (entry) {
    const { closedAt, zone, taskType, taskId } = entry
    return { value: key, label: words.form.attempt(dateTime(closedAt, zone), common.taskTypes[taskType], taskId) }
  }
  const { platform, project } = work
  const isKnown = project !== ''
  return {
    value: key,
    label: isKnown ? words.form.wholeProject(project) : words.form.noProjectWhole(platformName(sites, platform)),
  }
}
