import { beforeEach, expect, test, vi } from 'vitest'
import { findFollowed, onFollowedMayChange } from '../../src/ui/followed-tab'

const fake = vi.hoisted(() => ({
  current: 1,
  last: 1,
  types: {} as Record<number, string>,
  activeTabs: {} as Record<number, number>,
  onTab: new Set<(info: { windowId: number }) => void>(),
  onFocus: new Set<(windowId: number) => void>(),
}))
vi.mock('wxt/browser', () => {
  const hearing = <T>(set: Set<T>) => ({ addListener: (l: T) => set.add(l), removeListener: (l: T) => set.delete(l) })
  const window = (id: number) => ({ id, type: fake.types[id] })
  return {
    browser: {
      windows: {
        WINDOW_ID_NONE: -1,
        getCurrent: async () => window(fake.current),
        getLastFocused: async () => window(fake.last),
        getAll: async () => Object.keys(fake.types).map((id) => window(Number(id))),
        get: async (id: number) => {
          if (!fake.types[id]) throw new Error('No window')
          return window(id)
        },
        onFocusChanged: hearing(fake.onFocus),
      },
      tabs: {
        query: async ({ windowId }: { windowId: number }) =>
          fake.activeTabs[windowId] ? [{ id: fake.activeTabs[windowId] }] : [],
        onActivated: hearing(fake.onTab),
      },
    },
  }
})

beforeEach(() => {
  Object.assign(fake, {
    current: 1,
    last: 1,
    types: { 1: 'normal', 2: 'normal', 9: 'popup' },
    activeTabs: { 1: 11, 2: 22, 9: 99 },
  })
})

test('a docked panel follows its own window, whichever has the focus', async () => {
  fake.last = 2
  expect(await findFollowed(false)).toEqual({ windowId: 1, tabId: 11 })
})

test('a window of its own follows the normal window it knows', async () => {
  fake.last = 9
  expect(await findFollowed(true, 2)).toEqual({ windowId: 2, tabId: 22 })
})

test('a window of its own that knows none takes the last focused, never itself', async () => {
  fake.last = 2
  expect(await findFollowed(true)).toEqual({ windowId: 2, tabId: 22 })
  fake.last = 9
  expect(await findFollowed(true)).toEqual({ windowId: 1, tabId: 11 })
})

test('with no browser window left there is no tab', async () => {
  fake.types = { 9: 'popup' }
  fake.last = 9
  expect(await findFollowed(true)).toEqual({})
})

test('a window of its own turns to a normal window that gets the focus, not to itself, none, or a closed one', async () => {
  const follow = vi.fn()
  const stop = onFollowedMayChange(true, follow)
  for (const id of [9, -1, 5, 2]) for (const listener of fake.onFocus) listener(id)
  await vi.waitFor(() => expect(follow).toHaveBeenCalledTimes(1))
  expect(follow).toHaveBeenCalledWith(2)
  stop()
  expect(fake.onFocus.size + fake.onTab.size).toBe(0)
})
