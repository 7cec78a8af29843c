import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import type { Desk } from '../../src/core/live'
import type { OpenSession } from '../../src/core/open-session'
import type { SessionEvent } from '../../src/core/session-event'
import { DESK, readMeta } from '../../src/store/meta'
import { MINUTE, SECOND, taskDetection } from '../core/session-world'
import { everything, freshDatabase } from '../store/samples'
import { resetBrowser } from './browser-double'

vi.mock('wxt/browser', () => import('./browser-double'))

const test = freshDatabase()
const [TASK, OTHER] = [7, 8]
/** What the browser itself would say now. */
let now: { system: 'active' | 'idle' | 'locked'; tab: number; isInFront: boolean; open: number[] }

const getLastFocused = vi.fn(async () => ({ id: 1, focused: now.isInFront }))

beforeEach(() => {
  resetBrowser()
  getLastFocused.mockClear()
  now = { system: 'active', tab: TASK, isInFront: true, open: [TASK, OTHER] }
})

/** The background as a worker that has just started: its modules hold nothing of before. */
async function freshWorker() {
  vi.resetModules()
  const { browser } = await import('./browser-double')
  const listened = () => ({ addListener: () => {} })
  Object.assign(browser, {
    idle: { queryState: async () => now.system, setDetectionInterval: () => {}, onStateChanged: listened() },
    windows: { getLastFocused, onFocusChanged: listened() },
    tabs: {
      query: async ({ active }: { active?: boolean }) => (active ? [{ id: now.tab }] : now.open.map((id) => ({ id }))),
      ...{ onActivated: listened(), onRemoved: listened(), onReplaced: listened() },
    },
  })
  const { applyEvents } = await import('../../src/background/live-work')
  const { watchAttention } = await import('../../src/background/attention')
  return { applyEvents, watchAttention }
}

const live = async () => ({
  session: (await everything(test.store)).sessions[0] as OpenSession | undefined,
  desk: (await readMeta(test.store, DESK)) as Desk | undefined,
})
const startAt = Date.now() - 10 * MINUTE
const detected = (at: number): SessionEvent => ({
  ...{ kind: 'page-detected', at, tabId: TASK, frameId: 0, doc: 'document-1', pageWidth: 1200, sketch: [] },
  detection: taskDetection({ taskId: 'one' }),
})
const seen = (at: number, sign: 'input' | 'visible' | 'hidden'): SessionEvent => ({
  ...{ kind: 'page-evidence', at, tabId: TASK, sign },
  inputAt: startAt,
})
async function begin(at = startAt) {
  const worker = await freshWorker()
  await worker.applyEvents([detected(at), seen(at, 'input')])
  return worker
}

it('a fresh worker learns of the focus that its killed predecessor was told', async () => {
  await begin(Date.now() - SECOND)
  now.tab = OTHER
  const { applyEvents } = await freshWorker()
  await applyEvents([{ kind: 'page-near', at: Date.now(), tabId: TASK, near: false }])
  expect(await live()).toMatchObject({ session: { mode: 'away' }, desk: { focusedTabId: OTHER } })
})

it('a fresh worker learns that the task is back in view', async () => {
  const { applyEvents } = await begin(Date.now() - 2 * SECOND)
  await applyEvents([{ kind: 'focus', at: Date.now() - SECOND, tabId: OTHER }])
  const next = await freshWorker()
  await next.applyEvents([seen(Date.now(), 'visible')])
  expect(await live()).toMatchObject({ session: { mode: 'work' }, desk: { focusedTabId: TASK } })
})

it('another program in front stays in front, whatever tab is behind it', async () => {
  const { applyEvents } = await begin(Date.now() - 2 * SECOND)
  await applyEvents([{ kind: 'focus', at: Date.now() - SECOND, tabId: null }])
  now.isInFront = false
  const next = await freshWorker()
  await next.applyEvents([{ kind: 'beat', at: Date.now() }])
  expect(await live()).toMatchObject({ session: { mode: 'away' }, desk: { focusedTabId: null } })
})

it('asks once, not at every event', async () => {
  await begin(Date.now() - SECOND)
  const { applyEvents } = await freshWorker()
  getLastFocused.mockClear()
  for (let turn = 0; turn < 3; turn += 1) await applyEvents([seen(Date.now(), 'visible')])
  // For a normal window and for a window of any kind.
  expect(getLastFocused).toHaveBeenCalledTimes(2)
})

it('the alarm notices a tab that was closed while a worker died; its work ended with its last evidence', async () => {
  const { applyEvents, watchAttention } = await begin()
  const lastAt = startAt + 10 * SECOND
  await applyEvents([seen(lastAt, 'visible')])
  now.open = [OTHER]
  watchAttention(() => ({ title: '', message: '' }))
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'beat', scheduledTime: 0 })
  await vi.waitFor(async () => expect((await live()).session?.status).toBe('left'))
  const { session, desk } = await live()
  expect(session?.spans).toEqual([{ kind: 'work', fromAt: startAt, toAt: lastAt }])
  expect(session?.tabId).toBeUndefined()
  expect(desk?.tabs).toEqual({})
})
