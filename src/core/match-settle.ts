import { keptHome } from './home-amount'
import type { MatchedEntry } from './match'
import { splitMoney } from './money'
import type { PayLine } from './pay'
import type { Settlement, StatementRow } from './statement'

/**
 * Lines as the platform says: its state, and its amount where that differs, which then stands as entered. A row that pays several lines in another
 * sum than theirs is shared among them by what they were, largest remainder first. A refused line keeps the amount that was refused.
 */
export function settledLines(row: StatementRow, lines: readonly PayLine[]): PayLine[] {
  const { state, minor, currency } = row
  const sum = lines.reduce((all, line) => all + line.minor, 0)
  const isSame = lines.every((line) => line.currency === currency) && sum === minor
  if (isSame || state === 'rejected' || lines.length === 0) return lines.map((line) => ({ ...line, state }))
  const weights = lines.map((line) => Math.abs(line.minor))
  const parts = splitMoney(row, weights.some((weight) => weight > 0) ? weights : lines.map(() => 1))
  return lines.map((line, i) => withAmount({ ...line, state }, parts[i]?.minor ?? 0, currency))
}

/** What is kept of lines so that their settling can be taken back. */
export function linesBefore(lines: readonly PayLine[]): Settlement['was'] {
  return lines.map(({ id, kind, state, minor, currency, byUser }) => ({
    ...{ id, kind, state, minor, currency },
    ...(byUser ? { byUser } : {}),
  }))
}

/** A line as it was before. What else it has says the same as now: its labels follow its entry. */
export function restoredLine(line: PayLine, was: Settlement['was'][number]): PayLine {
  const { byUser: _byUser, ...rest } = withAmount(line, was.minor, was.currency)
  return { ...rest, ...was }
}

/** Whether two states of a line say the same of the money. */
export function isSameMoney(a: Settlement['was'][number], b: Settlement['was'][number]): boolean {
  return (['kind', 'state', 'minor', 'currency', 'byUser'] as const).every((name) => a[name] === b[name])
}

/** The line that a row comes to where the ledger has none: of an entry, or of none, as a referral is. */
export function addedLine(row: StatementRow, entry: MatchedEntry | null, id: string): PayLine {
  const { kind, state, minor, currency } = row
  const { platform, project, day } = entry ?? row
  const at = entry?.closedAt ?? row.at ?? Date.parse(`${row.day}T12:00:00Z`)
  return { id, entryId: entry?.id ?? null, kind, state, minor, currency, day, platform, project, at, byUser: true }
}

/** Another amount by the platform's word. What it is worth at home follows by the rate that was frozen with it (L7), if the currency stays. */
function withAmount(line: PayLine, minor: number, currency: string): PayLine {
  if (line.minor === minor && line.currency === currency) return line
  return keptHome({ ...line, minor, currency, byUser: true }, line)
}
