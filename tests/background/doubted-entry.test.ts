import { beforeEach, expect, it, vi } from 'vitest'
import type { answer as Answering } from '../../src/background/requests'
import type { PanelState } from '../../src/messages/panel-state'
import { closeEntry } from '../../src/store/entries'
import { entryOf } from '../core/samples'
import { freshDatabase } from '../store/samples'
import { resetBrowser, told } from './browser-double'

vi.mock('wxt/browser', () => import('./browser-double'))

const test = freshDatabase()
let answer: typeof Answering
beforeEach(async () => {
  vi.resetModules()
  answer = (await import('../../src/background/requests')).answer
  resetBrowser()
})

const surface = { id: 'margin', url: 'chrome-extension://margin/report.html' } as unknown as Parameters<typeof Answering>[1]

async function doubted() {
  const reply = await answer({ name: 'state.get', payload: { tabId: 4 } }, surface)
  return reply.ok ? (reply.value as PanelState).doubted : reply
}

it('the entry that closed last is told where it is in doubt or an absence was not answered, no other', async () => {
  expect(await doubted()).toBeUndefined()
  await closeEntry(test.store, {
    entry: entryOf({ id: 'old', closedAt: 1000, doubt: 'the browser was closed' }, 500),
    payLines: [],
  })
  expect(await doubted()).toMatchObject({ entryId: 'old', doubt: 'the browser was closed', project: 'Crab' })
  const unanswered = [{ fromAt: 1600, toAt: 1700 }]
  await closeEntry(test.store, { entry: entryOf({ id: 'open', closedAt: 2000, unanswered }, 500), payLines: [] })
  expect(await doubted()).toMatchObject({ entryId: 'open' })
  await closeEntry(test.store, { entry: entryOf({ id: 'sure', closedAt: 3000 }, 500), payLines: [] })
  expect(await doubted()).toBeUndefined()
})

it('a correction that a surface tells of is told to all of them', async () => {
  expect(await answer({ name: 'ledger.announce', payload: {} }, surface)).toEqual({ ok: true })
  expect(told).toEqual(expect.arrayContaining([{ name: 'ledger.changed' }, { name: 'state.changed' }]))
})
