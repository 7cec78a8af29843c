import { readFile } from 'node:fs/promises'
import type { CDPSession, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { TimeEntry } from '../../src/core/entry'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { spanTimes, storedEntries } from './driver/ledger'
import { until } from './driver/margin-browser'
import { type SiteAnswer, type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { practice } from './driver/stories'
import * as trainer from './driver/trainer'

// Bad input: no crash, nothing lost, a clear word where the user can act on it.

const story = storySite(practice)
/** Pages of the test's own, by path; all else is the story's. */
const pages = new Map<string, () => SiteAnswer>()
const CLAIMED = '/task/claimed-1'

let server: SiteServer
let margin: ChromiumMargin
let claimed = ''

beforeAll(async () => {
  server = await startServer({
    'practice.localhost': (request) => pages.get(request.url.pathname)?.() ?? story.site(request),
  })
  margin = await launchChromium({ proxyPort: server.port })
  claimed = await readFile(new URL('../fixtures/practice/task.html', import.meta.url), 'utf8')
  claimed = claimed.replace('</head>', '<link rel="icon" href="data:,"></head>')
  pages.set(CLAIMED, () => ({ body: claimed }))
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})
afterEach(async () => {
  for (const page of await margin.browser.pages()) if (page.url().startsWith(practice.origin)) await page.close()
  for (const { id } of (await margin.state()).sessions) await margin.ask('session.end', { sessionId: id, outcome: 'left' })
})

const here = () => margin.state(practice.origin)
const working = () =>
  until('the clock', async () => {
    const { session } = await here()
    return session?.status === 'working' ? session : null
  })
/** All records but those of the clock, which goes on meanwhile. */
const kept = async () => {
  const { sessions = [], ...rest } = (await margin.dump()).databases.margin ?? {}
  const { meta: _clock, ...others } = rest
  const settled = sessions.map(({ value }) => {
    const { spans: _spans, cursorAt: _at, inputAt: _input, mode: _mode, ...session } = value as Record<string, unknown>
    return session
  })
  return JSON.stringify([settled, others])
}

interface Isolated {
  say(message: unknown): Promise<{ ok: boolean; error?: string } | undefined>
}

/** The world in the page in which Margin's own watcher runs: whoever got in there could speak with its voice. */
async function watcherWorld(page: Page): Promise<Isolated> {
  const session: CDPSession = await page.createCDPSession()
  const ids: number[] = []
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith(`chrome-extension://${margin.extensionId}`)) ids.push(context.id)
  })
  await session.send('Runtime.enable')
  const contextId = await until('the watcher’s world', async () => ids.at(-1))
  return {
    say: async (message) => {
      const expression = `chrome.runtime.sendMessage(${JSON.stringify(message)})`
      const { result } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      })
      return result.value as { ok: boolean; error?: string } | undefined
    },
  }
}

