import type { Fact, Seen } from '../facts'
import { type Attempt, type Ended, fresh, fromPage, moved, shows } from './attempt'
import { isUsedAnywhere, type Known, kindOf, mayBlur, speaks } from './belief'
import {
  ALARM_MS,
  ALARM_SILENCE_MS,
  COMES_BACK_MS,
  type Kind,
  PRESS_REFUSED_MS,
  PRESS_SETTLES_MS,
  PULSE_MS,
  SILENCE_MS,
} from './policy'
import { told } from './timeline'

type Of<K extends Fact['kind']> = Extract<Fact, { kind: K }>

const PRESS_OUTCOME = { submit: 'submitted', skip: 'skipped' } as const

/** Follows the facts of a day in their order and says which attempts there were and what each moment of them was. */
export class Oracle {
  readonly open: Attempt[] = []
  readonly ended: Ended[] = []
  /** Choices about attempts that the oracle does not know. */
  readonly strange: string[] = []
  hand: Attempt | null = null
  private now = 0
  private order = 0
  /** When the machine was last asleep, or its clock was set forward. */
  private sleptAt = 0
  private wokeAt = 0
  private readonly known: Known = { tabs: new Map(), focus: null, system: 'active' }
  private zone: string
  private readonly retyped = new Map<string, string>()

  constructor(
    zone: string,
    /** Projects whose short tasks are timed as one, as `platform/project`. */
    private readonly batches: ReadonlySet<string>,
  ) {
    this.zone = zone
  }

  take(fact: Fact): void {
    this.order += 1
    if (fact.kind === 'clock-set') {
      this.setClock(fact.at, fact.byMs)
      return
    }
    if (fact.kind === 'slept') {
      this.advance(fact.fromAt)
      this.jump(fact.at, 'sleep')
      return
    }
    this.advance(fact.at)
    const wasMissed = this.isMissed()
    this.apply(fact)
    // That a page has crashed is known by its silence only, which begins anew whenever it should speak.
    const isPanelUsed = fact.kind === 'command' && fact.do === 'panel-used'
    const before = fact.kind === 'crashed' ? PULSE_MS : isPanelUsed ? SILENCE_MS : 0
    if (this.hand && this.isMissed() && (!wasMissed || isPanelUsed)) this.blur(this.hand, before, this.now, SILENCE_MS, 'crash')
    // A free hand takes the task that is before the user.
    const { focus, tabs } = this.known
    const shown = focus === null ? undefined : tabs.get(focus)
    // Until its silence is noticed, a page that has crashed counts as before the user.
    const isCrashed = shown?.crashedAt !== undefined && this.now - shown.crashedAt <= SILENCE_MS
    if (!this.hand && ((shown?.seen && shown.visible) || isCrashed)) this.present(focus)
  }

  /** Whether the attempt in hand waits for the word of a page that has crashed. */
  private isMissed(): boolean {
    return this.hand !== null && !isUsedAnywhere(this.hand, this.known) && kindOf(this.hand, this.known) === 'gap'
  }

  /** What was so until now goes to the attempt in hand. */
  private advance(to: number): void {
    const { hand, now } = this
    this.now = to
    if (!hand) return
    if (to > now) this.add(hand, now, to, kindOf(hand, this.known))
    hand.evidenceAt = Math.max(hand.evidenceAt, to)
    hand.zone = this.zone
  }

  private add(attempt: Attempt, from: number, to: number, kind: Kind | 'view'): void {
    const { usedAt } = attempt
    const last = attempt.pieces.at(-1)
    if (last?.to === from && last.kind === kind && last.usedAt === usedAt && !last.isTold) last.to = to
    else attempt.pieces.push({ from, to, kind, usedAt })
  }

