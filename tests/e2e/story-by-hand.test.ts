import { describe, expect, it } from 'vitest'
import { launchChromium } from './driver/chromium'
import { reckonedFigures, spanTimes, storedEntries } from './driver/ledger'
import { until } from './driver/margin-browser'
import { startServer } from './driver/server'
import { storySite } from './driver/sites'
import { outlier } from './driver/stories'
import * as trainer from './driver/trainer'

describe('with no access at all', () => {
  it('the popup starts, pauses and ends work by hand, and shows what it came to', async () => {
    const server = await startServer({ 'app.outlier.ai': storySite(outlier).site })
    const bare = await launchChromium({ proxyPort: server.port, mode: 'production' })
    try {
      await bare.open(outlier.origin + outlier.address(''))
      const popup = await bare.openSurface('popup')
      await trainer.shows(popup, 'No clock is running')
      await trainer.press(popup, 'Start by hand')
      await trainer.choose(popup, 'Platform', 'outlier')
      await trainer.choose(popup, 'Task type', 'ranking')
      const pressAt = Date.now()
      await trainer.press(popup, 'Start the clock')
      const begun = await until('the session', async () => (await bare.state()).sessions[0])
      const seenAt = Date.now()
      expect(begun).toMatchObject({ origin: 'hand', platform: 'outlier', taskType: 'ranking', status: 'working' })
      await trainer.press(popup, 'Pause')
      await until('the pause', async () => (await bare.state()).sessions[0]?.status === 'paused')
      await trainer.press(popup, 'Resume')
      await until('the clock again', async () => (await bare.state()).sessions[0]?.status === 'working')
      const lastAt = Date.now()
      await trainer.press(popup, 'End')
      await trainer.press(popup, 'Submitted')
      const entry = await until('the entry', async () => (await storedEntries(bare))[0])
      expect(entry).toMatchObject({ id: begun.id, outcome: 'submitted', terms: null })
      const { paused = 0, ...rest } = spanTimes(entry)
      expect(entry.countedMs).toBe(rest.work ?? 0)
      expect(entry.countedMs + paused).toBeGreaterThanOrEqual(lastAt - seenAt - 2000)
      expect(entry.countedMs + paused).toBeLessThanOrEqual(Date.now() - pressAt)
      await trainer.shows(popup, 'No clock is running')
      const figures = await trainer.figuresShown(popup)
      expect(Object.fromEntries(Object.entries(figures).map(([name, { today }]) => [name, today]))).toEqual(
        reckonedFigures([entry]),
      )
    } finally {
      await bare.close()
      await server.stop()
    }
  })
})
