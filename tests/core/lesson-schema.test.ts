import { expect, test } from 'vitest'
import { lessonSchema } from '../../src/core/lesson-schema'

const LESSON = {
  ...{ id: 'one', site: 'a.example', shape: 'a.example/t/*', givenAt: 5, pack: 'A pack' },
  taught: {
    ...{ what: 'field', field: 'pay' },
    locator: { role: 'b', tag: 'b', near: 'Pay', form: '$9.9', within: ['main'], place: { at: 0, of: 2 }, rival: 0.5 },
  },
  health: { misses: 5, usedAt: 1, missedSinceAt: 2, missedAt: 3, retired: { at: 4, why: 'misses', told: true } },
}

test('a lesson with all that it may have is taken whole', () => {
  expect(lessonSchema.parse(LESSON)).toEqual(LESSON)
})

test.each([
  ['another thing taught', { taught: { what: 'joke' } }],
  ['a field of no kind', { taught: { what: 'field', field: 'colour', locator: { role: 'b', tag: 'b' } } }],
  ['misses below nothing', { health: { misses: -1 } }],
  ['no id', { id: '' }],
])('is refused: %s', (_, change) => {
  expect(lessonSchema.safeParse({ ...LESSON, ...change }).success).toBe(false)
})
