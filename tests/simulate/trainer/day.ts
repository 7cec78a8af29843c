import { TASK_TYPES } from '../../../src/core/task'
import { type Doing, Interrupted } from '../world/player'
import type { World } from '../world/world'
import { Between } from './between'
import type { Bookkeeper } from './bookkeeper'
import type { Faults } from './faults'
import type { Panel } from './panel'
import { type Doings, TaskTabs } from './tabs'
import { workOn } from './work'

const HOUR_MS = 3_600_000

/** The life of one trainer: days of work in pieces, each at random, none knowing what comes next. */
export class Trainer {
  private readonly tabs: TaskTabs
  private readonly between: Between
  faults: Faults | undefined

  constructor(
    private readonly world: World,
    private readonly panel: Panel,
    private readonly books: Bookkeeper,
  ) {
    this.tabs = new TaskTabs(world)
    this.between = new Between(world, this.tabs, panel)
  }

  async *days(count: number): Doings {
    const { clock, dice } = this.world
    for (let day = 0; day < count; day += 1) {
      const beganAt = clock.truth
      yield* this.undisturbed(() => this.arrive())
      for (let blocks = dice.int(1, 3); blocks > 0; blocks -= 1) {
        const until = clock.truth + dice.ms(900, 3600)
        while (clock.truth < until) yield* this.undisturbed(() => this.act())
        yield* this.undisturbed(() => this.rest())
      }
      if (day + 1 < count) yield* this.night(Math.max(HOUR_MS, beganAt + 24 * HOUR_MS - clock.truth))
    }
  }

  /** Runs something to its end or to its interruption, and looks after what was interrupted. */
  private async *undisturbed(what: () => Doings): Doings {
    try {
      yield* what()
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error
      yield* this.undisturbed(() => this.recover(error.message))
    }
  }

  private async *recover(why: string): Doings {
    const { browser, dice } = this.world
    yield { ms: dice.ms(2, why === 'browser-killed' && dice.chance(0.2) ? 7200 : 120), hands: 'still' }
    if (!browser.alive) await this.faults?.startBrowser(dice.chance(0.65))
    const crashed = [...browser.tabs.values()].find(({ state }) => state === 'crashed')
    if (crashed) {
      browser.goTo(crashed)
      yield { ms: dice.ms(1, 20), hands: 'elsewhere' }
      if (dice.chance(0.8)) browser.navigate(crashed, crashed.address)
      else browser.close(crashed)
    }
    yield { ms: dice.ms(1, 15), hands: 'reading' }
  }

  private async *arrive(): Doings {
    const { browser, desk, dice } = this.world
    desk.unlock()
    desk.input('elsewhere')
    yield { ms: dice.ms(1, 60), hands: 'elsewhere' }
    if (!browser.alive) await this.faults?.startBrowser(dice.chance(0.6))
    else browser.backToBrowser()
    yield { ms: dice.ms(2, 20), hands: 'reading' }
  }

  private async *act(): Doings {
    const { browser, dice } = this.world
    if (!browser.alive || browser.tabs.size === 0) {
      if (!browser.alive) await this.faults?.startBrowser(dice.chance(0.6))
      else browser.openTab(browser.openWindow(), null, true)
      yield { ms: dice.ms(1, 10), hands: 'reading' }
      return
    }
    if (browser.front === null) {
      browser.backToBrowser()
      yield { ms: dice.int(300, 3000), hands: 'still' }
    }
    const open = this.tabs.open()
    if (open.length === 0) {
      yield* this.begin()
      return
    }
    const piece = dice.weighted<() => Doings>([
      [60, () => workOn(this.world, this.tabs, this.panel, dice.pick(open))],
      [open.length > 4 ? 0 : 5, () => this.begin()],
      [9, () => this.between.research()],
      [8, () => this.between.otherProgram()],
      [4, () => this.between.look()],
      [3, () => this.between.pause()],
      [2, () => this.between.lock()],
      [1.5, () => this.between.sleep()],
      [1.5, () => this.between.byHand()],
      [2, () => this.between.twice()],
      [4, () => this.between.comeBack()],
      [3, () => this.between.tidy()],
      [4, () => this.choose()],
      [4, () => this.correct()],
    ])
    yield* piece()
  }

  private async *begin(): Doings {
    const { dice } = this.world
    const stream = this.tabs.stream()
    yield* dice.weighted<() => Doings>([
      [70, () => this.tabs.claim(stream)],
      [stream.batch ? 0 : 12, () => this.tabs.claimSeveral(stream)],
      [10, () => this.between.comeBack()],
      [10, () => this.between.byHand()],
    ])()
  }

  /** A choice in the panel. */
  private async *choose(): Doings {
    const { dice } = this.world
    const hand = await this.panel.inHand()
    await this.between.resumeAny()
    if (hand) {
      if (dice.chance(0.6)) this.panel.answer(hand)
      else if (dice.chance(0.3)) this.panel.retype(hand, dice.pick(TASK_TYPES))
    }
    yield { ms: dice.ms(1, 15), hands: 'panel' }
  }

  /** At the ledger, in a window of Margin's own: another program, for all that a task can tell. */
  private async *correct(): Doings {
    const { browser, dice } = this.world
    browser.otherProgram(false)
    for (let deeds = dice.int(1, 3); deeds > 0; deeds -= 1) {
      yield { ms: dice.ms(2, 40), hands: 'elsewhere' }
      await this.books.correct()
    }
    browser.backToBrowser()
    yield { ms: dice.int(300, 3000), hands: 'still' }
  }

  private async *rest(): Doings {
    const { browser, desk, dice } = this.world
    const way = dice.pick(['lock', 'still', 'program', 'quit'] as const)
    if (way === 'lock') desk.lock(dice.chance(0.5))
    if (way === 'program') browser.otherProgram(dice.chance(0.5))
    if (way === 'quit' && dice.chance(0.3)) await this.faults?.endBrowser()
    yield { ms: dice.ms(120, 5400), hands: way === 'program' ? 'elsewhere' : 'still' }
    if (way === 'lock') desk.unlock()
    desk.input('elsewhere')
  }

  /** Until the next morning: the browser is quit, or the machine sleeps, or it stays awake, locked or not. */
  private async *night(ms: number): Doings {
    const { browser, desk, dice } = this.world
    const way = dice.weighted([
      [4, 'quit'],
      [4, 'sleep'],
      [1, 'awake'],
    ] as const)
    if (way === 'quit' && browser.alive) await this.faults?.endBrowser()
    if (way === 'sleep' || dice.chance(0.5)) desk.lock(dice.chance(0.5))
    if (way === 'awake') yield* this.undisturbed(() => this.nothing(ms))
    else {
      yield* this.undisturbed(() => this.nothing(dice.ms(1, 60)))
      this.between.sleepNow(ms)
    }
  }

  private async *nothing(ms: number): AsyncGenerator<Doing, void, void> {
    yield { ms, hands: 'still' }
  }
}
