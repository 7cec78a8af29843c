import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Overlay, Rubric } from '../../src/core/rubric'
import { composeRubric, holds } from '../../src/core/rubric-compose'
import { DOMAINS, TASK_TYPES } from '../../src/core/task'
import { CODING, PAIRS, SCALE } from './rubric-samples'

// What holds whatever is laid over whatever.

const ids = ['a', 'b', 'c', 'd'] as const
const level = fc.constantFrom<'must' | 'should'>('must', 'should')
const condition = fc.record(
  {
    domains: fc.subarray([...DOMAINS].slice(0, 3), { minLength: 1 }),
    taskTypes: fc.subarray([...TASK_TYPES].slice(0, 3), { minLength: 1 }),
    platforms: fc.subarray(['here', 'there'], { minLength: 1 }),
  },
  { requiredKeys: [] },
)
const text = fc.constantFrom('one', 'two', 'three')
const criterion = fc.record(
  {
    id: fc.constantFrom(...ids),
    title: text,
    question: text,
    level,
    when: condition,
    pitfalls: fc.uniqueArray(text, { minLength: 1 }),
    scale: fc.constant(SCALE),
  },
  { requiredKeys: ['id', 'title', 'question', 'level'] },
)
const item = fc.record(
  { id: fc.constantFrom(...ids), question: text, level, when: condition },
  { requiredKeys: ['id', 'question', 'level'] },
)
const unique = <T extends { id: string }>(one: fc.Arbitrary<T>, minLength: number) =>
  fc.uniqueArray(one, { selector: ({ id }) => id, minLength, maxLength: 4 })
const anyRubric = fc
  .record({ criteria: unique(criterion, 1), checklist: unique(item, 1) })
  .map((part): Rubric => ({ ...PAIRS, ...part }))
const anyOverlay = fc
  .record({
    id: fc.constantFrom('p', 'q', 'r', 's', 't'),
    for: condition.filter((given) => Object.keys(given).length > 0),
    criteria: unique(criterion, 0),
    checklist: unique(item, 0),
    sharpen: fc.array(
      fc.record(
        {
          criteria: fc.subarray([...ids], { minLength: 1 }),
          when: condition,
          level: fc.constant('must' as const),
          pitfalls: fc.uniqueArray(text, { minLength: 1 }),
          anchors: fc.constant<{ value: number; note: string }[]>([{ value: 1, note: 'noted' }]),
        },
        { requiredKeys: ['criteria'] },
      ),
      { maxLength: 3 },
    ),
  })
  .map((part): Overlay => ({ ...CODING, title: part.id, ...part }))
const anyContext = fc.record({
  platform: fc.constantFrom('here', 'there', 'else'),
  taskType: fc.constantFrom(...TASK_TYPES.slice(0, 4)),
  domain: fc.option(fc.constantFrom(...DOMAINS.slice(0, 4)), { nil: undefined }),
})
const anyOverlays = fc.uniqueArray(anyOverlay, { selector: ({ id }) => id, maxLength: 5 })

describe('whatever is laid over whatever', () => {
  it('loses and softens nothing of the base', () => {
    fc.assert(
      fc.property(anyRubric, anyOverlays, anyContext, (base, overlays, context) => {
        const composed = composeRubric(base, overlays, context)
        const kept = base.criteria.filter(({ when }) => holds(when, context))
        expect(composed.criteria.slice(0, kept.length).map(({ id }) => id)).toEqual(kept.map(({ id }) => id))
        for (const [at, before] of kept.entries()) {
          const after = composed.criteria[at]
          if (before.level === 'must') expect(after?.level).toBe('must')
          expect(after?.pitfalls ?? []).toEqual(expect.arrayContaining(before.pitfalls ?? []))
          expect(after?.scale?.map(({ notes: _notes, ...point }) => point)).toEqual(before.scale)
        }
        const items = new Map(composed.checklist.map((one) => [one.id, one]))
        for (const one of base.checklist.filter(({ when }) => holds(when, context)))
          expect(items.get(`pairs/${one.id}`)?.level).toBe(one.level)
      }),
    )
  })

  it('doubles no id, of criteria or of items', () => {
    fc.assert(
      fc.property(anyRubric, anyOverlays, anyContext, (base, overlays, context) => {
        const { criteria, checklist } = composeRubric(base, overlays, context)
        for (const list of [criteria, checklist]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
      }),
    )
  })

  it('does not depend on the order of the list, and changes neither part', () => {
    fc.assert(
      fc.property(anyRubric, anyOverlays, anyContext, fc.infiniteStream(fc.nat()), (base, overlays, context, dice) => {
        const before = structuredClone([base, overlays])
        const shuffled = overlays.map((one) => [dice.next().value, one] as const).sort(([a], [b]) => a - b)
        expect(
          composeRubric(
            base,
            shuffled.map(([, one]) => one),
            context,
          ),
        ).toEqual(composeRubric(base, overlays, context))
        expect([base, overlays]).toEqual(before)
      }),
    )
  })

  it('names each part once in its edition, the base first', () => {
    fc.assert(
      fc.property(anyRubric, anyOverlays, anyContext, (base, overlays, context) => {
        const { parts, edition } = composeRubric(base, overlays, context)
        expect(edition).toBe(parts.map((id) => `${id}@1`).join('+'))
        expect(parts[0]).toBe(base.id)
        expect(new Set(parts.slice(1))).toEqual(new Set(overlays.filter((one) => holds(one.for, context)).map(({ id }) => id)))
      }),
    )
  })
})
