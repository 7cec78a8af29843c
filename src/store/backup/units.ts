import { addDigests, digest } from '../../core/digest'
import type { TimeEntry } from '../../core/entry'
import { countedStretches } from '../../core/entry-days'
import type { OpenSession } from '../../core/open-session'
import type { PayLine } from '../../core/pay'
import type { Side, UnitFacts, UnitKind } from '../../core/restore-plan'
import type { ClosedEntry } from '../entries'
import type { Image, Revision } from '../schema'
import { keyOf } from './checked-records'
import type { BackupRecord } from './format'

/** The entry that an open session becomes when it is closed at its last evidence. */
export type CloseOpen = (session: OpenSession) => ClosedEntry

export const entryUnit = (id: string) => `entry:${id}`

/** The unit to which a record belongs. */
export function unitOf(record: BackupRecord): string {
  const key = keyOf(record)
  switch (record.store) {
    case 'payLines': {
      const { id, entryId } = record.value as PayLine
      return entryId === null ? `line:${id}` : entryUnit(entryId)
    }
    case 'entries':
    case 'sessions':
    case 'reviews':
      return entryUnit(String(key))
    case 'projects':
      return `project:${JSON.stringify(key)}`
    case 'revisions':
      return `revision:${String(key)}`
    case 'practice':
      return `sitting:${String(key)}`
    case 'rubrics':
      return `rubric:${String(key)}`
    case 'feedback':
      return `feedback:${String(key)}`
    case 'ownItems':
      return `own:${String(key)}`
    case 'statements':
      return `statement:${String(key)}`
    case 'statementRows':
      return `payment:${String(key)}`
    case 'csvMappings':
      return `mapping:${String(key)}`
    case 'rates':
      return `rate:${JSON.stringify(key)}`
    case 'hourReports':
      return `hours:${String(key)}`
    case 'lessons':
      return `lesson:${String(key)}`
    case 'recognitions':
      return `recognition:${JSON.stringify(key)}`
    default:
      return `setting:${String(key)}`
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Collects what has to be known of every unit of one side. */
export class UnitTable implements Side {
  readonly units = new Map<string, Mutable<UnitFacts>>()
  readonly owners = new Map<string, string>()

  constructor(private readonly closeOpen: CloseOpen) {}

  add(record: BackupRecord): void {
    const unit = unitOf(record)
    const facts = this.units.get(unit) ?? emptyFacts(unit.slice(0, unit.indexOf(':')) as UnitKind)
    this.units.set(unit, facts)
    // A session that is an entry already has nothing to add.
    if (record.store === 'sessions' && facts.hasEntry) return
    facts.digest = addDigests(facts.digest, digest(record.value))
    if (record.store === 'entries') putEntry(facts, record.value as TimeEntry)
    if (record.store === 'sessions') {
      putEntry(facts, this.closeOpen(record.value as OpenSession).entry)
      facts.open = true
    }
    if (record.store === 'payLines') this.owners.set((record.value as PayLine).id, unit)
    if (record.store === 'revisions') {
      // The first version kept no `after`.
      const { before, after = [], undoneAt, at } = record.value as Partial<Revision> & Pick<Revision, 'before' | 'at'>
      facts.touches = touchedBy([...before, ...after])
      facts.changedAt = undoneAt ?? at
    }
  }
}

function emptyFacts(kind: UnitKind): Mutable<UnitFacts> {
  return { kind, digest: 0, hasEntry: false, open: false, counted: [], countedMs: 0, changedAt: 0, closedAt: 0, touches: [] }
}

function putEntry(facts: Mutable<UnitFacts>, entry: TimeEntry): void {
  facts.hasEntry = true
  facts.counted = countedTime(entry)
  facts.countedMs = entry.countedMs
  facts.closedAt = entry.closedAt
  facts.changedAt = entry.editedAt ?? entry.closedAt
}

/** Counted time as from, to, from, to … What was written down without evidence can have been anywhere between its beginning and its end. */
export function countedTime(entry: TimeEntry): number[] {
  const stretches = countedStretches(entry)
  if (stretches.length === 0 && entry.countedMs > 0) return [entry.startedAt, entry.closedAt]
  return stretches.flatMap(({ fromAt, toAt }) => [fromAt, toAt])
}

/** Units of the entries of which a revision holds an image. */
function touchedBy(images: readonly Image[]): string[] {
  const units = images.flatMap(({ store, key, value }) => {
    if (store === 'entries' || store === 'reviews') return [entryUnit(String(key))]
    const entryId = store === 'payLines' && value ? (value as PayLine).entryId : null
    return entryId === null ? [] : [entryUnit(entryId)]
  })
  return [...new Set(units)]
}
