import { describe, expect, it, vi } from 'vitest'
import { payLinesFor } from '../../src/core/pay'
import type { Project } from '../../src/core/project'
import { StoreFullError } from '../../src/store/errors'
import { type LiveWork, type SteppedWork, stepLiveWork } from '../../src/store/live-work'
import { readMeta, writeMeta } from '../../src/store/meta'
import { allProjects, changeProject, readProject } from '../../src/store/projects'
import { changeReview, readReview } from '../../src/store/reviews'
import { checkRollups } from '../../src/store/rollups'
import { readSession } from '../../src/store/sessions'
import { write } from '../../src/store/transaction'
import { entryOf } from '../core/samples'
import { everything, freshDatabase, quotaError, sessionOf } from './samples'

interface Desk {
  steps: number
}
type Live = LiveWork<Desk>
const test = freshDatabase()
const step = (next: (live: Live) => Partial<SteppedWork<Desk>>) =>
  stepLiveWork(test.store, (live: Live) => ({
    sessions: live.sessions,
    desk: { steps: (live.desk?.steps ?? 0) + 1 },
    closed: [],
    ...next(live),
  }))
const project: Project = { platform: 'outlier', project: 'Crab', terms: [], rubricsRead: [], notes: '', firstSeenAt: 1 }
const closedOf = (id: string) => {
  const entry = entryOf({ id })
  return { entry, payLines: payLinesFor(entry, entry.terms, () => `${id}-0`), review: { sessionId: id, answers: {}, notes: 'n' } }
}

describe('a step of live work', () => {
  it('loads everything, and saves everything at once', async () => {
    await step((live) => {
      expect(live).toMatchObject({ sessions: [], desk: undefined, projects: [], reviews: [], settings: { currency: 'USD' } })
      return {
        sessions: [sessionOf('a'), sessionOf('b')],
        projects: [project],
        reviews: [{ sessionId: 'a', answers: {}, notes: 'so far' }],
      }
    })
    const result = await step((live) => {
      expect(live.desk).toEqual({ steps: 1 })
      expect(live.projects).toEqual([project])
      expect(live.reviews).toEqual([{ sessionId: 'a', answers: {}, notes: 'so far' }])
      return { sessions: live.sessions.filter(({ id }) => id === 'b'), closed: [closedOf('a')] }
    })
    expect(result.closed).toHaveLength(1)
    const kept = await everything(test.store)
    expect(kept.sessions).toEqual([sessionOf('b')])
    expect(kept.entries).toHaveLength(1)
    expect(kept.payLines).toHaveLength(1)
    expect(kept.reviews).toEqual([{ sessionId: 'a', answers: {}, notes: 'n' }])
    expect(kept.rollups).toMatchObject([{ counts: { submitted: 1 } }])
    expect(await readMeta(test.store, 'desk')).toEqual({ steps: 2 })
  })

  it('keeps what a step changed in place', async () => {
    await step(() => ({ sessions: [sessionOf('a'), sessionOf('b')] }))
    await step((live) => {
      live.sessions.pop()
      for (const session of live.sessions) session.cursorAt = 77
      return {}
    })
    expect((await everything(test.store)).sessions).toEqual([sessionOf('a', { cursorAt: 77 })])
  })

  it('never lets two events step the same state', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => step((live) => ({ sessions: [...live.sessions, sessionOf(`s${i}`)] }))),
    )
    expect(await readMeta(test.store, 'desk')).toEqual({ steps: 20 })
    expect((await everything(test.store)).sessions).toHaveLength(20)
  })

  it('closes several entries of one roll-up, and each once', async () => {
    await step(() => ({ closed: [closedOf('a'), closedOf('b'), closedOf('a')] }))
    await step(() => ({ closed: [closedOf('b')] }))
    expect((await everything(test.store)).rollups).toMatchObject([{ counts: { submitted: 2 } }])
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('does not wait for a ledger that is counted anew, unless it closes something', async () => {
    let finish = () => {}
    const recount = write(test.store, ['entries', 'payLines', 'rollups', 'monthRollups', 'revisions'], async (transaction) => {
      let isWanted = true
      finish = () => {
        isWanted = false
      }
      while (isWanted) await transaction.objectStore('revisions').count()
    })
    await step(() => ({ sessions: [sessionOf('a')] }))
    let isClosed = false
    const closing = step(() => ({ sessions: [], closed: [closedOf('a')] })).then(() => {
      isClosed = true
    })
    await step((live) => ({ sessions: [...live.sessions, sessionOf('b')] }))
    expect(isClosed).toBe(false)
    finish()
    await Promise.all([recount, closing])
    const kept = await everything(test.store)
    expect([kept.sessions.length, kept.entries.length]).toEqual([0, 1])
    expect(await readMeta(test.store, 'desk')).toEqual({ steps: 3 })
  })

  it('changes nothing when the step throws, or what it made cannot be kept', async () => {
    await step(() => ({ sessions: [sessionOf('a')] }))
    const before = await everything(test.store)
    const fail = () => {
      throw new Error('the machine broke')
    }
    await expect(step(fail)).rejects.toThrow('the machine broke')
    await expect(step((live) => ({ sessions: live.sessions, closed: [closedOf('a')] }))).rejects.toThrow(/open and closed/)
    await expect(
      step(() => ({ sessions: [sessionOf('x'), { ...sessionOf('y'), id: undefined as unknown as string }] })),
    ).rejects.toMatchObject({ name: 'DataError' })
    expect(await everything(test.store)).toEqual(before)
  })

  it.each(['meta', 'rollups'])('changes nothing when storage is full at %s, and says so', async (full) => {
    await step(() => ({ sessions: [sessionOf('a')] }))
    const before = await everything(test.store)
    const real = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args: [unknown]) {
      if (this.name === full) throw quotaError()
      return real.apply(this, args)
    })
    await expect(step(() => ({ sessions: [], closed: [closedOf('a')] }))).rejects.toBeInstanceOf(StoreFullError)
    vi.restoreAllMocks()
    expect(await everything(test.store)).toEqual(before)
    await step(() => ({ sessions: [], closed: [closedOf('a')] }))
    expect(await readSession(test.store, 'a')).toBeUndefined()
  })
})

describe('single records', () => {
  it('of a project change one at a time, none lost', async () => {
    const read = (rubric: string) =>
      changeProject(test.store, project, (kept) => ({ ...project, rubricsRead: [...(kept?.rubricsRead ?? []), rubric] }))
    await Promise.all(['a@1', 'b@1', 'c@2'].map(read))
    expect((await readProject(test.store, 'outlier', 'Crab'))?.rubricsRead).toEqual(['a@1', 'b@1', 'c@2'])
    expect(await allProjects(test.store)).toHaveLength(1)
    expect(await readProject(test.store, 'appen', 'Crab')).toBeUndefined()
  })

  it('of a review begin empty', async () => {
    await changeReview(test.store, 's', (kept) => ({ ...kept, notes: `${kept.notes}!` }))
    await changeReview(test.store, 's', (kept) => ({ ...kept, notes: `${kept.notes}!` }))
    expect(await readReview(test.store, 's')).toEqual({ sessionId: 's', answers: {}, notes: '!!' })
  })

  it('come and go', async () => {
    expect(await readMeta(test.store, 'problem')).toBeUndefined()
    await writeMeta(test.store, 'problem', 'The disk is full.')
    expect(await readMeta(test.store, 'problem')).toBe('The disk is full.')
    await writeMeta(test.store, 'problem', undefined)
    expect(await readMeta(test.store, 'problem')).toBeUndefined()
  })
})
