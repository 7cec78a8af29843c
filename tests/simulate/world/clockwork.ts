import type { Dice } from '../random'

/** A due call; it moves down the queue as the machine sleeps. */
export interface Timer {
  due: number
  order: number
  run: (() => void | Promise<void>) | null
}

/**
 * The machine's clocks. Timers run on `awake`, which stands still in sleep, as the monotonic clock of documents does; `wall` is what the
 * machine shows, which may be wrong.
 */
export class Clockwork {
  awake = 0
  sleptMs = 0
  /** How far the wall clock is ahead of the true time. */
  wrongMs = 0
  zone: string
  private readonly heap: Timer[] = []
  private orders = 0

  constructor(
    readonly startAt: number,
    zone: string,
  ) {
    this.zone = named(zone)
  }

  get wall(): number {
    return this.startAt + this.awake + this.sleptMs + this.wrongMs
  }

  /** The true time, which nobody in this world knows. */
  get truth(): number {
    return this.startAt + this.awake + this.sleptMs
  }

  after(ms: number, run: () => void | Promise<void>): Timer {
    const timer: Timer = { due: this.awake + Math.max(0, Math.round(ms)), order: this.orders++, run }
    this.heap.push(timer)
    this.up(this.heap.length - 1)
    return timer
  }

  cancel(timer: Timer | undefined | null): void {
    if (timer) timer.run = null
  }

  /** Runs what is due until `isOver`; `between` is awaited after each call. */
  async run(isOver: () => boolean, between: () => Promise<void> | undefined): Promise<void> {
    while (!isOver()) {
      const timer = this.take()
      if (!timer) return
      const { run } = timer
      if (!run) continue
      this.awake = Math.max(this.awake, timer.due)
      timer.run = null
      await run()
      const waiting = between()
      if (waiting) await waiting
    }
  }

  private before(a: Timer | undefined, b: Timer | undefined): boolean {
    if (!a || !b) return false
    return a.due < b.due || (a.due === b.due && a.order < b.order)
  }

  private swap(i: number, j: number): void {
    const [a, b] = [this.heap[i], this.heap[j]]
    if (a && b) [this.heap[i], this.heap[j]] = [b, a]
  }

  private up(from: number): void {
    for (let i = from; i > 0; ) {
      const parent = (i - 1) >> 1
      if (!this.before(this.heap[i], this.heap[parent])) return
      this.swap(i, parent)
      i = parent
    }
  }

  private take(): Timer | undefined {
    const top = this.heap[0]
    const last = this.heap.pop()
    if (!top || !last || top === last) return top
    this.heap[0] = last
    for (let i = 0; ; ) {
      let least = i
      for (const child of [2 * i + 1, 2 * i + 2]) if (this.before(this.heap[child], this.heap[least])) least = child
      if (least === i) return top
      this.swap(i, least)
      i = least
    }
  }
}

/** The name by which this machine knows a zone. */
export const named = (zone: string) => new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone

/** Lets this process live by the clockwork until the answer is called: what asks for time, timers, zone or chance gets the world's. */
export function liveBy(clock: Clockwork, dice: Dice): () => void {
  const scope = globalThis
  const { setTimeout, clearTimeout } = scope
  const { now } = Date
  const monotonic = performance.now
  const { DateTimeFormat } = Intl
  const randomUUID = crypto.randomUUID
  Date.now = () => clock.wall
  performance.now = () => clock.awake
  scope.setTimeout = ((run: () => void, ms = 0) => clock.after(ms, run)) as unknown as typeof setTimeout
  scope.clearTimeout = ((timer: unknown) => clock.cancel(timer as Timer | undefined)) as typeof clearTimeout
  const made = new Map<string, Intl.DateTimeFormat>()
  const zoned = (locales?: string | string[], options?: Intl.DateTimeFormatOptions) => {
    const whole = { ...options, timeZone: options?.timeZone ?? clock.zone }
    // To make one takes long, and the background asks for its zone at every event.
    const key = JSON.stringify([locales, whole])
    const format = made.get(key) ?? new DateTimeFormat(locales, whole)
    made.set(key, format)
    return format
  }
  Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
    apply: (_, __, [locales, options]) => zoned(locales, options),
    construct: (_, [locales, options]) => zoned(locales, options),
  })
  const hex = () => dice.int(0, 0xffff).toString(16).padStart(4, '0')
  crypto.randomUUID = () => `${hex()}${hex()}-${hex()}-${hex()}-${hex()}-${hex()}${hex()}${hex()}`
  return () => {
    Date.now = now
    performance.now = monotonic
    scope.setTimeout = setTimeout
    scope.clearTimeout = clearTimeout
    Intl.DateTimeFormat = DateTimeFormat
    crypto.randomUUID = randomUUID
  }
}
