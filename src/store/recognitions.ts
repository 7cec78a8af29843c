import { noteSighting, type Recognition, type Sighting } from '../core/recognition'
import type { PageKind } from '../core/task'
import type { Store } from './store'
import { ask, write } from './transaction'

/** Kinds of pages that are kept; the longest unseen go first. */
const MOST = 400

/** All that is known of how pages were recognised, the latest first. */
export async function allRecognitions(store: Store): Promise<Recognition[]> {
  const all = await ask(store, (db) => db.getAll('recognitions'))
  return all.sort((a, b) => b.lastAt - a.lastAt)
}

/**
 * Notes a sighting. A page that is nothing is noted only where a page of its shape was something before: where else the user browses is
 * nobody's business.
 */
export function noteRecognition(store: Store, sighting: Sighting): Promise<void> {
  const { site, shape, detection } = sighting
  return write(store, ['recognitions'], async (transaction) => {
    const kept = transaction.objectStore('recognitions')
    if (detection.pageKind === 'other') {
      const [known] = await kept.getAllKeys(IDBKeyRange.bound([site, shape], [site, shape, []]), 1)
      if (known === undefined) return
    }
    const before = await kept.get([site, shape, detection.pageKind])
    await kept.put(noteSighting(before, sighting))
    if (!before && (await kept.count()) > MOST) {
      const [oldest] = (await kept.getAll()).sort((a, b) => a.lastAt - b.lastAt)
      if (oldest) await kept.delete([oldest.site, oldest.shape, oldest.pageKind])
    }
  })
}

/** Forgets all kinds of pages of a site, or one of them. */
export function forgetRecognitions(store: Store, site: string, shape?: string, pageKind?: PageKind): Promise<void> {
  return write(store, ['recognitions'], async (transaction) => {
    const from = [site, ...(shape === undefined ? [] : [shape]), ...(pageKind === undefined ? [] : [pageKind])]
    await transaction.objectStore('recognitions').delete(IDBKeyRange.bound(from, [...from, []]))
  })
}
