import type { Store } from '../../store/store'
import { ask as askStore } from '../../store/transaction'
import { ask, onBroadcast } from '../../ui/client'
import { download } from '../download'
import type { LessonsHost } from './host'

export function browserLessons(store: Store): LessonsHost {
  return {
    read: () => askStore(store, (db) => db.getAll('lessons')),
    change: async (put, remove) => {
      if (put.length > 0) await ask('lesson.put', { lessons: [...put] })
      for (const id of remove) await ask('lesson.remove', { id })
    },
    onChanged: (listener) => onBroadcast(() => listener()),
    download: (name, text) => download(name, text, 'application/json'),
    newId: () => crypto.randomUUID(),
    now: Date.now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}
