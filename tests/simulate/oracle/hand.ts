import { type Attempt, type Ended, shows } from './attempt'
import type { Known } from './belief'
import { type Kind, PULSE_MS } from './policy'
import type { Blur } from './timeline'

export const PRESS_OUTCOME = { submit: 'submitted', skip: 'skipped' } as const

const DOUBTFUL: Blur['kinds'] = ['gap', 'work', 'idle', 'away']

/** Which attempts there are, and which of them has the time. */
export class Hand {
  readonly open: Attempt[] = []
  readonly ended: Ended[] = []
  /** Choices about attempts that the oracle does not know. */
  readonly strange: string[] = []
  hand: Attempt | null = null
  protected now = 0
  protected order = 0
  /** When the machine was last asleep, or its clock was set forward. */
  protected sleptAt = 0
  protected wokeAt = 0
  /** What the clock showed before it was last set back. What begins about then by the new one may be taken for the end of what was recorded. */
  protected formerlyAt = 0
  /** It was set back by less than the alarm's distance: nobody can tell which of what began since a page's last word goes by the new one. */
  protected isHazy = false
  protected backMs = 0
  /** When the alarm's word was last lost with a worker: what rests on it alone has a word less. */
  protected beatLostAt = 0
  protected readonly known: Known = { tabs: new Map(), focus: null, system: 'active' }
  protected zone: string
  protected readonly retyped = new Map<string, string>()

  constructor(
    zone: string,
    /** Projects whose short tasks are timed as one, as `platform/project`. */
    protected readonly batches: ReadonlySet<string>,
  ) {
    this.zone = zone
  }

  protected add(attempt: Attempt, from: number, to: number, kind: Kind | 'view'): void {
    const { usedAt } = attempt
    const last = attempt.pieces.at(-1)
    if (last?.to === from && last.kind === kind && last.usedAt === usedAt && !last.isTold) last.to = to
    else attempt.pieces.push({ from, to, kind, usedAt })
  }

  protected blur(attempt: Attempt, before: number, at: number, after: number, why: string, kinds = DOUBTFUL): void {
    attempt.blurs.push({ from: at - before, to: at + after, kinds, why })
  }

  protected isAt(attempt: Attempt, tab: number): boolean {
    return attempt.tab === tab || attempt.own.has(tab)
  }

  protected ofTab(tab: number): Attempt | undefined {
    return this.hand?.tab === tab ? this.hand : this.open.findLast((attempt) => attempt.tab === tab)
  }

  /** The user is before a tab: its task is taken in hand, unless the tab belongs to the one in hand. */
  protected present(tab: number | null): void {
    if (tab === null || this.known.focus !== tab) return
    const facts = this.known.tabs.get(tab)
    if (facts?.seen && facts.visible && !this.ofTab(tab)) {
      const { seen } = facts
      const twin = this.open.find((one) => one.origin === 'page' && one.own.has(tab) && shows(one, seen) === true)
      // What was handed in before its page went is still to be seen here, and no more.
      if (twin && !(twin.goneAt !== undefined && twin.pressed)) {
        delete twin.goneAt
        this.moveTo(twin, tab)
      }
    }
    if (this.hand?.own.has(tab)) return
    const attempt = this.ofTab(tab)
    if (attempt && attempt.goneAt === undefined && !attempt.isPaused) this.takeInHand(attempt)
  }

  protected moveTo(attempt: Attempt, tab: number): void {
    if (attempt.tab !== null && attempt.tab !== tab) attempt.own.add(attempt.tab)
    attempt.own.delete(tab)
    attempt.tab = tab
    if (this.known.focus === tab) attempt.usedAt = this.now
  }

  protected takeInHand(attempt: Attempt): void {
    if (this.hand === attempt) return
    this.hand = attempt
    attempt.usedAt = this.now
    attempt.evidenceAt = Math.max(attempt.evidenceAt, this.now)
    attempt.zone = this.zone
    // A page that has not spoken since the machine woke up may have crashed for all that is known, and is not taken in hand before it does.
    const untilSpoken = this.wokeAt + PULSE_MS - this.now
    delete attempt.unspoken
    if (untilSpoken <= 0) return
    this.blur(attempt, 0, this.now, untilSpoken, 'sleep', [...DOUBTFUL, 'none', 'locked'])
    attempt.unspoken = attempt.blurs.at(-1)
  }

  protected letGo(attempt: Attempt): void {
    if (this.hand !== attempt) return
    this.hand = null
    attempt.lostHandAt = this.now
  }

  protected close(attempt: Attempt, ending: string): void {
    const units = attempt.units + (ending === 'submitted' ? 1 : 0)
    const outcome = units > 0 ? 'submitted' : ending
    // Whether work went on after a press is told by the next pulse, and may not have been told any more.
    const { refused } = attempt
    const isTold = !refused || attempt.evidenceAt - refused.at > PULSE_MS
    this.ended.push({
      ...attempt,
      units: Math.max(1, units),
      outcome,
      orElse: isTold ? outcome : PRESS_OUTCOME[refused.control],
      closedAt: attempt.evidenceAt,
      order: this.order,
    })
    this.open.splice(this.open.indexOf(attempt), 1)
    this.letGo(attempt)
  }
}
