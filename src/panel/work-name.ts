import type { OpenSession } from '../core/open-session'
import { common } from '../ui/messages/common'
import { type Library, platformLabel } from './library'

type Named = Pick<OpenSession, 'platform' | 'project' | 'taskType' | 'workKind'>

/** What kind of work it is: the task type, or the work kind where it is no task. */
export function kindName({ taskType, workKind }: Pick<Named, 'taskType' | 'workKind'>): string {
  return workKind === 'task' ? common.taskTypes[taskType] : common.workKinds[workKind]
}

/** `Outlier · Comparison`. */
export function placeName(library: Library, session: Named): string {
  const platform = session.platform === 'site' ? common.otherSite : platformLabel(library, session.platform)
  return `${platform} · ${kindName(session)}`
}

/** `Outlier · Northwind · Comparison`, with what is not known left out. */
export function workName(library: Library, session: Named): string {
  const platform = session.platform === 'site' ? common.otherSite : platformLabel(library, session.platform)
  return [platform, session.project, kindName(session)].filter(Boolean).join(' · ')
}
