import { Timeline } from './timeline'

/** What stands or falls together: an entry with its pay lines and its review; a pay line of no entry; a project; a revision; the settings; each record of the other stores. */
export const UNIT_KINDS = [
  ...(['entry', 'line', 'project', 'revision', 'setting', 'sitting', 'rubric', 'feedback', 'own'] as const),
  ...(['statement', 'payment', 'mapping', 'rate', 'hours', 'lesson', 'recognition'] as const),
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** What has to be known of a unit in order to compare it. Kept small: a ledger of ten years has a hundred thousand of them. */
export interface UnitFacts {
  kind: UnitKind
  /** Over all its records. */
  digest: number
  /** False for an entry's unit that holds only a review or a pay line. */
  hasEntry: boolean
  /** Was still open when the file was made: becomes an entry that ends with its last evidence. */
  open: boolean
  /** Counted time as from, to, from, to … in epoch milliseconds. */
  counted: readonly number[]
  countedMs: number
  /** When it was last corrected, else when it closed; 0 where nothing tells. */
  changedAt: number
  closedAt: number
  /** Units of the entries that a revision speaks of. */
  touches: readonly string[]
}

export type Units = ReadonlyMap<string, UnitFacts>

export interface Side {
  units: Units
  /** The unit to which each pay line belongs, by the line's id. */
  owners: ReadonlyMap<string, string>
}

export interface Comparison {
  file: Side
  here: Side
  /** Units of the sessions that are open here, with their counted time so far. */
  openHere: ReadonlyMap<string, readonly number[]>
}

export interface RestoreChoices {
  mode: 'add' | 'replace'
  /** Of what is here and in the file and differs: the one that stays. `newer` by {@link UnitFacts.changedAt}; on a tie what is here. */
  conflicts: 'mine' | 'file' | 'newer'
  /** Entries whose counted time is counted here already. */
  overlaps: 'skip' | 'keep'
  /** Replacing only: entries here that closed from this instant on stay. */
  keepFromAt?: number
}

export interface Tally {
  new: number
  same: number
  differ: number
}

export interface RestorePlan {
  /** Units of the file that are written. */
  taken: ReadonlySet<string>
  /** Of these, the ones that stand here already: their records here go first. */
  replaced: ReadonlySet<string>
  /** Replacing only: entries here that stay. */
  kept: ReadonlySet<string>
  tallies: Record<UnitKind, Tally>
  /** Units that differ. */
  differing: readonly string[]
  /** Units whose time, or whose pay, is counted here already. */
  overlapping: readonly string[]
  /** Units of the file that are open sessions here: they stay as they are. */
  openHere: number
  /** Sessions of the file that become entries. */
  closing: number
  /** Replacing only: entries here that go, because the file has none of their id. */
  removed: number
}

/** What a restore would do. Restoring the same file again then finds everything the same, and takes nothing. */
export function planRestore(comparison: Comparison, choices: RestoreChoices): RestorePlan {
  const { openHere } = comparison
  const [file, here] = [comparison.file.units, comparison.here.units]
  const tallies = Object.fromEntries(UNIT_KINDS.map((kind) => [kind, { new: 0, same: 0, differ: 0 }])) as Record<UnitKind, Tally>
  const wanted = new Set<string>()
  const differing: string[] = []
  let isOpenHere = 0
  for (const [unit, theirs] of file) {
    if (openHere.has(unit)) {
      isOpenHere += 1
      continue
    }
    const mine = here.get(unit)
    const tally = tallies[theirs.kind]
    if (mine === undefined || (theirs.hasEntry && !mine.hasEntry)) {
      tally.new += 1
      wanted.add(unit)
    } else if (theirs.open || mine.digest === theirs.digest) {
      tally.same += 1
    } else {
      tally.differ += 1
      differing.push(unit)
      if (choices.conflicts === 'file' || (choices.conflicts === 'newer' && theirs.changedAt > mine.changedAt)) wanted.add(unit)
    }
  }
  const found = { tallies, differing, openHere: isOpenHere }
  if (choices.mode === 'replace') return replacing(file, here, openHere, choices, found)
  return adding(comparison, choices, found, wanted)
}

type Found = Pick<RestorePlan, 'tallies' | 'differing' | 'openHere'>

function adding(comparison: Comparison, choices: RestoreChoices, found: Found, wanted: ReadonlySet<string>): RestorePlan {
  const { openHere } = comparison
  const [file, here] = [comparison.file.units, comparison.here.units]
  const owners = ownersHere(comparison)
  const overlapping = findOverlapping(file, here, openHere, wanted, owners)
  const taken = new Set(wanted)
  if (choices.overlaps === 'skip') for (const unit of overlapping) taken.delete(unit)
  for (let before = -1; before !== taken.size; ) {
    before = taken.size
    for (const unit of taken) if (isEntangled(unit, owners, taken)) taken.delete(unit)
  }
  const arrives = (unit: string) => taken.has(unit) || file.get(unit)?.digest === here.get(unit)?.digest
  for (const unit of taken) {
    // Undone, a revision would bring back what was left out, or change what is not of its history.
    if (!(file.get(unit)?.touches ?? []).every(arrives)) taken.delete(unit)
  }
  const replaced = new Set([...taken].filter((unit) => here.has(unit)))
  return { ...found, taken, replaced, kept: new Set(), overlapping, closing: closingOf(file, taken), removed: 0 }
}

/** Of units of the file that hold a pay line which belongs to other entries here: those entries. */
function ownersHere({ file, here }: Comparison): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>()
  for (const [line, unit] of file.owners) {
    const owner = here.owners.get(line) ?? unit
    if (owner !== unit) owners.set(unit, [...(owners.get(unit) ?? []), owner])
  }
  return owners
}

