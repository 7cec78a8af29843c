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
  // Whatever watches still is an orphan from here on, and ends at its next word.
  delete runtime.id
  document.body.append('x')
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
    for (let i = 0; i < 5; i += 1) {
      document.body.append(document.createElement('i'))
      await settle(12_000)
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
