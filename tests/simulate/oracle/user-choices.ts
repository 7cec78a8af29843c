import type { Fact } from '../facts'
import { type Attempt, fresh } from './attempt'
import { ADRIFT_MS } from './policy'
import { TaskPages } from './task-pages'
import { told } from './timeline'

type Of<K extends Fact['kind']> = Extract<Fact, { kind: K }>

/** What the user says in the panel of the attempts that there are. */
export class UserChoices extends TaskPages {
  protected atBegan(fact: Of<'began'>): void {
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

  protected atCommand(fact: Of<'command'>): void {
    const isIt = ({ startedAt, formerly }: Attempt) => startedAt === fact.startedAt || formerly.includes(fact.startedAt)
    // The panel still shows what has ended while the word of it waits for room on the disk.
    const known = this.open.find(isIt)
    if (!known && this.ended.some(isIt)) return
    const attempt = known ?? adrift(this.open, fact)
    if (!attempt && adrift(this.ended, fact)) return
    if (!attempt) {
      this.strange.push(`"${fact.do}" about an attempt of ${new Date(fact.startedAt).toISOString()} that should not be open`)
      return
    }
    if (attempt === this.hand) attempt.usedAt = this.now
    switch (fact.do) {
      case 'pause':
        attempt.isPaused = true
        delete attempt.goneAt
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
        // A panel that waits for the disk still asks what has been answered.
        if (attempt.answered.some(({ from, to }) => from === fact.fromAt && to === fact.toAt)) return
        attempt.answered.push({ from: fact.fromAt, to: fact.toAt })
        attempt.pieces = told(attempt.pieces, { from: fact.fromAt, to: fact.toAt }, { from: fact.workFrom, to: fact.workTo })
        return
      case 'backdate':
        return
    }
  }
}

/** The attempt that a choice must be about where its instants are not known. */
function adrift(attempts: readonly Attempt[], { startedAt, platform, taskId }: Of<'command'>): Attempt | undefined {
  const far = (one: Attempt) => Math.abs(one.startedAt - startedAt)
  const list = attempts.filter((one) => one.isAdrift && one.platform === platform)
  // In a batch the task may be another by now.
  const isIt = (one: Attempt) => one.taskId === taskId || (one.units > 0 && far(one) <= ADRIFT_MS)
  return list.filter(isIt).sort((a, b) => far(a) - far(b))[0]
}
