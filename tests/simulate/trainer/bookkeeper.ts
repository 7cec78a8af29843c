import type { TimeEntry } from '../../../src/core/entry'
import { Books } from '../books/books'
import type { Deed, Labels } from '../books/deed'
import { compareLedger, pageOf, termsOf } from '../check/ledger'
import { claimsOfLive, doDeed, ledgerOf } from '../machine/ledger'
import type { Margin } from '../machine/margin'
import { backupOf } from '../machine/second-browser'
import type { World } from '../world/world'

type Ledger = Awaited<ReturnType<typeof ledgerOf>>

const MINUTE = 60_000

/** Corrects the ledger as any trainer might, and keeps books by the rules beside it. */
export class Bookkeeper {
  readonly wrong: string[] = []
  /** Deeds by kind and how they ended. */
  readonly deeds: Record<string, number> = {}
  rollupMismatches = 0
  private readonly books = new Books()
  /** What the machine recorded, as it was first there. */
  private readonly recorded: Ledger = { entries: [], payLines: [], reviews: [] }
  private known = new Set<string>()
  private backup: Blob | undefined

  constructor(
    private readonly world: World,
    private readonly margin: Margin,
    /** In a ledger that was restored, what was corrected before is not in these books. */
    private readonly isRestored = false,
  ) {}

  get entries(): readonly TimeEntry[] {
    return this.recorded.entries
  }

  /** Takes down what was recorded since, and looks whether all else is still as it was left. */
  async learn(): Promise<void> {
    await this.world.wires.flush()
    const { entries, payLines, reviews } = await ledgerOf(this.margin)
    const fresh = new Set(entries.filter(({ id }) => !this.known.has(id)).map(({ id }) => id))
    for (const entry of entries) if (fresh.has(entry.id)) this.books.learn(pageOf(entry))
    this.recorded.entries.push(...entries.filter(({ id }) => fresh.has(id)))
    this.recorded.payLines.push(...payLines.filter(({ entryId }) => fresh.has(entryId ?? '')))
    this.recorded.reviews.push(...reviews.filter(({ sessionId }) => fresh.has(sessionId)))
    for (const id of fresh) this.known.add(id)
    this.compare('at rest', entries)
  }

  async correct(): Promise<void> {
    await this.learn()
    if (this.world.dice.chance(0.1)) this.backup = await backupOf(this.margin.store)
    const deed = this.pick()
    if (!deed || (this.isRestored && (deed.do === 'undo' || deed.do === 'redo') && this.books.depth[deed.do] === 0)) return
    await this.do(deed)
  }

  /** The last that was made, or one of now. */
  async oldBackup(): Promise<Blob> {
    return this.backup ?? backupOf(this.margin.store)
  }

  private async do(deed: Deed): Promise<void> {
    await this.perform(deed)
    await this.inspect(`after ${JSON.stringify(deed)}`)
  }

  /** Does a deed and puts it down; it must come to what the rules say. */
  private async perform(deed: Deed): Promise<string> {
    const { world, margin, books } = this
    const { wall } = world.clock
    const { isFull } = world.wires
    const must = isFull ? null : books.take(deed, wall, await claimsOfLive(margin, wall))
    const result = await doDeed(margin, deed, wall)
    world.tell(' #', Object.assign({ ...deed, result }, { at: wall }))
    const name = `${deed.do} ${result}`
    this.deeds[name] = (this.deeds[name] ?? 0) + 1
    if (must !== null && result !== must) this.wrong.push(`"${JSON.stringify(deed)}" came to "${result}" instead of "${must}"`)
    if (isFull && result === 'done') this.wrong.push(`"${deed.do}" was done on a full disk`)
    return result
  }

  private async inspect(when: string): Promise<void> {
    const { margin, books } = this
    const { entries } = await ledgerOf(margin)
    const fresh = entries.find(({ id }) => !this.known.has(id))
    if (fresh) {
      this.known.add(fresh.id)
      books.name(fresh.id)
    }
    for (const entry of entries) {
      const page = books.pages.get(entry.id)
      if (page) page.terms = termsOf(entry)
    }
    this.compare(when, entries)
    const mismatches = await margin.checkRollups(margin.store)
    this.rollupMismatches += mismatches.length
    if (mismatches.length > 0) this.wrong.push(`${mismatches.length} roll-ups are wrong ${when}`)
  }

  private compare(when: string, entries: readonly TimeEntry[]): void {
    if (this.wrong.length < 4) this.wrong.push(...compareLedger(entries, this.books.pages).map((one) => `${when}: ${one}`))
  }

  /** Takes back all that was corrected, which must give what was recorded; then does all of it again. */
  async undoAll(): Promise<void> {
    await this.learn()
    const last = await ledgerOf(this.margin)
    const { undo: depth } = this.books.depth
    if (!(await this.turnAll('undo', depth))) return
    if ((await doDeed(this.margin, { do: 'undo' }, this.world.clock.wall)) !== 'nothing')
      this.wrong.push('there was more to undo than was done')
    this.wrong.push(...differences(await ledgerOf(this.margin), this.recorded, 'undone all, the ledger is not what was recorded'))
    if (!(await this.turnAll('redo', depth))) return
    this.wrong.push(...differences(await ledgerOf(this.margin), last, 'done again, the ledger is not what it was'))
  }

