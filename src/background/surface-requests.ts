import { workIn } from '../core/absence'
import { FAILURE_TAGS } from '../core/failure-tag'
import { acknowledgeInstructions } from '../core/instructions'
import type { ClockReading } from '../core/live'
import { withoutTerms, withTerms } from '../core/live'
import { newProject } from '../core/page-session'
import type { Project } from '../core/project'
import { withReading } from '../core/rubric-reading'
import { freeOf, type Stretch } from '../core/span'
import { type SurfaceRequests, surfaceRequests } from '../messages/protocol'
import { entriesWithin } from '../store/entries'
import { changeProject } from '../store/projects'
import { readLive } from '../store/read-live'
import { changeReview } from '../store/reviews'
import { readSession } from '../store/sessions'
import { saveSettings } from '../store/settings'
import { backupFailed, keepBackupAlarm, saveBackupFile } from './backup'
import { acknowledgeLesson, dropLesson, keepLessons, restoreLesson, retireLesson, teachPage } from './lessons'
import { applyEvents } from './live-work'
import { forgetOwnRubrics } from './own-rubrics'
import { panelState } from './panel-state'
import { confirmPick, endPick, movePick, startPick } from './picks'
import { store } from './store'
import { forgetTrackRecord } from './track-record'
import { announceChange, broadcast, dismissProblem } from './word-out'

