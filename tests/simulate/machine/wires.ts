import type { ClockReading } from '../../../src/core/live'
import type { SessionEvent } from '../../../src/core/session-event'
import type { SystemState } from '../facts'
import type { World } from '../world/world'
import { type BrowserSide, playIn } from './fake-browser'
import { Jumps } from './jumps'
import { fillDisk, type Margin } from './margin'

type Live = Awaited<ReturnType<Margin['readLive']>>
type Untimed<E> = E extends SessionEvent ? Omit<E, 'at' | 'clock'> : never

/** Chrome ends a worker that has had nothing to do for this long. */
const WORKER_RESTS_MS = 30_000

/**
 * The way from the browser to the session code: what attention.ts, requests.ts and start.ts do around `applyEvents`, with a worker that
 * comes and goes. Events that follow each other without any need to look at the state are handed over together, as the background takes
 * what has waited for a full disk; every change of what is live is handed over at once.
 */
export class Wires {
  live: Live | undefined
  /** What went wrong by the background's own word. */
  readonly problems: string[] = []
  isDeaf = false
  isFull = false
  private readonly jumps = new Jumps()
  private due: { event: SessionEvent; apply: Margin['applyEvents'] }[] = []
  private isUrgent = true
  private most = 8
  private worker = { doc: 'worker-0', bornAwake: 0, usedAwake: 0 }
  private workers = 0
  private isFirst = true
  private isDoomed = false
  private wokeAwake = Number.NEGATIVE_INFINITY
  private toldSystem: SystemState = 'active'
  private world: World | undefined
  private applyEvents: Margin['applyEvents']
  private side: BrowserSide | undefined

  constructor(private readonly margin: Margin) {
    this.applyEvents = margin.freshWorker()
  }

  serve(world: World): void {
    this.world = world
    this.side = {
      ...{ world, memory: new Map(), alarm: null, isWorkerDead: false, problems: this.problems },
      onAlarm: () => this.heardBeat(),
    }
    playIn(this.side)
  }

  private get here(): World {
    if (!this.world) throw new Error('no world is served')
    return this.world
  }

  heardPage(event: SessionEvent): void {
    const { browser } = this.here
    const isOpen = 'tabId' in event && typeof event.tabId === 'number' && browser.tabs.has(event.tabId)
    if (!browser.alive || (!isOpen && event.kind !== 'page-pressed' && event.kind !== 'page-left')) return
    this.push(event, event.kind === 'page-detected')
  }

  heardFocus(tabId: number | null): void {
    this.tell({ kind: 'focus', tabId })
  }

  heardTabClosed(tabId: number): void {
    this.tell({ kind: 'tab-closed', tabId }, true)
  }

  heardSystem(state: SystemState): void {
    if (this.tell({ kind: 'system', state })) this.toldSystem = state
  }

  private heardBeat(): void {
    const { desk } = this.here
    this.here.fact({ kind: 'beat' })
    if (desk.state !== this.toldSystem) this.heardSystem(desk.state)
    this.tell({ kind: 'beat' })
  }

  /** What a surface asks for. */
  ask(event: Untimed<SessionEvent>): void {
    this.push({ ...this.now(), ...event } as SessionEvent, true)
  }

  /** Nothing is told while no work is live, and nobody hears what the browser says before the extension has started. */
  private tell(event: Untimed<SessionEvent>, isUrgent = false): boolean {
    if (this.isDeaf || !this.here.browser.alive) return false
    if (this.isNothingLive() && this.due.length === 0 && !this.side?.memory.has('pendingEvents')) return false
    this.push({ ...this.now(), ...event } as SessionEvent, isUrgent)
    return true
  }

  private push(event: SessionEvent, isUrgent: boolean): void {
    const isKnown = event.clock && this.live?.desk.clocks[event.clock.doc] !== undefined
    if (event.clock && this.jumps.heard(isKnown === true)) this.here.fact({ kind: 'clock-unknown' })
    // The first event of a worker is taken at once: it asks the browser where the user is now.
    if (this.isFirst) this.isUrgent = true
    this.isFirst = false
    this.due.push({ event, apply: this.applyEvents })
    this.here.tell('   >', event)
    this.worker.usedAwake = this.here.clock.awake
    if (isUrgent || this.isDoomed || !this.side?.alarm || this.asksWhereUserIs()) this.isUrgent = true
  }

  /** What has waited for the disk is taken at once, and so is every word of work that waits as a whole: the browser is asked where the user is now. */
  private asksWhereUserIs(): boolean {
    return this.side?.memory.has('pendingEvents') === true && (!this.isFull || this.isNothingLive())
  }

  private isNothingLive(): boolean {
    const { live } = this
    return live !== undefined && live.sessions.length === 0 && Object.keys(live.desk.tabs).length === 0
  }

