import type { TimeEntry } from '../../core/entry'
import { wallTime } from '../../core/local-time'
import { needsReview } from '../../core/needs-review'
import type { PayLine } from '../../core/pay'
import type { PlatformSite } from '../../platforms/platform'
import type { Image, Revision } from '../../store/schema'
import { day, duration, money, timeRange } from '../../ui/format'
import { common } from '../../ui/messages/common'
import { report as words } from '../../ui/messages/report'
import { termsText } from '../../ui/terms/terms-words'
import { platformName, workName } from '../../ui/work-name'

const entriesIn = (images: readonly Image[]) =>
  images.flatMap(({ store, value }) => (store === 'entries' && value !== undefined ? [value as TimeEntry] : []))

/** `Outlier · Crab · Comparison, Mon, Nov 23 14:02–14:25`, in the entry's own zone. */
export function entryName(sites: readonly PlatformSite[], entry: TimeEntry): string {
  return words.entryName(workName(sites, entry), `${day(entry.day)} ${timesOf(entry)}`)
}

export function timesOf({ startedAt, closedAt, zone }: Pick<TimeEntry, 'startedAt' | 'closedAt' | 'zone'>): string {
  return timeRange(startedAt, closedAt, zone)
}

/** What a revision did, and to what: `split of Outlier · Crab · Comparison, Mon, Nov 23 14:02–14:25`. */
export function revisionName(sites: readonly PlatformSite[], revision: Revision): string {
  if (revision.converted) {
    const lines = revision.converted.reduce((all, { ids }) => all + ids.length, 0)
    return words.change(words.whats.convert ?? words.otherWhat, words.payLines(lines))
  }
  const compact = [...(revision.recounted ?? []), ...(revision.repriced ?? [])].reduce((all, { ids }) => all + ids.length, 0)
  const subjects = subjectsOf(revision)
  const [one] = subjects
  const many = subjects.length + compact
  const payments = paymentsIn(revision)
  if (many === 0 && payments > 0) return words.change(words.whats[revision.what] ?? words.otherWhat, words.ofPayments(payments))
  return words.change(
    words.whats[revision.what] ?? words.otherWhat,
    one && many === 1 ? entryName(sites, one) : words.entries(many),
  )
}

/** Rows of statements that were settled or opened; where there are none, the lines. */
function paymentsIn({ before, after, settledRows = [] }: Revision): number {
  const count = (name: Image['store']) =>
    new Set([...before, ...after].filter(({ store }) => store === name).map(({ key }) => String(key))).size
  return settledRows.length + (count('statementRows') || (settledRows.length === 0 ? count('payLines') : 0))
}

/** The entries that were meant, as they were before where there is a before; others may have yielded idle time to them. */
function subjectsOf({ what, at, before, after }: Revision): TimeEntry[] {
  const own = entriesIn(after).filter(({ editedAt }) => editedAt === at)
  const left = new Set(entriesIn(after).map(({ id }) => id))
  const ids = new Set(own.map(({ id }) => id))
  const were = entriesIn(before).filter(({ id }) => ids.has(id) || !left.has(id))
  if (what === 'policy' || what === 'terms') return entriesIn(after)
  if (what === 'import') {
    const known = new Set(entriesIn(before).map(({ id }) => id))
    return entriesIn(after).filter(({ id }) => !known.has(id))
  }
  return were.length === 0 || what === 'merge' ? own : were
}

/** The ids of the entries that a revision touched. */
export function touches({ before, after, recounted = [], repriced = [] }: Revision, entryId: string): boolean {
  const isOf = ({ store, key, value }: Image) =>
    store === 'entries' ? key === entryId : store === 'payLines' && (value as PayLine | undefined)?.entryId === entryId
  return before.some(isOf) || after.some(isOf) || [...recounted, ...repriced].some(({ ids }) => ids.includes(entryId))
}

/** What a revision changed of one entry, field by field. */
export function changesOf(sites: readonly PlatformSite[], revision: Revision, entryId: string): string[] {
  const group = revision.repriced?.find(({ ids }) => ids.includes(entryId))
  if (group)
    return [words.became(words.terms, paidBy({ terms: group.from }) || words.absent, paidBy({ terms: group.to }) || words.absent)]
  const entryOf = (images: readonly Image[]) => entriesIn(images).find(({ id }) => id === entryId)
  const linesOf = (images: readonly Image[]) =>
    images.flatMap(({ store, value }) => (store === 'payLines' && value !== undefined ? [value as PayLine] : []))
  const [was, became] = [entryOf(revision.before), entryOf(revision.after)]
  const payOf = (images: readonly Image[]) =>
    linesOf(images)
      .filter((line) => line.entryId === entryId)
      .map((line) => words.lineText(words.lineKinds[line.kind], money(line), words.states[line.state]))
      .sort()
      .join('; ')
  const pay: Field = [words.fields.pay, payOf(revision.before), payOf(revision.after)]
  // A payment that was settled changes lines and no entry.
  if (!was && !became) return changedIn([pay])
  if (!was || !became) return [was ? words.wasDeleted : words.wasAdded]
  const fields: Field[] = [
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
    pay,
    [words.paidUnits, unitsText(was.paidUnits), unitsText(became.paidUnits)],
    [words.terms, paidBy(was), paidBy(became)],
    [words.fields.review, yesNo(needsReview(was)), yesNo(needsReview(became))],
  ]
  const changed = changedIn(fields)
  return changed.length === 0 && became.elapsedMs < was.elapsedMs ? [words.yielded] : changed
}

type Field = [name: string, before: string, after: string]

function changedIn(fields: readonly Field[]): string[] {
  return fields
    .filter(([, before, after]) => before !== after)
    .map(([name, before, after]) => words.became(name, before || words.absent, after || words.absent))
}

const paidBy = ({ terms }: Pick<TimeEntry, 'terms'>) => (terms ? termsText(terms) : '')
const unitsText = (units: number | undefined) => (units === undefined ? '' : String(units))
const yesNo = (is: boolean) => (is ? words.yes : words.no)

/** Minutes, or seconds where the change is too small to show in minutes. */
function timesText(entry: TimeEntry, other: TimeEntry): string {
  const { startedAt, closedAt, zone } = entry
  const isSame = startedAt === other.startedAt && closedAt === other.closedAt
  if (isSame || timesOf(entry) !== timesOf(other)) return timesOf(entry)
  return common.range(wallTime(startedAt, zone).time, wallTime(closedAt, zone).time)
}
