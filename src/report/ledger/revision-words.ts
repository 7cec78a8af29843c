import type { TimeEntry } from '../../core/entry'
import { wallTime } from '../../core/local-time'
import { needsReview } from '../../core/needs-review'
import type { PayLine } from '../../core/pay'
import type { PlatformSite } from '../../platforms/platform'
import type { Image, Revision } from '../../store/schema'
import { day, duration, money, time } from '../../ui/format'
import { common } from '../../ui/messages/common'
import { explain } from '../../ui/messages/explain'
import { report as words } from '../../ui/messages/report'
import { platformName, workName } from '../../ui/work-name'

const entriesIn = (images: readonly Image[]) =>
  images.flatMap(({ store, value }) => (store === 'entries' && value !== undefined ? [value as TimeEntry] : []))

/** `Outlier · Crab · Comparison, Mon, Nov 23 14:02–14:25`, in the entry's own zone. */
export function entryName(sites: readonly PlatformSite[], entry: TimeEntry): string {
  return words.entryName(workName(sites, entry), `${day(entry.day)} ${timesOf(entry)}`)
}

export function timesOf({ startedAt, closedAt, zone }: Pick<TimeEntry, 'startedAt' | 'closedAt' | 'zone'>): string {
  return explain.range(time(startedAt, zone), time(closedAt, zone))
}

/** What a revision did, and to what: `split of Outlier · Crab · Comparison, Mon, Nov 23 14:02–14:25`. */
export function revisionName(sites: readonly PlatformSite[], { what, before, after, recounted }: Revision): string {
  const [was, became] = [entriesIn(before), entriesIn(after)]
  const one = was.length === 1 ? was[0] : became.length === 1 ? became[0] : undefined
  const many = (recounted ?? []).reduce((all, { ids }) => all + ids.length, 0) + Math.max(was.length, became.length)
  return words.change(words.whats[what] ?? words.otherWhat, one && !recounted ? entryName(sites, one) : words.entries(many))
}

/** The ids of the entries that a revision touched. */
export function touches({ before, after, recounted }: Revision, entryId: string): boolean {
  const isOf = ({ store, key }: Image) => store === 'entries' && key === entryId
  return before.some(isOf) || after.some(isOf) || (recounted ?? []).some(({ ids }) => ids.includes(entryId))
}

/** What a revision changed of one entry, field by field. */
export function changesOf(sites: readonly PlatformSite[], revision: Revision, entryId: string): string[] {
  const entryOf = (images: readonly Image[]) => entriesIn(images).find(({ id }) => id === entryId)
  const linesOf = (images: readonly Image[]) =>
    images.flatMap(({ store, value }) => (store === 'payLines' && value !== undefined ? [value as PayLine] : []))
  const [was, became] = [entryOf(revision.before), entryOf(revision.after)]
  if (!was || !became) return was ? [words.wasDeleted] : became ? [words.wasAdded] : []
  const payOf = (images: readonly Image[]) =>
    linesOf(images)
      .filter((line) => line.entryId === entryId)
      .map((line) => words.lineText(words.lineKinds[line.kind], money(line), words.states[line.state]))
      .sort()
      .join('; ')
  const fields: [name: string, before: string, after: string][] = [
    [words.fields.times, timesText(was, became), timesText(became, was)],
    [words.fields.counted, duration(was.countedMs), duration(became.countedMs)],
    [common.platform, platformName(sites, was.platform), platformName(sites, became.platform)],
    [common.project, was.project, became.project],
    [common.taskType, common.taskTypes[was.taskType], common.taskTypes[became.taskType]],
    [common.domain, common.domains[was.domain], common.domains[became.domain]],
    [common.workKind, common.workKinds[was.workKind], common.workKinds[became.workKind]],
    [common.outcome, common.outcomes[was.outcome], common.outcomes[became.outcome]],
    [words.taskId, was.taskId ?? '', became.taskId ?? ''],
    [words.units, String(was.units ?? 1), String(became.units ?? 1)],
    [words.note, was.note ?? '', became.note ?? ''],
    [words.fields.pay, payOf(revision.before), payOf(revision.after)],
    [words.fields.review, yesNo(needsReview(was)), yesNo(needsReview(became))],
  ]
  return fields
    .filter(([, before, after]) => before !== after)
    .map(([name, before, after]) => words.became(name, before || words.absent, after || words.absent))
}

const yesNo = (is: boolean) => (is ? words.yes : words.no)

/** Minutes, or seconds where the change is too small to show in minutes. */
function timesText(entry: TimeEntry, other: TimeEntry): string {
  const { startedAt, closedAt, zone } = entry
  const isSame = startedAt === other.startedAt && closedAt === other.closedAt
  if (isSame || timesOf(entry) !== timesOf(other)) return timesOf(entry)
  return explain.range(wallTime(startedAt, zone).time, wallTime(closedAt, zone).time)
}