  private apply(fact: Fact): void {
    switch (fact.kind) {
      case 'shows':
        return this.atShows(fact)
      case 'gone':
        return this.atGone(fact.tab)
      case 'view':
        return this.atView(fact)
      case 'input':
        return this.atInput(fact)
      case 'focus':
        this.known.focus = fact.tab
        if (fact.tab !== null && this.hand && this.isAt(this.hand, fact.tab)) this.hand.usedAt = this.now
        this.present(fact.tab)
        return
      case 'system':
        return this.atSystem(fact)
      case 'press': {
        const attempt = this.ofTab(fact.tab)
        if (attempt) attempt.pressed = { control: fact.control, at: this.now }
        return
      }
      case 'tab-closed':
        return this.atTabClosed(fact.tab)
      case 'beat':
        return this.expire()
      case 'crashed':
      case 'discarded':
        return this.atCrash(fact.tab)
      case 'killed':
        return this.atKilled(fact.what)
      case 'started':
        return this.atStarted()
      case 'zone':
        this.zone = fact.zone
        return
      case 'began':
        return this.atBegan(fact)
      case 'command':
        return this.atCommand(fact)
    }
  }

  private isAt(attempt: Attempt, tab: number): boolean {
    return attempt.tab === tab || attempt.own.has(tab)
  }

  private ofTab(tab: number): Attempt | undefined {
    return this.hand?.tab === tab ? this.hand : this.open.findLast((attempt) => attempt.tab === tab)
  }

  /** The user is before a tab: its task is taken in hand, unless the tab belongs to the one in hand. */
  private present(tab: number | null): void {
    if (tab === null || this.known.focus !== tab) return
    const facts = this.known.tabs.get(tab)
    if (facts?.seen && facts.visible && !this.ofTab(tab)) {
      const { seen } = facts
      const twin = this.open.find((one) => one.origin === 'page' && one.own.has(tab) && shows(one, seen) === true)
      if (twin) this.moveTo(twin, tab)
    }
    if (this.hand?.own.has(tab)) return
    const attempt = this.ofTab(tab)
    if (attempt && attempt.goneAt === undefined && !attempt.isPaused) this.takeInHand(attempt)
  }

  private moveTo(attempt: Attempt, tab: number): void {
    if (attempt.tab !== null && attempt.tab !== tab) attempt.own.add(attempt.tab)
    attempt.own.delete(tab)
    attempt.tab = tab
    if (this.known.focus === tab) attempt.usedAt = this.now
  }

  private takeInHand(attempt: Attempt): void {
    if (this.hand === attempt) return
    this.hand = attempt
    attempt.usedAt = this.now
    attempt.evidenceAt = Math.max(attempt.evidenceAt, this.now)
    attempt.zone = this.zone
    if (this.now < this.wokeAt + PULSE_MS) this.blur(attempt, 0, this.now, this.wokeAt + PULSE_MS - this.now, 'sleep')
  }

  private letGo(attempt: Attempt): void {
    if (this.hand !== attempt) return
    this.hand = null
    attempt.lostHandAt = this.now
  }

  private atShows(fact: Of<'shows'>): void {
    const { tab, visible, loadedAt } = fact
    const isNew = !this.known.tabs.get(tab)?.seen
    this.known.tabs.set(tab, { seen: fact, visible, calledAt: Math.max(this.known.tabs.get(tab)?.calledAt ?? 0, loadedAt) })
    const attempt = this.ofTab(tab)
    if (attempt && this.staysWith(attempt, fact)) {
      if (attempt.goneAt === undefined) this.read(attempt, fact)
      else this.comeBack(attempt, tab, fact)
      if (isNew) this.present(tab)
      if (attempt === this.hand && loadedAt > attempt.usedAt && loadedAt < this.now) {
        attempt.usedAt = loadedAt
        this.blur(attempt, this.now - loadedAt, this.now, 0, 'loading')
      }
      return
    }
    if (attempt?.pressed && fact.runs && this.isSameBatch(attempt, fact)) {
      if (attempt.pressed.control === 'submit') attempt.units += 1
      delete attempt.pressed
      delete attempt.deadline
      attempt.text = fact.text
      if (fact.taskId === undefined) delete attempt.taskId
      else attempt.taskId = fact.taskId
      if (attempt.goneAt === undefined) this.read(attempt, fact)
      else this.comeBack(attempt, tab, fact)
      return
    }
    if (attempt) this.part(attempt, fact)
    if (!fact.isTask) return
    if (!this.rejoin(fact, tab) && fact.runs) this.begin(fact, tab)
    this.present(tab)
  }

