import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { handOverGeneric } from '../../src/content/hand-over'
import { watchPage } from '../../src/content/watch'
import { detectGeneric } from '../../src/platforms/generic/detect-generic'
import * as practice from '../../src/platforms/practice'
import { trusted } from './page-events'

interface Said {
  name: string
  payload: Record<string, unknown>
}
let said: Said[]
/** The extension as its content script sees it; without an id it is gone. */
let runtime: { id?: string; sendMessage(message: Said): Promise<unknown> }

const TASK = readFileSync('tests/fixtures/practice/task.html', 'utf8')
const names = () => said.map(({ name }) => name)

beforeEach(() => {
  vi.useFakeTimers()
  said = []
  runtime = {
    id: 'margin',
    sendMessage: async (message) => {
      said.push(message)
      return { ok: true, value: message.name === 'page.hello' ? { key: '0123456789abcdef' } : undefined }
    },
  }
  vi.stubGlobal('chrome', { runtime })
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible')
  show(TASK)
  handOverGeneric(detectGeneric)
})
afterEach(() => {
  // Whatever watches still is an orphan from here on, and ends at its next word: here at once, so that it cannot speak in the next test.
  delete runtime.id
  window.dispatchEvent(new Event('popstate'))
  vi.advanceTimersByTime(60_000)
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function show(html: string) {
  document.documentElement.innerHTML = html.replace(/^[\s\S]*?<html[^>]*>/, '').replace(/<\/html>[\s\S]*$/, '')
  for (const element of document.querySelectorAll('*'))
    vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 10, 300, 30))
}

/** Changes the address without loading anything, as only this DOM can. */
const moveTo = (url: string) => (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url)

const settle = (ms = 1500) => vi.advanceTimersByTimeAsync(ms)
const key = () => document.dispatchEvent(trusted(new KeyboardEvent('keydown', { key: 'a' })))

describe('a watched page', () => {
  it('greets, tells that it is in view, and then what it is', async () => {
    watchPage(window, undefined)
    await settle()
    expect(names().slice(0, 3)).toEqual(['page.hello', 'page.evidence', 'page.detected'])
    const detected = said.find(({ name }) => name === 'page.detected')
    expect(detected?.payload.detection).toMatchObject({ pageKind: 'task' })
    expect(detected?.payload.sketch).not.toEqual([])
  })

  it('says the same thing once', async () => {
    watchPage(window, undefined)
    await settle()
    // The countdown of the page goes on: one that stands still would be news.
    const countdown = document.querySelector('[role="timer"]')
    for (let second = 1; second <= 60; second += 1) {
      const left = 44 * 60 + 30 - second
      if (countdown) countdown.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
      if (second % 12 === 0) document.body.append(document.createElement('i'))
      await settle(1000)
    }
    expect(names().filter((name) => name === 'page.detected')).toHaveLength(1)
  })

  it('tells of the project’s instructions by one hash, which a changed word changes', async () => {
    const hashIn = async (html: string) => {
      show(html)
      said = []
      watchPage(window, practice)
      await settle()
      delete runtime.id
      window.dispatchEvent(new Event('popstate'))
      await settle()
      runtime.id = 'margin'
      return said.find(({ name }) => name === 'page.detected')?.payload.instructions as
        | { place: string; hash: string }
        | undefined
    }
    const before = window.location.href
    moveTo('http://practice.localhost/task/birds-1')
    const first = await hashIn(TASK)
    expect(first).toEqual({ place: expect.stringMatching(/^[0-9a-f]{16}$/), hash: expect.stringMatching(/^[0-9a-f]{16}$/) })
    expect(await hashIn(TASK)).toEqual(first)
    const other = await hashIn(TASK.replace('Weigh truth', 'Weigh fact'))
    expect(other?.place).toBe(first?.place)
    expect(other?.hash).not.toBe(first?.hash)
    expect(await hashIn(TASK.replace('class="instructions"', 'class="other"'))).toBeUndefined()
    moveTo(before)
  })

  it('says nothing of what the task says', async () => {
    watchPage(window, undefined)
    await settle()
    const field = document.querySelector('textarea')
    if (field) field.value = 'because the second one is rude'
    key()
    await settle(20_000)
    const text = JSON.stringify(said)
    for (const word of ['balcony', 'sunflower', 'Bread crumbs', 'rude', 'twice before']) expect(text).not.toContain(word)
  })
})

describe('a page with a timer of its own', () => {
  const showTimer = (text: string) => {
    const line = document.querySelector('p.box')
    if (line) line.textContent = text
  }
  const timers = () =>
    said.filter(({ name }) => name === 'page.detected').map(({ payload }) => (payload.detection as { timerMs?: number }).timerMs)
  /** The timer goes on with the clock. */
  const run = async (from: number, seconds: number) => {
    for (let second = 1; second <= seconds; second += 1) {
      showTimer(`Time on task ${Math.floor((from + second) / 60)}:${String((from + second) % 60).padStart(2, '0')}`)
      await settle(1000)
    }
  }

  it('tells it once while it simply goes on, and again when it was stopped, or on a press, as it stands then', async () => {
    showTimer('Time on task 2:00')
    watchPage(window, undefined)
    await settle()
    const first = timers()
    expect(first.at(-1)).toBe(120_000)
    await run(121, 60)
    expect(timers()).toEqual(first)
    // Stopped by the platform: nothing changes on the page, and only a look can tell.
    for (let i = 0; i < 4; i += 1) {
      key()
      await settle(15_000)
    }
    const afterPause = timers()
    expect(afterPause.at(-1)).toBe(181_000)
    expect(afterPause.length).toBeGreaterThan(first.length)
    await run(181, 9)
    document.querySelector('#submit')?.dispatchEvent(trusted(new MouseEvent('click', { bubbles: true })))
    expect(timers().at(-1)).toBe(190_000)
    expect(names().slice(-2)).toEqual(['page.detected', 'page.pressed'])
  })
})

describe('an orphan', () => {
  it('goes quiet for good at its first word, and leaves no timer behind', async () => {
    watchPage(window, undefined)
    await settle()
    delete runtime.id
    const before = said.length
    key()
    document.body.append(document.createElement('i'))
    await settle(60_000)
    window.dispatchEvent(new Event('popstate'))
    key()
    await settle(60_000)
    expect(said).toHaveLength(before)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('makes no error where the browser throws at every touch of it', async () => {
    watchPage(window, undefined)
    await settle()
    const errors = vi.fn()
    window.addEventListener('error', errors)
    vi.stubGlobal('chrome', {
      get runtime(): never {
        throw new Error('Extension context invalidated.')
      },
    })
    expect(() => key()).not.toThrow()
    await settle(30_000)
    window.dispatchEvent(new Event('pagehide'))
    expect(errors).not.toHaveBeenCalled()
  })

  it('that is told "no" by a background that is gone makes no error either', async () => {
    runtime.sendMessage = async () => {
      throw new Error('Could not establish connection. Receiving end does not exist.')
    }
    const unheard = vi.fn()
    process.on('unhandledRejection', unheard)
    watchPage(window, undefined)
    await settle(30_000)
    process.off('unhandledRejection', unheard)
    expect(unheard).not.toHaveBeenCalled()
  })
})
