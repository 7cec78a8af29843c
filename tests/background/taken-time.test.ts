import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { answer as Answering } from '../../src/background/requests'
import type { OpenSession } from '../../src/core/open-session'
import { closeEntry } from '../../src/store/entries'
import { write } from '../../src/store/transaction'
import { entryOf } from '../core/samples'
import { everything, freshDatabase, sessionOf } from '../store/samples'
import { resetBrowser } from './browser-double'

vi.mock('wxt/browser', () => import('./browser-double'))

// L5: a time that the ledger counts already is not given to a running session by the user's word either.

const test = freshDatabase()
const MIN = 60_000
const NOON = Date.UTC(2026, 2, 10, 12)
let ask: (name: string, payload: object) => ReturnType<typeof Answering>

beforeEach(async () => {
  vi.resetModules()
  resetBrowser()
  const { answer } = await import('../../src/background/requests')
  ask = (name, payload) =>
    answer({ name, payload }, { id: 'margin', url: 'chrome-extension://margin/sidepanel.html' } as Parameters<
      typeof Answering
    >[1])
  const session = sessionOf('s1', {
    startedAt: NOON,
    cursorAt: NOON + 30 * MIN,
    spans: [
      { kind: 'work', fromAt: NOON, toAt: NOON + 10 * MIN },
      { kind: 'gap', fromAt: NOON + 10 * MIN, toAt: NOON + 30 * MIN },
    ],
    asks: [{ fromAt: NOON + 10 * MIN, toAt: NOON + 30 * MIN }],
  })
  await write(test.store, ['sessions'], async (tx) => void (await tx.objectStore('sessions').put(session)))
})

const theSession = async () => (await everything(test.store)).sessions[0] as OpenSession
const workAt = (fromAt: number, toAt: number) =>
  closeEntry(test.store, {
    entry: entryOf({
      id: `entry-${fromAt}`,
      project: 'Heron',
      spans: [{ kind: 'work', fromAt, toAt }],
      startedAt: fromAt,
      closedAt: toAt,
    }),
    payLines: [],
  })

describe('the time before a session', () => {
  it('is added where it is free', async () => {
    await workAt(NOON - 60 * MIN, NOON - 20 * MIN)
    expect(await ask('session.backdate', { sessionId: 's1', toAt: NOON - 20 * MIN })).toMatchObject({ ok: true })
    expect(await theSession()).toMatchObject({ startedAt: NOON - 20 * MIN })
  })

  it('is refused where an entry counts it, by name and with the way out', async () => {
    await workAt(NOON - 60 * MIN, NOON - 20 * MIN)
    const reply = await ask('session.backdate', { sessionId: 's1', toAt: NOON - 21 * MIN })
    expect(reply).toMatchObject({
      ok: false,
      error: expect.stringMatching(/From 11:00 to 11:40 the ledger already counts work on Heron.*correct that entry/),
    })
    expect(await theSession()).toMatchObject({ startedAt: NOON })
  })
})

describe('an absence', () => {
  const stretch = { fromAt: NOON + 10 * MIN, toAt: NOON + 30 * MIN }
  it('in which an entry counts work was no work on this task; a break it may have been', async () => {
    await workAt(NOON + 15 * MIN, NOON + 18 * MIN)
    const asWork = { sessionId: 's1', stretch, answer: { was: 'work' } }
    expect(await ask('session.answer', asWork)).toMatchObject({ ok: false, error: expect.stringContaining('Heron') })
    expect((await theSession()).asks).toHaveLength(1)
    const partly = { sessionId: 's1', stretch, answer: { was: 'split', at: NOON + 16 * MIN, first: 'work' } }
    expect(await ask('session.answer', partly)).toMatchObject({ ok: false })
    expect(await ask('session.answer', { ...asWork, answer: { was: 'break' } })).toMatchObject({ ok: true })
    expect(await theSession()).toMatchObject({ asks: [], spans: [{}, { kind: 'paused', was: 'gap' }] })
  })

  it('is work by the user’s word where it is free', async () => {
    expect(await ask('session.answer', { sessionId: 's1', stretch, answer: { was: 'work' } })).toMatchObject({ ok: true })
    expect((await theSession()).spans.map(({ kind }) => kind)).toEqual(['work', 'work'])
  })
})
