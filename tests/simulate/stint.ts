import type { TimeEntry } from '../../src/core/entry'
import { compare, entryOf } from './check/compare'
import { emptyDatabase, type Margin } from './machine/margin'
import { Wires } from './machine/wires'
import { Oracle } from './oracle/oracle'
import { Dice } from './random'
import { Trainer } from './trainer/day'
import { Faults } from './trainer/faults'
import { Panel } from './trainer/panel'
import { beginning, ZONES } from './world/calendar'
import { Clockwork, liveBy, named } from './world/clockwork'
import { Player } from './world/player'
import { STREAMS } from './world/tasks'
import { World } from './world/world'

export interface StintResult {
  sessions: number
  entries: TimeEntry[]
  faults: Record<string, number>
  violations: string[]
  comparisons: { errorMs: number; allowedMs: number; why: string[] }[]
  lost: number
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
    const trainer = new Trainer(world, panel)
    const player = new Player(world, trainer.days(days), () => panel.use())
    const faults = new Faults(world, (why) => player.interrupt(why), ZONES)
    trainer.faults = faults
    player.start()
    faults.begin()
    await clock.run(
      () => player.isOver,
      () => (wires.isDue() ? wires.flush().then(() => undefined) : undefined),
    )
    await wires.drain()
    await wires.flush()
    return await judge(margin, world, wires, named(zone))
  } finally {
    restore()
  }
}

async function judge(margin: Margin, world: World, wires: Wires, zone: string): Promise<StintResult> {
  const oracle = new Oracle(
    zone,
    new Set(STREAMS.filter(({ batch }) => batch).map(({ platform, project }) => `${platform}/${project}`)),
  )
  for (const fact of world.facts) oracle.take(fact)
  const db = await margin.store.use()
  const entries = await db.getAll('entries')
  const { sessions } = await margin.readLive(margin.store)
  const violations = [...oracle.strange, ...wires.problems.filter((problem) => !problem.startsWith('Nothing could be saved'))]
  const comparisons: StintResult['comparisons'] = []
  const left = new Map(entries.map((entry) => [entry.id, entry]))
  let lost = 0
  for (const ended of oracle.ended) {
    const found = entryOf(ended, left.values())
    if (!found) {
      lost += 1
      violations.push(
        `no entry for the attempt of ${ended.platform} that began ${new Date(ended.startedAt).toISOString()} and ended ${ended.outcome}`,
      )
      continue
    }
    left.delete(found.id)
    const { wrong, ...rest } = compare(found, ended)
    comparisons.push(rest)
    if (wrong.length > 0)
      violations.push(
        `${found.platform} ${found.taskId ?? ''} of ${new Date(found.startedAt).toISOString()}: ${wrong.join('\n    ')}`,
      )
  }
  for (const entry of left.values())
    violations.push(
      `an entry that should not be: ${entry.platform} ${entry.taskId ?? ''} of ${new Date(entry.startedAt).toISOString()}, ${entry.outcome}`,
    )
  for (const attempt of oracle.open) {
    const index = sessions.findIndex((s) => s.startedAt === attempt.startedAt)
    if (index < 0) {
      lost += 1
      violations.push(
        `no session for the open attempt of ${attempt.platform} that began ${new Date(attempt.startedAt).toISOString()}`,
      )
    } else sessions.splice(index, 1)
  }
  for (const s of sessions)
    violations.push(`a session that should not be open: ${s.platform} of ${new Date(s.startedAt).toISOString()}`)
  const mismatches = await margin.checkRollups(margin.store)
  return {
    sessions: oracle.ended.length + oracle.open.length,
    entries,
    faults: world.faults,
    violations,
    comparisons,
    lost,
    rollupMismatches: mismatches.length,
    story: world.story ?? [],
  }
}
