import type { TimeEntry } from '../../src/core/entry'
import { type Judged, judge } from './check/judge'
import { twoLedgers } from './check/two-ledgers'
import { emptyDatabase, type Margin } from './machine/margin'
import { Wires } from './machine/wires'
import { Oracle } from './oracle/oracle'
import { Dice } from './random'
import { Bookkeeper } from './trainer/bookkeeper'
import { Trainer } from './trainer/day'
import { Faults } from './trainer/faults'
import { Panel } from './trainer/panel'
import { beginning, ZONES } from './world/calendar'
import { Clockwork, liveBy, named } from './world/clockwork'
import { Player } from './world/player'
import { STREAMS } from './world/tasks'
import { World } from './world/world'

export interface StintResult extends Judged {
  sessions: number
  /** As the machine recorded them, before any correction. */
  recorded: readonly TimeEntry[]
  /** As the ledger has them in the end. */
  entries: TimeEntry[]
  deeds: Record<string, number>
  faults: Record<string, number>
  rollupMismatches: number
  story: string[]
}

/** Plays some days of one trainer on one machine, and compares what Margin has kept with what the oracle makes of the facts. */
export async function playStint(
  margin: Margin,
  seed: number,
  stint: number,
  days: number,
  asksForStory = false,
): Promise<StintResult> {
  const dice = new Dice(seed, stint)
  const { at, zone } = beginning(dice)
  const clock = new Clockwork(at, zone)
  const wires = new Wires(margin)
  const world = new World(clock, dice, wires)
  if (asksForStory) world.story = []
  const restore = liveBy(clock, new Dice(seed, -1 - stint))
  try {
    emptyDatabase(margin)
    wires.serve(world)
    await margin.applyEvents([{ kind: 'boot', at }])
    for (const { platform, project, batch } of STREAMS) {
      if (!batch) continue
      await margin.changeProject(margin.store, { platform, project }, () => ({
        ...{ platform, project, terms: [], rubricsRead: [], notes: '', firstSeenAt: at, batch },
      }))
    }
    await wires.flush()
    const panel = new Panel(world)
    const books = new Bookkeeper(world, margin)
    const trainer = new Trainer(world, panel, books)
    const player = new Player(world, trainer.days(days), () => panel.use())
    const faults = new Faults(world, (why) => player.interrupt(why), ZONES)
    trainer.faults = faults
    player.start()
    faults.begin()
    await clock.run(
      () => player.isOver,
      () => (wires.isDue() ? wires.flush().then(() => undefined) : undefined),
    )
    await endAll(world, panel, faults)
    for (let deeds = dice.int(2, 16); deeds > 0; deeds -= 1) await books.correct()
    await books.undoAll()
    if (dice.chance(0.4)) books.wrong.push(...(await goOnInTwo(world, margin, books)))
    return await outcome(margin, world, wires, books, named(zone))
  } finally {
    restore()
  }
}

/** The ledger is corrected in another browser as well, and each is restored into the other. */
async function goOnInTwo(world: World, margin: Margin, books: Bookkeeper): Promise<string[]> {
  return twoLedgers(margin, await books.oldBackup(), async (second) => {
    const others = new Bookkeeper(world, second, true)
    for (let deeds = world.dice.int(0, 8); deeds > 0; deeds -= 1) await others.correct()
    return others.wrong
  })
}

/** Whatever is still open is ended in the panel, so that it can be compared. */
async function endAll(world: World, panel: Panel, faults: Faults): Promise<void> {
  await world.wires.drain()
  if (!world.browser.alive) await faults.startBrowser(false)
  for (const session of await panel.sessions()) panel.end(session, 'released')
  await world.wires.flush()
}

async function outcome(margin: Margin, world: World, wires: Wires, books: Bookkeeper, zone: string): Promise<StintResult> {
  const batches = STREAMS.filter(({ batch }) => batch).map(({ platform, project }) => `${platform}/${project}`)
  const oracle = new Oracle(zone, new Set(batches))
  for (const fact of world.facts) oracle.take(fact)
  const { sessions } = await margin.readLive(margin.store)
  const { violations, ...judged } = judge(books.entries, oracle.ended)
  violations.push(...oracle.strange, ...wires.problems.filter((problem) => !problem.startsWith('Nothing could be saved')))
  const open = sessions.length + oracle.open.length
  if (open > 0) violations.push(`${open} attempts are open that were ended`)
  const mismatches = await margin.checkRollups(margin.store)
  violations.push(...books.wrong)
  return {
    ...judged,
    sessions: oracle.ended.length,
    recorded: books.entries,
    entries: await (await margin.store.use()).getAll('entries'),
    deeds: books.deeds,
    faults: world.faults,
    violations,
    rollupMismatches: mismatches.length + books.rollupMismatches,
    story: world.story ?? [],
  }
}
