import type { Overlay, Rubric } from '../core/rubric'
import type { ChecklistItem } from '../core/self-review'
import { readQuality } from '../store/read-quality'
import type { Store } from '../store/store'
import { ask } from '../store/transaction'
import type { QualityHost } from './quality/host'
import { itemNames } from './quality/item-names'

/** The texts that ship with Margin. */
export interface RubricTexts {
  /** All rubrics and overlays, loaded when they are first asked for. */
  load(): Promise<readonly (Rubric | Overlay)[]>
  houseItemsOf(platform: string): readonly ChecklistItem[]
}

export function qualityHost(store: Store, bundled: RubricTexts): QualityHost {
  return {
    read: (range, tell, isWanted) => readQuality(store, range, tell, isWanted),
    names: async () => {
      const [texts, rubrics, items] = await Promise.all([
        bundled.load(),
        ask(store, (db) => db.getAll('rubrics')),
        ask(store, (db) => db.getAll('ownItems')),
      ])
      return itemNames([...rubrics.map(({ value }) => value), ...texts], items, bundled.houseItemsOf)
    },
  }
}
