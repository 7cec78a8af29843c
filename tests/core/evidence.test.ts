import { describe, expect, it } from 'vitest'
import { appendSpan, modeOf, recordUpTo, restsOnPulses, shiftPast } from '../../src/core/evidence'
import { type Desk, EMPTY_DESK, type TabFacts } from '../../src/core/live'
import { MINUTE, NINE, openSession, SECOND } from './session-world'

const POLICY = { stillMs: 2 * MINUTE, awayMs: 5 * MINUTE }
const tab = (view: TabFacts['view']): TabFacts => ({ frames: {}, nearSubmit: false, view })
const desk = (over: Partial<Desk> = {}): Desk => ({ ...EMPTY_DESK, tabs: { 1: tab('visible') }, focusedTabId: 1, ...over })

describe('the mode of the session in hand', () => {
  it.each([
    ['in view and focused', {}, 'work'],
    ['in view before the first word of focus', { focusedTabId: undefined }, 'work'],
    ['in view and unused for long, which its last use tells', { tabs: { 1: tab('still') } }, 'work'],
    ['silent', { tabs: { 1: tab('silent') } }, 'gap'],
    ['behind another tab', { focusedTabId: 2 }, 'away'],
    ['behind another program', { focusedTabId: null }, 'away'],
    ['behind another tab of an idle system', { focusedTabId: 2, system: 'idle' as const }, 'idle'],
    ['in view of a locked system', { system: 'locked' as const }, 'locked'],
  ])('of a task tab %s', (_where, over, mode) => {
    const { focusedTabId, ...rest } = desk(over as Partial<Desk>)
    expect(modeOf(openSession({ tabId: 1 }), focusedTabId === undefined ? rest : { ...rest, focusedTabId })).toBe(mode)
  })

  it.each([
    [{ status: 'paused' as const, tabId: 1 }, {}, 'paused'],
    [{ origin: 'hand' as const }, { focusedTabId: null }, 'work'],
    // How much of it is stillness is told by the last input.
    [{ origin: 'hand' as const }, { system: 'idle' as const }, 'work'],
    [{ origin: 'hand' as const, ownTabs: [4] }, { focusedTabId: 4 }, 'work'],
    [{ origin: 'hand' as const, ownTabs: [4] }, { focusedTabId: 5 }, 'away'],
    [{ tabId: 1, ownTabs: [4] }, { focusedTabId: 4 }, 'work'],
  ])('of %o with %o is %s', (session, over, mode) => {
    expect(modeOf(openSession(session), desk(over))).toBe(mode)
  })
})

it('rests on pulses in the task tab alone', () => {
  expect(restsOnPulses(openSession({ tabId: 1, mode: 'work' }), desk())).toBe(true)
  expect(restsOnPulses(openSession({ tabId: 1, mode: 'work', ownTabs: [4] }), desk({ focusedTabId: 4 }))).toBe(false)
  expect(restsOnPulses(openSession({ tabId: 1, mode: 'away' }), desk())).toBe(false)
})

describe('recording', () => {
  const at = (ms: number) => NINE + ms

  it('melts spans of one kind and drops empty ones', () => {
    const spans = appendSpan([{ kind: 'work', fromAt: 0, toAt: 5 }], { kind: 'work', fromAt: 5, toAt: 9 })
    expect(spans).toEqual([{ kind: 'work', fromAt: 0, toAt: 9 }])
    expect(appendSpan(spans, { kind: 'idle', fromAt: 9, toAt: 9 })).toEqual(spans)
  })

  it('changes nothing for an instant before the cursor', () => {
    const session = openSession({ tabId: 1, mode: 'work' })
    expect(recordUpTo(session, desk(), at(-1), POLICY)).toBe(session)
  })

  it('takes 35 s of silence of a watched page as work and a second more as a gap', () => {
    const session = openSession({ tabId: 1, mode: 'work' })
    expect(recordUpTo(session, desk(), at(35 * SECOND), POLICY).spans.map((s) => s.kind)).toEqual(['work'])
    expect(recordUpTo(session, desk(), at(36 * SECOND), POLICY).spans.map((s) => s.kind)).toEqual(['gap'])
  })

  it('puts a drift of the clocks before the work, as a gap', () => {
    const spans = recordUpTo(openSession({ tabId: 1, mode: 'work' }), desk(), at(30 * SECOND), POLICY, 20 * SECOND).spans
    expect(spans).toEqual([
      { kind: 'gap', fromAt: NINE, toAt: at(20 * SECOND) },
      { kind: 'work', fromAt: at(20 * SECOND), toAt: at(30 * SECOND) },
    ])
  })

  it('is idle from the first second beyond the stillness limit', () => {
    const session = openSession({ tabId: 1, mode: 'work', inputAt: NINE - 110 * SECOND })
    expect(recordUpTo(session, desk(), at(15 * SECOND), POLICY).spans).toEqual([
      { kind: 'work', fromAt: NINE, toAt: at(10 * SECOND), stillSinceAt: NINE - 110 * SECOND },
      { kind: 'idle', fromAt: at(10 * SECOND), toAt: at(15 * SECOND), stillSinceAt: NINE - 110 * SECOND },
    ])
  })

  it('moves the past along with a clock that was set back', () => {
    const session = recordUpTo(openSession({ tabId: 1, mode: 'work' }), desk(), at(10 * SECOND), POLICY)
    expect(shiftPast(session, -MINUTE)).toMatchObject({
      spans: [{ kind: 'work', fromAt: at(-MINUTE), toAt: at(-MINUTE + 10 * SECOND) }],
      cursorAt: at(-MINUTE + 10 * SECOND),
      startedAt: at(-MINUTE),
      doubt: expect.stringContaining('clock'),
    })
  })
})