  /** So often, looking at the whole at the end only. Whether it came so far. */
  private async turnAll(way: 'undo' | 'redo', times: number): Promise<boolean> {
    for (let left = times; left > 0; left -= 1) if ((await this.perform({ do: way })) !== 'done') return false
    await this.inspect(`after "${way}" of all`)
    return true
  }

  private pick(): Deed | undefined {
    const { dice, clock } = this.world
    const pages = [...this.books.pages.values()].sort((a, b) => b.to - a.to)
    // Mostly what is fresh is corrected.
    const page = pages.length === 0 ? undefined : pages[Math.min(pages.length - 1, Math.floor(dice.ms(1, 12) / 1000) - 1)]
    if (!page) return undefined
    const { id, from, to } = page
    const near = () => Math.round((dice.chance(0.5) ? 1 : -1) * dice.ms(1, 40 * 60))
    return dice.weighted<() => Deed | undefined>([
      [
        6,
        () => ({ do: 'edit', ids: [id], labels: {}, times: { from: from + (dice.chance(0.5) ? near() : 0), to: to + near() } }),
      ],
      [
        4,
        () => ({ do: 'edit', ids: [id], labels: { ...this.labels(), ...(dice.chance(0.3) ? { units: dice.int(1, 4) } : {}) } }),
      ],
      [
        2,
        () => ({
          do: 'edit',
          ids: [id, dice.pick(pages).id].filter((one, i, all) => all.indexOf(one) === i),
          labels: this.labels(),
        }),
      ],
      [4, () => ({ do: 'split', id, at: dice.int(from, to), keeps: dice.pick(['first', 'second'] as const) })],
      [5, () => this.merging(page)],
      [2, () => ({ do: 'delete', ids: [id] })],
      [4, () => this.adding(dice.chance(0.7) ? to + dice.ms(1, 600) : from + near(), clock.wall)],
      [4, () => this.answering(id)],
      [2, () => ({ do: 'policy', limits: { stillMs: dice.int(1, 10) * MINUTE, awayMs: dice.int(0, 60) * MINUTE } })],
      [8, () => ({ do: 'undo' })],
      [5, () => ({ do: 'redo' })],
    ])()
  }

  private labels(): Partial<Labels> {
    const { dice } = this.world
    return dice.pick([
      { taskType: dice.pick(['review', 'rating', 'comparison'] as const) },
      { outcome: dice.pick(['submitted', 'skipped', 'left'] as const) },
      { platform: 'outlier', project: 'Kestrel' },
      { workKind: dice.pick(['task', 'rework'] as const) },
    ])
  }

  private merging({ id, platform, project }: { id: string; platform: string; project: string }): Deed {
    const { dice } = this.world
    const alike = [...this.books.pages.values()].filter((page) => page.platform === platform && page.project === project)
    const others = dice.shuffled(alike.filter((page) => page.id !== id)).slice(0, dice.int(1, 2))
    return { do: 'merge', ids: [id, ...others.map((page) => page.id)] }
  }

  private adding(from: number, now: number): Deed {
    const { dice, clock } = this.world
    const labels = {
      platform: 'outlier',
      project: 'Kestrel',
      taskType: 'comparison',
      workKind: 'task',
      outcome: 'submitted',
      units: 1,
    }
    const to = dice.chance(0.1) ? now + MINUTE : from + dice.ms(30, 1800)
    return { do: 'add', labels, times: { from, to }, zone: clock.zone }
  }

  private answering(id: string): Deed | undefined {
    const { dice } = this.world
    const spans = this.recorded.entries.find((entry) => entry.id === id)?.unanswered ?? []
    const stretch = spans.length > 0 ? dice.pick(spans) : undefined
    if (!stretch) return undefined
    const [from, to] = [stretch.fromAt, stretch.toAt]
    const at = dice.int(from, to)
    const work = dice.pick([
      { from, to },
      { from, to: from },
      { from, to: at },
      { from: at, to },
    ])
    return { do: 'answer', id, stretch: { from, to }, work }
  }
}

/** In words that can be read: which records of which kind differ. */
function differences(is: Ledger, must: Ledger, what: string): string[] {
  return (['entries', 'payLines', 'reviews'] as const).flatMap((name) => {
    const texts = (list: readonly unknown[]) => list.map((one) => sorted(one)).sort()
    const [a, b] = [texts(is[name]), texts(must[name])]
    const odd = [...a.filter((one) => !b.includes(one)), ...b.filter((one) => !a.includes(one))]
    return odd.length === 0 ? [] : [`${what}: ${name} ${odd.slice(0, 4).join('\n      ')}`]
  })
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
