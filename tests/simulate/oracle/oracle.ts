import type { Fact } from '../facts'
import { type Attempt, moved } from './attempt'
import { isUsedAnywhere, type Known, kindOf, mayBlur, speaks } from './belief'
import { PRESS_OUTCOME } from './hand'
import { ALARM_MS, ALARM_SILENCE_MS, COMES_BACK_MS, type Kind, PRESS_SETTLES_MS, PULSE_MS, SILENCE_MS } from './policy'
import { UserChoices } from './user-choices'

type Of<K extends Fact['kind']> = Extract<Fact, { kind: K }>

/** Follows the facts of a day in their order and says which attempts there were and what each moment of them was. */
export class Oracle extends UserChoices {
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
    const behind = this.formerlyAt - this.now
    for (const attempt of this.open)
      if (attempt.startedAt === this.now && behind > 0 && behind < ALARM_MS) attempt.isAdrift = true
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
  protected isMissed(): boolean {
    return this.hand !== null && !isUsedAnywhere(this.hand, this.known) && kindOf(this.hand, this.known) === 'gap'
  }

  /** What was so until now goes to the attempt in hand. */
  protected advance(to: number): void {
    const { hand, now } = this
    this.now = to
    if (!hand) return
    const kind = kindOf(hand, this.known)
    if (to > now) this.add(hand, now, to, kind)
    if (hand.unspoken && kind !== 'view') hand.unspoken.to = Math.max(hand.unspoken.to, to)
    else if (hand.unspoken && to > hand.unspoken.to) delete hand.unspoken
    // Another tab of the same task that has crashed: whether that was noticed before the user came to it is left open.
    const { focus, tabs } = this.known
    const crashed = focus !== null && hand.own.has(focus) ? tabs.get(focus) : undefined
    if (crashed?.crashedAt !== undefined && to > now) this.blur(hand, 0, now, to - now, 'crash')
    if (hand.tab !== null && tabs.get(hand.tab)?.maySpeak === true && to > now) this.blur(hand, 0, now, to - now, 'crash')
    hand.evidenceAt = Math.max(hand.evidenceAt, to)
    hand.zone = this.zone
  }

  protected apply(fact: Fact): void {
    switch (fact.kind) {
      case 'shows':
        this.atShows(fact)
        return
      case 'gone':
        this.atGone(fact.tab)
        return
      case 'view':
        this.atView(fact)
        return
      case 'input':
        this.atInput(fact)
        return
      case 'focus':
        this.known.focus = fact.tab
        if (fact.tab !== null && this.hand && this.isAt(this.hand, fact.tab)) this.hand.usedAt = this.now
        this.present(fact.tab)
        return
      case 'system':
        this.atSystem(fact)
        return
      case 'press': {
        const attempt = this.ofTab(fact.tab)
        if (attempt) attempt.pressed = { control: fact.control, at: this.now }
        return
      }
      case 'tab-closed':
        this.atTabClosed(fact.tab)
        return
      case 'beat':
        this.expire()
        return
      case 'beat-lost':
        this.beatLostAt = this.now
        return
      case 'crashed':
      case 'discarded':
        this.atCrash(fact.tab)
        return
      case 'killed':
        this.atKilled(fact.what)
        return
      case 'clock-unknown':
        for (const attempt of this.open) attempt.isAdrift = true
        this.isHazy ||= this.backMs > 0 && this.backMs < ALARM_MS + PULSE_MS
        // The word by which it was told may have closed one.
        for (const attempt of this.ended) if (attempt.order >= this.order - 1) attempt.isAdrift = true
        return
      case 'started':
        this.atStarted()
        return
      case 'zone':
        this.zone = fact.zone
        return
      case 'began':
        this.atBegan(fact)
        return
      case 'command':
        this.atCommand(fact)
        return
    }
  }

  protected atSystem({ state }: Of<'system'>): void {
    const { hand, known } = this
    const wasLocked = known.system === 'locked'
    known.system = state
    if (hand && wasLocked && state === 'active') hand.usedAt = this.now
  }

