import { expect, it, vi } from 'vitest'
import { browserAccess } from '../../../src/ui/access/access'

const { permissions, heard } = vi.hoisted(() => {
  const heard = { added: new Set<() => void>(), removed: new Set<() => void>() }
  const event = (set: Set<() => void>) => ({
    addListener: (f: () => void) => set.add(f),
    removeListener: (f: () => void) => set.delete(f),
  })
  const permissions = {
    contains: vi.fn(async () => true),
    getAll: vi.fn(async () => ({ permissions: ['alarms'] })),
    request: vi.fn(async () => true),
    remove: vi.fn(async () => true),
    onAdded: event(heard.added),
    onRemoved: event(heard.removed),
  }
  return { permissions, heard }
})
vi.mock('wxt/browser', () => ({ browser: { permissions } }))

it('asks the browser for origins, in the same turn', () => {
  browserAccess().request(['https://a.example/*'])
  expect(permissions.request).toHaveBeenCalledWith({ origins: ['https://a.example/*'] })
})

it('reads no origins where the browser names none', async () => {
  expect(await browserAccess().origins()).toEqual([])
})

it('hears grants and removals until it is told to stop', () => {
  const listener = vi.fn()
  const stop = browserAccess().onChange(listener)
  for (const set of [heard.added, heard.removed]) for (const call of set) call()
  expect(listener).toHaveBeenCalledTimes(2)
  stop()
  expect(heard.added.size + heard.removed.size).toBe(0)
})
