import { describe, expect, it } from 'vitest'
import { countedMs } from '../../src/core/time-policy'
import { MINUTE, NINE, SECOND, World } from './session-world'

const POLICY = { stillMs: 2 * MINUTE, awayMs: 0 }

describe('on return from a long absence the session asks once', () => {
  it('after another tab', () => {
    const w = new World().open(1, { taskId: 'a' }).use(1, MINUTE)
    w.pulse(1, 'hidden')
      .do({ kind: 'focus', tabId: 2 })
      .beat(8 * MINUTE)
    expect(w.hand().asks ?? []).toEqual([])
    w.do({ kind: 'focus', tabId: 1 }).pulse(1, 'visible').use(1, MINUTE)
    expect(w.hand().asks).toEqual([{ fromAt: NINE + MINUTE, toAt: NINE + 9 * MINUTE }])
  })

  it('also when the page’s own word of it is dated before the browser’s', () => {
    const w = new World().open(1, { taskId: 'a' }).use(1, MINUTE)
    w.pulse(1, 'hidden')
      .do({ kind: 'focus', tabId: 2 })
      .beat(8 * MINUTE)
    w.do({ kind: 'focus', tabId: 1 }).do({ kind: 'page-evidence', tabId: 1, sign: 'visible', inputAt: w.now, at: w.now - 7 })
    w.use(1, MINUTE)
    expect(w.hand().asks).toEqual([{ fromAt: NINE + MINUTE, toAt: NINE + 9 * MINUTE }])
  })

  it('after a long stillness in view, at the first input', () => {
    const w = new World()
      .open(1, { taskId: 'a' })
      .use(1, 9 * MINUTE, 'visible')
      .wait(5 * SECOND)
      .pulse(1, 'input')
      .use(1, MINUTE)
    // Idle began when the two minutes of stillness were over.
    expect(w.hand().asks).toEqual([{ fromAt: NINE + 2 * MINUTE, toAt: NINE + 9 * MINUTE + 5 * SECOND }])
  })

  it('after silence, a lock, and by hand', () => {
    const asleep = new World()
      .open(1, { taskId: 'a' })
      .use(1, MINUTE)
      .wait(40 * MINUTE)
      .pulse(1, 'input')
      .use(1, MINUTE)
    expect(asleep.hand().asks).toHaveLength(1)
    const byHand = new World()
      .do({ kind: 'start', platform: 'mercor', project: 'Sheet', taskType: 'other', workKind: 'task' })
      .beat(MINUTE)
      .do({ kind: 'system', state: 'locked' })
      .beat(20 * MINUTE)
      .do({ kind: 'system', state: 'active' })
      .beat(MINUTE)
    expect(byHand.hand().asks).toEqual([{ fromAt: NINE + MINUTE, toAt: NINE + 21 * MINUTE }])
  })

  it('but not after a short one, nor after the user’s own pause', () => {
    const w = new World().open(1, { taskId: 'a' }).use(1, MINUTE)
    w.pulse(1, 'hidden')
      .do({ kind: 'focus', tabId: 2 })
      .beat(4 * MINUTE)
      .do({ kind: 'focus', tabId: 1 })
      .pulse(1, 'visible')
      .use(1, MINUTE)
    w.do({ kind: 'pause', sessionId: w.hand().id }).beat(30 * MINUTE)
    w.do({ kind: 'resume', sessionId: w.hand().id }).pulse(1, 'input').use(1, MINUTE)
    expect(w.hand().asks ?? []).toEqual([])
  })
})

describe('the answer', () => {
  const returned = () =>
    new World()
      .open(1, { taskId: 'a' })
      .use(1, MINUTE)
      .wait(40 * MINUTE)
      .pulse(1, 'input')
      .use(1, MINUTE)
  const stretch = { fromAt: NINE + MINUTE, toAt: NINE + 41 * MINUTE }

  it.each([
    ['work', { was: 'work' }, 42],
    ['a break', { was: 'break' }, 2],
    ['both', { was: 'split', at: NINE + 11 * MINUTE, first: 'work' }, 12],
  ] as const)('%s counts as told, and nothing is asked any more', (_, answer, minutes) => {
    const w = returned()
    w.do({ kind: 'answer-absence', sessionId: w.hand().id, stretch, answer })
    expect(w.hand().asks).toEqual([])
    expect(countedMs(w.hand().spans, POLICY)).toBe(minutes * MINUTE)
    w.do({ kind: 'end', sessionId: w.hand().id, outcome: 'submitted' })
    expect(w.last()).toMatchObject({ countedMs: minutes * MINUTE, elapsedMs: 42 * MINUTE })
    expect(w.last().unanswered).toBeUndefined()
  })

  it('that never came leaves the policy to decide, and the entry marked', () => {
    const w = returned()
    w.do({ kind: 'end', sessionId: w.hand().id, outcome: 'submitted' })
    expect(w.last()).toMatchObject({ countedMs: 2 * MINUTE, unanswered: [stretch] })
  })

  it('to what was not asked changes nothing', () => {
    const w = returned()
    const before = w.hand()
    w.do({ kind: 'answer-absence', sessionId: before.id, stretch: { fromAt: 0, toAt: NINE }, answer: { was: 'work' } })
    expect(w.hand()).toEqual(before)
  })
})

