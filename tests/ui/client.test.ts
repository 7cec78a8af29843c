import { beforeEach, expect, test, vi } from 'vitest'
import { AskError, ask, onStateChanged } from '../../src/ui/client'

const fake = vi.hoisted(() => ({
  reply: undefined as unknown,
  fails: false,
  /** So many messages are heard by nobody. */
  unheard: 0,
  sent: [] as unknown[],
  listeners: new Set<(m: unknown) => unknown>(),
}))
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      sendMessage: async (message: unknown) => {
        fake.sent.push(message)
        if (fake.unheard-- > 0) throw new Error('The message port closed before a response was received.')
        if (fake.fails) throw new Error('Could not establish connection. Receiving end does not exist.')
        return fake.reply
      },
      onMessage: {
        addListener: (l: () => void) => fake.listeners.add(l),
        removeListener: (l: () => void) => fake.listeners.delete(l),
      },
    },
  },
}))

beforeEach(() => {
  fake.sent.length = 0
  fake.fails = false
  fake.unheard = 0
})

test('a request carries its name and payload, and the value comes back', async () => {
  fake.reply = { ok: true, value: { sessionId: 'a' } }
  const answer = await ask('session.start', { platform: 'p', project: '', taskType: 'other', workKind: 'task' })
  expect(answer).toEqual({ sessionId: 'a' })
  expect(fake.sent).toEqual([
    { name: 'session.start', payload: { platform: 'p', project: '', taskType: 'other', workKind: 'task' } },
  ])
})

test('a refusal is an error with the reason of the background', async () => {
  fake.reply = { ok: false, error: 'The disk is full.' }
  await expect(ask('problem.dismiss', {})).rejects.toThrow(new AskError('The disk is full.'))
})

test.each([[undefined], [null], ['yes'], [{}]])('an answer of %j is no answer', async (reply) => {
  fake.reply = reply
  await expect(ask('problem.dismiss', {})).rejects.toThrow(/did not answer/)
})

test('a background that cannot be reached is told in words', async () => {
  fake.fails = true
  await expect(ask('problem.dismiss', {})).rejects.toThrow(/did not answer/)
})

test('what a worker did not hear because it was killed is asked again', async () => {
  fake.reply = { ok: true, value: undefined }
  fake.unheard = 2
  await ask('session.pause', { sessionId: 'a' })
  expect(fake.sent).toHaveLength(3)
})

test('what begins something is never asked twice', async () => {
  fake.unheard = 1
  const begin = { platform: 'p', project: '', taskType: 'other', workKind: 'task' } as const
  await expect(ask('session.start', begin)).rejects.toThrow(/did not answer/)
  expect(fake.sent).toHaveLength(1)
})

test('only its broadcast is heard, answers nothing, and can be stopped', () => {
  const heard = vi.fn()
  const stop = onStateChanged(heard)
  const tell = (message: unknown) => [...fake.listeners].map((listener) => listener(message))
  for (const message of [null, 'state.changed', { name: 'checklist.next' }, { name: 'page.hello' }]) tell(message)
  expect(heard).not.toHaveBeenCalled()
  expect(tell({ name: 'state.changed' })).toEqual([undefined])
  expect(heard).toHaveBeenCalledTimes(1)
  stop()
  expect(fake.listeners.size).toBe(0)
})
