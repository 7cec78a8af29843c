import { describe, expect, it, test } from 'vitest'
import type { Focus } from '../../src/core/focus'
import type { Limit } from '../../src/core/limit'
import { noticesDue, type Situation, standingNotices } from '../../src/core/notice'
import type { OpenSession } from '../../src/core/open-session'
import type { WeekUse } from '../../src/core/week-cap'
import { MINUTE, NINE, openSession } from './session-world'

const lengths = { focusBlockMs: 150 * MINUTE, breakMs: 15 * MINUTE }
const limit = (stage: Limit['stage'], kind: Limit['kind'] = 'unpaid'): Limit => ({
  kind,
  stage,
  ms: 60 * MINUTE,
  usedMs: 50 * MINUTE,
})
const focus = (worked: number, rest = 0): Focus => ({ sinceAt: NINE, workedMs: worked * MINUTE, restMs: rest * MINUTE })
const week = (stage: WeekUse['stage']): WeekUse => ({ stage, usedMs: 19, capMs: 20 })

interface Given {
  session?: Partial<OpenSession>
  limits?: Limit[]
  week?: WeekUse
  focus?: Focus
  handId?: string | null
}
const situation = ({ session, limits = [], week: use, focus: block, handId = 'session' }: Given = {}): Situation => ({
  sessions: [{ session: openSession(session), limits }],
  weeks: use ? [{ platform: 'outlier', project: 'Kestrel', use }] : [],
  ...{ handId, focus: block ?? null, lengths, weekFrom: '2026-03-09' },
})
const said = (given: Given, told: string[] = [], inView = false) =>
  noticesDue(standingNotices(situation(given)), told, inView).tell.map((n) => ('stage' in n ? `${n.kind} ${n.stage}` : n.kind))

describe('what there is to tell', () => {
  test.each<[string, Given, string[]]>([
    ['all is calm', { limits: [limit('calm')], focus: focus(20), week: week('calm') }, []],
    ['a limit is near', { limits: [limit('near')] }, ['limit near']],
    ['it is passed: this alone, not that it was near', { limits: [limit('passed')] }, ['limit passed']],
    ['two limits, each for itself', { limits: [limit('near'), limit('close', 'deadline')] }, ['limit near', 'limit close']],
    ['a limit of work that waits can wait', { limits: [limit('close')], handId: 'another', session: { status: 'waiting' } }, []],
    ['a limit of work that is paused can wait', { limits: [limit('close')], session: { status: 'paused' } }, []],
    [
      'its deadline cannot',
      { limits: [limit('close', 'deadline')], session: { status: 'waiting' }, handId: null },
      ['limit close'],
    ],
    ['an absence waits for a word', { session: { asks: [{ fromAt: NINE, toAt: NINE + 9 * MINUTE }] } }, ['question']],
    [
      'also of work that waits',
      { session: { status: 'waiting', asks: [{ fromAt: NINE, toAt: NINE + 9 }] }, handId: null },
      ['question'],
    ],
    ['no question', { session: { asks: [] } }, []],
    ['a block is full', { focus: focus(150) }, ['focus']],
    ['a block is full, and the break has begun', { focus: focus(150, 3) }, []],
    ['a week is nearly used up', { week: week('near') }, ['week near']],
    ['a week is used up', { week: week('passed') }, ['week passed']],
    ['a week of work that is not in hand', { week: week('passed'), handId: null, session: { status: 'left' } }, []],
  ])('%s', (_case, given, notices) => expect(said(given)).toEqual(notices))

  it('names labels, times and the tab, and nothing else', () => {
    const [one] = standingNotices(situation({ limits: [limit('near')], session: { tabId: 7, sketch: ['hash'], taskId: 'task' } }))
    expect(one?.notice).toEqual({
      ...{ kind: 'limit', limit: 'unpaid', stage: 'near', leftMs: 10 * MINUTE },
      ...{ sessionId: 'session', platform: 'outlier', project: 'Kestrel', tabId: 7 },
    })
  })

  it('says once what two sessions of one project share', () => {
    const both = {
      ...situation({ week: week('near') }),
      sessions: ['session', 'other'].map((id) => ({ session: openSession({ id }), limits: [] })),
    }
    expect(noticesDue(standingNotices(both), [], false).tell).toHaveLength(1)
  })

  it('a week of another project can wait until that is in hand', () => {
    expect(said({ week: week('near'), session: { project: 'Heron' } })).toEqual([])
  })
})

describe('each occasion once', () => {
  /** Plays situations one after the other, as the alarm does; gives what each told. */
  function play(...steps: (Given & { inView?: boolean })[]): string[][] {
    let told: string[] = []
    return steps.map(({ inView = false, ...given }) => {
      const due = noticesDue(standingNotices(situation(given)), told, inView)
      told = due.told
      return due.tell.map((n) => ('stage' in n ? `${n.kind} ${n.stage}` : n.kind))
    })
  }

  it('while it lasts', () => {
    expect(play({ limits: [limit('near')] }, { limits: [limit('near')] }, { limits: [limit('near')] })).toEqual([
      ['limit near'],
      [],
      [],
    ])
  })

  it('each step of a limit', () => {
    const steps = (['calm', 'near', 'near', 'close', 'passed', 'passed'] as const).map((stage) => ({ limits: [limit(stage)] }))
    expect(play(...steps)).toEqual([[], ['limit near'], [], ['limit close'], ['limit passed'], []])
  })

  it('a pause or another task in between makes no new occasion', () => {
    const near = { limits: [limit('near')] }
    expect(play(near, { ...near, session: { status: 'paused' } }, { ...near, handId: 'other' }, near)).toEqual([
      ['limit near'],
      [],
      [],
      [],
    ])
  })

  it('a cap that was raised makes a new one', () => {
    expect(play({ limits: [limit('passed')] }, { limits: [limit('calm')] }, { limits: [limit('near')] })).toEqual([
      ['limit passed'],
      [],
      ['limit near'],
    ])
  })

  it('from one task to the next, with nothing in hand in between', () => {
    const next = { session: { id: 'next' }, handId: 'next' }
    const gone = { session: { id: 'next', status: 'left' as const }, handId: null }
    const block = { focus: focus(160) }
    expect(play(block, { ...block, ...gone }, { ...block, ...next })).toEqual([['focus'], [], []])
    const used = { week: week('near') }
    const other = { ...used, session: { id: 'next', project: 'Heron' }, handId: 'next' }
    expect(play(used, other, { ...used, ...next })).toEqual([['week near'], [], []])
  })

  it('a full block stays told through breaths, until a real break', () => {
    expect(play({ focus: focus(150) }, { focus: focus(150, 4) }, { focus: focus(155) }, { focus: focus(155, 15) })).toEqual([
      ['focus'],
      [],
      [],
      [],
    ])
    const next = { ...focus(150), sinceAt: NINE + 300 * MINUTE }
    expect(play({ focus: focus(150) }, { focus: focus(150, 15) }, { focus: next })).toEqual([['focus'], [], ['focus']])
  })

  it('what a surface in view shows is not told, then or later', () => {
    expect(play({ limits: [limit('near')], inView: true }, { limits: [limit('near')] }, { limits: [limit('close')] })).toEqual([
      [],
      [],
      ['limit close'],
    ])
  })

  it('keeps no more than what lasts', () => {
    const standing = standingNotices(situation({ limits: [limit('passed')] }))
    expect(noticesDue(standing, ['limit gone unpaid near'], false).told).toHaveLength(3)
    expect(noticesDue([], ['limit session unpaid near'], false)).toEqual({ tell: [], told: [] })
  })
})
