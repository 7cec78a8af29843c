import type { Hands } from '../world/player'
import type { Tab } from '../world/tab'
import type { Stream } from '../world/tasks'
import type { World } from '../world/world'
import { finish } from './finish'
import type { Panel } from './panel'
import { type Doings, type TaskTabs, taskOf } from './tabs'

const HANDS: readonly (readonly [number, Hands, number, number])[] = [
  [40, 'typing', 10, 240],
  [30, 'reading', 10, 200],
  [8, 'listening', 20, 120],
  [10, 'still', 20, 200],
  [2, 'still', 200, 840],
  [6, 'panel', 10, 90],
]

/** Work on the task in a tab, with all that comes between, until it is done or something else is. */
export async function* workOn(world: World, tabs: TaskTabs, panel: Panel, tab: Tab): Doings {
  const { dice, browser } = world
  browser.goTo(tab)
  yield { ms: dice.int(100, 1500), hands: 'reading' }
  if (tab.state === 'crashed' || (tab.state === 'there' && !tab.page && tab.address)) {
    yield { ms: dice.ms(1, 120), hands: 'still' }
    if (browser.tabs.get(tab.id) === tab) browser.navigate(tab, tab.address)
  }
  yield { ms: dice.ms(1, 4), hands: 'reading' }
  const task = taskOf(tab)
  if (!task) return
  if (!task.stream.sure) await startClock(world, panel, tab, task.stream)
  for (let parts = task.stream.batch ? 1 : dice.int(1, 5); parts > 0; parts -= 1) {
    const [hands, from, to] = dice.weighted(HANDS.map(([weight, ...rest]) => [weight, rest] as const))
    const ms = Math.min(dice.ms(from, to), task.stream.batch ? dice.ms(5, 40) : Number.POSITIVE_INFINITY)
    yield { ms, hands }
    if (browser.tabs.get(tab.id) !== tab || taskOf(tab) !== task) return
    task.leftMs -= ms
    if (task.leftMs <= 0) {
      yield* finish(world, tabs, panel, tab, task)
      return
    }
    if (dice.chance(0.1) && tab.page && tab.address && 'task' in tab.address) {
      // The page grows: a further turn, an unfolded part.
      tab.address = { task, grown: tab.address.grown + 1 }
      tab.page.show(tab.address)
    }
    if (!task.stream.batch && dice.chance(0.35)) return
  }
}

/** A page that is not surely a task starts no clock by itself; the panel offers it once the page is read. */
async function startClock(world: World, panel: Panel, tab: Tab, { platform, project, taskType }: Stream): Promise<void> {
  const { sessions, desk } = await world.wires.flush()
  const isRead = Object.values(desk.tabs[tab.id]?.frames ?? {}).some(({ doc }) => doc === tab.page?.doc)
  const isTimed = sessions.some(({ tabId, status }) => tabId === tab.id && status !== 'left')
  if (isRead && !isTimed && tab.page && tab.state === 'there')
    panel.start(platform, project, taskType, 'task', { id: tab.id, isPage: true })
}
