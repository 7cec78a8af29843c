import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../src/core/span'
import { MINUTE, SECOND, World } from './session-world'

const total = (spans: readonly Span[], kind: Span['kind']) =>
  spans.filter((s) => s.kind === kind).reduce((sum, s) => sum + s.toAt - s.fromAt, 0)

describe('time', () => {
  it('counts reading up to the stillness limit and is idle from its first second beyond', () => {
    const w = new World().open(1, { taskId: 'a' }).use(1, 5 * MINUTE, 'visible')
    expect(total(w.hand().spans, 'work')).toBe(2 * MINUTE)
    expect(total(w.hand().spans, 'idle')).toBe(3 * MINUTE)
  })

  it('calls silence longer than the pulse a gap', () => {
    const w = new World()
      .open(1, { taskId: 'a' })
      .use(1, MINUTE)
      .wait(3 * 60 * MINUTE)
      .pulse(1, 'input')
    expect(total(w.hand().spans, 'work')).toBe(MINUTE)
    expect(total(w.hand().spans, 'gap')).toBe(180 * MINUTE)
  })

  it('is not lengthened by the alarm when the page has crashed', () => {
    const w = new World()
      .open(1, { taskId: 'a' })
      .use(1, MINUTE)
      .beat(20 * MINUTE)
    expect(total(w.hand().spans, 'work')).toBe(MINUTE)
    expect(total(w.hand().spans, 'away')).toBe(0)
  })

  it('counts other tabs only where the platform allows leaving, up to the limit', () => {
    for (const [platform, counted] of [
      ['outlier', MINUTE],
      ['dataannotation', 6 * MINUTE],
    ] as const) {
      const w = new World().open(1, { platform, taskId: 'a' }).use(1, MINUTE)
      w.pulse(1, 'hidden')
        .do({ kind: 'focus', tabId: 2 })
        .beat(8 * MINUTE)
        .do({ kind: 'end', sessionId: w.hand().id, outcome: 'submitted' })
      expect(w.last().countedMs).toBe(counted)
    }
  })

  it('belongs to one session at a time', () => {
    const w = new World().open(1, { taskId: 'a' }).use(1, MINUTE).open(2, { taskId: 'b' }).use(2, MINUTE)
    expect(w.live.sessions.map((s) => s.status)).toEqual(['waiting', 'working'])
    w.do({ kind: 'focus', tabId: 1 }).pulse(1, 'input').use(1, MINUTE)
    expect(w.live.sessions.map((s) => total(s.spans, 'work'))).toEqual([2 * MINUTE, MINUTE])
  })

  it('paused by the user is not resumed by presence', () => {
    const w = new World().open(1, { taskId: 'a' }).use(1, MINUTE)
    w.do({ kind: 'pause', sessionId: w.hand().id }).use(1, 5 * MINUTE)
    expect(w.hand().status).toBe('paused')
    w.do({ kind: 'resume', sessionId: w.hand().id }).pulse(1, 'input').use(1, MINUTE)
    expect(total(w.hand().spans, 'work')).toBe(2 * MINUTE)
    expect(total(w.hand().spans, 'paused')).toBe(5 * MINUTE)
  })

  it('by hand counts while the system is in use', () => {
    const w = new World()
      .do({ kind: 'start', platform: 'mercor', project: 'Onboarding', taskType: 'other', workKind: 'meeting' })
      .beat(10 * MINUTE)
    w.do({ kind: 'system', state: 'locked' })
      .beat(30 * MINUTE)
      .do({ kind: 'system', state: 'active' })
      .beat(5 * MINUTE)
    w.do({ kind: 'end', sessionId: w.hand().id, outcome: 'unknown' })
    expect(w.last().countedMs).toBe(15 * MINUTE)
    expect(total(w.last().spans, 'locked')).toBe(30 * MINUTE)
  })

  it('by hand with a tab of its own is away elsewhere', () => {
    const w = new World()
      .do({ kind: 'focus', tabId: 4 })
      .do({ kind: 'start', platform: 'mercor', project: 'Sheet', taskType: 'other', workKind: 'task', tabId: 4 })
      .beat(MINUTE)
    w.do({ kind: 'focus', tabId: 5 }).beat(MINUTE)
    expect(w.hand().mode).toBe('away')
    expect(total(w.hand().spans, 'work')).toBe(MINUTE)
  })
})

