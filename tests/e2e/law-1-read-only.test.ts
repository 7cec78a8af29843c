import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { differences } from './driver/differences'
import { until } from './driver/margin-browser'
import { type Recording, record } from './driver/recorder'
import { goNearClosedSubmit, ROOTED_URL, rootedSite, submitInRoots, workInRoots } from './driver/rooted-site'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { CONTENTS, outlier } from './driver/stories'
import { temporaryExtension } from './driver/temporary-extension'
import * as trainer from './driver/trainer'

// L1: a page sees the same, whether Margin watches it or not. The recorder runs in the page's own world, before any script of it.

const story = storySite(outlier)
let server: SiteServer
let bare: ChromiumMargin
let margin: ChromiumMargin

beforeAll(async () => {
  server = await startServer({ 'app.outlier.ai': story.site, 'pages.localhost': rootedSite })
  bare = await launchChromium({ proxyPort: server.port, bare: true })
  margin = await launchChromium({ proxyPort: server.port })
})
afterAll(async () => {
  await Promise.all([bare?.close(), margin?.close()])
  await server?.stop()
})

/** Waits for what only Margin brings about; a run without it has nothing to wait for. */
type Watched = (what: string, read: () => Promise<unknown>) => Promise<unknown>

const watched: Record<'without' | 'with', Watched> = {
  without: async () => undefined,
  with: (what, read) => until(what, async () => Boolean(await read())),
}

type Run = (browser: ChromiumMargin, watch: Watched) => Promise<Recording[]>

const onOutlier: Run = async (browser, watch) => {
  story.reset()
  const readings: Recording[] = []
  let read: () => Promise<Recording> = async () => Promise.reject(new Error('No recorder'))
  const page = await browser.open(outlier.origin + outlier.address(''), async (fresh) => {
    read = (await record(fresh)).read
  })
  const keep = async () => readings.push(await read())
  const session = async () => (await browser.state(outlier.origin)).session
  for (const index of [0, 1]) {
    const next = CONTENTS[index + 1]?.prompt ?? ''
    await watch('a running clock', async () => (await session())?.status === 'working')
    const before = (await (async () => (browser === margin ? session() : null))())?.id
    await keep()
    await trainer.work(page, `Answer ${index} keeps to what was asked.`)
    await keep()
    await trainer.goNear(page, outlier.submit)
    await watch('the badge to count', async () => /^\d+$/.test(await browser.badge(outlier.origin)))
    await keep()
    await trainer.press(page, outlier.submit)
    await page.waitForFunction((text) => document.body.textContent?.includes(text), { timeout: 10_000 }, next)
    await watch('the next session', async () => {
      const now = await session()
      return now !== null && now.id !== before
    })
    await keep()
  }
  await page.close()
  return readings
}

const onRoots: Run = async (browser, watch) => {
  const readings: Recording[] = []
  let read: () => Promise<Recording> = async () => Promise.reject(new Error('No recorder'))
  const page = await browser.open(ROOTED_URL, async (fresh) => {
    read = (await record(fresh)).read
  })
  const keep = async () => readings.push(await read(), await frameRecording(page))
  // The page is of no platform: Margin asks whether it is a task, and is told so.
  await watch('a reading of the page', async () => (await browser.state(ROOTED_URL)).tab?.detection?.pageKind === 'task')
  if (browser === margin) {
    const { tab, session } = await margin.state(ROOTED_URL)
    if (tab && !session) {
      const platform = tab.detection?.platform ?? ''
      const work = { platform, project: '', taskType: 'comparison', workKind: 'task' } as const
      await margin.ask('session.start', { ...work, tabId: tab.tabId })
    }
  }
  await keep()
  await workInRoots(page, 'The first one shares by turns.')
  await keep()
  await goNearClosedSubmit(page)
  await watch('the badge to count', async () => /^\d+$/.test(await browser.badge(ROOTED_URL)))
  await keep()
  await submitInRoots(page)
  await watch('the entry', async () =>
    (await margin.dump()).databases.margin?.entries?.some(({ value }) => isSubmittedHere(value)),
  )
  await keep()
  await page.close()
  return readings
}

const isSubmittedHere = (entry: unknown) => {
  const { platform, outcome } = entry as { platform: string; outcome: string }
  return platform === new URL(ROOTED_URL).hostname && outcome === 'submitted'
}

/** The frame has a recorder of its own; only the top one keeps the console. */
async function frameRecording(page: Page): Promise<Recording> {
  const frame = await page.waitForFrame((one) => one.url().endsWith('/frame'))
  const recording = (await frame.evaluate(`window[Symbol.for('margin-test-recorder')]()`)) as Recording
  return { ...recording, console: [] }
}

async function compared(run: Run): Promise<{ readings: number; apart: string[]; log: string[] }> {
  const plain = await run(bare, watched.without)
  const other = await run(margin, watched.with)
  const apart = plain.flatMap((one, index) => {
    const second = other[index]
    return second === undefined ? [`checkpoint ${index} is missing`] : differences(one, second).map((line) => `${index}: ${line}`)
  })
  return { readings: plain.length, apart, log: plain.flatMap((one) => one.log) }
}