  protected atCrash(tab: number): void {
    const { known, now } = this
    const facts = known.tabs.get(tab)
    const isSeen = facts?.visible === true
    // A page that had fallen silent before is not missed.
    if (facts && isSeen && !speaks(facts, now)) {
      facts.hasCrashed = true
      facts.maySpeak = speaks(facts, now - PULSE_MS)
      if (facts.maySpeak && this.hand?.tab === tab) this.blur(this.hand, PULSE_MS, now, 0, 'crash')
      return
    }
    known.tabs.set(tab, {
      ...{ seen: null, visible: false, calledAt: now, last: facts?.seen ?? null },
      ...(isSeen ? { crashedAt: now } : {}),
    })
  }

  protected atKilled(what: 'browser' | 'extension'): void {
    const { hand, known, now } = this
    if (hand) {
      const may = this.unsaid(hand)
      // The silence of a page that has crashed may not have been noticed yet.
      const open = this.isMissed() ? may + SILENCE_MS : may
      // Nothing may have been said yet since the machine woke up.
      const from = now - this.wokeAt < open ? this.sleptAt : now
      hand.blurs.push({ from: from - open, to: now, kinds: ['none'], why: what, costs: may })
    }
    if (hand) delete hand.unspoken
    this.hand = null
    for (const facts of known.tabs.values()) facts.seen = null
    this.isHazy = false
    if (what === 'extension') return
    known.tabs.clear()
    known.focus = null
  }

  protected atStarted(): void {
    for (const attempt of this.open) {
      attempt.tab = null
      attempt.own.clear()
      if (!attempt.isPaused) attempt.goneAt ??= this.now
    }
  }

  /** How much of it may not have been said until now. */
  protected unsaid(attempt: Attempt): number {
    const may = mayBlur(attempt, this.known, this.now)
    return may === ALARM_MS && this.now - this.beatLostAt <= ALARM_MS ? may + ALARM_MS : may
  }

  /** The clock went on without the machine: a sleep, or a clock set forward. */
  protected jump(to: number, why: string): void {
    const { hand, known, now } = this
    const before = hand ? this.unsaid(hand) : 0
    this.now = to
    this.sleptAt = now
    this.wokeAt = to
    if (!hand) return
    const kind = hand.isPaused ? 'paused' : 'gap'
    this.add(hand, now, to, kind)
    hand.evidenceAt = to
    // Where any use of the machine counts, the browser tells of it, and its own count of stillness slept as well.
    if (isUsedAnywhere(hand, known) && known.system === 'active') hand.usedAt += to - now
    const after = mayBlur(hand, known, now)
    // A short one may be found at another place between two words, and is not told by the alarm alone.
    const isShort = to - now <= (after === ALARM_MS ? ALARM_SILENCE_MS : SILENCE_MS)
    if (isShort) hand.blurs.push({ from: now - before, to: to + after, kinds: ['gap', kindsOf(hand, known), 'idle'], why })
    else {
      hand.blurs.push({ from: now - before, to: now, kinds: ['gap'], why })
      hand.blurs.push({ from: to, to: to + after, kinds: ['gap', 'idle', 'work'], why })
    }
  }

  protected setClock(at: number, byMs: number): void {
    this.advance(at - byMs)
    this.backMs = Math.max(0, -byMs)
    if (byMs > 0) {
      this.jump(at, 'clock')
      return
    }
    this.now = at
    this.formerlyAt = at - byMs
    this.beatLostAt += byMs
    this.sleptAt += byMs
    this.wokeAt += byMs
    for (const facts of this.known.tabs.values()) {
      facts.calledAt += byMs
      if (facts.crashedAt !== undefined) facts.crashedAt += byMs
    }
    for (const attempt of this.open) moved(attempt, byMs)
  }

  protected expire(): void {
    for (const attempt of this.open.filter(({ goneAt }) => goneAt !== undefined)) {
      const { goneAt = 0, pressed, deadline } = attempt
      if (pressed) {
        if (this.now - pressed.at > PRESS_SETTLES_MS) this.close(attempt, PRESS_OUTCOME[pressed.control])
      } else if (deadline !== undefined && this.now >= deadline) this.close(attempt, 'expired')
      else if (this.now - goneAt > COMES_BACK_MS) this.close(attempt, 'left')
    }
  }
}

function kindsOf(attempt: Attempt, known: Known): Kind {
  const kind = kindOf(attempt, known)
  return kind === 'view' ? 'work' : kind
}