describe('the clock of the machine', () => {
  const clock = (w: World, mono: number) => ({ doc: 'page', at: w.now, mono })
  const say = (w: World, mono: number) =>
    w.do({ kind: 'page-evidence', tabId: 1, sign: 'input', inputAt: w.now, clock: clock(w, mono) } as never)

  it('set back an hour moves the past along and loses nothing', () => {
    const w = new World().open(1, { taskId: 'a' })
    say(w, 0)
    w.wait(10 * SECOND)
    say(w, 10 * SECOND)
    w.wait(-60 * MINUTE + 10 * SECOND)
    say(w, 20 * SECOND)
    const { spans, doubt } = w.hand()
    expect(total(spans, 'work')).toBe(20 * SECOND)
    expect(spans.every((s) => s.toAt <= w.now)).toBe(true)
    expect(doubt).toContain('clock')
  })

  it('set back while nobody spoke does not move what was begun by the new time', () => {
    const w = new World().open(1)
    say(w, 0)
    w.press(1, 'submit').detect(1, { pageKind: 'queue' })
    // An hour of silence, in which the clock is set back by half of it; a new worker is the first to speak.
    w.wait(30 * MINUTE)
    const begin = { kind: 'start', platform: 'own', project: '', taskType: 'other', workKind: 'meeting' }
    w.do({ ...begin, clock: { doc: 'worker', at: w.now, mono: 0 } } as never).wait(5 * SECOND)
    say(w, 60 * MINUTE + 5 * SECOND)
    expect(w.hand()).toMatchObject({ startedAt: w.now - 5 * SECOND })
    expect(total(w.hand().spans, 'work')).toBe(5 * SECOND)
    expect(w.hand().doubt).toBeUndefined()
  })

  it('set forward, or asleep, gives a gap and no work', () => {
    const w = new World().open(1, { taskId: 'a' })
    say(w, 0)
    w.wait(30 * SECOND)
    say(w, 10 * SECOND)
    expect(total(w.hand().spans, 'work')).toBe(10 * SECOND)
    expect(total(w.hand().spans, 'gap')).toBe(20 * SECOND)
  })
})

it('after a quick restart the dark time is not work', () => {
  const w = new World()
    .open(1, { taskId: 'a' })
    .use(1, MINUTE)
    .wait(20 * SECOND)
    .do({ kind: 'boot' })
    .open(7, { taskId: 'a' })
  expect(total(w.hand().spans, 'work')).toBe(MINUTE)
})

it('after the browser was closed, the task that comes back goes on and the time between is nobody’s', () => {
  const w = new World()
    .open(1, { taskId: 'a' })
    .use(1, MINUTE)
    .wait(10 * MINUTE)
    .do({ kind: 'boot' })
  expect(w.live.sessions[0]).toMatchObject({ status: 'left', doubt: 'the browser or Margin was started anew' })
  w.open(7, { taskId: 'a' }).use(7, MINUTE)
  expect(total(w.hand().spans, 'work')).toBe(2 * MINUTE)
})

it('never counts an instant twice, never leaves overlaps, whatever happens', () => {
  const tab = fc.integer({ min: 1, max: 3 })
  const act = fc.oneof(
    fc.record({ do: fc.constant('open' as const), tab, task: fc.constantFrom('a', 'b', 'c', undefined) }),
    fc.record({
      do: fc.constant('pulse' as const),
      tab,
      sign: fc.constantFrom('input' as const, 'visible' as const, 'hidden' as const, 'still' as const),
    }),
    fc.record({
      do: fc.constantFrom('submit' as const, 'skip' as const, 'close' as const, 'focus' as const, 'leave' as const),
      tab,
    }),
    fc.record({
      do: fc.constantFrom(
        'beat' as const,
        'pause' as const,
        'resume' as const,
        'end' as const,
        'lock' as const,
        'unlock' as const,
        'boot' as const,
        'hand' as const,
      ),
      tab,
    }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(act, fc.integer({ min: 0, max: 200 * SECOND })), { maxLength: 60 }), (acts) => {
      const w = new World()
      for (const [a, ms] of acts) {
        w.wait(ms)
        const id = w.live.desk.handId ?? w.live.sessions[0]?.id ?? 'none'
        if (a.do === 'open') w.open(a.tab, a.task === undefined ? {} : { taskId: a.task }, a.task === undefined ? [`x${ms}`] : [])
        else if (a.do === 'pulse') w.pulse(a.tab, a.sign)
        else if (a.do === 'submit' || a.do === 'skip') w.press(a.tab, a.do)
        else if (a.do === 'close') w.do({ kind: 'tab-closed', tabId: a.tab })
        else if (a.do === 'focus') w.do({ kind: 'focus', tabId: a.tab })
        else if (a.do === 'leave') w.do({ kind: 'page-left', tabId: a.tab, frameId: 0, doc: `doc-of-tab-${a.tab}` })
        else if (a.do === 'lock' || a.do === 'unlock') w.do({ kind: 'system', state: a.do === 'lock' ? 'locked' : 'active' })
        else if (a.do === 'pause' || a.do === 'resume') w.do({ kind: a.do, sessionId: id })
        else if (a.do === 'end') w.do({ kind: 'end', sessionId: id, outcome: 'submitted' })
        else if (a.do === 'hand') w.do({ kind: 'start', platform: 'mercor', project: '', taskType: 'other', workKind: 'admin' })
        else w.do({ kind: a.do === 'boot' ? 'boot' : 'beat' })
      }
      const all = [...w.closed.flatMap((e) => e.spans), ...w.live.sessions.flatMap((s) => s.spans)].sort(
        (a, b) => a.fromAt - b.fromAt,
      )
      for (const [i, span] of all.entries()) {
        expect(span.toAt).toBeGreaterThan(span.fromAt)
        expect(span.toAt).toBeLessThanOrEqual(w.now)
        const next = all[i + 1]
        if (next) expect(next.fromAt).toBeGreaterThanOrEqual(span.toAt)
      }
      for (const e of w.closed) expect(e.countedMs).toBeLessThanOrEqual(e.elapsedMs)
      expect(w.live.sessions.filter((s) => s.status === 'working').length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 300 },
  )
})
