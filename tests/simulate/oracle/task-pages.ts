import type { Fact, Seen } from '../facts'
import { type Attempt, fromPage, shows } from './attempt'
import { isUsedAnywhere } from './belief'
import { Hand, PRESS_OUTCOME } from './hand'
import { PRESS_REFUSED_MS } from './policy'

type Of<K extends Fact['kind']> = Extract<Fact, { kind: K }>

/** What tabs show: tasks that come, go, come back, and are handed in. */
export class TaskPages extends Hand {
  protected atShows(fact: Of<'shows'>): void {
    const { tab, visible, loadedAt } = fact
    const before = this.known.tabs.get(tab)
    const isNew = !before?.seen || before.hasCrashed
    this.known.tabs.set(tab, { seen: fact, visible, calledAt: Math.max(before?.calledAt ?? 0, isNew ? loadedAt : 0) })
    const attempt = this.ofTab(tab)
    if (attempt && this.staysWith(attempt, fact)) {
      if (attempt.goneAt === undefined) this.read(attempt, fact)
      else this.comeBack(attempt, tab, fact)
      if (isNew) this.present(tab)
      if (isNew && attempt === this.hand && loadedAt > attempt.usedAt && loadedAt < this.now) {
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
  protected rejoin(seen: Seen, tab: number): Attempt | undefined {
    const isIt = (one: Attempt) => one.origin === 'page' && shows(one, seen) === true
    const isWithoutPage = (one: Attempt) => one.goneAt !== undefined || (one.isPaused && one.tab === null)
    const twin = this.open.find((one) => !isWithoutPage(one) && isIt(one))
    const left = twin ? undefined : this.open.find((one) => isWithoutPage(one) && isIt(one))
    if (twin) {
      twin.own.add(tab)
      if (this.known.focus === tab) this.moveTo(twin, tab)
    }
    if (left) this.comeBack(left, tab, seen)
    return twin ?? left
  }

  protected begin(seen: Seen, tab: number): Attempt {
    const attempt = fromPage(seen, this.now, this.zone, this.typeOf(seen), tab)
    this.open.push(attempt)
    return attempt
  }

  protected read(attempt: Attempt, seen: Seen): void {
    if (seen.text !== '') attempt.text = seen.text
    if (attempt.taskId === undefined && seen.taskId !== undefined) attempt.taskId = seen.taskId
    if (seen.remainingMs !== undefined) attempt.deadline = this.now + seen.remainingMs
    if (attempt.taskType === 'other' && seen.taskType !== 'other') attempt.taskType = this.typeOf(seen)
  }

  protected typeOf({ platform, project = '', taskType }: Seen): string {
    return this.retyped.get(`${platform}/${project}`) ?? taskType
  }

  protected staysWith(attempt: Attempt, seen: Seen): boolean {
    if (!seen.isTask) return false
    const same = shows(attempt, seen)
    if (!attempt.pressed) return same ?? true
    const hasTexts = attempt.text !== '' && seen.text !== ''
    return hasTexts && attempt.platform === seen.platform ? attempt.text === seen.text : (same ?? false)
  }

  protected isSameBatch(attempt: Attempt, seen: Seen): boolean {
    const project = seen.project ?? attempt.project
    if (attempt.platform !== seen.platform || attempt.project !== project) return false
    return this.batches.has(`${attempt.platform}/${attempt.project}`)
  }

  protected comeBack(attempt: Attempt, tab: number, seen: Seen): void {
    delete attempt.goneAt
    delete attempt.pressed
    attempt.tab = tab
    this.read(attempt, seen)
    this.present(tab)
  }

  /** Another page stands where the task was. */
  protected part(attempt: Attempt, seen: Seen): void {
    if (attempt.origin === 'hand') return
    if (attempt.pressed) this.close(attempt, PRESS_OUTCOME[attempt.pressed.control])
    else if (seen.isTask && attempt.taskId === undefined) this.close(attempt, 'unknown')
    else this.leave(attempt)
  }

  protected leave(attempt: Attempt): void {
    attempt.tab = null
    if (attempt.isPaused) return
    attempt.goneAt ??= this.now
    this.letGo(attempt)
  }

  protected atGone(tab: number): void {
    const facts = this.known.tabs.get(tab)
    if (!facts?.seen) return
    facts.seen = null
    facts.visible = false
    const attempt = this.ofTab(tab)
    if (!attempt || attempt.origin === 'hand' || attempt.isPaused) return
    attempt.goneAt ??= this.now
    this.letGo(attempt)
  }

  protected atTabClosed(tab: number): void {
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

  protected atView({ tab, visible }: Of<'view'>): void {
    const facts = this.known.tabs.get(tab)
    if (!facts) return
    facts.visible = visible
    if (!visible) return
    facts.calledAt = this.now
    this.present(tab)
  }

  protected atInput({ where, tab }: Of<'input'>): void {
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
}
