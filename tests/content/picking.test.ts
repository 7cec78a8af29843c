import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makePicker } from '../../src/content/picking'
import type { PickCandidate } from '../../src/core/pick'
import { aPage, one } from '../platforms/lessons/a-page'

const HTML = '<main><p id="words">Some words of a task</p><div class="row"><b>Yields</b> <span><i>$1.20</i></span></div></main>'
let told: { candidate: PickCandidate | null; candidates?: PickCandidate[] }[]
let picker: ReturnType<typeof makePicker>

beforeEach(() => {
  vi.useFakeTimers()
  told = []
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'margin',
      sendMessage: async ({ payload }: { payload: (typeof told)[number] }) => {
        told.push(payload)
        return { ok: true }
      },
    },
  })
  const page = aPage(HTML)
  picker = makePicker(() => page)
})
afterEach(() => {
  picker({ say: 'end' })
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** A movement of the real pointer; the test's events are not trusted by themselves. */
function point(x: number, y: number, over: string): void {
  document.elementFromPoint = () => one(over)
  const event = new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true })
  Object.defineProperty(event, 'isTrusted', { value: true })
  document.dispatchEvent(event)
}
const chosen = () => told.at(-1)?.candidate

describe('the picker', () => {
  it('tells what is likely at its start, without any text', () => {
    picker({ say: 'start', field: 'pay' })
    expect(told).toHaveLength(1)
    expect(told[0]?.candidates).toMatchObject([{ tag: 'i', near: 'Yields', form: '$9.9', count: 1 }])
    expect(JSON.stringify(told)).not.toContain('words of a task')
  })

  it('tells what the pointer rests on for a second and a half, not before', () => {
    picker({ say: 'start', field: 'pay' })
    point(10, 10, 'i')
    vi.advanceTimersByTime(1_400)
    point(40, 10, 'i')
    vi.advanceTimersByTime(1_400)
    expect(told).toHaveLength(1)
    vi.advanceTimersByTime(200)
    expect(chosen()).toMatchObject({ tag: 'i', reading: { pay: { amount: 120, scale: 2, currency: 'USD' } } })
  })

  it('does not take for meant where the pointer left the page', () => {
    picker({ say: 'start', field: 'pay' })
    point(10, 10, 'i')
    document.dispatchEvent(new PointerEvent('pointerout', { relatedTarget: null }))
    vi.advanceTimersByTime(5_000)
    expect(told).toHaveLength(1)
  })

  it('goes up and back down to where the pointer was, and confirms', () => {
    picker({ say: 'start', field: 'pay' })
    point(10, 10, 'i')
    vi.advanceTimersByTime(1_500)
    picker({ say: 'move', to: 'parent' })
    picker({ say: 'move', to: 'parent' })
    expect(one('.row').localName).toBe(chosen()?.tag)
    picker({ say: 'move', to: 'child' })
    picker({ say: 'move', to: 'child' })
    expect(chosen()?.tag).toBe('i')
    expect(picker({ say: 'confirm' })).toMatchObject({
      locator: { tag: 'i', near: 'Yields' },
      href: 'https://work.example/tasks/4711',
    })
  })

  it('confirms nothing that can not be read', () => {
    picker({ say: 'start', field: 'pay' })
    point(10, 10, '#words')
    vi.advanceTimersByTime(1_500)
    expect(chosen()?.unreadable).toBe(true)
    expect(picker({ say: 'confirm' })).toBeNull()
  })

  it('is deaf when it has ended', () => {
    picker({ say: 'start', field: 'pay' })
    picker({ say: 'end' })
    point(10, 10, 'i')
    vi.advanceTimersByTime(5_000)
    expect(told).toHaveLength(1)
    expect(picker({ say: 'confirm' })).toBeNull()
  })
})
