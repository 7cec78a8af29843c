import { describe, expect, it } from 'vitest'
import type { LedgerItem } from '../../src/core/ledger-edit'
import { merged } from '../../src/core/ledger-edit-merge'
import type { PayTerms } from '../../src/core/pay'
import { around, itemOf, NINE, NOW, spansOf } from './edit-samples'
import { hourly, MINUTE, perTask } from './samples'

const at = (minutes: number) => NINE + minutes * MINUTE
const first = itemOf([['work', 20]])
const second = itemOf(
  [
    ['gap', 5],
    ['work', 10],
  ],
  { id: 'e2', startedAt: at(25) },
)
const withReview = (item: LedgerItem, notes: string): LedgerItem => ({
  ...item,
  review: { sessionId: item.entry.id, answers: { [item.entry.id]: { answer: 'done', at: 1 } }, notes },
})

describe('entries that become one', () => {
  it('count by the limits of the last that has evidence, not by an entry that the user wrote', () => {
    const strict = itemOf(
      [
        ['work', 20],
        ['away', 4],
      ],
      { policy: { stillMs: 2 * MINUTE, awayMs: 0 }, countedMs: 20 * MINUTE },
    )
    const written = itemOf([['work', 10]], { id: 'e2', startedAt: at(25), origin: 'added' })
    expect(merged([strict, written], around()).entry).toMatchObject({ countedMs: 30 * MINUTE, policy: { awayMs: 0 } })
  })

  it('have their spans in order under the first one’s id, whatever the order they come in', () => {
    const one = merged([second, first], around())
    expect(one.entry).toMatchObject({ id: 'e1', startedAt: NINE, closedAt: at(40), countedMs: 30 * MINUTE, units: 2 })
    expect(one.entry.spans).toEqual(spansOf(NINE, ['work', 20], ['hole', 5], ['gap', 5], ['work', 10]))
    expect(one.entry).toMatchObject({ elapsedMs: 35 * MINUTE, editedAt: NOW, outcome: 'submitted' })
    expect(one.payLines).toMatchObject([{ id: 'e1-0', entryId: 'e1', minor: 1250 }])
  })

  it('keep the first one’s review and all notes', () => {
    expect(merged([withReview(second, 'b'), withReview(first, 'a')], around()).review).toEqual({
      ...{ sessionId: 'e1', answers: { e1: { answer: 'done', at: 1 } } },
      notes: 'a\nb',
    })
    expect(merged([first, withReview(second, 'b')], around()).review).toMatchObject({ sessionId: 'e1', notes: 'b' })
    expect(merged([first, second], around())).not.toHaveProperty('review')
    const noted = merged([itemOf([['work', 1]], { note: 'x' }), { ...second, entry: { ...second.entry, note: 'y' } }], around())
    expect(noted.entry.note).toBe('x\ny')
  })

  it.each([
    ['left, then submitted', ['left', 'submitted'], 'submitted', undefined],
    ['submitted, then the rest of it', ['submitted', 'unknown'], 'submitted', undefined],
    ['twice submitted', ['submitted', 'submitted'], 'submitted', 2],
    ['twice left', ['left', 'left'], 'left', 2],
    ['skipped, then left', ['skipped', 'left'], 'left', undefined],
  ] as const)('count their tasks by how they ended: %s', (_, [a, b], outcome, units) => {
    const one = merged(
      [
        { ...first, entry: { ...first.entry, outcome: a } },
        { ...second, entry: { ...second.entry, outcome: b } },
      ],
      around(),
    )
    expect(one.entry.outcome).toBe(outcome)
    expect(one.entry.units).toBe(units)
  })

  it('keep open questions, a doubt, a time limit, and say “added” only of what was added throughout', () => {
    const doubtful = { ...second, entry: { ...second.entry, doubt: 'd', timeLimitMs: 7, origin: 'added' as const } }
    const asked = { ...doubtful, entry: { ...doubtful.entry, unanswered: [{ fromAt: at(25), toAt: at(30) }] } }
    const one = merged([first, asked], around()).entry
    expect(one).toMatchObject({ doubt: 'd', timeLimitMs: 7, unanswered: [{ fromAt: at(25), toAt: at(30) }] })
    expect(one).not.toHaveProperty('origin')
    const own = { ...first, entry: { ...first.entry, origin: 'added' as const } }
    expect(merged([own, asked], around()).entry.origin).toBe('added')
  })

  it('count a stretch away that runs through both once', () => {
    const a = itemOf([['away', 4]])
    const b = itemOf([['away', 4]], { id: 'e2', startedAt: at(4) })
    expect([a.entry.countedMs, b.entry.countedMs, merged([a, b], around()).entry.countedMs]).toEqual([
      4 * MINUTE,
      4 * MINUTE,
      5 * MINUTE,
    ])
  })

  it('take work over a pause that lies in the same time', () => {
    const paused = itemOf([
      ['work', 5],
      ['paused', 20],
      ['work', 5],
    ])
    const within = itemOf([['work', 10]], { id: 'e2', startedAt: at(10) })
    const one = merged([within, paused], around()).entry
    expect(one.spans).toEqual(spansOf(NINE, ['work', 5], ['paused', 5], ['work', 10], ['paused', 5], ['work', 5]))
    expect(one.closedAt).toBe(at(30))
  })

  it.each([
    [7, 9, undefined, 16],
    [7, 9, 't', 9],
    [7, undefined, undefined, undefined],
    [undefined, 9, 't', 9],
    [7, undefined, 't', 7],
  ])('platform timers of %s and %s with task id %s: %s', (a, b, taskId, timer) => {
    const timed = (item: LedgerItem, ms: number | undefined): LedgerItem => ({
      ...item,
      entry: { ...item.entry, ...(ms === undefined ? {} : { platformTimerMs: ms }), ...(taskId ? { taskId } : {}) },
    })
    expect(merged([timed(first, a), timed(second, b)], around()).entry.platformTimerMs).toBe(timer)
  })

  it.each([
    ['platform', { platform: 'appen' }, /platform/],
    ['project', { project: 'Other' }, /project/],
    ['type', { taskType: 'review' }, /task type/],
    ['kind of work', { workKind: 'meeting' }, /kind of work/],
    ['terms', { terms: perTask(5) }, /different terms/],
    ['terms of nothing', { terms: null }, /different terms/],
  ] as const)('are refused when they differ in %s', (_, more, message) => {
    const unlike = { ...second, entry: { ...second.entry, ...more } }
    expect(() => merged([first, unlike], around())).toThrow(expect.objectContaining({ reason: 'unlike' }))
    expect(() => merged([first, unlike], around())).toThrow(message)
  })

  it('are alike under terms that pay the same, and not with one entry alone', () => {
    const same: PayTerms = hourly(25, { scale: 0, validFrom: 99, source: 'page' })
    expect(merged([first, { ...second, entry: { ...second.entry, terms: same } }], around()).entry.terms).toEqual(same)
    for (const items of [[], [first]])
      expect(() => merged(items, around())).toThrow(expect.objectContaining({ reason: 'unlike' }))
  })
})