describe('stillness', () => {
  it('by hand begins when the system was last used, and the limit is the type’s', () => {
    for (const [taskType, minutes] of [
      ['comparison', 6],
      ['review', 9],
    ] as const) {
      const w = new World().do({ kind: 'start', platform: 'mercor', project: 'Sheet', taskType, workKind: 'task' })
      w.beat(6 * MINUTE)
        .do({ kind: 'system', state: 'idle' })
        .beat(20 * MINUTE)
      w.do({ kind: 'end', sessionId: w.hand().id, outcome: 'unknown' })
      expect(w.last().countedMs).toBe(minutes * MINUTE)
    }
  })

  it('ends when the user comes back to the task’s tab, also by a key that the page does not hear', () => {
    const w = new World().open(1, { platform: 'mercor', taskId: 'a' }).use(1, MINUTE)
    w.pulse(1, 'hidden')
      .do({ kind: 'focus', tabId: 2 })
      .beat(4 * MINUTE)
    w.do({ kind: 'focus', tabId: 1 }).pulse(1, 'visible').use(1, MINUTE, 'visible')
    expect(countedMs(w.hand().spans, { ...POLICY, awayMs: 5 * MINUTE })).toBe(6 * MINUTE)
  })

  it('is counted by the type that the work has at the end', () => {
    const w = new World().open(1, { taskId: 'a' }).use(1, 4 * MINUTE, 'visible')
    w.do({ kind: 'correct', sessionId: w.hand().id, taskType: 'review' })
    w.do({ kind: 'end', sessionId: w.hand().id, outcome: 'submitted' })
    expect(w.last()).toMatchObject({ countedMs: 4 * MINUTE, policy: { stillMs: 5 * MINUTE } })
  })
})

describe('the same task in two tabs', () => {
  const twice = () =>
    new World().open(1, { taskId: 'a' }).use(1, MINUTE).pulse(1, 'hidden').open(2, { taskId: 'a' }).use(2, MINUTE)

  it('is one session, at work in both, and ends in the one that is used', () => {
    const w = twice()
    expect(w.live.sessions).toHaveLength(1)
    expect(w.hand()).toMatchObject({ tabId: 2, ownTabs: [1] })
    w.press(2, 'submit').detect(2, { pageKind: 'queue' })
    expect(w.last()).toMatchObject({ outcome: 'submitted', countedMs: 2 * MINUTE })
  })

  it('goes on in the other when one is closed', () => {
    const w = twice().do({ kind: 'tab-closed', tabId: 2 }).do({ kind: 'focus', tabId: 1 }).pulse(1, 'input').use(1, MINUTE)
    expect(w.hand()).toMatchObject({ tabId: 1, ownTabs: [], status: 'working' })
  })

  it('goes back to the first when that is used again', () => {
    const w = twice().pulse(2, 'hidden').do({ kind: 'focus', tabId: 1 }).pulse(1, 'input').use(1, MINUTE)
    expect(w.hand()).toMatchObject({ tabId: 1, ownTabs: [2] })
    expect(countedMs(w.hand().spans, POLICY)).toBe(3 * MINUTE)
  })

  it('that was paused and is opened anew is the paused one', () => {
    const w = new World().open(1, { taskId: 'a' }).use(1, MINUTE)
    w.do({ kind: 'pause', sessionId: w.hand().id }).do({ kind: 'tab-closed', tabId: 1 })
    w.open(2, { taskId: 'a' }).use(2, MINUTE)
    expect(w.live.sessions).toHaveLength(1)
    expect(w.live.sessions[0]).toMatchObject({ status: 'paused', tabId: 2 })
  })
})

describe('backdating', () => {
  it('adds work by the user’s word, and leaves another session what it has', () => {
    const w = new World()
      .open(1, { taskId: 'a' })
      .use(1, 5 * MINUTE)
      .open(2, { taskId: 'b' })
      .use(2, 5 * MINUTE)
    const { id } = w.hand()
    w.do({ kind: 'backdate', sessionId: id, toAt: NINE - 10 * MINUTE })
    expect(w.hand()).toMatchObject({ startedAt: NINE - 10 * MINUTE })
    expect(w.hand().spans[0]).toEqual({ kind: 'work', fromAt: NINE - 10 * MINUTE, toAt: NINE, was: 'nothing' })
    expect(countedMs(w.hand().spans, POLICY)).toBe(15 * MINUTE)
  })

  it('never reaches further than half a day, and forward changes nothing', () => {
    const w = new World().open(1, { taskId: 'a' }).use(1, MINUTE)
    const before = w.hand()
    w.do({ kind: 'backdate', sessionId: before.id, toAt: NINE + MINUTE })
    expect(w.hand().spans).toEqual(before.spans)
    w.do({ kind: 'backdate', sessionId: before.id, toAt: 0 })
    expect(w.hand().startedAt).toBe(NINE - 12 * 60 * MINUTE)
  })
})
