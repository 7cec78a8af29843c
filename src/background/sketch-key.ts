import { readMeta, writeMeta } from '../store/meta'
import { store } from './store'

/**
 * The secret with which task texts and instructions are hashed: 16 ASCII characters, made once on this machine, never sent anywhere but
 * to the watcher. It lives as long as the installation, so that instructions can be compared between attempts; what is hashed of a task
 * dies with its session all the same (L3).
 */
export async function sketchKey(): Promise<string> {
  const known = await readMeta(store, 'sketchKey')
  if (typeof known === 'string') return known
  const key = crypto.randomUUID().replaceAll('-', '').slice(0, 16)
  await writeMeta(store, 'sketchKey', key)
  return key
}
