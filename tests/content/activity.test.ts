import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Pulse, watchActivity } from '../../src/content/activity'
import { PAGE_SILENCE_MS, PULSE_MS } from '../../src/core/evidence'
import { setVisible, trusted } from './page-events'

const START = Date.UTC(2026, 2, 10, 9)
let pulses: Pulse[]
let life: AbortController

function watch() {
  pulses = []
  life = new AbortController()
  return watchActivity(document, (pulse) => pulses.push(pulse), life.signal)
}
const use = (name = 'keydown') => document.dispatchEvent(trusted(new Event(name)))
const said = () => pulses.map(({ sign, at }) => `${sign} ${(at - START) / 1000}`)
const wait = (seconds: number) => vi.advanceTimersByTime(seconds * 1000)

beforeEach(() => {
  vi.useFakeTimers({ now: START })
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible')
})
afterEach(() => {
  life.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('evidence of a page in view', () => {
  it('comes every 15 s, and says whether it was used since', () => {
    watch().announce()
    wait(7)
    use()
    wait(8)
    wait(15)
    use('scroll')
    wait(15)
    expect(said()).toEqual(['visible 0', 'input 15', 'visible 30', 'input 45'])
    expect(pulses.map(({ inputAt }) => (inputAt - START) / 1000)).toEqual([0, 7, 7, 30])
  })

  it('falls silent after ten minutes without input, and speaks at once when used again', () => {
    watch().announce()
    wait(11 * 60)
    expect(said().at(-1)).toMatch(/^still 6/)
    const count = pulses.length
    wait(60 * 60)
    expect(pulses).toHaveLength(count)
    use('pointermove')
    expect(said().at(-1)).toBe(`input ${11 * 60 + 3600}`)
    wait(15)
    expect(said().at(-1)).toBe(`visible ${11 * 60 + 3600 + 15}`)
  })

  it('of a hidden page is one word, and nothing until it is back', () => {
    watch().announce()
    wait(5)
    setVisible(false)
    use()
    wait(300)
    expect(said()).toEqual(['visible 0', 'hidden 5'])
    setVisible(true)
    expect(said().at(-1)).toBe('visible 305')
    setVisible(false)
    wait(3600)
    setVisible(true)
    // It goes on speaking, as whoever brought it to the front may read; how long it was unused is told beside it.
    expect(said().slice(-2)).toEqual(['hidden 305', 'visible 3905'])
    use()
    expect(said().at(-1)).toBe('input 3905')
  })

  it('ignores what a script of the page makes up', () => {
    watch().announce()
    wait(5)
    document.dispatchEvent(new Event('keydown'))
    wait(10)
    expect(said()).toEqual(['visible 0', 'visible 15'])
  })

  it('ends with its life, timers and listeners alike', () => {
    watch().announce()
    life.abort()
    use()
    wait(600)
    expect(said()).toEqual(['visible 0'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('neither cancels nor stops any event', () => {
    watch().announce()
    const heard = vi.fn()
    document.addEventListener('keydown', heard)
    const event = trusted(new Event('keydown', { cancelable: true, bubbles: true }))
    expect(document.dispatchEvent(event)).toBe(true)
    expect(event.defaultPrevented).toBe(false)
    expect(heard).toHaveBeenCalledTimes(1)
    document.removeEventListener('keydown', heard)
  })

  it('whatever a person does: never silent longer than the core waits, never more often than each 15 s but for changes of view', () => {
    const acts = fc.array(fc.tuple(fc.constantFrom('keydown', 'scroll', 'hide', 'show'), fc.integer({ min: 0, max: 90_000 })), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(acts, (list) => {
        vi.setSystemTime(START)
        vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible')
        watch().announce()
        let visible = true
        for (const [act, waitMs] of list) {
          if (act === 'hide' || act === 'show') {
            if (visible !== (act === 'show')) setVisible(act === 'show')
            visible = act === 'show'
          } else use(act)
          vi.advanceTimersByTime(waitMs)
        }
        life.abort()
        for (const [index, pulse] of pulses.entries()) {
          const before = pulses[index - 1]
          if (!before) continue
          const gap = pulse.at - before.at
          expect(pulse.inputAt).toBeGreaterThanOrEqual(before.inputAt)
          expect(pulse.inputAt).toBeLessThanOrEqual(pulse.at)
          if (before.sign === 'visible' || before.sign === 'input') expect(gap).toBeLessThanOrEqual(PAGE_SILENCE_MS)
          if (pulse.sign === 'input') expect(gap).toBeGreaterThanOrEqual(before.sign === 'input' ? PULSE_MS : 0)
        }
      }),
      { numRuns: 60 },
    )
  })
})
