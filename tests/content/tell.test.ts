import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { tell as Telling } from '../../src/content/tell'

// A worker that is killed while it listens rejects what it was told, and starts again with the next word.

let tell: typeof Telling
let runtime: { id?: string; sendMessage(message: { name: string }): Promise<unknown> }
let heard: string[]
/** What becomes of the words that are sent now. */
let fate: 'heard' | 'killed' | 'no answer' = 'heard'

beforeEach(async () => {
  vi.useFakeTimers()
  vi.resetModules()
  heard = []
  fate = 'heard'
  runtime = {
    id: 'margin',
    sendMessage: async ({ name }) => {
      if (fate === 'killed') throw new Error('the message channel closed before a response was received')
      if (fate === 'no answer') return undefined
      heard.push(name)
      return { ok: true, value: name === 'page.hello' ? { key: 'abc' } : undefined }
    },
  }
  vi.stubGlobal('chrome', { runtime })
  tell = (await import('../../src/content/tell')).tell
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const doc = 'document-1'
const near = (value = true) => tell('page.near', { doc, near: value })
const pressed = () => tell('page.pressed', { doc, at: 1, mono: 1, control: 'submit' })
const left = () => tell('page.left', { doc, at: 2, mono: 2 })
const later = (ms = 200) => vi.advanceTimersByTimeAsync(ms)

it('gives the answer', async () => {
  await expect(tell('page.hello', { doc })).resolves.toEqual({ key: 'abc' })
})

it.each(['killed', 'no answer'] as const)('says again what nobody heard (%s)', async (how) => {
  fate = how
  const told = pressed()
  await later(10)
  fate = 'heard'
  await later()
  await told
  expect(heard).toEqual(['page.pressed'])
})

it('says each word once that is heard', async () => {
  await Promise.all([near(), pressed()])
  await later(60_000)
  expect(heard).toEqual(['page.near', 'page.pressed'])
})

it('keeps the order: what comes meanwhile waits', async () => {
  fate = 'killed'
  void near()
  await later(10)
  fate = 'heard'
  void pressed()
  await later(10)
  expect(heard).toEqual([])
  await later()
  expect(heard).toEqual(['page.near', 'page.pressed'])
})

it('says what was last once more when an older word under way was lost', async () => {
  const { sendMessage } = runtime
  const answers: ((answer: unknown) => void)[] = []
  runtime.sendMessage = () => new Promise((resolve) => answers.push(resolve))
  void near()
  void pressed()
  runtime.sendMessage = sendMessage
  answers[0]?.(undefined)
  await later(10)
  answers[1]?.({ ok: true })
  await later()
  expect(heard).toEqual(['page.near', 'page.pressed'])
})

it('says all at once when the page goes away', async () => {
  fate = 'killed'
  void pressed()
  await later(10)
  fate = 'heard'
  void left()
  await Promise.resolve()
  expect(heard).toEqual(['page.pressed', 'page.left'])
})

it('gives up on a background that is gone for good, and goes on', async () => {
  fate = 'killed'
  const told = tell('page.hello', { doc })
  await later(60_000)
  await expect(told).resolves.toBeUndefined()
  fate = 'heard'
  await near()
  expect(heard).toEqual(['page.near'])
})

it('says nothing again once it is an orphan', async () => {
  const send = vi.spyOn(runtime, 'sendMessage')
  fate = 'killed'
  const told = near()
  delete runtime.id
  await told
  await later(60_000)
  expect(send).toHaveBeenCalledTimes(1)
})
