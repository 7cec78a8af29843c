import type { TimeEntry } from '../../../src/core/entry'
import type { Page } from '../books/books'
import { countedBy, elapsedOf, kindsBy, type Piece } from '../books/pieces'

const clock = (at: number) => new Date(at).toISOString().slice(5, 23)

/** An entry of the ledger, put down as the books have it. */
export function pageOf(entry: TimeEntry): Page {
  const { id, platform, project, taskType, workKind, outcome, units = 1, taskId, startedAt, closedAt, zone, policy } = entry
  const { stillMs = 120_000, awayMs = 300_000 } = policy ?? {}
  const pieces = entry.spans.map(
    ({ kind, fromAt, toAt, stillSinceAt, awaySinceAt, was }): Piece => ({
      ...{ from: fromAt, to: toAt, kind },
      ...(stillSinceAt === undefined ? {} : { still: stillSinceAt }),
      ...(awaySinceAt === undefined ? {} : { awaySince: awaySinceAt }),
      ...(was === undefined ? {} : { isTold: true as const }),
    }),
  )
  return {
    ...{ id, platform, project, taskType, workKind, outcome, units, taskId, from: startedAt, to: closedAt, zone },
    ...{ pieces, limits: { stillMs, awayMs }, isAdded: entry.origin === 'added', terms: termsOf(entry) },
  }
}

export function termsOf({ terms }: TimeEntry): string {
  if (terms === null) return ''
  const { scheme, amount, scale, currency, capMs, overtimeAmount } = terms
  return JSON.stringify([scheme, amount, scale, currency, capMs, overtimeAmount])
}

/** Where the ledger differs from the books. */
export function compareLedger(entries: readonly TimeEntry[], pages: ReadonlyMap<string, Page>): string[] {
  const wrong = entries.flatMap((entry) => {
    const page = pages.get(entry.id)
    const name = `entry ${entry.id} of ${clock(entry.startedAt)}`
    if (!page) return [`${name} is in the ledger and not in the books`]
    return compareEntry(entry, page).map((one) => `${name}: ${one}`)
  })
  const ids = new Set(entries.map(({ id }) => id))
  const gone = [...pages.values()].filter(({ id }) => !ids.has(id))
  return [...wrong, ...gone.map(({ id, from }) => `entry ${id} of ${clock(from)} is in the books and not in the ledger`)]
}

function compareEntry(entry: TimeEntry, page: Page): string[] {
  const { platform, project, taskType, workKind, outcome, units, taskId, from, to, zone } = page
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(to)
  const must = {
    ...{ platform, project, taskType, workKind, outcome, units, taskId, startedAt: from, closedAt: to, zone, day },
    countedMs: countedBy(page.pieces, page.limits),
    elapsedMs: elapsedOf(page.pieces),
  }
  const is: Record<string, unknown> = { ...entry, units: entry.units ?? 1 }
  const wrong = Object.entries(must).flatMap(([name, value]) =>
    is[name] === value ? [] : [`${name} is ${String(is[name])} instead of ${String(value)}`],
  )
  const shown = (list: readonly { kind: string; from: number; to: number }[]) =>
    list.map((one) => `${one.kind} ${clock(one.from)}–${clock(one.to)}`).join(', ')
  const right = shown(kindsBy(page.pieces, page.limits))
  // What is recorded is taken as it stands: how it is divided was settled when it was counted.
  const found = shown(
    kindsBy(
      pageOf(entry).pieces.map(({ still: _, ...piece }) => piece),
      page.limits,
    ),
  )
  if (found !== right) wrong.push(`is ${found} instead of ${right}`)
  return wrong
}
