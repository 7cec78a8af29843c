import type { Doing } from '../world/player'
import type { Tab } from '../world/tab'
import type { Showing, Stream, Task } from '../world/tasks'
import { makeTask, STREAMS } from '../world/tasks'
import type { World } from '../world/world'

export type Doings = AsyncGenerator<Doing, void, void>

/** The task in a tab, if it still wants work. */
export function taskOf(tab: Tab): Task | undefined {
  const { address } = tab
  return address !== null && 'task' in address && !address.task.done ? address.task : undefined
}

/** Opening, claiming and handing in: what happens to the pages of tasks. */
export class TaskTabs {
  /** Tasks that were left unsent and can be opened again. */
  readonly left: Task[] = []

  constructor(private readonly world: World) {}

  open(): Tab[] {
    return [...this.world.browser.tabs.values()].filter((tab) => taskOf(tab) !== undefined)
  }

  window(): number {
    const { browser, dice } = this.world
    const ids = [...browser.windows.keys()]
    return ids.length === 0 || (ids.length < 3 && dice.chance(0.05)) ? browser.openWindow() : dice.pick(ids)
  }

  make(stream: Stream): Task {
    const { dice, clock } = this.world
    return makeTask({ dice, clock, number: this.world.number() }, stream)
  }

  stream(): Stream {
    return this.world.dice.pick(STREAMS)
  }

  /** Another content: in the same document where the platform does so, else by navigating. */
  turn(tab: Tab, showing: Showing): void {
    const stream = 'task' in showing ? showing.task.stream : showing.stream
    if (stream.inPlace && tab.page && tab.state === 'there') {
      tab.address = showing
      tab.page.show(showing)
    } else this.world.browser.navigate(tab, showing, this.world.dice.chance(0.3))
  }

  /** By way of the queue, or straight by the task's own address. */
  async *claim(stream: Stream): Doings {
    const { browser, dice } = this.world
    const task: Showing = { task: this.make(stream), grown: 0 }
    const idle = [...browser.tabs.values()].find(
      ({ address }) => address !== null && 'kind' in address && address.stream === stream,
    )
    if (idle && dice.chance(0.7)) {
      browser.goTo(idle)
      yield { ms: dice.ms(2, 20), hands: 'reading' }
      if (browser.tabs.get(idle.id) === idle) this.turn(idle, task)
    } else if (dice.chance(0.5)) {
      const tab = browser.openTab(this.window(), { stream, kind: 'queue' }, true)
      yield { ms: dice.ms(4, 30), hands: 'reading' }
      if (browser.tabs.get(tab.id) === tab) this.turn(tab, task)
    } else browser.openTab(this.window(), task, true)
    yield { ms: dice.ms(1, 6), hands: 'reading' }
  }

  /** Several tasks at once, behind the tab in front. */
  async *claimSeveral(stream: Stream): Doings {
    const { browser, dice } = this.world
    const windowId = this.window()
    for (let left = dice.int(2, 4); left > 0; left -= 1) {
      browser.openTab(windowId, { task: this.make(stream), grown: 0 }, false)
      yield { ms: dice.ms(0.5, 3), hands: 'reading' }
    }
  }

  press(tab: Tab, control: 'submit' | 'skip'): void {
    if (!tab.page || tab.state !== 'there' || !tab.page.visible) return
    this.world.desk.input('page')
    this.world.fact({ kind: 'press', tab: tab.id, control })
    tab.page.press(control)
  }

  /** What the platform shows after a task. */
  next(stream: Stream): Showing {
    const { dice } = this.world
    if (dice.chance(stream.batch ? 0.9 : 0.55)) return { task: this.make(stream), grown: 0 }
    return { stream, kind: dice.chance(0.8) ? 'queue' : 'other' }
  }
}
