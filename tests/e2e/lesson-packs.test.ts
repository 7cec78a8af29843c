import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Lesson } from '../../src/core/lesson'
import { aLesson, PAY, SUBMIT } from '../core/lesson-samples'
import { filesIn, newFile } from './driver/backup'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

// Lessons in the options of a real browser: listed, changed, handed on as a file, and taken in from one.

let server: SiteServer
let margin: ChromiumMargin
let downloads: string
let page: Page

const MINE: Lesson[] = [
  aLesson({ id: 'task' }),
  aLesson({ id: 'submit', taught: SUBMIT }),
  aLesson({ id: 'pay', site: 'b.example', shape: 'b.example/jobs/*/open?job', taught: PAY }),
]

beforeAll(async () => {
  server = await startServer({})
  downloads = await mkdtemp(join(tmpdir(), 'margin-lessons-'))
  margin = await launchChromium({ proxyPort: server.port, downloads })
  page = await margin.openSurface('options')
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
  await rm(downloads, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

const kept = async () => ((await margin.dump()).databases.margin?.lessons ?? []).map(({ value }) => value as Lesson)
const said = async () => (await kept()).map(({ shape, taught }) => `${shape} ${JSON.stringify(taught)}`).sort()
async function choose(name: string, text: string) {
  await writeFile(join(downloads, name), text)
  const input = (await page.$('#lessons input[type=file]')) as ElementHandle<HTMLInputElement> | null
  await input?.uploadFile(join(downloads, name))
}

it('goes out as a pack and comes back as it was, to be taken back and removed whole', async () => {
  await trainer.shows(page, 'No lessons yet')
  await margin.ask('lesson.put', { lessons: MINE })
  await trainer.shows(page, 'Pages like b.example/jobs/…/open with job')
  const before = await said()

  const files = await filesIn(downloads)
  await trainer.press(page, 'Export a pack…')
  await trainer.press(page, 'Export 3 lessons')
  const file = await newFile(downloads, files, 30_000, '.json')
  expect(file).toMatch(/margin-lessons-\d{4}-\d\d-\d\d\.json$/)
  const text = await readFile(file, 'utf8')
  expect(text).not.toMatch(/health|givenAt|"id"/)

  for (const { id } of MINE) await margin.ask('lesson.remove', { id })
  await trainer.shows(page, 'No lessons yet')
  await choose('team.json', text)
  await trainer.shows(page, 'What the pack “b.example, tasks.example” would bring')
  expect(await kept()).toEqual([])
  await trainer.press(page, 'Take 3 lessons')
  await until('all of them', async () => String(await said()) === String(before))
  await trainer.press(page, 'Undo')
  await until('none of them', async () => (await kept()).length === 0)

  await choose('team.json', text)
  await trainer.press(page, 'Take 3 lessons')
  await trainer.press(page, 'Remove the pack b.example, tasks.example')
  await until('the pack to be gone', async () => (await kept()).length === 0)
  await trainer.press(page, 'Undo')
  await until('it to be back', async () => String(await said()) === String(before))
})

it('is refused as a whole, by lesson and field, where one of its lessons could hold a text', async () => {
  const before = await said()
  const bad = { ...SUBMIT, locator: { ...('locator' in SUBMIT ? SUBMIT.locator : {}), text: 'Which answer is better?' } }
  const lessons = [SUBMIT, bad].map((taught) => ({ site: 'c.example', shape: 'c.example/', taught }))
  await choose('bad.json', JSON.stringify({ format: 'margin-lessons', version: 1, name: 'Bad', lessons }))
  await trainer.shows(page, 'bad.json was not imported')
  await trainer.shows(page, 'Lesson 2, taught.locator.text: expected no such field')
  expect(await said()).toEqual(before)
  await trainer.press(page, 'Close')
})

it('is widened, rested and taken up again', async () => {
  const deed = (name: string) => `${name}: Where the pay is, Pages like b.example/jobs/…/open with job`
  const pay = async () => (await kept()).find(({ site }) => site === 'b.example')
  await trainer.press(page, deed('Take out of use'))
  await until('it to rest', async () => (await pay())?.health.retired?.why === 'user')
  await trainer.press(page, deed('Use again'))
  await until('it to be in use', async () => (await pay())?.health.retired === undefined)
  await trainer.press(page, deed('Edit'))
  await page.select('.lesson-edit select', 'b.example/jobs/**')
  await trainer.press(page, 'Save')
  await trainer.shows(page, 'All pages under b.example/jobs')
  expect((await pay())?.shape).toBe('b.example/jobs/**')
})
