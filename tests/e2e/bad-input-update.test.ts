import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { until } from './driver/margin-browser'
import { type Recorder, record } from './driver/recorder'
import { type SiteServer, startServer } from './driver/server'
import { practice } from './driver/stories'
import * as trainer from './driver/trainer'

// An update under an open page: the old watcher is an orphan, which the page must not notice.

let server: SiteServer
let margin: ChromiumMargin
let profile = ''

beforeAll(async () => {
  const task = await readFile(new URL('../fixtures/practice/task.html', import.meta.url), 'utf8')
  const body = task.replace('</head>', '<link rel="icon" href="data:,"></head>')
  server = await startServer({ 'practice.localhost': () => ({ body }) })
  profile = await mkdtemp(join(tmpdir(), 'margin-profile-'))
  margin = await launchChromium({ proxyPort: server.port, profile })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

const here = () => margin.state(practice.origin)

describe('an extension that is loaded anew under an open page', () => {
  it('leaves a quiet orphan: a fresh watcher takes over, the session goes on, and the page hears no error', async () => {
    let recorder: Recorder | undefined
    const page = await margin.open(`${practice.origin}/task/claimed-1`, async (fresh) => {
      recorder = await record(fresh)
    })
    const { id } = await until('the clock', async () => {
      const { session } = await here()
      return session?.status === 'working' ? session : null
    })
    // Loaded again from its folder, as an update does it.
    expect(await margin.browser.installExtension(join(profile, 'margin'))).toBe(margin.extensionId)
    await page.bringToFront()
    // Only a living watcher can bring a session back that the boot has put aside.
    await until('the session to go on', async () => {
      const { session } = await here()
      return session?.id === id && session.status === 'working'
    })
    await trainer.work(page, 'As if nothing had been.')
    await trainer.goNear(page, practice.submit)
    await until('the fresh watcher to see it', async () => (await here()).tab?.nearSubmit)
    const said = (await recorder?.read())?.console ?? []
    expect(said).toEqual([])
  })
})
