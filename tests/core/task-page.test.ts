import { describe, expect, it } from 'vitest'
import type { Span } from '../../src/core/span'
import { MINUTE, NINE, SECOND, taskDetection, World } from './session-world'

const total = (spans: readonly Span[], kind: Span['kind']) =>
  spans.filter((s) => s.kind === kind).reduce((sum, s) => sum + s.toAt - s.fromAt, 0)

describe('a task page', () => {
  it('starts the clock when it is surely one, and the entry tells what was worked', () => {
    const w = new World()
      .open(1, { taskId: 'a' })
      .use(1, 10 * MINUTE)
      .press(1, 'submit')
      .wait(SECOND)
      .detect(1, { taskId: 'b' })
    expect(w.last()).toMatchObject({
      taskId: 'a',
      outcome: 'submitted',
      project: 'Kestrel',
      countedMs: 10 * MINUTE + SECOND,
      day: '2026-03-10',
    })
    expect(w.hand()).toMatchObject({ taskId: 'b', status: 'working' })
  })

  it.each([
    ['it is not sure', { confidence: 0.5 }],
    ['it is a preview', { state: 'preview' as const }],
    ['it is the queue', { pageKind: 'queue' as const }],
  ])('starts no clock when %s', (_why, over) => {
    expect(new World().open(1, over).live.sessions).toEqual([])
  })

  it('starts no clock in a tab that is opened in the background', () => {
    const w = new World().do({ kind: 'focus', tabId: 9 }).detect(1, { taskId: 'a' })
    expect(w.live.desk.handId).toBeNull()
    w.wait(MINUTE).do({ kind: 'focus', tabId: 1 }).pulse(1, 'input').use(1, MINUTE)
    expect(total(w.hand().spans, 'work')).toBe(MINUTE)
  })

  it('is skipped when the skip control was pressed', () => {
    const w = new World().open(1, { taskId: 'a' }).use(1, MINUTE).press(1, 'skip').detect(1, { pageKind: 'queue' })
    expect(w.last().outcome).toBe('skipped')
  })

  it('goes on when the page refuses the submit', () => {
    const w = new World()
      .open(1, { taskId: 'a' })
      .use(1, MINUTE)
      .press(1, 'submit')
      .use(1, MINUTE)
      .detect(1, { pageKind: 'queue' })
    expect(w.closed).toEqual([])
    expect(w.live.sessions[0]?.status).toBe('left')
  })

  it('comes back after a reload as the same session', () => {
    const w = new World().open(1, { taskId: 'a' }).use(1, MINUTE)
    w.do({ kind: 'page-left', tabId: 1, frameId: 0, doc: 'doc-of-tab-1' })
      .wait(2 * SECOND)
      .detect(1, { taskId: 'a' }, [], 'second-doc')
      .pulse(1, 'input')
      .use(1, MINUTE)
    expect(w.live.sessions).toHaveLength(1)
    expect(total(w.hand().spans, 'work')).toBe(2 * MINUTE)
  })

  it('is handed in when the tab closes after the press', () => {
    const w = new World().open(1, { taskId: 'a' }).use(1, MINUTE).press(1, 'submit').do({ kind: 'tab-closed', tabId: 1 })
    expect(w.last().outcome).toBe('submitted')
  })

  it('that was left closes after half an hour, at its last evidence', () => {
    const w = new World()
      .open(1, { taskId: 'a' })
      .use(1, MINUTE)
      .do({ kind: 'tab-closed', tabId: 1 })
      .beat(31 * MINUTE)
    expect(w.last()).toMatchObject({ outcome: 'left', closedAt: NINE + MINUTE, countedMs: MINUTE })
  })

  it('without an id is told from the next by its sketch', () => {
    const w = new World().open(1, {}, ['p1', 'a1', 'b1']).use(1, MINUTE).detect(1, {}, ['p1', 'a1', 'b1', 'more'])
    expect(w.closed).toEqual([])
    w.press(1, 'submit').detect(1, {}, ['p2', 'a2', 'b2'])
    expect(w.last().outcome).toBe('submitted')
    expect(JSON.stringify(w.last())).not.toContain('p1')
  })

  it('handed in is closed by the next one on a page that is much alike, not by a refusal', () => {
    const w = new World().open(1, {}, ['m1', 'q', 'w']).use(1, MINUTE)
    w.press(1, 'submit').detect(1, {}, ['m1', 'q', 'w', 'an answer is missing'])
    w.use(1, MINUTE).press(1, 'submit').detect(1, {}, ['m1', 'q', 'w', 'a reason is missing'])
    expect(w.closed).toEqual([])
    w.use(1, MINUTE).press(1, 'submit').detect(1, {}, ['m2', 'q', 'w'])
    expect(w.closed).toMatchObject([{ outcome: 'submitted', countedMs: 3 * MINUTE }])
    expect(w.hand()).toMatchObject({ sketch: ['m2', 'q', 'w'], status: 'working' })
  })

  it('replaced in place without a press is closed with the doubt said', () => {
    const w = new World().open(1, {}, ['p1', 'a1']).use(1, MINUTE).detect(1, {}, ['p2', 'a2'])
    expect(w.last()).toMatchObject({ outcome: 'unknown', doubt: expect.stringContaining('no submit') })
  })

  it('in a frame is the task of its tab', () => {
    const w = new World().do({ kind: 'focus', tabId: 1 }).detect(1, { pageKind: 'queue' })
    w.do({
      kind: 'page-detected',
      tabId: 1,
      frameId: 7,
      doc: 'frame-doc',
      detection: taskDetection({ taskId: 'f' }),
      sketch: [],
      pageWidth: 800,
    })
    expect(w.hand().taskId).toBe('f')
  })
})

