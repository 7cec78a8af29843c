import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whenSettled } from '../../src/content/settle'

let life: AbortController
let reads: number[]
let costMs: number

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = '<p id="p"></p>'
  life = new AbortController()
  reads = []
  costMs = 0
})
afterEach(() => {
  life.abort()
  vi.useRealTimers()
})

const watch = () =>
  whenSettled(
    document,
    () => {
      reads.push(performance.now())
      // What the reading costs, on the clock of the test.
      vi.setSystemTime(Date.now() + costMs)
      vi.advanceTimersByTime(0)
      spent += costMs
    },
    life.signal,
  )
let spent = 0
beforeEach(() => {
  spent = 0
  const real = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => real() + spent)
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** A change of the page, heard by its observers. */
async function change(ms = 0): Promise<void> {
  const p = document.getElementById('p')
  p?.append(document.createElement('i'))
  await vi.advanceTimersByTimeAsync(ms)
}

describe('reading when settled', () => {
  it('waits until the page has been quiet', async () => {
    watch()
    for (let i = 0; i < 5; i += 1) await change(60)
    expect(reads).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1000)
    expect(reads).toHaveLength(1)
  })

  it('reads a page that never rests, at the pace that its cost allows', async () => {
    watch()
    costMs = 5
    // A minute of a change each 50 ms: 5 ms of reading is worth 5 s of waiting, after the 20 ms in hand.
    for (let i = 0; i < 1200; i += 1) await change(50)
    expect(reads.length).toBeGreaterThan(10)
    expect(reads.length * costMs).toBeLessThanOrEqual(60_000 / 1000 + 20 + 2 * costMs)
  })

  it('never waits longer than ten seconds, however dear a reading is', async () => {
    watch()
    costMs = 200
    for (let i = 0; i < 600; i += 1) await change(100)
    const gaps = reads.slice(1).map((at, index) => at - (reads[index] ?? 0))
    expect(Math.max(...gaps)).toBeLessThanOrEqual(10_000 + 200 + 800)
    expect(reads.length).toBeGreaterThanOrEqual(5)
  })

  it('notices the next task soon after a press, though readings are dear', async () => {
    const settled = watch()
    costMs = 25
    await change(2000)
    settled.now()
    await vi.advanceTimersByTimeAsync(1)
    const before = reads.length
    await change(600)
    expect(reads.length, 'the page says "loading"').toBe(before + 1)
    await change(600)
    expect(reads.length, 'the next task is there').toBe(before + 2)
  })

  it('goes back to its own pace after that', async () => {
    const settled = watch()
    costMs = 25
    settled.now()
    for (let i = 0; i < 100; i += 1) await change(100)
    // Four in haste, then one in ten seconds.
    expect(reads.length).toBeLessThanOrEqual(6)
  })

  it('reads nothing of a page that does not change, and nothing after its life', async () => {
    const settled = watch()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(reads).toHaveLength(0)
    await change()
    settled.now()
    life.abort()
    await vi.advanceTimersByTimeAsync(60_000)
    await change(60_000)
    expect(reads).toHaveLength(0)
  })

  it('hears changes in a shadow root that was entered', async () => {
    const root = document.createElement('div').attachShadow({ mode: 'closed' })
    const settled = watch()
    settled.observe(root)
    root.append(document.createElement('i'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(reads).toHaveLength(1)
  })

  it('knows whether the document is as it was at the last reading', async () => {
    const known: boolean[] = []
    const settled = whenSettled(document, (isAsRead) => known.push(isAsRead), life.signal)
    // The clock of a page is never at nought when it changes.
    await vi.advanceTimersByTimeAsync(5)
    await change(1000)
    settled.now()
    await vi.advanceTimersByTimeAsync(10)
    expect(known, 'nothing changed between the two').toEqual([false, true])
    await change(50)
    settled.now()
    await vi.advanceTimersByTimeAsync(10)
    expect(known).toEqual([false, true, false])
  })

  it('reads in idle time, and takes the reading back when its life ends before', async () => {
    const idle: (() => void)[] = []
    const cancelled = vi.fn()
    vi.stubGlobal('requestIdleCallback', (act: () => void) => idle.push(act))
    vi.stubGlobal('cancelIdleCallback', cancelled)
    watch()
    await change(1000)
    expect(reads, 'the page is busy still').toHaveLength(0)
    expect(idle).toHaveLength(1)
    idle[0]?.()
    expect(reads).toHaveLength(1)
    await change(1000)
    life.abort()
    expect(cancelled).toHaveBeenCalledWith(2)
    vi.unstubAllGlobals()
  })

  it('is not woken after its life', async () => {
    const settled = watch()
    life.abort()
    settled.now()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(reads).toHaveLength(0)
  })

  it('lets go of shadow roots that the page has dropped', async () => {
    const heard = vi.spyOn(MutationObserver.prototype, 'observe')
    const gone = new WeakSet<WeakKey>()
    const RealRef = WeakRef
    vi.stubGlobal(
      'WeakRef',
      class<T extends WeakKey> extends RealRef<T> {
        override deref() {
          const node = super.deref()
          return node && gone.has(node) ? undefined : node
        }
      },
    )
    const settled = watch()
    const [kept, dropped] = [0, 1].map(() => document.createElement('div').attachShadow({ mode: 'open' }))
    if (!kept || !dropped) throw new Error('no roots')
    settled.observe(kept)
    settled.observe(dropped)
    gone.add(dropped)
    // So dear that it does not listen between two readings, and then listens anew.
    costMs = 100
    heard.mockClear()
    for (let i = 0; i < 300; i += 1) await change(100)
    const again = heard.mock.calls.map(([node]) => node)
    expect(again).toContain(kept)
    expect(again).not.toContain(dropped)
    vi.unstubAllGlobals()
  })
})
