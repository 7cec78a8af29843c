import type { MatchedEntry } from '../../core/match'
import { duration, money } from '../../ui/format'
import { payments as words } from '../../ui/messages/payments'
import { type DisputeLine, disputeTotal } from './dispute-lines'
import { fullDay, timesOf } from './match-text'

/** The sheet as text, one line for each task, for a mail or a form. */
export function disputeText(title: string, lines: readonly DisputeLine[]): string {
  const total = words.textTotal(disputeTotal(lines).map(money).join(', '))
  return [title, '', ...lines.map(lineText), '', total, ''].join('\n')
}

function lineText({ day, project, taskId, entries, expected, given, short }: DisputeLine): string {
  return words.textLine([
    fullDay(day),
    taskId === null ? '' : words.textTask(taskId),
    project,
    ...entries.map((entry) => words.textTimes(timesOf(entry, day), entry.zone)),
    entries.length === 0 ? '' : words.textCounted(duration(countedMs(entries))),
    ...timersOf(entries).map(words.textTimer),
    words.textExpected(money(expected)),
    words.textPaid(given ? money(given) : words.notPaid),
    words.textShort(money(short)),
  ])
}

export function countedMs(entries: readonly MatchedEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.countedMs, 0)
}

/** What the platform's own timer showed, where it shows one. */
export function timersOf(entries: readonly MatchedEntry[]): string[] {
  return entries.flatMap(({ platformTimerMs }) => (platformTimerMs === undefined ? [] : duration(platformTimerMs)))
}
