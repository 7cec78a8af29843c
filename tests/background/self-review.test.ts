import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { answer as Answering } from '../../src/background/requests'
import type { SelfReview } from '../../src/core/self-review'
import type { PanelState } from '../../src/messages/panel-state'
import type { SurfaceRequests } from '../../src/messages/protocol'
import { putFeedback } from '../../src/store/feedback'
import { putOwnItem } from '../../src/store/own-items'
import { feedbackOf, ownItemOf } from '../core/feedback-samples'
import { everything, freshDatabase } from '../store/samples'
import { resetBrowser } from './browser-double'

vi.mock('wxt/browser', () => import('./browser-double'))

const test = freshDatabase()
let answer: typeof Answering
beforeEach(async () => {
  vi.resetModules()
  answer = (await import('../../src/background/requests')).answer
  resetBrowser()
})

const surface = { id: 'margin', url: 'chrome-extension://margin/sidepanel.html' } as unknown as Parameters<typeof Answering>[1]

async function ask<K extends keyof SurfaceRequests>(name: K, payload: SurfaceRequests[K]): Promise<unknown> {
  const given = await answer({ name, payload }, surface)
  if (!given.ok) throw new Error(given.error)
  return given.value
}
const WORK = { platform: 'outlier', project: 'Crab', taskType: 'comparison' } as const
const begin = async () => ((await ask('session.start', { ...WORK, workKind: 'task' })) as { sessionId: string }).sessionId
const state = () => ask('state.get', { tabId: 1 }) as Promise<PanelState>
const reviews = async () => (await everything(test.store)).reviews as SelfReview[]

describe('what was open at submit', () => {
  it('is kept also where nothing was answered', async () => {
    const sessionId = await begin()
    await ask('session.end', { sessionId, outcome: 'submitted' })
    const [review] = await reviews()
    expect(review).toMatchObject({ sessionId, answers: {}, notes: '' })
    expect(review?.openAtSubmit).toContain('comparison/read-both')
  })

  it('holds what was not answered and what was unsure, in the order in which it was asked', async () => {
    const sessionId = await begin()
    await ask('review.answer', { sessionId, itemId: 'comparison/read-both', answer: 'done' })
    const sure = (await state()).review?.answers
    await ask('review.answer', { sessionId, itemId: 'comparison/named-evidence', answer: 'doubtful' })
    await ask('session.end', { sessionId, outcome: 'submitted' })
    const [review] = await reviews()
    expect(review?.answers).toMatchObject({ ...sure, 'comparison/named-evidence': { answer: 'doubtful' } })
    expect(review?.openAtSubmit).not.toContain('comparison/read-both')
    expect(review?.openAtSubmit?.length).toBeGreaterThan(2)
  })

  it.each(['skipped', 'released'] as const)('is not told of a task that was %s', async (outcome) => {
    const sessionId = await begin()
    await ask('review.notes', { sessionId, notes: 'x' })
    await ask('session.end', { sessionId, outcome })
    expect((await reviews())[0]).toEqual({ sessionId, answers: {}, notes: 'x' })
  })

  it('counts the trainer’s own items, with the list that the panel was told of', async () => {
    await putOwnItem(test.store, ownItemOf({ platform: 'outlier' }))
    const sessionId = await begin()
    expect((await state()).record).toMatchObject({ own: [{ id: 'units' }], asked: { 'own/units': 0 } })
    await ask('session.end', { sessionId, outcome: 'submitted' })
    expect((await reviews())[0]?.openAtSubmit?.[0]).toBe('own/units')
  })
})

describe('the trainer’s record', () => {
  it('is told anew once feedback is announced, and once an attempt is closed', async () => {
    const first = await begin()
    expect((await state()).record.missed).toEqual({})
    await putFeedback(test.store, feedbackOf({ missed: [{ what: 'item:comparison/read-both', label: 'Read both' }] }))
    expect((await state()).record.missed).toEqual({})
    await ask('ledger.announce', {})
    expect((await state()).record.missed).toEqual({ 'comparison/read-both': 0.4 })
    await ask('review.answer', { sessionId: first, itemId: 'comparison/read-both', answer: 'doubtful' })
    await ask('session.end', { sessionId: first, outcome: 'submitted' })
    await begin()
    expect((await state()).record.missed['comparison/ratings-agree'] ?? 0).toBeLessThan(0.4)
    expect(Object.keys((await state()).record.missed).length).toBeGreaterThan(1)
  })

  it('is not read for work that has no checklist', async () => {
    await putOwnItem(test.store, ownItemOf())
    await ask('session.start', { ...WORK, workKind: 'meeting' })
    expect((await state()).record.own).toEqual([])
  })
})

describe('a review keeps', () => {
  it('the trainer’s words on an item, until they are emptied', async () => {
    const sessionId = await begin()
    await ask('review.itemNote', { sessionId, itemId: 'a', note: 'Second table' })
    await ask('review.itemNote', { sessionId, itemId: 'b', note: 'Both' })
    expect((await reviews())[0]?.itemNotes).toEqual({ a: 'Second table', b: 'Both' })
    await ask('review.itemNote', { sessionId, itemId: 'a', note: '' })
    expect((await reviews())[0]?.itemNotes).toEqual({ b: 'Both' })
  })

  it('what was wrong with the output, each once and in order, and through the end of the attempt', async () => {
    const sessionId = await begin()
    await ask('review.failures', { sessionId, failures: ['unsafe', 'incomplete', 'unsafe'] })
    await ask('session.end', { sessionId, outcome: 'submitted' })
    expect((await reviews())[0]).toMatchObject({ failures: ['incomplete', 'unsafe'], openAtSubmit: expect.any(Array) })
  })

  it('no tag that there is none of', async () => {
    const sessionId = await begin()
    const payload = { sessionId, failures: ['the answer was about birds'] }
    expect(await answer({ name: 'review.failures', payload }, surface)).toMatchObject({ ok: false })
    expect(await reviews()).toEqual([])
  })
})
