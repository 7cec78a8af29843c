import { vi } from 'vitest'
import type { Access } from '../../../src/ui/access/access'

/** A browser's grants: a prompt that is answered later, or never. */
export function fakeAccess(initial: readonly string[] = []) {
  const granted = new Set(initial)
  const listeners = new Set<() => void>()
  const told = () => {
    for (const listener of listeners) listener()
  }
  const access = {
    contains: vi.fn(async (origins: readonly string[]) => origins.every((origin) => granted.has(origin))),
    origins: async () => [...granted],
    request: vi.fn((_: readonly string[]) => new Promise<unknown>(() => {})),
    remove: vi.fn(async (origins: readonly string[]) => revoke(origins)),
    onChange: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } satisfies Access
  /** The user says yes in the browser's prompt, or grants in its settings. */
  function grant(origins: readonly string[]) {
    for (const origin of origins) granted.add(origin)
    told()
  }
  /** Taken away here or in the browser's settings. */
  function revoke(origins: readonly string[]) {
    for (const origin of origins) granted.delete(origin)
    told()
  }
  return { access, grant, revoke, listeners }
}
