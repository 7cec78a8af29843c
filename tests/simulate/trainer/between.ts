import type { TaskType } from '../../../src/core/task'
import type { World } from '../world/world'
import type { Panel } from './panel'
import { type Doings, type TaskTabs, taskOf } from './tabs'

const MINUTE = 60

/** What comes between pieces of work. Each leaves the world so that anything can follow. */
export class Between {
  constructor(
    private readonly world: World,
    private readonly tabs: TaskTabs,
    private readonly panel: Panel,
  ) {}

  /** Another tab, which may belong to the task. */
  async *research(): Doings {
    const { browser, dice } = this.world
    const others = [...browser.tabs.values()].filter((tab) => tab.address === null)
    const tab = others.length > 0 && dice.chance(0.5) ? dice.pick(others) : browser.openTab(this.tabs.window(), null, true)
    browser.goTo(tab)
    yield { ms: dice.ms(1, 20), hands: 'typing' }
    const hand = await this.panel.inHand()
    if (hand && dice.chance(0.5)) this.panel.belongs(hand, tab.id, dice.chance(0.85))
    yield { ms: dice.ms(5, 8 * MINUTE), hands: dice.pick(['typing', 'reading', 'still'] as const) }
    if (dice.chance(0.5) && browser.tabs.get(tab.id) === tab) browser.close(tab)
  }

  async *otherProgram(): Doings {
    const { browser, dice } = this.world
    browser.otherProgram(dice.chance(0.5))
    yield { ms: dice.ms(3, 14 * MINUTE), hands: dice.pick(['elsewhere', 'elsewhere', 'still'] as const) }
    browser.backToBrowser()
    yield { ms: dice.int(300, 3000), hands: 'still' }
  }

  /** A look at another task, or at any tab. */
  async *look(): Doings {
    const { browser, dice } = this.world
    browser.goTo(dice.pick([...browser.tabs.values()]))
    yield { ms: dice.ms(2, 3 * MINUTE), hands: dice.pick(['typing', 'reading', 'still'] as const) }
  }

  async *pause(): Doings {
    const { dice } = this.world
    const hand = await this.panel.inHand()
    if (!hand || hand.status === 'paused') return
    this.panel.pause(hand)
    yield { ms: dice.ms(5, 20 * MINUTE), hands: dice.pick(['still', 'elsewhere', 'reading'] as const) }
    if (dice.chance(0.3)) yield* this.look()
    await this.resumeAny()
  }

  async resumeAny(): Promise<void> {
    const paused = (await this.panel.sessions()).filter(({ status }) => status === 'paused')
    for (const session of paused) if (this.world.dice.chance(0.8)) this.panel.resume(session)
  }

  async *lock(): Doings {
    const { desk, dice } = this.world
    desk.lock(dice.chance(0.5))
    yield { ms: dice.ms(10, 40 * MINUTE), hands: 'still' }
    if (dice.chance(0.3)) this.sleepNow(dice.ms(1 * MINUTE, 120 * MINUTE))
    yield { ms: dice.ms(1, 30), hands: 'still' }
    desk.unlock()
  }

  async *sleep(): Doings {
    const { dice } = this.world
    this.sleepNow(dice.chance(0.3) ? dice.ms(5, 3 * MINUTE) : dice.ms(3 * MINUTE, 180 * MINUTE))
    yield { ms: dice.int(200, 3000), hands: 'still' }
    this.world.use()
  }

  /** The machine sleeps: no time passes for its timers, much for its clock. */
  sleepNow(ms: number): void {
    const { clock, wires } = this.world
    const fromAt = clock.wall
    clock.sleptMs += ms
    this.world.fact({ kind: 'slept', fromAt })
    this.world.fault('sleep')
    wires.jumped(ms, false)
    wires.wake(ms)
  }

  async *byHand(): Doings {
    const { browser, dice } = this.world
    const [platform, project, taskType, workKind] = dice.pick([
      ['mercor', 'Finch', 'review', 'meeting'],
      ['outlier', 'Kestrel', 'other', 'instructions'],
      ['', '', 'transcription', 'task'],
    ] as const)
    const tab = dice.chance(0.4) ? browser.openTab(this.tabs.window(), null, true) : undefined
    this.panel.start(platform, project, taskType as TaskType, workKind, tab ? { id: tab.id, isPage: false } : undefined)
    for (let parts = dice.int(1, 4); parts > 0; parts -= 1) {
      yield { ms: dice.ms(20, 15 * MINUTE), hands: dice.pick(['typing', 'reading', 'elsewhere', 'still'] as const) }
      if (dice.chance(0.3))
        yield* dice.pick([() => this.otherProgram(), () => this.look(), () => this.lock(), () => this.sleep()])()
    }
    const session = (await this.panel.sessions()).find(({ origin }) => origin === 'hand')
    if (session && dice.chance(0.85)) this.panel.end(session, dice.pick(['submitted', 'unknown']))
    yield { ms: dice.ms(1, 10), hands: 'reading' }
  }

  /** The same task in a second tab. */
  async *twice(): Doings {
    const { browser, dice } = this.world
    const one = this.tabs.open().find((tab) => tab.state === 'there' && tab.page)
    const task = one && taskOf(one)
    if (!one || !task || task.stream.batch) return
    browser.openTab(one.windowId, one.address, dice.chance(0.7))
    yield { ms: dice.ms(3, 120), hands: 'reading' }
  }

  async *comeBack(): Doings {
    const { browser, dice } = this.world
    const task = this.tabs.left.shift()
    if (!task || task.done) return
    const kept = [...browser.tabs.values()].find((tab) =>
      tab.past.some(({ showing }) => 'task' in showing && showing.task === task),
    )
    if (kept) {
      browser.goTo(kept)
      browser.back(kept)
    } else browser.openTab(this.tabs.window(), { task, grown: dice.int(0, 1) }, true)
    yield { ms: dice.ms(2, 10), hands: 'reading' }
  }

  async *tidy(): Doings {
    const { browser, dice } = this.world
    const closable = [...browser.tabs.values()].filter(
      (tab) => browser.tabs.size > 1 && (tab.address === null || dice.chance(0.1)),
    )
    if (closable.length > 0) browser.close(dice.pick(closable))
    yield { ms: dice.ms(1, 10), hands: 'reading' }
  }
}
