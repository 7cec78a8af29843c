import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byChance, type Chance } from './driver/chance'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { reckon, spanTimes, storedEntries, storedPayLines } from './driver/ledger'
import { until } from './driver/margin-browser'
import { rollupFaults } from './driver/rollups'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { dataannotation as story } from './driver/stories'
import * as trainer from './driver/trainer'
import { Witness } from './driver/witness'

// L6: the worker is killed at random moments of one task, whatever is under way. `MARGIN_KILLS` is how often.

const KILLS = Number(process.env.MARGIN_KILLS) || 20
const TASK = story.origin + story.address(story.ids[0] ?? '')
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

let server: SiteServer
let margin: ChromiumMargin

beforeAll(async () => {
  server = await startServer({ [new URL(story.origin).hostname]: storySite(story).site })
  margin = await launchChromium({ proxyPort: server.port })
  const terms = { scheme: 'hourly', amount: 3000, scale: 2, currency: 'USD', validFrom: 0, source: 'user' } as const
  await margin.ask('project.terms', {
    platform: story.platform,
    project: 'Paper Boats: Compare Two Responses - 02/08/26',
    terms,
  })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

const here = async () => (await margin.state()).sessions[0]
const is = (wanted: string) => async () => {
  const session = await here()
  return `${session?.status} ${session?.mode}` === wanted ? session : null
}

/** Presses a button of the panel again when nothing comes of it, as a trainer would. */
async function insist(panel: Page, name: string, wanted: string): Promise<void> {
  await until(`"${name}" to take effect`, async () => {
    await trainer.press(panel, name)
    return until(wanted, is(wanted), 1500).catch(() => null)
  })
}

describe('a worker that is killed at random moments of a task', () => {
  it('leaves one entry with the right time, and nothing is lost', () =>
    byChance(async (chance) => {
      const seen = new Witness()
      const page = await margin.open(TASK)
      const { id } = await seen.turn('work', async () => {
        await trainer.press(page, story.start ?? '')
        return until('the clock', is('working work'))
      })
      const panel = await margin.openSidePanel(page)
      const other = await margin.browser.newPage({ background: true })
      await trainer.showTab(panel, 'checklist')
      let answered = 0

      const acts = {
        typing: async () => {
          await page.click('textarea')
          await page.keyboard.type('One is right. ', { delay: chance.between(5, 60) })
        },
        reading: async () => {
          await page.mouse.wheel({ deltaY: chance.between(-300, 300) })
          await pause(chance.between(100, 1500))
        },
        checklist: async () => {
          await trainer.showTab(panel, 'rubric')
          await trainer.showTab(panel, 'checklist')
          if (answered < 3) await trainer.answer(panel, answered++, 'done')
        },
        leaving: async () => {
          await seen.turn('away', async () => {
            await other.bringToFront()
            await until('away', is('working away'))
          })
          await pause(chance.between(100, 1500))
          await seen.turn('work', async () => {
            await page.bringToFront()
            await until('back', is('working work'))
          })
        },
        pausing: async () => {
          await seen.turn('paused', () => insist(panel, 'Pause', 'paused paused'))
          await pause(chance.between(100, 1500))
          await seen.turn('work', () => insist(panel, 'Resume', 'working work'))
        },
      }
      const killing = killAtRandom(chance, KILLS - 1)
      const names = Object.keys(acts) as (keyof typeof acts)[]
      for (let turn = 0; !killing.isDone() || turn < names.length; turn += 1) {
        const name = turn < names.length ? (names[turn] as keyof typeof acts) : chance.oneOf(names)
        chance.note(name)
        await acts[name]()
      }
      await killing.done

      chance.note('submit')
      const next = await seen.turn('end', async () => {
        await trainer.press(page, story.submit)
        await pause(chance.between(0, 300))
        await margin.killWorker()
        return until('the next task', async () => {
          // Where no window says that it has the focus, use of the page is the proof that the trainer is there.
          await page.mouse.move(chance.between(20, 300), chance.between(20, 300))
          const { session, sessions } = await margin.state(story.origin)
          return sessions.length === 1 && session?.id !== id && session?.status === 'working' ? session : null
        })
      })

      const entries = await storedEntries(margin)
      expect(entries).toHaveLength(1)
      const entry = entries[0] as (typeof entries)[number]
      expect(entry).toMatchObject({ id, outcome: 'submitted', taskId: story.ids[0], taskType: 'comparison', workKind: 'task' })
      expect(entry.doubt).toBeUndefined()
      expect(seen.faults(entry.spans)).toEqual([])
      const { work = 0, away = 0, paused = 0 } = spanTimes(entry)
      expect(entry.countedMs).toBe(work + away)
      expect(entry.elapsedMs).toBe(work + away + paused)
      const { least, most } = seen.bounds('work', 'away')
      expect(entry.countedMs).toBeGreaterThanOrEqual(least)
      expect(entry.countedMs).toBeLessThanOrEqual(most)
      expect(next).toMatchObject({ taskId: story.ids[1] })
      expect(next.spans[0]?.fromAt ?? next.cursorAt).toBeGreaterThanOrEqual(entry.closedAt)

      const lines = await storedPayLines(margin)
      expect(lines.map(({ entryId, minor }) => [entryId, minor])).toEqual([[id, Number(reckon(entry).cents)]])
      const dump = await margin.dump()
      const review = dump.databases.margin?.reviews?.find(({ key }) => key === id)?.value as { answers: object } | undefined
      expect(Object.keys(review?.answers ?? {})).toHaveLength(answered)
      expect(rollupFaults(dump)).toEqual([])
      expect(dump.session).not.toHaveProperty('pendingEvents')
      expect((await margin.state()).problem).toBeUndefined()
    }))
})

/** Kills the worker so often, at moments that are drawn, while something else goes on. */
function killAtRandom(chance: Chance, times: number): { isDone(): boolean; done: Promise<void> } {
  let isDone = false
  const done = (async () => {
    for (let kill = 1; kill <= times; kill += 1) {
      await pause(chance.between(0, 1500))
      await margin.killWorker()
      chance.note(`kill ${kill}`)
    }
  })().finally(() => {
    isDone = true
  })
  // Awaited later; until then a failure must not count as unhandled.
  done.catch(() => {})
  return { isDone: () => isDone, done }
}