  /** The attempt of a task that is shown in another tab as well, or was left, goes on here. */
  private rejoin(seen: Seen, tab: number): Attempt | undefined {
    const isIt = (one: Attempt) => one.origin === 'page' && shows(one, seen) === true
    const twin = this.open.find((one) => one.goneAt === undefined && isIt(one))
    const left = twin ? undefined : this.open.find((one) => one.goneAt !== undefined && isIt(one))
    if (twin) {
      twin.own.add(tab)
      if (this.known.focus === tab) this.moveTo(twin, tab)
    }
    if (left) this.comeBack(left, tab, seen)
    return twin ?? left
  }

  private begin(seen: Seen, tab: number): Attempt {
    const taskType = this.retyped.get(`${seen.platform}/${seen.project ?? ''}`) ?? seen.taskType
    const attempt = fromPage(seen, this.now, this.zone, taskType, tab)
    this.open.push(attempt)
    return attempt
  }

  private read(attempt: Attempt, seen: Seen): void {
    if (seen.text !== '') attempt.text = seen.text
    if (attempt.taskId === undefined && seen.taskId !== undefined) attempt.taskId = seen.taskId
    if (seen.remainingMs !== undefined) attempt.deadline = this.now + seen.remainingMs
  }

  private staysWith(attempt: Attempt, seen: Seen): boolean {
    if (!seen.isTask) return false
    const same = shows(attempt, seen)
    if (!attempt.pressed) return same ?? true
    const hasTexts = attempt.text !== '' && seen.text !== ''
    return hasTexts && attempt.platform === seen.platform ? attempt.text === seen.text : (same ?? false)
  }

  private isSameBatch(attempt: Attempt, seen: Seen): boolean {
    const project = seen.project ?? attempt.project
    if (attempt.platform !== seen.platform || attempt.project !== project) return false
    return this.batches.has(`${attempt.platform}/${attempt.project}`)
  }

  private comeBack(attempt: Attempt, tab: number, seen: Seen): void {
    delete attempt.goneAt
    delete attempt.pressed
    attempt.tab = tab
    this.read(attempt, seen)
    this.present(tab)
  }

  /** Another page stands where the task was. */
  private part(attempt: Attempt, seen: Seen): void {
    if (attempt.origin === 'hand') return
    if (attempt.pressed) this.close(attempt, PRESS_OUTCOME[attempt.pressed.control])
    else if (seen.isTask && attempt.taskId === undefined) this.close(attempt, 'unknown')
    else this.leave(attempt)
  }

  private leave(attempt: Attempt): void {
    attempt.tab = null
    if (attempt.isPaused) return
    attempt.goneAt ??= this.now
    this.letGo(attempt)
  }

  private atGone(tab: number): void {
    const facts = this.known.tabs.get(tab)
    if (!facts?.seen) return
    facts.seen = null
    facts.visible = false
    const attempt = this.ofTab(tab)
    if (!attempt || attempt.origin === 'hand' || attempt.isPaused) return
    attempt.goneAt ??= this.now
    this.letGo(attempt)
  }

