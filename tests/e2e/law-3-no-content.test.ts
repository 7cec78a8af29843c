import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenSession } from '../../src/core/open-session'
import { openData, saveBackup } from './driver/backup'
import { canary, placesOf, type RawBytes, rawBytes } from './driver/canary'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { storedEntries } from './driver/ledger'
import { until } from './driver/margin-browser'
import type { Dump } from './driver/probe'
import { type Site, type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { CONTENTS, practice } from './driver/stories'
import * as trainer from './driver/trainer'

// L3: what is in a task is never stored. Each place of the page gets a word of its own, and every store is searched for it.

/** Content: may stand nowhere. */
const CONTENT = {
  prompt: canary('prompt'),
  responseA: canary('responseA'),
  responseB: canary('responseB'),
  field: canary('field'),
  hidden: canary('hidden'),
  typed: canary('typed'),
  draft: canary('draft'),
  legend: canary('legend'),
  option: canary('option'),
  label: canary('label'),
  instructions: canary('instructions'),
  title: canary('title'),
  description: canary('description'),
  query: canary('query'),
  hash: canary('hash'),
  comment: canary('comment'),
} as const

/** Labels that are kept on purpose, and the trainer's own words. */
const PROJECT = canary('project')
const TASK_ID = practice.ids[0] ?? ''
const NOTE = canary('note')

/** Puts the words into a page that a story serves. */
function withCanaries(html: string): string {
  const of = (word: keyof typeof CONTENT) => CONTENT[word]
  let text = html
    .replace('<title>', `<meta name="description" content="${of('description')}"><title>${of('title')} `)
    .replace(/<p>Read the request twice/g, `<p>${of('instructions')} Read the request twice`)
    .replace(/<legend>/g, `<legend>${of('legend')} `)
    .replace(/> About the same/g, `> ${of('option')} About the same`)
    .replace('<label for="why">', `<label for="why">${of('label')} `)
    .replace('</main>', `<input name="extra" value="${of('field')}"><input type="hidden" value="${of('hidden')}"></main>`)
    .replace('<main', `<!-- ${of('comment')} --><main`)
    .replace('compare two responses</h1>', `compare two responses ${PROJECT}</h1>`)
  for (const content of CONTENTS) {
    text = text
      .replace(content.prompt, `${content.prompt} ${of('prompt')}`)
      .replace(content['response-a'], `${content['response-a']} ${of('responseA')}`)
      .replace(content['response-b'], `${content['response-b']} ${of('responseB')}`)
  }
  return text
}

const story = storySite(practice)
const site: Site = async (request) => {
  const answer = await story.site(request)
  return answer?.body?.startsWith('<!doctype') ? { ...answer, body: withCanaries(answer.body) } : answer
}
/** The same page at an address of no platform, read by the generic detector alone. */
const unknownSite: Site = async (request) => {
  if (request.method === 'POST') return { type: 'application/json', body: '{}' }
  return site({ ...request, url: new URL(`${practice.origin}/task/${practice.ids[2]}`) })
}
const UNKNOWN = 'http://pages.localhost/work'
const AFTER = `?note=${CONTENT.query}#${CONTENT.hash}`

let server: SiteServer
let margin: ChromiumMargin
let profile: string
let downloads: string
let whileOpen: Dump
/** The file that was saved at the same moment. */
let backup = ''
let sketches: string[] = []
let afterwards: Dump
let raw: RawBytes

const sessionAt = async (origin: string) => (await margin.state(origin)).session
const storedSessions = (dump: Dump) => (dump.databases.margin?.sessions ?? []).map(({ value }) => value as OpenSession)

/** One task of the practice platform with a justification, every surface used, handed in; the next one skipped. */
async function workOnPractice(): Promise<void> {
  const page = await margin.open(practice.origin + practice.address(TASK_ID) + AFTER)
  await Promise.all([page.waitForNavigation(), trainer.press(page, practice.start ?? '')])
  await page.goto(practice.origin + practice.address(TASK_ID) + AFTER)
  const session = await until('the clock', async () => {
    const now = await sessionAt(practice.origin)
    return now?.status === 'working' && now.sketch.length > 0 ? now : null
  })
  await trainer.work(page, `Because ${CONTENT.typed}.`)
  const panel = await margin.openSidePanel(page)
  await trainer.showTab(panel, 'checklist')
  await trainer.answer(panel, 0, 'doubtful')
  await margin.ask('review.notes', { sessionId: session.id, notes: `Mine: ${NOTE}` })
  for (const name of ['popup', 'options', 'welcome', 'practice', 'report', 'sidepanel'] as const)
    await (await margin.openSurface(name)).close()
  await page.bringToFront()
  await trainer.goNear(page, practice.submit)
  whileOpen = await margin.dump()
  const options = await openData(margin)
  backup = await readFile(await saveBackup(options, downloads), 'utf8')
  await options.close()
  await page.bringToFront()
  sketches = storedSessions(whileOpen).flatMap(({ sketch }) => sketch)
  await Promise.all([page.waitForNavigation(), trainer.press(page, practice.submit)])
  await until('the next session', async () => {
    const now = await sessionAt(practice.origin)
    return now !== null && now.id !== session.id
  })
  await trainer.work(page, `Half a thought ${CONTENT.draft}`)
  await Promise.all([page.waitForNavigation(), trainer.press(page, practice.skip ?? '')])
  await until('both entries', async () => (await storedEntries(margin)).length === 2)
  const popup = await margin.openSurface('popup')
  await trainer.figuresShown(popup)
  await popup.close()
  await page.close()
}

/** The same page where Margin asks first whether it is a task. */
async function workElsewhere(): Promise<void> {
  const page = await margin.open(UNKNOWN + AFTER)
  const state = await until('a reading', async () => {
    const now = await margin.state(UNKNOWN)
    return now.tab?.detection?.pageKind === 'task' ? now : null
  })
  const work = { platform: state.tab?.detection?.platform ?? '', project: '', taskType: 'comparison', workKind: 'task' } as const
  const running = state.session?.tabId === state.tab?.tabId ? state.session : null
  const { id } = running ?? { id: (await margin.ask('session.start', { ...work, tabId: state.tab?.tabId ?? 0 })).sessionId }
  await trainer.work(page, `Because ${CONTENT.typed}.`)
  await margin.ask('session.end', { sessionId: id, outcome: 'submitted' })
  await page.close()
}

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'margin-profile-'))
  server = await startServer({ 'practice.localhost': site, 'pages.localhost': unknownSite })
  downloads = await mkdtemp(join(tmpdir(), 'margin-downloads-'))
  margin = await launchChromium({ proxyPort: server.port, profile, downloads })
  await workOnPractice()
  await workElsewhere()
  await until('the tabs to be forgotten', async () => {
    const desk = (await margin.dump()).databases.margin?.meta?.find(({ key }) => key === 'desk')?.value as { tabs: object }
    return Object.keys(desk.tabs).length === 0
  })
  afterwards = await margin.dump()
  await margin.close()
  raw = await rawBytes(profile)
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
  for (const folder of [profile, downloads]) await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

