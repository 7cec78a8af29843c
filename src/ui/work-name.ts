import type { OpenSession } from '../core/open-session'
import type { PlatformSite } from '../platforms/platform'
import { common } from './messages/common'

type Named = Pick<OpenSession, 'platform' | 'project' | 'taskType' | 'workKind'>

/** A platform as the user knows it: its label, else the name that was typed for work by hand, or the host that was allowed. */
export function platformName(sites: readonly PlatformSite[], id: string): string {
  if (id === 'site' || id === '') return common.otherSite
  return sites.find((site) => site.id === id)?.label ?? id
}

/** What kind of work it is: the task type, or the work kind where it is no task. */
export function kindName({ taskType, workKind }: Pick<Named, 'taskType' | 'workKind'>): string {
  return workKind === 'task' ? common.taskTypes[taskType] : common.workKinds[workKind]
}

/** `Outlier · Comparison`; `Label Studio on labels.example.org · Labelling` where the page that is open tells its software. */
export function placeName(sites: readonly PlatformSite[], session: Named, software?: string): string {
  const platform = platformName(sites, session.platform)
  return `${software === undefined ? platform : common.softwareOn(software, platform)} · ${kindName(session)}`
}

/** `Outlier · Northwind · Comparison`, with what is not known left out. */
export function workName(sites: readonly PlatformSite[], session: Named): string {
  return [platformName(sites, session.platform), session.project, kindName(session)].filter(Boolean).join(' · ')
}
