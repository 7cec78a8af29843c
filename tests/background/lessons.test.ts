import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { answer as Answering } from '../../src/background/requests'
import type { Lesson } from '../../src/core/lesson'
import type { PickWord } from '../../src/core/pick'
import type { PanelState } from '../../src/messages/panel-state'
import type { LessonGiven, SurfaceRequests } from '../../src/messages/protocol'
import { allLessons, putLessons } from '../../src/store/lessons'
import { freshDatabase } from '../store/samples'
import { granted, openTabs, resetBrowser } from './browser-double'

vi.mock('wxt/browser', () => import('./browser-double'))

const test = freshDatabase()
let answer: typeof Answering
/** What was put into frames: files, and what functions were called with. */
let sent: { files?: string[]; args?: unknown[] }[]
let picked: unknown
beforeEach(async () => {
  vi.resetModules()
  answer = (await import('../../src/background/requests')).answer
  resetBrowser()
  granted.add('https://work.example/*')
  openTabs.push({ id: TAB, url: ADDRESS })
  sent = []
  picked = null
  const { browser } = await import('./browser-double')
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(async (injection: object) => {
    const { files, args } = injection as { files?: string[]; args?: unknown[] }
    sent.push({ ...(files ? { files } : {}), ...(args ? { args } : {}) })
    return [{ frameId: 0, result: (args?.[0] as PickWord | undefined)?.say === 'confirm' ? picked : null }] as never
  })
})

type Sender = Parameters<typeof Answering>[1]
const TAB = 4
const ADDRESS = 'https://work.example/tasks/4711'
const SHAPE = 'work.example/tasks/*'
const surface = { id: 'margin', url: 'chrome-extension://margin/sidepanel.html' } as unknown as Sender
const page = { id: 'margin', tab: { id: TAB, incognito: false }, frameId: 0, url: ADDRESS } as unknown as Sender
const locator = { role: 'button', tag: 'button', name: 'Off you go' }

async function said(name: string, payload: object, sender: Sender): Promise<unknown> {
  const given = await answer({ name, payload }, sender)
  if (!given.ok) throw new Error(given.error)
  return given.value
}
const ask = <K extends keyof SurfaceRequests>(name: K, payload: SurfaceRequests[K]) => said(name, payload, surface)
const state = () => ask('state.get', { tabId: TAB }) as Promise<PanelState>
const kept = () => allLessons(test.store)

const detected = (at: number, doc: string, lessons?: { used: string[]; failed: string[] }, href = ADDRESS) =>
  said(
    'page.detected',
    {
      ...{ doc, at, mono: at, sketch: [], pageWidth: 1200, href },
      detection: {
        ...{ platform: 'site', pageKind: 'other', state: 'running', confidence: 0.5, reasons: [], taskType: 'other' },
        ...{ taskTypeConfidence: 0, submitLabel: null, missing: [], ...(lessons && { lessons }) },
      },
    },
    page,
  )
const aLesson = (id: string): Lesson => ({
  ...{ id, site: 'work.example', shape: SHAPE, taught: { what: 'field', field: 'submit', locator } },
  ...{ givenAt: 1, health: { misses: 0 } },
})

describe('a lesson', () => {
  it('is kept for the shape of the page in view, and sent to it at once', async () => {
    await detected(1_000, 'document-1')
    const { lessonId } = (await ask('lesson.give', { tabId: TAB, taught: { what: 'task' } })) as LessonGiven
    expect(await kept()).toMatchObject([{ id: lessonId, site: 'work.example', shape: SHAPE, health: { misses: 0 } }])
    expect(sent.at(-1)).toEqual({ files: ['/generic.js', '/lessons.js'] })
    expect((await state()).lessons).toHaveLength(1)
  })

  it('takes the place of what was said before, and tells what that was', async () => {
    await detected(1_000, 'document-1')
    const first = (await ask('lesson.give', { tabId: TAB, taught: { what: 'task' } })) as LessonGiven
    const second = (await ask('lesson.give', { tabId: TAB, taught: { what: 'no-task' } })) as LessonGiven
    expect(second.replaced).toMatchObject([{ id: first.lessonId }])
    expect(await kept()).toHaveLength(1)
  })

  it('is refused where nothing is known of the page, and says what to do', async () => {
    await expect(ask('lesson.give', { tabId: 99, taught: { what: 'task' } })).rejects.toThrow('Load the page again')
  })

  it('is there before the page is answered, unless it is retired', async () => {
    await putLessons(test.store, [aLesson('one')])
    await said('page.hello', { doc: 'document-1' }, page)
    expect(sent).toMatchObject([{ args: ['work.example', [{ id: 'one' }]] }, { files: ['/generic.js', '/lessons.js'] }])
    await ask('lesson.retire', { id: 'one' })
    sent = []
    await said('page.hello', { doc: 'document-2' }, page)
    expect(sent).toEqual([])
    await ask('lesson.restore', { id: 'one' })
    expect((await kept())[0]?.health).toEqual({ misses: 0 })
  })

  it('is removed, and comes back as it was', async () => {
    await putLessons(test.store, [aLesson('one')])
    const { removed } = (await ask('lesson.remove', { id: 'one' })) as { removed: Lesson }
    expect(await kept()).toEqual([])
    await ask('lesson.put', { lessons: [removed] })
    expect(await kept()).toEqual([aLesson('one')])
  })
})