  private atTabClosed(tab: number): void {
    const attempt = this.ofTab(tab)
    this.known.tabs.delete(tab)
    for (const one of this.open) one.own.delete(tab)
    if (!attempt) return
    if (attempt.pressed) {
      this.close(attempt, PRESS_OUTCOME[attempt.pressed.control])
      return
    }
    const twin = [...attempt.own].find((own) => {
      const facts = this.known.tabs.get(own)
      const seen = facts?.seen ?? facts?.last
      return seen && shows(attempt, seen) === true
    })
    if (twin === undefined) {
      if (attempt.origin === 'page') this.leave(attempt)
      return
    }
    // The task is still open in the other tab: nothing of this instant has ended it.
    attempt.tab = null
    this.moveTo(attempt, twin)
    delete attempt.goneAt
    if (this.hand === null && attempt.lostHandAt === this.now) this.takeInHand(attempt)
  }

  private atView({ tab, visible }: Of<'view'>): void {
    const facts = this.known.tabs.get(tab)
    if (!facts) return
    facts.visible = visible
    if (!visible) return
    facts.calledAt = this.now
    this.present(tab)
  }

  private atInput({ where, tab }: Of<'input'>): void {
    const { hand, known } = this
    if (where === 'page' && tab !== null) {
      const facts = known.tabs.get(tab)
      if (facts) facts.calledAt = this.now
      const attempt = this.ofTab(tab)
      if (attempt?.pressed && this.now - attempt.pressed.at >= PRESS_REFUSED_MS) {
        attempt.refused = { control: attempt.pressed.control, at: this.now }
        delete attempt.pressed
      }
    }
    if (!hand) return
    if (isUsedAnywhere(hand, known) || (where === 'page' && tab === hand.tab)) hand.usedAt = this.now
  }

  private atSystem({ state }: Of<'system'>): void {
    const { hand, known } = this
    const wasLocked = known.system === 'locked'
    known.system = state
    if (hand && wasLocked && state === 'active') hand.usedAt = this.now
  }

  private atCrash(tab: number): void {
    const { known, now } = this
    const facts = known.tabs.get(tab)
    const isSeen = facts?.visible === true
    // A page that had fallen silent before is not missed.
    if (facts && isSeen && !speaks(facts, now)) return
    known.tabs.set(tab, {
      ...{ seen: null, visible: false, calledAt: now, last: facts?.seen ?? null },
      ...(isSeen ? { crashedAt: now } : {}),
    })
  }

  private blur(attempt: Attempt, before: number, at: number, after: number, why: string): void {
    attempt.blurs.push({ from: at - before, to: at + after, kinds: ['gap', 'work', 'idle', 'away'], why })
  }

  private atKilled(what: 'browser' | 'extension'): void {
    const { hand, known, now } = this
    if (hand) {
      const may = mayBlur(hand, known, now)
      // Nothing may have been said yet since the machine woke up.
      const from = now - this.wokeAt < may ? this.sleptAt : now
      hand.blurs.push({ from: from - may, to: now, kinds: ['none'], why: what })
    }
    this.hand = null
    for (const facts of known.tabs.values()) facts.seen = null
    if (what === 'extension') return
    known.tabs.clear()
    known.focus = null
  }

  private atStarted(): void {
    for (const attempt of this.open) {
      attempt.tab = null
      attempt.own.clear()
      if (!attempt.isPaused) attempt.goneAt ??= this.now
    }
  }

  /** The clock went on without the machine: a sleep, or a clock set forward. */
  private jump(to: number, why: string): void {
    const { hand, known, now } = this
    this.now = to
    this.sleptAt = now
    this.wokeAt = to
    if (!hand) return
    const kind = hand.isPaused ? 'paused' : 'gap'
    this.add(hand, now, to, kind)
    hand.evidenceAt = to
    // Where any use of the machine counts, the browser tells of it, and its own count of stillness slept as well.
    if (isUsedAnywhere(hand, known) && known.system === 'active') hand.usedAt += to - now
    const before = mayBlur(hand, known, now)
    const after = before
    // A short one may be found at another place between two words, and is not told by the alarm alone.
    const isShort = to - now <= (before === ALARM_MS ? ALARM_SILENCE_MS : SILENCE_MS)
    if (isShort) hand.blurs.push({ from: now - before, to: to + after, kinds: ['gap', kindsOf(hand, known), 'idle'], why })
    else {
      hand.blurs.push({ from: now - before, to: now, kinds: ['gap'], why })
      hand.blurs.push({ from: to, to: to + after, kinds: ['gap', 'idle', 'work'], why })
    }
  }