/** Does what a surface asks. The payload is checked first; a wrong one throws and changes nothing. */
export async function handleSurface(name: keyof SurfaceRequests, payload: unknown, clock: ClockReading): Promise<unknown> {
  const { at } = clock
  const keep = (platform: string, project: string, change: (known: Project) => Project) =>
    changeProject(store, { platform, project }, (known) => change(known ?? newProject(platform, project, at)))
  switch (name) {
    case 'state.get':
      return panelState(surfaceRequests[name].parse(payload))
    case 'session.start': {
      const before = new Set((await readLive(store)).sessions.map((s) => s.id))
      await applyEvents([{ kind: 'start', at, clock, ...surfaceRequests[name].parse(payload) }])
      const begun = (await readLive(store)).sessions.find((s) => !before.has(s.id))
      if (!begun) throw new Error('The clock could not be started.')
      return { sessionId: begun.id }
    }
    case 'session.pause':
      return applyEvents([{ kind: 'pause', at, clock, ...surfaceRequests[name].parse(payload) }])
    case 'session.resume':
      return applyEvents([{ kind: 'resume', at, clock, ...surfaceRequests[name].parse(payload) }])
    case 'session.end':
      return applyEvents([{ kind: 'end', at, clock, ...surfaceRequests[name].parse(payload) }])
    case 'session.correct':
      return applyEvents([{ kind: 'correct', at, clock, ...surfaceRequests[name].parse(payload) }])
    case 'session.answer': {
      const { sessionId, stretch, answer } = surfaceRequests[name].parse(payload)
      await refuseWhatIsTaken(workIn(stretch, answer), sessionId)
      return applyEvents([{ kind: 'answer-absence', at, clock, sessionId, stretch, answer }])
    }
    case 'session.backdate': {
      const { sessionId, toAt } = surfaceRequests[name].parse(payload)
      const session = await readSession(store, sessionId)
      if (session) await refuseWhatIsTaken({ fromAt: toAt, toAt: session.startedAt }, sessionId)
      return applyEvents([{ kind: 'backdate', at, clock, sessionId, toAt }])
    }
    case 'session.tab':
      return applyEvents([{ kind: 'own-tab', at, clock, ...surfaceRequests[name].parse(payload) }])
    case 'panel.used':
      return applyEvents([{ kind: 'panel-used', clock, ...surfaceRequests[name].parse(payload), at }])
    case 'offer.dismiss':
      return applyEvents([{ kind: 'dismiss-offer', at, clock, ...surfaceRequests[name].parse(payload) }])
    case 'review.answer': {
      const { sessionId, itemId, answer } = surfaceRequests[name].parse(payload)
      await changeReview(store, sessionId, (review) => {
        const { [itemId]: _old, ...others } = review.answers
        return { ...review, answers: answer === null ? others : { ...others, [itemId]: { answer, at } } }
      })
      break
    }
    case 'review.notes': {
      const { sessionId, notes } = surfaceRequests[name].parse(payload)
      await changeReview(store, sessionId, (review) => ({ ...review, notes }))
      break
    }
    case 'review.itemNote': {
      const { sessionId, itemId, note } = surfaceRequests[name].parse(payload)
      await changeReview(store, sessionId, (review) => {
        const { [itemId]: _old, ...others } = review.itemNotes ?? {}
        return { ...review, itemNotes: note === '' ? others : { ...others, [itemId]: note } }
      })
      break
    }
    case 'review.failures': {
      const { sessionId, failures } = surfaceRequests[name].parse(payload)
      await changeReview(store, sessionId, (review) => ({
        ...review,
        failures: FAILURE_TAGS.filter((tag) => failures.includes(tag)),
      }))
      break
    }
    case 'project.rubric': {
      const { platform, project, rubricId } = surfaceRequests[name].parse(payload)
      await keep(platform, project, ({ rubricId: _old, ...rest }) => (rubricId === null ? rest : { ...rest, rubricId }))
      break
    }
    case 'project.batch': {
      const { platform, project, reviewEvery } = surfaceRequests[name].parse(payload)
      await keep(platform, project, ({ batch: _old, batchDeclined: _wish, ...rest }) =>
        reviewEvery === null ? { ...rest, batchDeclined: true } : { ...rest, batch: { reviewEvery } },
      )
      break
    }
    case 'project.read': {
      const { platform, project, ...mark } = surfaceRequests[name].parse(payload)
      await keep(platform, project, (p) => withReading(p, mark, at))
      break
    }
    case 'project.notes': {
      const { platform, project, notes } = surfaceRequests[name].parse(payload)
      await keep(platform, project, (p) => ({ ...p, notes }))
      break
    }
    case 'project.link': {
      const { platform, project, url } = surfaceRequests[name].parse(payload)
      await keep(platform, project, ({ guidelineUrl: _old, ...p }) => (url === null ? p : { ...p, guidelineUrl: url }))
      break
    }
    case 'project.instructions': {
      const { platform, project } = surfaceRequests[name].parse(payload)
      await keep(platform, project, acknowledgeInstructions)
      break
    }
    case 'tab.rubric':
      return applyEvents([{ kind: 'pin-rubric', at, clock, ...surfaceRequests[name].parse(payload) }])
    case 'project.terms': {
      const { platform, project, terms, replaces = terms.validFrom } = surfaceRequests[name].parse(payload)
      await keep(platform, project, (p) => withTerms(withoutTerms(p, replaces), terms))
      break
    }
    case 'project.forgetTerms': {
      const { platform, project, validFrom } = surfaceRequests[name].parse(payload)
      await keep(platform, project, (p) => withoutTerms(p, validFrom))
      break
    }
    case 'project.weeklyCap': {
      const { platform, project, weeklyCapMs } = surfaceRequests[name].parse(payload)
      await keep(platform, project, ({ weeklyCapMs: _old, ...rest }) => (weeklyCapMs === null ? rest : { ...rest, weeklyCapMs }))
      break
    }
    case 'lesson.give': {
      const { tabId, taught } = surfaceRequests[name].parse(payload)
      return thenTell(teachPage(tabId, taught, at))
    }
    case 'lesson.retire':
      await retireLesson(surfaceRequests[name].parse(payload).id, at)
      break
    case 'lesson.restore':
      await restoreLesson(surfaceRequests[name].parse(payload).id)
      break
    case 'lesson.acknowledge':
      await acknowledgeLesson(surfaceRequests[name].parse(payload).id)
      break
    case 'lesson.remove':
      return thenTell(dropLesson(surfaceRequests[name].parse(payload).id))
    case 'lesson.put':
      await keepLessons(surfaceRequests[name].parse(payload).lessons)
      break
    case 'pick.start':
      await startPick(surfaceRequests[name].parse(payload))
      break
    case 'pick.move':
      await movePick(surfaceRequests[name].parse(payload))
      break
    case 'pick.confirm':
      return thenTell(confirmPick(surfaceRequests[name].parse(payload).tabId, at))
    case 'pick.cancel':
      await endPick(surfaceRequests[name].parse(payload).tabId)
      break
    case 'settings.save':
      await saveSettings(store, surfaceRequests[name].parse(payload))
      await keepBackupAlarm()
      break
    case 'problem.dismiss':
      surfaceRequests[name].parse(payload)
      await dismissProblem()
      break
    case 'ledger.announce':
      surfaceRequests[name].parse(payload)
      forgetOwnRubrics()
      forgetTrackRecord()
      await keepBackupAlarm()
      await broadcast({ name: 'ledger.changed' })
      break
    case 'backup.made':
      return saveBackupFile(surfaceRequests[name].parse(payload))
    case 'backup.failed':
      return backupFailed(surfaceRequests[name].parse(payload).detail)
  }
  return announceChange(await readLive(store))
}

async function thenTell<T>(work: Promise<T>): Promise<T> {
  const answer = await work
  await announceChange(await readLive(store))
  return answer
}

/** A time that an entry of the ledger counts already is not counted again (L5). @throws with what lies there, and what to do. */
async function refuseWhatIsTaken(stretch: Stretch, sessionId: string): Promise<void> {
  for (const entry of await entriesWithin(store, stretch)) {
    const free = freeOf(stretch, entry.spans)
    if (entry.id === sessionId || (free.length === 1 && free[0]?.fromAt === stretch.fromAt && free[0].toAt === stretch.toAt))
      continue
    const time = (at: number) =>
      new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: entry.zone }).format(at)
    throw new Error(
      `From ${time(entry.startedAt)} to ${time(entry.closedAt)} the ledger already counts work on ${entry.project || entry.platform}. ` +
        'Choose a time outside of it, or correct that entry first.',
    )
  }
}