describe('what is stored after a day (L3)', () => {
  it('is the work and its outcomes', () => {
    const entries = afterwards.databases.margin?.entries?.map(({ value }) => value as { platform: string; outcome: string }) ?? []
    expect(entries.map(({ platform, outcome }) => `${platform} ${outcome}`).sort()).toEqual([
      'pages.localhost submitted',
      'practice skipped',
      'practice submitted',
    ])
  })

  for (const [what, word] of Object.entries(CONTENT)) {
    it(`holds nothing of: ${what}`, () => {
      expect({ open: placesOf(word, whileOpen), closed: placesOf(word, afterwards), disk: raw.holding(word) }).toEqual({
        open: [],
        closed: [],
        disk: [],
      })
      expect(backup).not.toContain(word)
    })
  }

  it('keeps labels where labels belong, and nowhere else', () => {
    const project = new Set([...placesOf(PROJECT, whileOpen), ...placesOf(PROJECT, afterwards)])
    const isLabel =
      /^margin\/(?:sessions|entries|projects|rollups|monthRollups|payLines)(?:\.project|\.work\.project|\(key\)\[\])$/
    const isReading = /^margin\/meta\.tabs\.\d+\.frames\.\d+\.detection\.project$/
    expect([...project].filter((place) => !isLabel.test(place) && !isReading.test(place))).toEqual([])
    expect(project.size).toBeGreaterThan(0)
    const ids = placesOf(TASK_ID, afterwards)
    expect(ids).toContain('margin/entries.taskId')
    expect(ids.filter((place) => !/^margin\/entries\.(?:taskId|reopenUrl)$/.test(place))).toEqual([])
  })

  it('has no sketch of a task any more once its session is closed', () => {
    expect(sketches.length).toBeGreaterThan(0)
    const text = JSON.stringify(afterwards)
    expect(sketches.filter((hash) => text.includes(hash))).toEqual([])
    expect(JSON.stringify(afterwards.databases.margin?.entries)).not.toContain('sketch')
    expect(JSON.stringify(afterwards.databases.margin?.meta)).not.toContain('"sketch"')
  })
})

describe('a backup that was saved while a task was open', () => {
  it('holds the session, but neither a sketch of the task nor the way to its page', () => {
    const open = backup.split('\n').find((line) => line.startsWith('{"store":"sessions"'))
    expect(open).toContain('"platform":"practice"')
    expect(sketches.filter((hash) => backup.includes(hash))).toEqual([])
    expect(backup).not.toContain(practice.origin)
  })
})

describe('the search sees a breach', () => {
  it('finds the trainer’s own note, which may be kept, in the dump', () => {
    expect(placesOf(NOTE, whileOpen)).toEqual(['margin/reviews.notes'])
    expect(placesOf(NOTE, afterwards)).toEqual(['margin/reviews.notes'])
    expect(backup).toContain(NOTE)
  })

  it('finds it in the raw bytes on disk', () => {
    expect(raw.files.some((file) => file.startsWith('IndexedDB'))).toBe(true)
    expect(raw.holding(NOTE).some((file) => file.startsWith('IndexedDB'))).toBe(true)
    expect(raw.holding(PROJECT).some((file) => file.startsWith('IndexedDB'))).toBe(true)
  })
})