describe('the health of a lesson', () => {
  beforeEach(() => putLessons(test.store, [aLesson('one')]))
  const misses = async () => (await kept())[0]?.health.misses

  it('counts a miss once for each document, and begins anew with a use', async () => {
    await detected(1_000, 'document-1', { used: [], failed: ['one'] })
    await detected(2_000, 'document-1', { used: [], failed: ['one'] })
    expect(await misses()).toBe(1)
    await detected(3_000, 'document-2', { used: [], failed: ['one'] })
    expect(await misses()).toBe(2)
    await detected(4_000, 'document-2', { used: ['one'], failed: [] })
    expect(await misses()).toBe(0)
  })

  it('ends in retirement, of which the trainer hears until they have heard', async () => {
    for (let n = 0; n < 10; n += 1) await detected(1_000 + n, `document-${n}`, { used: [], failed: ['one'] })
    expect((await state()).retiredLessons).toMatchObject([{ id: 'one', health: { misses: 10, retired: { why: 'misses' } } }])
    await ask('lesson.acknowledge', { id: 'one' })
    expect((await state()).retiredLessons).toBeUndefined()
    expect((await state()).lessons).toHaveLength(1)
  })
})

describe('the shape of a page', () => {
  it('is of the address that it tells, where the browser names the same host', async () => {
    await detected(1_000, 'document-1', undefined, 'https://work.example/board/12')
    expect((await state()).tab?.detection?.shape).toBe('work.example/board/*')
    await detected(2_000, 'document-1', undefined, 'https://bank.example/board/12')
    expect((await state()).tab?.detection?.shape).toBe(SHAPE)
  })
})

describe('a pick', () => {
  const candidate = { role: 'button', tag: 'button', name: 'Off you go', count: 1, canGoUp: true, canGoDown: false }
  const tabId = TAB

  it('shows what the page tells, moves in its frame, and ends as a lesson', async () => {
    await ask('pick.start', { tabId, field: 'submit' })
    await said('page.picked', { candidate: null, candidates: [candidate] }, page)
    expect((await state()).pick).toEqual({ tabId, field: 'submit', candidate: null, candidates: [candidate] })
    await ask('pick.move', { tabId, to: 'candidate', n: 0 })
    expect(sent.at(-1)?.args).toEqual([{ say: 'move', to: 'candidate', n: 0 }])
    await said('page.picked', { candidate }, page)
    expect((await state()).pick?.candidate).toEqual(candidate)
    picked = { locator, href: ADDRESS }
    await ask('pick.confirm', { tabId })
    expect(await kept()).toMatchObject([{ shape: SHAPE, taught: { what: 'field', field: 'submit', locator } }])
    expect((await state()).pick).toBeUndefined()
  })

  it('goes on where what is chosen can not be taught, and says so', async () => {
    await ask('pick.start', { tabId, field: 'submit' })
    await said('page.picked', { candidate }, page)
    await expect(ask('pick.confirm', { tabId })).rejects.toThrow('Choose another part of the page')
    expect((await state()).pick?.candidate).toEqual(candidate)
    expect(await kept()).toEqual([])
  })

  it('is over when it is cancelled, and when the page is another', async () => {
    await ask('pick.start', { tabId, field: 'pay' })
    await ask('pick.cancel', { tabId })
    expect((await state()).pick).toBeUndefined()
    await ask('pick.start', { tabId, field: 'pay' })
    await said('page.hello', { doc: 'document-2' }, page)
    expect((await state()).pick).toBeUndefined()
  })

  it('that nobody asked for is not heard', async () => {
    await said('page.picked', { candidate }, page)
    expect((await state()).pick).toBeUndefined()
  })
})