describe('a tab that sleeps and comes back under another id', () => {
  it('keeps its work: one session, taken up when its page is in view again', () => {
    const w = new World().open(1, { taskId: 'a' }).use(1, MINUTE).do({ kind: 'focus', tabId: 9 })
    w.wait(MINUTE).do({ kind: 'tab-replaced', tabId: 5, formerId: 1 }).detect(5, { taskId: 'a' }).pulse(5, 'hidden')
    expect(w.live.sessions).toMatchObject([{ id: 's1', tabId: 5, mode: 'away' }])
    expect(w.live.desk.tabs).not.toHaveProperty('1')
    w.wait(MINUTE).do({ kind: 'focus', tabId: 5 }).pulse(5, 'input').use(5, MINUTE)
    expect(w.hand().id).toBe('s1')
    expect(total(w.hand().spans, 'work')).toBe(2 * MINUTE)
    expect(total(w.hand().spans, 'away')).toBe(2 * MINUTE)
  })

  it('keeps what its new page has said before the word of it came', () => {
    const w = new World().open(1, { taskId: 'a' }).detect(5, { pageKind: 'queue' })
    w.do({ kind: 'tab-replaced', tabId: 5, formerId: 1 })
    expect(Object.values(w.live.desk.tabs['5']?.frames ?? {})).toMatchObject([{ detection: { pageKind: 'queue' } }])
  })

  it('still belongs to the work that it belonged to, and still has the focus', () => {
    const w = new World().open(1, { taskId: 'a' })
    w.do({ kind: 'own-tab', sessionId: 's1', tabId: 2, belongs: true }).do({ kind: 'focus', tabId: 2 })
    w.do({ kind: 'tab-replaced', tabId: 6, formerId: 2 })
    expect(w.hand()).toMatchObject({ ownTabs: [6], mode: 'work' })
  })
})

describe('a paused task', () => {
  it.each(['its tab was closed', 'the browser was closed'])(
    'opened again after %s is still paused, and is no second session',
    (how) => {
      const w = new World().open(1, { taskId: 'a' }).use(1, MINUTE).do({ kind: 'pause', sessionId: 's1' })
      w.wait(MINUTE).do(how === 'the browser was closed' ? { kind: 'boot' } : { kind: 'tab-closed', tabId: 1 })
      w.wait(MINUTE).open(2, { taskId: 'a' }).use(2, MINUTE)
      expect(w.live.sessions).toMatchObject([{ id: 's1', status: 'paused', tabId: 2 }])
      w.do({ kind: 'resume', sessionId: 's1' }).use(2, MINUTE)
      expect(w.hand().id).toBe('s1')
      expect(total(w.hand().spans, 'work')).toBe(2 * MINUTE)
    },
  )

  it('that is opened a second time beside its tab is one session, and still paused', () => {
    const w = new World().open(1, { taskId: 'a' }).do({ kind: 'pause', sessionId: 's1' }).open(2, { taskId: 'a' })
    expect(w.live.sessions).toMatchObject([{ id: 's1', status: 'paused', tabId: 2, ownTabs: [1] }])
  })
})