describe('messages that nobody should send', () => {
  it('from the page itself are not even heard', async () => {
    const page = await margin.open(practice.origin + CLAIMED)
    const { id } = await working()
    const before = await kept()
    await page.evaluate((sessionId) => {
      const said = { name: 'session.end', payload: { sessionId, outcome: 'submitted' } }
      for (const one of [said, JSON.stringify(said), { type: 'margin', ...said }]) window.postMessage(one, '*')
      document.dispatchEvent(new CustomEvent('session.end', { detail: said }))
      new BroadcastChannel('margin').postMessage(said)
    }, id)
    expect(await page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime)).toBe('undefined')
    await margin.ask('state.get', {})
    expect(await kept()).toBe(before)
  })

  it('from the watcher’s world are refused with the reason, and change nothing', async () => {
    const page = await margin.open(practice.origin + CLAIMED)
    const { id } = await working()
    const before = await kept()
    const watcher = await watcherWorld(page)
    const clock = { doc: 'document-of-a-thief', at: Date.now(), mono: 1 }
    const table: [unknown, RegExp][] = [
      [{ name: 'session.end', payload: { sessionId: id, outcome: 'submitted' } }, /only for Margin's own surfaces/],
      [{ name: 'settings.save', payload: { currency: 'EUR' } }, /only for Margin's own surfaces/],
      [{ name: 'state.get', payload: {} }, /only for Margin's own surfaces/],
      [{ name: 'ledger.empty', payload: {} }, /No handler for the message/],
      [{ name: 'toString', payload: {} }, /No handler for the message/],
      [{ name: 'page.near' }, /refused/],
      [{ name: 'page.pressed', payload: { ...clock, control: 'delete' } }, /control/],
      [{ name: 'page.evidence', payload: { ...clock, at: -1, sign: 'input', inputAt: 0 } }, /at/],
      [{ name: 'page.detected', payload: { ...clock, detection: {}, sketch: [], pageWidth: 100 } }, /detection/],
      ['page.left', /refused/],
      [null, /refused/],
    ]
    for (const [message, reason] of table) {
      const answer = await watcher.say(message)
      expect(answer, JSON.stringify(message)).toMatchObject({ ok: false, error: expect.stringMatching(reason) })
    }
    expect(await kept()).toBe(before)
    expect((await here()).problem).toBeUndefined()
  })
})

describe('a page that is not whole', () => {
  it('half loaded: nothing is guessed; the clock starts once it is there', async () => {
    let release = (_rest: string) => {}
    const [head = '', tail = ''] = claimed.split('<fieldset>')
    pages.set('/task/slow-1', () => ({ body: head, rest: new Promise((resolve) => (release = resolve)) }))
    const page = await margin.browser.newPage()
    const loaded = page.goto(`${practice.origin}/task/slow-1`, { timeout: 30_000 })
    await page.waitForSelector('[data-slot="response-b"]')
    const early = await margin.state()
    expect(early.session).toBeNull()
    expect(early.problem).toBeUndefined()
    release(`<fieldset>${tail}`)
    await loaded
    expect(await working()).toMatchObject({ taskId: 'slow-1', taskType: 'comparison' })
  })

  it('with a picture that never comes: the task is seen all the same', async () => {
    let release = (_rest: string) => {}
    pages.set('/slow.png', () => ({ type: 'image/png', body: '', rest: new Promise((resolve) => (release = resolve)) }))
    pages.set('/task/picture-1', () => ({ body: claimed.replace('</main>', '<img src="/slow.png" alt=""></main>') }))
    const page = await margin.browser.newPage()
    await page.goto(`${practice.origin}/task/picture-1`, { waitUntil: 'domcontentloaded' })
    expect(await working()).toMatchObject({ taskId: 'picture-1' })
    release('')
  })

  it('without its fields: what is missing is named, and the panel asks instead of guessing', async () => {
    const bare = claimed.replace(/<main[\s\S]*<\/main>/, '<main><p>Something went wrong.</p></main>')
    pages.set('/task/bare-1', () => ({ body: bare }))
    await margin.open(`${practice.origin}/task/bare-1`)
    const { tab, session, problem } = await until('a reading', async () => {
      const state = await here()
      return state.tab?.detection ? state : null
    })
    expect(session).toBeNull()
    expect(problem).toBeUndefined()
    expect(tab?.detection?.confidence).toBeLessThan(0.7)
    if (tab?.detection?.pageKind === 'task')
      expect(tab.detection.missing).toEqual(expect.arrayContaining(['project', 'pay', 'timeLimit', 'submit']))
  })

  it.each(['a fair sum per moon', '$1,2,3.4.5 per hour', '$ per hour', '$99999999999999999999 per hour', '€€ 20 / $ 30'])(
    'with pay that does not parse (%s): the clock runs, the pay is unknown and named',
    async (pay) => {
      // A project of its own, because known terms of a project win over what its pages say.
      const odd = claimed.replace('Garden Birds', `Odd Pay ${pay.length}`).replace('$24.00 per hour', pay.replaceAll('$', '$$$$'))
      pages.set('/task/odd-pay-1', () => ({ body: odd }))
      await margin.open(`${practice.origin}/task/odd-pay-1`)
      const session = await working()
      expect(session.terms).toBeNull()
      const { tab, problem } = await here()
      expect(tab?.detection?.missing).toContain('pay')
      expect(problem).toBeUndefined()
    },
  )
})

describe('time that cannot be', () => {
  it('two tasks in two tabs: one clock runs, and no instant is counted twice', async () => {
    pages.set('/task/claimed-2', () => ({ body: claimed.replace('Garden Birds', 'Home Repairs') }))
    const before = new Set((await storedEntries(margin)).map(({ id }) => id))
    const first = await margin.open(practice.origin + CLAIMED)
    await working()
    await margin.open(`${practice.origin}/task/claimed-2`)
    await until('the second task in hand', async () => {
      const { sessions } = await margin.state()
      return sessions.length === 2 && sessions.filter(({ status }) => status === 'working').length === 1
    })
    await first.bringToFront()
    await trainer.work(first, 'Back to the first one.')
    await until('the first task in hand', async () => (await margin.state()).sessions[0]?.taskId === 'claimed-1')
    for (const { id } of (await margin.state()).sessions) await margin.ask('session.end', { sessionId: id, outcome: 'submitted' })
    const entries = (await storedEntries(margin)).filter(({ id }) => !before.has(id))
    expect(entries).toHaveLength(2)
    for (const entry of entries) spanTimes(entry)
    const spans = entries.flatMap((entry) => entry.spans).sort((a, b) => a.fromAt - b.fromAt)
    for (const [index, span] of spans.entries()) expect(span.fromAt).toBeGreaterThanOrEqual(spans[index - 1]?.toAt ?? 0)
  })

  it('a clock that jumps a day ahead and back: nothing is counted that did not pass, nothing lies in the future', async () => {
    const startedAt = Date.now()
    const page = await margin.open(practice.origin + CLAIMED)
    const { id } = await working()
    const watcher = await watcherWorld(page)
    const frames = (await margin.dump()).databases.margin?.meta?.find(({ key }) => key === 'desk')?.value as {
      tabs: Record<string, { frames: Record<string, { doc: string }> }>
    }
    const doc = Object.values(frames.tabs).flatMap((tab) => Object.values(tab.frames))[0]?.doc ?? ''
    for (const jump of [24 * 3_600_000, 24 * 3_600_000, 0, -3_600_000, 0]) {
      const mono = await page.evaluate(() => performance.now())
      const at = Date.now() + jump
      expect(await watcher.say({ name: 'page.evidence', payload: { doc, at, mono, sign: 'input', inputAt: at } })).toMatchObject({
        ok: true,
      })
    }
    await margin.ask('session.end', { sessionId: id, outcome: 'submitted' })
    const entry = (await storedEntries(margin)).find((one) => one.id === id) as TimeEntry
    spanTimes(entry)
    expect(entry.countedMs).toBeGreaterThanOrEqual(0)
    expect(entry.countedMs).toBeLessThanOrEqual(Date.now() - startedAt)
    expect(Math.max(...entry.spans.map(({ toAt }) => toAt))).toBeLessThanOrEqual(Date.now())
    expect((await margin.state()).problem).toBeUndefined()
  })
})
