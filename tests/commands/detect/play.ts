import { type ChromiumMargin, launchChromium } from '../../e2e/driver/chromium'
import { reckonedFigures, storedEntries } from '../../e2e/driver/ledger'
import { until } from '../../e2e/driver/margin-browser'
import { startServer } from '../../e2e/driver/server'
import * as trainer from '../../e2e/driver/trainer'
import type { PlayPage } from './chosen-pages'
import { HOST } from './folder-site'
import { addressOf, livingSite } from './living-site'
import { ENTRY_MS, expectSame, type Play, playPage, SLOW_MS, STEPS, type Stage, type Step } from './play-page'

export interface Plays {
  plays: Play[]
  /** Null when the popup says what the ledger says. */
  popup: string | null
}

/** Ends what a failed page left open and opens the next one by its address, so that one failure does not stand in the way of all. */
async function recover({ margin, task }: Stage, address: string): Promise<void> {
  await task.goto('about:blank')
  for (const { id } of (await margin.state()).sessions) await margin.ask('session.end', { sessionId: id, outcome: 'unknown' })
  await task.goto(address, { waitUntil: 'load', timeout: SLOW_MS })
}

/** What the popup says otherwise than the ledger; null where they agree. */
async function popupFault(margin: ChromiumMargin): Promise<string | null> {
  try {
    await until('nothing to be open', async () => (await margin.state()).sessions.length === 0, ENTRY_MS)
    const popup = await margin.openSurface('popup')
    const shown = await trainer.figuresShown(popup)
    const today = Object.fromEntries(Object.entries(shown).map(([name, { today: text }]) => [name, text]))
    expectSame('The popup', today, reckonedFigures(await storedEntries(margin)))
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Plays the whole story over pages of a folder in one tab, each handed in to bring the next. `tell` hears of every page. */
export async function playAll(dir: string, pages: readonly PlayPage[], tell: (play: Play) => void): Promise<Plays> {
  const server = await startServer({ [HOST]: livingSite(dir, pages) })
  let margin: ChromiumMargin | null = null
  try {
    margin = await launchChromium({ proxyPort: server.port, mode: 'granted', width: 1280, height: 900 })
    // Without pay there would be little for the popup to add up.
    const terms = { scheme: 'hourly', amount: 360_000, scale: 2, currency: 'USD', validFrom: 0, source: 'user' } as const
    await margin.ask('project.terms', { platform: HOST, project: '', terms })
    const task = await margin.open(addressOf(pages, 0))
    const stage: Stage = { margin, task, panel: await margin.openSidePanel(task) }
    const plays: Play[] = []
    let before = ''
    for (const [index, page] of pages.entries()) {
      const steps = Object.fromEntries(STEPS.map((name) => [name, false])) as Record<Step, boolean>
      const play: Play = { file: page.file, taskType: page.expect.taskType, found: null, steps, asked: false, ok: false }
      try {
        before = await playPage(stage, page, play, before)
      } catch (error) {
        play.why ??= String(error)
        if (!play.steps.submitted) await recover(stage, addressOf(pages, index + 1))
      }
      play.ok = STEPS.every((name) => play.steps[name])
      plays.push(play)
      tell(play)
    }
    return { plays, popup: await popupFault(margin) }
  } finally {
    await margin?.close()
    await server.stop()
  }
}
