import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHECKLIST_LENGTH, checklistFor, itemsOf, taughtFor } from '../../src/core/checklist'
import type { ChecklistItem } from '../../src/core/self-review'
import { NO_RECORD, type TrackRecord } from '../../src/core/track-record'
import { ownItemOf } from './feedback-samples'

const one = (id: string, level: ChecklistItem['level'] = 'should', from: ChecklistItem['from'] = 'platform'): ChecklistItem => ({
  id,
  question: `${id}?`,
  level,
  from,
})

it('asks what the rubric asks, with the reason', () => {
  const checklist = [
    { id: 'comparison/read-both', question: 'Read both?', why: 'Because.', level: 'must' as const },
    { id: 'coding/ran', question: 'Ran?', level: 'should' as const, from: { id: 'coding', title: 'Coding' } },
  ]
  expect(itemsOf({ checklist })).toEqual([
    { id: 'comparison/read-both', question: 'Read both?', why: 'Because.', level: 'must', from: 'rubric' },
    { id: 'coding/ran', question: 'Ran?', level: 'should', from: 'rubric' },
  ])
})

it('puts musts first, and house items first among the shoulds', () => {
  const items = checklistFor([one('x/a'), one('x/b', 'must')], [one('h1'), one('h2', 'must')])
  expect(items.map(({ id }) => id)).toEqual(['x/b', 'h2', 'h1', 'x/a'])
})

const anyItems = (ids: RegExp) =>
  fc.array(
    fc
      .tuple(fc.stringMatching(ids), fc.constantFrom<ChecklistItem['level']>('must', 'should'))
      .map(([id, level]) => one(id, level)),
    { maxLength: 20 },
  )

it('keeps all musts, fills up with shoulds, never twice the same, and is the same each time', () => {
  fc.assert(
    fc.property(anyItems(/^x\/[a-z]$/), anyItems(/^h\/[a-z]$/), fc.nat(20), (own, house, length) => {
      const items = checklistFor(own, house, undefined, length)
      const all = checklistFor(own, house, undefined, Number.POSITIVE_INFINITY)
      const musts = all.filter((item) => item.level === 'must')
      expect(items).toEqual(all.slice(0, Math.max(length, musts.length)))
      expect(items.slice(0, musts.length)).toEqual(musts)
      expect(new Set(all.map(({ id }) => id))).toEqual(new Set([...own, ...house].map(({ id }) => id)))
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    }),
  )
})

it('shows twelve by default', () => {
  const many = Array.from({ length: 15 }, (_, i) => one(`h${i}`))
  expect(checklistFor([], many).length).toBe(CHECKLIST_LENGTH)
  expect(CHECKLIST_LENGTH).toBe(12)
})

describe('what the trainer’s own record teaches', () => {
  const work = { platform: 'outlier', project: 'Crab', taskType: 'comparison' } as const
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)
  const record = (more: Partial<TrackRecord> = {}): TrackRecord => ({ ...NO_RECORD, ...more })

  it('puts first what is most often missed, in each group by itself', () => {
    const rubric = [one('x/m1', 'must'), one('x/m2', 'must'), one('x/s1'), one('x/s2')]
    const missed = { 'x/m2': 0.2, 'x/s2': 0.7, 'h/s': 0.3 }
    const items = checklistFor(rubric, [one('h/m', 'must'), one('h/s')], taughtFor(record({ missed }), work))
    expect(ids(items)).toEqual(['x/m2', 'x/m1', 'h/m', 'x/s2', 'h/s', 'x/s1'])
  })

  it('puts what is new of one’s own on top of its group, above what is most often missed', () => {
    const own = [ownItemOf(), ownItemOf({ id: 'tone', level: 'should' }), ownItemOf({ id: 'elsewhere', platform: 'mercor' })]
    const taught = taughtFor(record({ own, asked: { 'own/units': 0, 'own/tone': 0 }, missed: { 'x/m': 0.9, 'x/s': 0.9 } }), work)
    expect(ids(checklistFor([one('x/m', 'must'), one('x/s')], [], taught))).toEqual(['own/units', 'x/m', 'own/tone', 'x/s'])
  })

  it('brings what is often missed into the twelve', () => {
    const many = Array.from({ length: 20 }, (_, n) => one(`x/${n}`))
    expect(ids(checklistFor(many, [], taughtFor(record({ missed: { 'x/19': 0.3 } }), work)))).toContain('x/19')
  })

  it('lets an item of one’s own stand for the one that it is about, never below its level', () => {
    const own = [ownItemOf({ level: 'should', about: 'item:x/m' })]
    const rubric = [{ ...one('x/m', 'must'), why: 'Because.' }, one('x/s')]
    const items = checklistFor(rubric, [], taughtFor(record({ own }), work))
    expect(items.map(({ id, level, why }) => [id, level, why])).toEqual([
      ['own/units', 'must', 'Because.'],
      ['x/s', 'should', undefined],
    ])
  })

  it('is the same with and without the texts, so that badge and panel agree', () => {
    const levels = fc.constantFrom<ChecklistItem['level']>('must', 'should')
    const rubric = fc.uniqueArray(fc.tuple(fc.nat(15), levels), { selector: ([n]) => n })
    const own = fc.uniqueArray(fc.tuple(fc.nat(5), levels, fc.option(fc.nat(15))), { selector: ([n]) => n })
    const missed = fc.dictionary(
      fc.nat(15).map((n) => `x/${n}`),
      fc.integer({ min: 1, max: 9 }).map((n) => n / 10),
    )
    fc.assert(
      fc.property(rubric, own, missed, (rubricItems, ownItems, shares) => {
        const items = rubricItems.map(([n, level]) => one(`x/${n}`, level))
        const mine = ownItems.map(([n, level, about]) =>
          ownItemOf({ id: `${n}`, level, ...(about === null ? {} : { about: `item:x/${about}` }) }),
        )
        const taught = taughtFor(record({ own: mine, missed: shares, asked: { 'own/0': 1 } }), work)
        const whole = checklistFor(items, [], taught)
        const bare = checklistFor<Pick<ChecklistItem, 'id' | 'level'>>(
          items.map(({ id, level }) => ({ id, level })),
          [],
          taught,
        )
        expect(ids(bare)).toEqual(ids(whole))
        const must = whole.map(({ level }) => level === 'must')
        expect(must).toEqual(must.toSorted((a, b) => Number(b) - Number(a)))
        expect(whole.length).toBeLessThanOrEqual(Math.max(CHECKLIST_LENGTH, must.filter(Boolean).length))
        for (const { id } of items.filter((item) => item.level === 'must'))
          expect(whole.some((item) => item.id === id || ('about' in item && item.about === `item:${id}`))).toBe(true)
      }),
    )
  })
})