/** To take the unit would take a pay line from an entry that stays: one that is replaced gives its lines up. */
function isEntangled(unit: string, owners: ReadonlyMap<string, readonly string[]>, coming: ReadonlySet<string>): boolean {
  return owners.get(unit)?.some((owner) => !coming.has(owner)) ?? false
}

function replacing(
  file: Units,
  here: Units,
  openHere: Comparison['openHere'],
  { keepFromAt = Infinity }: RestoreChoices,
  found: Found,
): RestorePlan {
  const kept = new Set([...here].filter(([, facts]) => facts.hasEntry && facts.closedAt >= keepFromAt).map(([unit]) => unit))
  const taken = new Set([...file.keys()].filter((unit) => !openHere.has(unit) && !kept.has(unit)))
  const stays = (unit: string) => taken.has(unit) || kept.has(unit)
  const removed = [...here].filter(([unit, facts]) => facts.hasEntry && !stays(unit)).length
  return { ...found, taken, replaced: new Set(), kept, overlapping: [], closing: closingOf(file, taken), removed }
}

const closingOf = (file: Units, taken: ReadonlySet<string>) => [...taken].filter((unit) => file.get(unit)?.open).length

/**
 * The wanted units of the file whose time, or whose pay, would then be counted twice. What they would replace does not count against them;
 * but where one may not come, what it would have replaced stays, and counts against the others.
 */
function findOverlapping(
  file: Units,
  here: Units,
  openHere: ReadonlyMap<string, readonly number[]>,
  wanted: ReadonlySet<string>,
  owners: ReadonlyMap<string, readonly string[]>,
): string[] {
  const coming = new Set([...wanted].filter((unit) => file.get(unit)?.kind === 'entry'))
  const overlapping: string[] = []
  for (let isSettled = false; !isSettled; ) {
    isSettled = true
    const staying = [...here].filter(([unit]) => !coming.has(unit)).map(([, { counted }]) => counted)
    const timeline = new Timeline([...staying, ...openHere.values()])
    for (const unit of coming) {
      const facts = file.get(unit)
      if (facts === undefined || !(isEntangled(unit, owners, coming) || timeline.meets(facts.counted))) continue
      coming.delete(unit)
      overlapping.push(unit)
      if (here.has(unit)) isSettled = false
    }
  }
  return overlapping
}
