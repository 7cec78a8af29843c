import { beforeEach, expect, it, vi } from 'vitest'
import { NO_RECORD } from '../../src/core/track-record'
import { CODING, PAIRS } from '../core/rubric-samples'
import { freshDatabase, sessionOf } from '../store/samples'
import { resetBrowser } from './browser-double'

vi.mock('wxt/browser', () => import('./browser-double'))

const test = freshDatabase()
beforeEach(() => {
  vi.resetModules()
  resetBrowser()
})

const mine = { ...PAIRS, id: 'mine', taskTypes: ['comparison' as const] }
const ITEM = { id: 'own', question: 'Mine?', level: 'must' as const }
const laid = { ...CODING, id: 'laid', for: { taskTypes: ['comparison' as const] }, checklist: [ITEM] }
const kept = (value: typeof mine | typeof laid) => ({ id: value.id, value, text: '', changedAt: 1 })
const put = async (...values: (typeof mine | typeof laid)[]) => {
  const db = await test.store.use()
  for (const value of values) await db.put('rubrics', kept(value))
}
async function items() {
  const { ownRubrics } = await import('../../src/background/own-rubrics')
  const { openItemsOf } = await import('../../src/background/checklist')
  const open = openItemsOf(sessionOf('a', { taskType: 'comparison' }), undefined, null, {
    own: await ownRubrics(),
    record: NO_RECORD,
  })
  return [...new Set(open.map(({ id }) => id.split('/')[0]))]
}

it('counts the open items of the user’s own rubric with their own overlay', async () => {
  expect(await items()).toContain('comparison')
  vi.resetModules()
  await put(mine, laid)
  expect(await items()).toEqual(expect.arrayContaining(['mine', 'laid']))
  expect(await items()).not.toContain('comparison')
})

it('learns of a change from the word that goes round, and not before', async () => {
  const { answer } = await import('../../src/background/requests')
  const surface = { id: 'margin', url: 'chrome-extension://margin/options.html' } as unknown as Parameters<typeof answer>[1]
  expect(await items()).toContain('comparison')
  await put(mine)
  expect(await items()).toContain('comparison')
  expect(await answer({ name: 'ledger.announce', payload: {} }, surface)).toMatchObject({ ok: true })
  expect(await items()).not.toContain('comparison')
  await (await test.store.use()).delete('rubrics', 'mine')
  await answer({ name: 'ledger.announce', payload: {} }, surface)
  expect(await items()).toContain('comparison')
})
