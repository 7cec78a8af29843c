import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { CONTENTS, outlier } from './driver/stories'
import * as trainer from './driver/trainer'

// The page on health, over a real page that is open in another tab.

let server: SiteServer
let margin: ChromiumMargin

beforeAll(async () => {
  server = await startServer({ 'app.outlier.ai': storySite(outlier).site })
  margin = await launchChromium({ proxyPort: server.port })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

describe('health of the reading', () => {
  it('says that a task was recognised, and makes a report without a word of the page', async () => {
    const page = await margin.open(outlier.origin + outlier.address(''))
    await until('the session', async () => (await margin.state(outlier.origin)).session)
    const options = await margin.openSurface('options', '#health')
    await trainer.shows(options, 'app.outlier.ai/*/expert/tasks')
    await trainer.shows(options, '1 page so far')
    await trainer.press(options, 'Report to copy: app.outlier.ai/*/expert/tasks')
    const report = await until('the report', () =>
      options.$eval('.health-report textarea', (area) => (area as HTMLTextAreaElement).value),
    )
    expect(report).toContain('platform: outlier')
    expect(report).toMatch(/^structure of the page: \d+ elements/m)
    expect(report).toMatch(/^tags: .*input\[type=radio\] 15, /m)
    const words = Object.values(CONTENTS[0]).flatMap((text) => text.split(/[^\p{L}]+/u).filter((word) => word.length > 7))
    expect(words.filter((word) => report.includes(word))).toEqual([])
    await page.close()
    await trainer.press(options, 'Look again')
    await trainer.shows(options, 'The page is not open now')
    await trainer.press(options, 'Forget app.outlier.ai/*/expert/tasks')
    await until('it to be forgotten', async () => ((await margin.dump()).databases.margin?.recognitions ?? []).length === 0)
  })
})