describe('a page that Margin watches (L1)', () => {
  it('sees on Outlier what it sees without Margin: open, work, near submit, submit, next task', async () => {
    const { readings, apart, log } = await compared(onOutlier)
    expect(readings).toBe(8)
    // The recorder was awake: it heard keys, clicks and the page's own changes.
    for (const kind of ['event|keydown|', 'event|click|', 'mutation|childList|'])
      expect(
        log.some((line) => line.startsWith(kind)),
        kind,
      ).toBe(true)
    expect(apart).toEqual([])
  })

  it('sees the same with an open and a closed shadow root and a frame', async () => {
    const { readings, apart, log } = await compared(onRoots)
    expect(readings).toBe(8)
    expect(log.filter((line) => line.startsWith('shadow|'))).not.toEqual([])
    expect(apart).toEqual([])
  })
})

/** What an extension could do to a page, one thing each, and the line of the comparison that must tell of it. */
const BREACHES: Record<string, { does: string; told: RegExp; inPage?: true; click?: true }> = {
  node: { does: `document.body.append(document.createElement('i'))`, told: /^log: mutation\|childList\|body/ },
  'closed root': {
    does: `chrome.dom.openOrClosedShadowRoot(document.querySelector('#end')).append('x')`,
    told: /^log: mutation\|childList\|#document-fragment/,
  },
  attribute: { does: `document.querySelector('h1').dataset.seen = '1'`, told: /^log: mutation\|attributes\|h1/ },
  'style sheet': {
    does: `const sheet = new CSSStyleSheet(); document.adoptedStyleSheets.push(sheet)`,
    told: /^sheets: 1\+0 without, 1\+1 with/,
  },
  event: {
    does: `document.body.dispatchEvent(new Event('input', { bubbles: true }))`,
    told: /^log: event\|input\|body\|untrusted/,
  },
  announcement: {
    does: `document.dispatchEvent(new CustomEvent('wxt:content-script-started'))`,
    told: /^log: event\|wxt:content-script-started/,
  },
  message: { does: `window.postMessage('here', '*')`, told: /^log: event\|message\|window/ },
  focus: { does: `document.querySelector('iframe').focus()`, told: /^focus: body without, iframe with/ },
  scroll: { does: `window.scrollTo(0, 40)`, told: /^scroll: 0,0 without, 0,40 with/ },
  cancelling: {
    does: `document.addEventListener('click', (event) => event.preventDefault(), true)`,
    click: true,
    told: /^cancelled: click\|prevented/,
  },
  stopping: {
    does: `document.addEventListener('click', (event) => event.stopPropagation())`,
    click: true,
    told: /^reached: click\|h1 \(1 times without, 0 with\)/,
  },
  'page-world script': { does: `window.seen = 1`, inPage: true, told: /^newNames: seen \(0 times without, 1 with\)/ },
  'hooked fetch': { does: `window.fetch = () => {}`, inPage: true, told: /^replaced: fetch/ },
  error: { does: `throw new Error('Extension context invalidated.')`, told: /^console: pageerror/ },
}

describe('the comparison sees a breach:', () => {
  const plain = new Map<string, Recording>()
  let removeExtension: () => Promise<void> = async () => {}

  /** The page in a small window, so that it can scroll, and with a click on its heading where the breach needs one. */
  const visit = async (breach: string): Promise<Recording> => {
    let read: () => Promise<Recording> = async () => Promise.reject(new Error('No recorder'))
    const page = await bare.open(`${ROOTED_URL}#${encodeURIComponent(breach)}`, async (fresh) => {
      await fresh.setViewport({ width: 600, height: 300 })
      read = (await record(fresh)).read
    })
    try {
      if (BREACHES[breach]?.click) await page.click('h1')
      return await read()
    } finally {
      await page.close()
    }
  }
  const without = (breach: string): Recording => {
    const recording = plain.get(breach)
    if (recording === undefined) throw new Error('The page was not visited without the extension.')
    return recording
  }

  beforeAll(async () => {
    for (const name of [...Object.keys(BREACHES), 'none']) plain.set(name, await visit(name))
    const scriptOf = (inPage: boolean) => {
      const acts = Object.entries(BREACHES).filter(([, breach]) => (breach.inPage === true) === inPage)
      const table = acts.map(([name, { does }]) => `${JSON.stringify(name)}: () => { ${does} }`).join(', ')
      return `({ ${table} })[decodeURIComponent(location.hash.slice(1))]?.()`
    }
    const extension = await temporaryExtension(['http://pages.localhost/*'], scriptOf(false), scriptOf(true))
    removeExtension = extension.remove
    await bare.browser.installExtension(extension.dir)
  })
  afterAll(() => removeExtension())

  for (const [name, { told }] of Object.entries(BREACHES)) {
    it(name, async () => {
      // A content script may start a moment after the load.
      const apart = await until(`the page to notice "${name}"`, async () => {
        const found = differences(without(name), await visit(name))
        return found.some((line) => told.test(line)) ? found : null
      })
      expect(apart.filter((line) => told.test(line)).length).toBeGreaterThan(0)
    })
  }

  it('and nothing where the same extension does nothing', async () => {
    expect(differences(without('none'), await visit('none'))).toEqual([])
  })
})
