import { describe, expect, it } from 'vitest'
import { withoutTerms, withTerms } from '../../src/core/live'
import { newProject } from '../../src/core/page-session'
import type { PayTerms } from '../../src/core/pay'
import { MINUTE, NINE, World } from './session-world'

const terms = (amount: number, validFrom = NINE): PayTerms => ({
  scheme: 'hourly',
  amount,
  scale: 2,
  currency: 'USD',
  validFrom,
  source: 'user',
})
const pay = { basis: 'hour' as const, amount: 2650, scale: 2, currency: 'USD' }

describe('pay terms', () => {
  it('of the page are taken where nothing is known, kept, and marked as the page’s', () => {
    const w = new World().open(1, { taskId: 'a', pay })
    expect(w.hand().terms).toMatchObject({ amount: 2650, scheme: 'hourly', source: 'page' })
    expect(w.live.projects[0]?.terms).toHaveLength(1)
  })

  it('of the user win over the page’s, now and for the next task', () => {
    const w = new World().open(1, { taskId: 'a', pay }).wait(MINUTE)
    w.do({ kind: 'correct', sessionId: w.hand().id, terms: terms(3000, w.now) })
      .press(1, 'submit')
      .detect(1, { taskId: 'b', pay })
    expect(w.last().terms).toMatchObject({ amount: 3000 })
    expect(w.hand().terms).toMatchObject({ amount: 3000, source: 'user' })
  })

  it('of the platform’s default stand in for a project that has none, behind what its page offers', () => {
    const begun = (over: Parameters<World['open']>[1] = {}) => {
      const w = new World()
      w.live = { ...w.live, projects: [withTerms(newProject('outlier', '', NINE), terms(1500, NINE - 1))] }
      return w.open(1, { taskId: 'a', ...over })
    }
    expect(begun().hand().terms?.amount).toBe(1500)
    expect(begun().live.projects.find(({ project }) => project === 'Kestrel')?.terms).toEqual([])
    expect(begun({ pay }).hand().terms).toMatchObject({ amount: 2650, source: 'page' })
    // A page that shows its pay late, or its project.
    expect(begun().detect(1, { taskId: 'a', pay }).hand().terms?.amount).toBe(2650)
    const w = begun({ project: '' })
    w.live = { ...w.live, projects: [...w.live.projects, withTerms(newProject('outlier', 'Kestrel', NINE), terms(4100))] }
    expect(w.detect(1, { taskId: 'a' }).hand()).toMatchObject({ project: 'Kestrel', terms: { amount: 4100 } })
    // What the user has said of this session stays.
    const said = begun()
    said.do({ kind: 'correct', sessionId: said.hand().id, terms: terms(3000, said.now) })
    expect(said.detect(1, { taskId: 'a', pay }).hand().terms?.amount).toBe(3000)
  })

  it('of the platform’s default hold for work by hand', () => {
    const w = new World()
    w.live = { ...w.live, projects: [withTerms(newProject('outlier', '', NINE), terms(1500, NINE - 1))] }
    w.do({ kind: 'start', platform: 'outlier', project: 'Own', taskType: 'rating', workKind: 'task' })
    expect(w.hand().terms?.amount).toBe(1500)
    w.do({ kind: 'correct', sessionId: w.hand().id, project: 'Other' })
    expect(w.hand().terms?.amount).toBe(1500)
  })

  it('of the same start replace each other and stay in order', () => {
    const project = withTerms(withTerms(withTerms(newProject('p', 'x', 0), terms(3, 30)), terms(1, 10)), terms(4, 30))
    expect(project.terms.map((t) => t.amount)).toEqual([1, 4])
    expect(withoutTerms(project, 30).terms.map((t) => t.amount)).toEqual([1])
  })
})

it('a corrected type, domain and limit hold for the project’s next tasks', () => {
  const w = new World().open(1, { taskId: 'a' })
  w.do({ kind: 'correct', sessionId: w.hand().id, taskType: 'ranking', domain: 'coding', timeLimitMs: MINUTE })
    .press(1, 'submit')
    .detect(1, { taskId: 'b' })
  expect(w.hand()).toMatchObject({ taskType: 'ranking', domain: 'coding', timeLimitMs: MINUTE })
  w.do({ kind: 'correct', sessionId: w.hand().id, timeLimitMs: null })
  w.detect(1, { taskId: 'b', timeLimitMs: MINUTE })
  expect(w.hand().timeLimitMs).toBeUndefined()
  expect(w.live.projects[0]?.timeLimitMs).toBeUndefined()
})

it('another project brings its own terms', () => {
  const w = new World().open(1, { taskId: 'a' })
  w.live = { ...w.live, projects: [...w.live.projects, withTerms(newProject('outlier', 'Heron', NINE), terms(4100))] }
  w.do({ kind: 'correct', sessionId: w.hand().id, project: 'Heron' })
  expect(w.hand()).toMatchObject({ project: 'Heron', terms: { amount: 4100 } })
})

it('a field that is read late is filled in, and what the user said stays', () => {
  const w = new World().open(1, { taskType: 'other', submitLabel: null }, ['x'])
  w.detect(
    1,
    { taskType: 'ranking', taskId: 'late', timeLimitMs: MINUTE, reopenUrl: 'https://example.org/late', remainingMs: MINUTE },
    ['x'],
  )
  expect(w.hand()).toMatchObject({ taskType: 'ranking', taskId: 'late', timeLimitMs: MINUTE, deadlineAt: w.now + MINUTE })
})

describe('start the clock', () => {
  it('on an offered page gives a session of that page', () => {
    const w = new World().open(1, { confidence: 0.5, taskId: 'a' })
    w.do({ kind: 'start', platform: 'outlier', project: 'Kestrel', taskType: 'rating', workKind: 'task', tabId: 1 })
    expect(w.hand()).toMatchObject({ origin: 'page', tabId: 1, taskId: 'a', taskType: 'rating' })
  })

  it('for other work on a page gives work by hand with that tab', () => {
    const w = new World().open(1, { pageKind: 'instructions' })
    w.do({ kind: 'start', platform: 'outlier', project: 'Kestrel', taskType: 'other', workKind: 'instructions', tabId: 1 })
    expect(w.hand()).toMatchObject({ origin: 'hand', ownTabs: [1], workKind: 'instructions', mode: 'work' })
  })

  it('is refused by "not a task" for this document alone', () => {
    const w = new World().open(1, { confidence: 0.5 }).do({ kind: 'dismiss-offer', tabId: 1 })
    w.detect(1, { confidence: 0.9 })
    expect(w.live.sessions).toEqual([])
    w.detect(1, { confidence: 0.9 }, [], 'next-doc')
    expect(w.live.sessions).toHaveLength(1)
  })
})
