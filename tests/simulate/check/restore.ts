import type { TimeEntry } from '../../../src/core/entry'
import { countedStretches, meet, type Stretch } from '../books/pieces'
import { pageOf } from './ledger'

const counted = (entry: TimeEntry): Stretch[] => {
  const { pieces, limits } = pageOf(entry)
  return countedStretches(pieces, limits)
}
const same = (a: TimeEntry, b: TimeEntry) => JSON.stringify(a) === JSON.stringify(b)
const changedAt = ({ editedAt, closedAt }: TimeEntry) => editedAt ?? closedAt

/** Milliseconds that count in more than one entry. */
export function countedTwiceMs(entries: readonly TimeEntry[]): number {
  let until = Number.NEGATIVE_INFINITY
  let twice = 0
  for (const { from, to } of entries.flatMap(counted).sort((a, b) => a.from - b.from)) {
    twice += Math.max(0, Math.min(until, to) - from)
    until = Math.max(until, to)
  }
  return twice
}

/**
 * What a file may do to a ledger that it is added to: nothing here is lost, nothing of the file stays out but what is counted here already, of two
 * versions the newer stands, and no minute counts twice that did not before.
 */
export function compareRestored(
  before: readonly TimeEntry[],
  file: readonly TimeEntry[],
  after: readonly TimeEntry[],
  /** Units that were said to hold time or pay that is here already: of these what was here may stand. */
  said: ReadonlySet<string>,
): string[] {
  const [mine, theirs, now] = [before, file, after].map((list) => new Map(list.map((entry) => [entry.id, entry]))) as [
    Map<string, TimeEntry>,
    Map<string, TimeEntry>,
    Map<string, TimeEntry>,
  ]
  const wrong: string[] = []
  if (now.size !== after.length) wrong.push('an entry is there twice')
  for (const id of mine.keys()) if (!now.has(id)) wrong.push(`${id} was here and is lost`)
  const isCounted = (entry: TimeEntry) => after.some((one) => one.id !== entry.id && meet(counted(one), counted(entry)))
  for (const [id, entry] of theirs) {
    const found = now.get(id)
    if (!found) {
      if (!isCounted(entry)) wrong.push(`${id} is in the file, is counted nowhere, and did not come`)
      continue
    }
    const own = mine.get(id)
    if (!own || same(own, entry)) continue
    const isTheirs = same(found, entry) && changedAt(entry) > changedAt(own)
    const isMine = same(found, own) && (changedAt(own) >= changedAt(entry) || isCounted(entry) || said.has(`entry:${id}`))
    if (!isTheirs && !isMine) wrong.push(`${id} is neither the newer nor what was here`)
  }
  for (const [id, entry] of now) {
    const [own, their] = [mine.get(id), theirs.get(id)]
    if (!(own && same(own, entry)) && !(their && same(their, entry))) wrong.push(`${id} is as neither had it`)
  }
  if (countedTwiceMs(after) > countedTwiceMs(before) + countedTwiceMs(file))
    wrong.push(`${countedTwiceMs(after)} ms count twice, and ${countedTwiceMs(before)} did before`)
  return wrong
}
