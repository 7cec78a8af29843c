import type { Store } from '../store/store'
import type { ExportsHost } from './exports/host'

export function exportsHost(_store: Store): ExportsHost {
  return {}
}