  /** The worker's clocks; it may have rested and be another one. */
  private now(): { at: number; clock: ClockReading } {
    const { clock, dice } = this.here
    const { awake, wall: at } = clock
    if (awake - this.worker.usedAwake >= WORKER_RESTS_MS && dice.chance(0.6)) this.newWorker()
    return { at, clock: { doc: this.worker.doc, at, mono: awake - this.worker.bornAwake } }
  }

  private newWorker(): void {
    const { awake } = this.here.clock
    this.workers += 1
    this.applyEvents = this.margin.freshWorker()
    this.isFirst = true
    this.worker = { doc: `worker-${this.workers}`, bornAwake: awake, usedAwake: awake }
  }

  isDue(): boolean {
    return this.due.length > 0 && (this.isUrgent || this.due.length >= this.most)
  }

  async flush(): Promise<Live> {
    if (this.isDoomed && this.due.length > 0) await this.dieAtWork()
    const { due } = this
    if (due.length > 0 || !this.live) {
      this.due = []
      this.isUrgent = false
      this.most = this.here.dice.int(1, 30)
      for (let at = 0; at < due.length; ) {
        const { apply } = due[at] ?? { apply: this.applyEvents }
        const end = due.findIndex((one, index) => index > at && one.apply !== apply)
        const events = due.slice(at, end < 0 ? due.length : end).map(({ event }) => event)
        await this.apply(apply, events)
        at += events.length
      }
      this.live = await this.margin.readLive(this.margin.store)
      this.here.tellLive(this.live)
    }
    return this.live as Live
  }

  private async apply(apply: Margin['applyEvents'], events: SessionEvent[]): Promise<void> {
    await apply(events).catch((error: unknown) => {
      const isFull = error instanceof Error && error.name === 'StoreFullError'
      if (!isFull && !this.side?.isWorkerDead) this.problems.push(String(error))
    })
  }

  /** Killed between two events. */
  async killWorker(): Promise<void> {
    await this.flush()
    this.newWorker()
  }

  /** To be killed while it works on what comes next, before that is saved. */
  async killWorkerAtWork(): Promise<void> {
    await this.flush()
    this.isDoomed = true
  }

  /** A page tells again what the worker died of, the browser does not: what the alarm said then is lost. */
  private async dieAtWork(): Promise<void> {
    this.isDoomed = false
    const { event: last } = this.due.pop() ?? {}
    await this.flush()
    const isPulse = last?.kind === 'page-evidence'
    const isAlarm = last?.kind === 'beat' && this.here.clock.awake - this.wokeAwake > 2 * WORKER_RESTS_MS
    if (last && (isPulse || isAlarm) && this.side) {
      this.side.isWorkerDead = true
      fillDisk(true)
      await this.apply(this.applyEvents, [last])
      fillDisk(this.isFull)
      this.side.isWorkerDead = false
    }
    this.newWorker()
    if (isAlarm) this.here.fact({ kind: 'beat-lost' })
    else if (last) this.push(last, true)
  }

  /** The clock was set, or went on in a sleep. */
  jumped(byMs: number, isSet: boolean): void {
    if (this.jumps.jumped(byMs, isSet)) this.here.fact({ kind: 'clock-unknown' })
  }

  /** After a sleep an alarm that is overdue goes off at once. */
  wake(sleptMs: number): void {
    const { alarm } = this.side ?? {}
    const { clock, dice } = this.here
    this.wokeAwake = clock.awake
    if (!alarm || alarm.timer.due - clock.awake > sleptMs) return
    const { run } = alarm.timer
    clock.cancel(alarm.timer)
    if (run) alarm.timer = clock.after(dice.int(0, 1500), run)
  }

  async fillDisk(isFull: boolean): Promise<void> {
    if (isFull) await this.flush()
    this.isFull = isFull
    fillDisk(isFull)
  }

  /** There is room again, and the next word of the alarm takes what has waited. */
  async drain(): Promise<void> {
    await this.flush()
    if (!this.isFull && !this.side?.memory.has('pendingEvents')) return
    await this.fillDisk(false)
    this.here.fact({ kind: 'beat' })
    this.push({ kind: 'beat', ...this.now() }, true)
    await this.flush()
  }

  /** The extension's memory is empty and its alarm gone: the browser was ended, or the extension updated. */
  async forgetAll(): Promise<void> {
    await this.flush()
    this.here.clock.cancel(this.side?.alarm?.timer)
    if (this.side) this.side.alarm = null
    this.side?.memory.clear()
    this.newWorker()
  }

  /** What the background does first when its memory is empty. */
  async boot(): Promise<void> {
    this.newWorker()
    const { sessions, desk } = await this.margin.readLive(this.margin.store)
    if (sessions.length > 0 || Object.keys(desk.tabs).length > 0) {
      const now = this.now()
      this.push({ kind: 'boot', ...now }, true)
      for (const event of await this.margin.attentionNow(now.at)) this.push(event, true)
      this.toldSystem = this.here.desk.state
    }
    await this.flush()
  }
}
