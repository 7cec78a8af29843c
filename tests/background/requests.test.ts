import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer, answer as Answering } from '../../src/background/requests'
import { pageRequests, surfaceRequests } from '../../src/messages/protocol'
import { everything, freshDatabase } from '../store/samples'
import { granted, resetBrowser } from './browser-double'

vi.mock('wxt/browser', () => import('./browser-double'))

const test = freshDatabase()
let answer: typeof Answering
beforeEach(async () => {
  vi.resetModules()
  answer = (await import('../../src/background/requests')).answer
  resetBrowser()
  granted.add('https://app.outlier.ai/*')
})

type Sender = Parameters<typeof Answering>[1]
const tab = { id: 4, incognito: false } as Sender['tab']
const page = (over: object = {}) =>
  ({ id: 'margin', tab, frameId: 0, url: 'https://app.outlier.ai/en/expert/tasks', ...over }) as unknown as Sender
const surface = (over: object = {}) =>
  ({ id: 'margin', url: 'chrome-extension://margin/popup.html', ...over }) as unknown as Sender

const doc = 'document-1'
const near = { name: 'page.near', payload: { doc, near: true } }
const ask = { name: 'state.get', payload: {} }
const start = { name: 'session.start', payload: { platform: 'outlier', project: 'Crab', taskType: 'rating', workKind: 'task' } }

const nothing = async () => {
  const kept = await everything(test.store)
  return Object.values(kept).every((rows) => rows.length === 0)
}
const refusal = (given: Answer) => (given.ok ? `answered: ${JSON.stringify(given.value)}` : given.error)

describe('a message is refused with the reason and changes nothing:', () => {
  it.each<[string, unknown, Sender, RegExp]>([
    ['no object', 'state.get', surface(), /refused/],
    ['nothing', undefined, surface(), /refused/],
    ['a name that is no text', { name: 7, payload: {} }, surface(), /refused/],
    ['an unknown name', { name: 'session.steal', payload: {} }, surface(), /No handler for the message "session.steal"/],
    ['a name of every object', { name: 'toString', payload: {} }, surface(), /No handler/],
    ['the name of a prototype', { name: '__proto__', payload: {} }, surface(), /No handler/],
    ['a missing field', { name: 'session.pause', payload: {} }, surface(), /expected string, received undefined\s.*sessionId/],
    ['a field too many', { name: 'problem.dismiss', payload: { also: 1 } }, surface(), /also/],
    ['a wrong type of field', { ...near, payload: { doc, near: 'yes' } }, page(), /near/],
    ['an unknown task type', { ...start, payload: { ...start.payload, taskType: 'gardening' } }, surface(), /taskType/],
    ['too long a label', { ...start, payload: { ...start.payload, project: 'x'.repeat(301) } }, surface(), /project/],
    ['a script as address', detectedWith({ reopenUrl: 'javascript:alert(1)' }), page(), /reopenUrl/],
    ['text of a page that nobody asked for', detectedWith({ prompt: 'Why is the sky blue?' }), page(), /prompt/],
    ['a sketch that is no hash', detectedWith({}, ['the whole text of the prompt']), page(), /sketch/],
    ['another extension’s page request', near, page({ id: 'other' }), /only for a watched page/],
    ['a page request without a tab', near, page({ tab: undefined }), /only for a watched page/],
    ['a page request from a private window', near, page({ tab: { id: 4, incognito: true } }), /only for a watched page/],
    ['a page request from a site that is not granted', near, page({ url: 'https://elsewhere.example/' }), /may not read/],
    ['a page request from a frame that is not granted', near, page({ origin: 'https://frame.example' }), /may not read/],
    ['a page request from a frame of no origin', near, page({ origin: 'null' }), /may not read/],
    ['a surface’s request from a page', ask, page(), /only for Margin's own surfaces/],
    [
      'a surface’s request from an address that only looks like one',
      ask,
      surface({ url: 'https://x/chrome-extension://margin/' }),
      /only for/,
    ],
    ['a surface’s request from another extension', ask, surface({ id: 'other' }), /only for/],
    ['a surface’s request from nowhere', ask, surface({ url: undefined }), /only for/],
  ])('%s', async (_name, message, sender, reason) => {
    expect(refusal(await answer(message, sender))).toMatch(reason)
    expect(await nothing()).toBe(true)
  })

  it('whatever comes, from whomever: an answer, never a throw', async () => {
    const names = fc.oneof(fc.constantFrom(...Object.keys(pageRequests), ...Object.keys(surfaceRequests)), fc.string())
    const message = fc.oneof(fc.record({ name: names, payload: fc.anything() }), fc.anything())
    const senders = fc.constantFrom(
      page({ url: 'https://elsewhere.example/' }),
      surface({ id: 'other' }),
      page({ tab: undefined }),
    )
    await fc.assert(
      fc.asyncProperty(message, senders, async (said, sender) => {
        const given = await answer(said, sender)
        expect(given.ok).toBe(false)
        expect(refusal(given).length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
    expect(await nothing()).toBe(true)
  })
})

describe('a message of the right shape and sender', () => {
  it('from a surface is done', async () => {
    const begun = await answer(start, surface())
    expect(begun).toMatchObject({ ok: true, value: { sessionId: expect.any(String) } })
    expect((await everything(test.store)).sessions).toMatchObject([{ platform: 'outlier', project: 'Crab', origin: 'hand' }])
  })

  it('from a page is taken in, with the tab that the browser names', async () => {
    expect(await answer(detectedWith({}), page())).toEqual({ ok: true, value: undefined })
    expect((await everything(test.store)).sessions).toMatchObject([{ tabId: 4, origin: 'page' }])
  })

  it('from a surface in a tab of its own is done as well', async () => {
    const asked = { name: 'state.get', payload: { tabId: 4 } }
    const sender = surface({ tab, url: 'chrome-extension://margin/options.html' })
    expect(await answer(asked, sender)).toMatchObject({ ok: true, value: { session: null, sessions: [] } })
  })

  it('gives the watcher one key, the same each time', async () => {
    const hello = { name: 'page.hello', payload: { doc } }
    const first = await answer(hello, page())
    expect(first).toMatchObject({ ok: true, value: { key: expect.stringMatching(/^[0-9a-f]{16}$/) } })
    expect(await answer(hello, page())).toEqual(first)
  })

  it('keeps the order of what a page says', async () => {
    const evidence = (at: number) => ({ name: 'page.evidence', payload: { doc, at, mono: at - AT, sign: 'input', inputAt: at } })
    await Promise.all([detectedWith({}), ...[1, 2, 3, 4].map((n) => evidence(AT + n * 1000))].map((said) => answer(said, page())))
    expect((await everything(test.store)).sessions).toMatchObject([{ mode: 'work', cursorAt: AT + 4000 }])
  })
})

const AT = Date.UTC(2026, 2, 10, 9)

function detectedWith(over: object, sketch: string[] = []) {
  const detection = {
    ...{ platform: 'outlier', pageKind: 'task', state: 'running', confidence: 0.9, reasons: [], taskType: 'comparison' },
    ...{ taskTypeConfidence: 0.8, submitLabel: 'Submit', missing: [] },
    ...over,
  }
  return {
    name: 'page.detected',
    payload: { doc: 'document-1', at: Date.UTC(2026, 2, 10, 9), mono: 0, detection, sketch, pageWidth: 1200 },
  }
}
