import type { LedgerItem } from '../core/ledger-edit'
import { imagesBetween } from './ledger-items'
import type { Image } from './schema'

/** Ids by what was done to them, so that a revision of all of a ledger stays small. */
export class IdGroups<G extends object> {
  private readonly groups = new Map<string, G & { ids: string[] }>()

  add(how: G, id: string): void {
    const key = JSON.stringify(how)
    const group = this.groups.get(key) ?? { ...how, ids: [] }
    this.groups.set(key, group)
    group.ids.push(id)
  }

  list(): (G & { ids: string[] })[] {
    return [...this.groups.values()]
  }
}

/** What a pass over the ledger changed: entries by what was done to them, and whole images of those that this alone would not bring back. */
export class CompactChanges<G extends object> {
  private readonly groups = new IdGroups<G>()
  private readonly before: Image[] = []
  private readonly after: Image[] = []

  add(old: LedgerItem, next: LedgerItem, how: G, isExact: boolean): void {
    if (isExact) {
      this.groups.add(how, old.entry.id)
      return
    }
    const images = imagesBetween([old], [next])
    this.before.push(...images.before)
    this.after.push(...images.after)
  }

  list(): (G & { ids: string[] })[] {
    return this.groups.list()
  }

  images(): { before: Image[]; after: Image[] } {
    return { before: this.before, after: this.after }
  }

  get isNothing(): boolean {
    return this.before.length === 0 && this.list().length === 0
  }
}