  private setClock(at: number, byMs: number): void {
    this.advance(at - byMs)
    if (byMs > 0) {
      this.jump(at, 'clock')
      return
    }
    this.now = at
    this.sleptAt += byMs
    this.wokeAt += byMs
    for (const facts of this.known.tabs.values()) {
      facts.calledAt += byMs
      if (facts.crashedAt !== undefined) facts.crashedAt += byMs
    }
    for (const attempt of this.open) moved(attempt, byMs)
  }

  private expire(): void {
    for (const attempt of this.open.filter(({ goneAt }) => goneAt !== undefined)) {
      const { goneAt = 0, pressed, deadline } = attempt
      if (pressed) {
        if (this.now - pressed.at > PRESS_SETTLES_MS) this.close(attempt, PRESS_OUTCOME[pressed.control])
      } else if (deadline !== undefined && this.now >= deadline) this.close(attempt, 'expired')
      else if (this.now - goneAt > COMES_BACK_MS) this.close(attempt, 'left')
    }
  }

  private atBegan(fact: Of<'began'>): void {
    const { platform, project, taskType, workKind, tab, isPage } = fact
    const seen = tab === undefined ? undefined : this.known.tabs.get(tab)?.seen
    const timed = isPage && tab !== undefined && seen ? (this.ofTab(tab) ?? this.rejoin(seen, tab)) : undefined
    let attempt: Attempt
    if (timed && timed.goneAt === undefined) {
      attempt = timed
      timed.isPaused = false
      timed.usedAt = this.now
    } else if (tab !== undefined && isPage && seen) {
      attempt = Object.assign(this.begin(seen, tab), { project, taskType })
    } else {
      attempt = { origin: 'hand', platform, project, taskType, workKind, text: '', ...fresh(this.now, this.zone) }
      if (tab !== undefined) attempt.own.add(tab)
      this.open.push(attempt)
    }
    this.takeInHand(attempt)
  }

  private atCommand(fact: Of<'command'>): void {
    const isIt = ({ startedAt, formerly }: Attempt) => startedAt === fact.startedAt || formerly.includes(fact.startedAt)
    const attempt = this.open.find(isIt)
    if (!attempt && this.ended.some(isIt)) return
    if (!attempt) {
      this.strange.push(`"${fact.do}" about an attempt of ${new Date(fact.startedAt).toISOString()} that should not be open`)
      return
    }
    if (attempt === this.hand) attempt.usedAt = this.now
    switch (fact.do) {
      case 'pause':
        attempt.isPaused = true
        return
      case 'resume':
        attempt.isPaused = false
        delete attempt.goneAt
        this.takeInHand(attempt)
        return
      case 'panel-used':
        return
      case 'end':
        this.close(attempt, fact.outcome)
        return
      case 'retype':
        attempt.isRetyped = true
        attempt.taskType = fact.taskType
        this.retyped.set(`${attempt.platform}/${attempt.project}`, fact.taskType)
        return
      case 'own-tab':
        if (fact.belongs) attempt.own.add(fact.tab)
        else attempt.own.delete(fact.tab)
        return
      case 'answer':
        attempt.answered.push({ from: fact.fromAt, to: fact.toAt })
        attempt.pieces = told(attempt.pieces, { from: fact.fromAt, to: fact.toAt }, { from: fact.workFrom, to: fact.workTo })
        return
      case 'backdate':
        return
    }
  }

  private close(attempt: Attempt, ending: string): void {
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

function kindsOf(attempt: Attempt, known: Known): Kind {
  const kind = kindOf(attempt, known)
  return kind === 'view' ? 'work' : kind
}
