import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Display, startDisplay } from '../commands/setup/display.mjs'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { until } from './driver/margin-browser'
import { acceptPrompt } from './driver/prompt'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

// The optional permission, in the build that is published: asked for by a click alone, used from then on, and taken back.

interface Chrome {
  notifications?: { getAll(): Promise<Record<string, unknown>> }
  permissions: { getAll(): Promise<{ permissions?: string[] }> }
}
declare const chrome: Chrome

describe.skipIf(process.platform !== 'linux')('notifications in the published build', () => {
  let server: SiteServer
  let screen: Display
  let margin: ChromiumMargin
  let probe: Page
  let options: Page

  beforeAll(async () => {
    server = await startServer({})
    screen = await startDisplay()
    margin = await launchChromium({ proxyPort: server.port, mode: 'production', display: screen.display ?? '' })
    probe = await margin.browser.newPage({ background: true })
    await probe.goto(margin.url('manifest.json'))
    options = await margin.openSurface('options')
  })
  afterAll(async () => {
    await margin?.close()
    await screen?.stop()
    await server?.stop()
  })

  const isGranted = () =>
    probe.evaluate(async () => (await chrome.permissions.getAll()).permissions?.includes('notifications') ?? false)

  it('are not allowed at install', async () => {
    expect(await isGranted()).toBe(false)
    await trainer.shows(options, 'Notifications are off.')
  })

  it('are allowed by a click and the browser’s own prompt, and then come from the worker that was running', async () => {
    await options.bringToFront()
    await trainer.press(options, 'Allow notifications')
    if (!(await until('a grant without a prompt', isGranted, 1500).catch(() => false)))
      await acceptPrompt(screen.display ?? '', isGranted)
    await trainer.shows(options, 'Notifications are on.')
    const { sessionId } = await margin.ask('session.start', {
      platform: 'outlier',
      project: 'North',
      taskType: 'rating',
      workKind: 'task',
    })
    const terms = {
      scheme: 'hourly',
      amount: 20,
      scale: 0,
      currency: 'USD',
      capMs: 5000,
      validFrom: Date.now(),
      source: 'user',
    } as const
    await margin.ask('session.correct', { sessionId, terms })
    const shown = () => probe.evaluate(async () => Object.keys((await chrome.notifications?.getAll()) ?? {}))
    const [name = ''] = await until(
      'a notification',
      async () => {
        const names = await shown()
        return names.length > 0 && names
      },
      80_000,
    )
    expect(JSON.parse(name).slice(0, 2)).toEqual(['limit', sessionId])
  })

  it('are taken back by another click', async () => {
    await trainer.press(options, 'Stop notifications')
    await until('the permission to be gone', async () => !(await isGranted()))
    await trainer.shows(options, 'Notifications are off.')
  })
})
