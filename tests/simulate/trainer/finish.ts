import type { Tab } from '../world/tab'
import type { Task } from '../world/tasks'
import type { World } from '../world/world'
import type { Panel } from './panel'
import type { Doings, TaskTabs } from './tabs'

/** How a task ends: handed in, refused and handed in, skipped, left in one way or another, ended in the panel. */
export async function* finish(world: World, tabs: TaskTabs, panel: Panel, tab: Tab, task: Task): Doings {
  const { dice, browser } = world
  const { stream } = task
  const isThere = () => browser.tabs.get(tab.id) === tab && tab.state === 'there' && tab.page !== null
  if (!isThere() || !tab.page?.visible) return
  const way = dice.weighted([
    [stream.batch ? 90 : 66, 'submit'],
    [6, 'refused'],
    [7, 'skip'],
    [5, 'close'],
    [5, 'leave'],
    [3, 'panel'],
    [stream.inPlace && !stream.batch ? 3 : 0, 'replaced'],
  ] as const)

  if (way === 'refused') {
    tabs.press(tab, 'submit')
    if (dice.chance(0.4)) {
      // The page answers with an error and is loaded anew.
      yield { ms: dice.ms(1, 5), hands: 'still' }
      if (isThere()) browser.navigate(tab, tab.address)
      yield { ms: dice.ms(4, 8), hands: 'reading' }
    }
    yield { ms: dice.ms(45, 120), hands: 'typing' }
    return
  }
  if (way === 'submit' || way === 'skip') {
    tabs.press(tab, way)
    task.done = true
    const then = dice.weighted([
      [90, 'next'],
      [5, 'close'],
      [5, 'away'],
    ] as const)
    yield { ms: dice.int(200, 4000), hands: 'still' }
    if (!isThere()) return
    if (then === 'next') tabs.turn(tab, tabs.next(stream))
    else if (then === 'close') browser.close(tab)
    else browser.navigate(tab, null)
  } else if (way === 'panel') {
    const session = (await panel.sessions()).find(({ tabId, status }) => tabId === tab.id && status !== 'left')
    if (session) panel.end(session, dice.pick(['submitted', 'released', 'skipped']))
    task.done = true
    yield { ms: dice.int(200, 3000), hands: 'still' }
    if (isThere()) tabs.turn(tab, { stream, kind: 'queue' })
  } else {
    if (way !== 'replaced' && dice.chance(0.7)) tabs.left.push(task)
    else task.done = true
    if (way === 'close') browser.close(tab)
    else if (way === 'leave') browser.navigate(tab, dice.chance(0.5) ? null : { stream, kind: 'queue' }, dice.chance(0.4))
    else tabs.turn(tab, { task: tabs.make(stream), grown: 0 })
  }
  yield { ms: dice.ms(1, 8), hands: 'reading' }
}