describe('a page that speaks again after the machine slept', () => {
  const awake = () => {
    const w = new World()
      .open(1, { taskId: 'a' })
      .use(1, MINUTE)
      .wait(8 * 60 * MINUTE)
    return w.beat(MINUTE).do({ kind: 'start', platform: 'mercor', project: 'Finch', taskType: 'review', workKind: 'meeting' })
  }

  it('takes nothing from the work that was begun by hand meanwhile', () => {
    const w = awake()
      .wait(2 * SECOND)
      .pulse(1, 'visible')
      .use(1, MINUTE, 'visible')
    expect(w.hand()).toMatchObject({ origin: 'hand', workKind: 'meeting' })
  })

  it('is taken up again when it is used', () => {
    expect(
      awake()
        .wait(2 * SECOND)
        .pulse(1, 'input')
        .hand(),
    ).toMatchObject({ taskId: 'a' })
  })
})

describe('a task in two tabs', () => {
  const twice = () =>
    new World().open(1, { taskId: 'a' }).use(1, MINUTE).do({ kind: 'focus', tabId: 2 }).detect(2, { taskId: 'a' })

  it('that is left in one goes on in the other when the user comes to it', () => {
    const w = twice().do({ kind: 'focus', tabId: 1 }).pulse(1, 'input').use(1, MINUTE)
    w.do({ kind: 'page-left', tabId: 1, frameId: 0, doc: 'doc-of-tab-1' })
      .wait(SECOND)
      .detect(1, { pageKind: 'queue' }, [], 'next')
    expect(w.live.sessions).toMatchObject([{ status: 'left' }])
    w.wait(SECOND).do({ kind: 'focus', tabId: 2 }).pulse(2, 'visible').use(2, MINUTE)
    expect(w.live.sessions).toMatchObject([{ status: 'working', tabId: 2 }])
    expect(total(w.hand().spans, 'work')).toBeGreaterThanOrEqual(3 * MINUTE)
  })

  it('goes on in the other also where that tab belongs to a paused session as well', () => {
    const w = new World().open(3, { taskId: 'z' }).use(3, MINUTE)
    w.do({ kind: 'own-tab', sessionId: w.hand().id, tabId: 2, belongs: true }).do({ kind: 'pause', sessionId: w.hand().id })
    w.open(1, { taskId: 'a' }).use(1, MINUTE).open(2, { taskId: 'a' }).use(2, MINUTE)
    w.do({ kind: 'focus', tabId: 1 }).pulse(1, 'visible').use(1, MINUTE).do({ kind: 'focus', tabId: 4 }).wait(MINUTE)
    w.do({ kind: 'focus', tabId: 2 }).pulse(2, 'visible').use(2, MINUTE)
    expect(w.hand()).toMatchObject({ taskId: 'a', tabId: 2, mode: 'work' })
  })

  it('that is handed in in one is over, though the other still shows it', () => {
    const w = twice().do({ kind: 'focus', tabId: 1 }).pulse(1, 'input').press(1, 'submit')
    w.do({ kind: 'page-left', tabId: 1, frameId: 0, doc: 'doc-of-tab-1' }).wait(SECOND)
    w.do({ kind: 'focus', tabId: 2 }).pulse(2, 'visible').beat(MINUTE)
    expect(w.closed).toMatchObject([{ outcome: 'submitted' }])
  })
})

describe('a press', () => {
  it('that is told twice is of its own task alone', () => {
    const w = new World().open(1, { taskId: 'a' }).use(1, MINUTE).press(1, 'submit')
    const pressedAt = w.now
    w.wait(SECOND).detect(1, { taskId: 'b' })
    w.wait(SECOND).do({ kind: 'page-pressed', tabId: 1, control: 'submit', at: pressedAt })
    expect(w.hand()).toMatchObject({ taskId: 'b' })
    expect(w.hand().pressed).toBeUndefined()
  })
})

describe('a word that comes late', () => {
  it('begins the next task where the last one was recorded to, so that no instant is counted twice', () => {
    const w = new World().open(1, { taskId: 'a' }).use(1, MINUTE)
    // The worker asks where the attention is a moment before it hears what the page said earlier.
    w.wait(60).do({ kind: 'focus', tabId: 1 })
    const recordedAt = w.now
    w.wait(-40).press(1, 'submit').detect(1, { taskId: 'b' }).wait(SECOND).pulse(1, 'input')
    expect(w.last().closedAt).toBe(recordedAt)
    expect(w.hand()).toMatchObject({ taskId: 'b', startedAt: recordedAt })
    expect(w.hand().spans[0]?.fromAt).toBe(recordedAt)
  })
})
