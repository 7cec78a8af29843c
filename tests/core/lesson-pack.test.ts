import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LESSON_FIELDS, type Locator, type Taught } from '../../src/core/lesson'
import { comparePack, type PackLesson, readLessonPack, subjectOf, writeLessonPack } from '../../src/core/lesson-pack'
import { TASK_TYPES } from '../../src/core/task'
import { aLesson, PAY, SUBMIT } from './lesson-samples'

const PACK = {
  format: 'margin-lessons',
  version: 1,
  name: 'Tasks of Example',
  lessons: [SUBMIT, PAY, { what: 'no-task' } as const, { what: 'task-type', taskType: 'rating' } as const].map((taught) => ({
    ...{ site: 'tasks.example', shape: 'tasks.example/work/*', taught },
  })),
}
const textOf = (value: unknown) => JSON.stringify(value)
const read = (value: unknown) => readLessonPack(typeof value === 'string' ? value : textOf(value))
/** A deep copy with one value put at a path, or taken out where it is undefined. */
function withAt(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(PACK) as unknown
  const last = path.at(-1)
  let at = copy as Record<string | number, unknown>
  for (const part of path.slice(0, -1)) at = at[part] as typeof at
  if (last !== undefined) at[last] = value
  return copy
}
const faults = (value: unknown) => {
  const reading = read(value)
  if (!('faults' in reading)) return []
  return reading.faults.map(
    ({ lesson, field, expected, found, todo }) => `${lesson ?? '-'} ${field}: ${expected}; ${found}. ${todo}`,
  )
}

describe('a pack of lessons', () => {
  it('holds what is taught and where, and neither health nor dates', () => {
    const written = writeLessonPack('Mine', [
      aLesson({ taught: SUBMIT, pack: 'other', health: { misses: 2, missedAt: 5, usedAt: 4 } }),
    ])
    if ('faults' in written) throw new Error(textOf(written.faults))
    expect(JSON.parse(written.text)).toEqual({
      ...{ format: 'margin-lessons', version: 1, name: 'Mine' },
      lessons: [{ site: 'tasks.example', shape: 'tasks.example/work/*', taught: SUBMIT }],
    })
  })

  it.each([
    ['x', ['JSON as Margin exports it']],
    ['{"lessons": []}', ['"format": "margin-lessons"']],
    [withAt(['version'], 2), ['- version: 1; 2. Write exactly that.']],
    [withAt(['name'], 'n'.repeat(81)), ['- name: at most 80 characters']],
    [withAt(['name'], undefined), ['- name: text; nothing. Add "name"; a pack that Margin exported shows how.']],
    [withAt(['lessons'], []), ['- lessons: at least 1 item']],
    [withAt(['lessons', 1, 'taught', 'field'], 'prompt'), ['2 taught.field: one of submit, skip']],
    [withAt(['lessons', 2, 'taught', 'what'], 'maybe'), ['3 taught.what: one of task, no-task, task-type, field; "maybe"']],
    [withAt(['lessons', 3, 'taught', 'taskType'], 'fun'), ['4 taught.taskType: one of comparison']],
    [withAt(['lessons', 0, 'taught', 'locator', 'name'], 'w'.repeat(81)), ['1 taught.locator.name: at most 80 characters; "www']],
    [
      withAt(['lessons', 0, 'taught', 'locator', 'text'], 'A prompt'),
      ['1 taught.locator.text: no such field; "text". Remove it'],
    ],
    [withAt(['lessons', 0, 'taught', 'locator', 'attributes'], { 'on click': 'x' }), ['an attribute such as data-testid']],
    [withAt(['lessons', 0, 'taught', 'locator', 'place'], { at: 2, of: 2 }), ['1 taught.locator.place: "at" below "of"']],
    [withAt(['lessons', 1, 'taught', 'locator', 'form'], 'Write a poem'), ['2 taught.locator.form: a form with letters as a']],
    [withAt(['lessons', 0, 'shape'], 'other.example/'), ['1 shape: an address on the lesson’s own site']],
    [withAt(['lessons', 0, 'site'], 'https://tasks.example'), ['1 site: a host such as tasks.example.org']],
    [withAt(['lessons', 4], PACK.lessons[0]), ['5 taught: each thing taught once for a page']],
    [withAt(['lessons', 0], 7), ['1 lesson: a group of fields; 7']],
    [' '.repeat(600_001), ['file: at most 600000 characters']],
  ])('%# is refused with lesson, field, what was expected and what to do', (value, wanted) => {
    const said = faults(value).join('\n')
    for (const part of wanted) expect(said).toContain(part)
  })

  it('says all that is wrong at once', () => {
    const twice = withAt(['lessons', 0, 'site'], '') as typeof PACK
    expect(faults({ ...twice, name: '', more: 1 }).map((one) => one.split(':')[0])).toEqual(
      expect.arrayContaining(['- name', '- more', '1 site']),
    )
  })

  it('is not written where it could not be read again', () => {
    const one = aLesson({ taught: { what: 'field', field: 'skip', locator: { role: 'button', tag: 'a', name: 'x'.repeat(90) } } })
    expect(writeLessonPack('Mine', [one])).toMatchObject({ faults: [{ lesson: 1, field: 'taught.locator.name' }] })
    expect(writeLessonPack('  \n', [aLesson()])).toMatchObject({ faults: [{ field: 'name' }] })
  })
})

const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => !/\p{Cc}/u.test(text))
const word = fc.stringMatching(/^[a-z][a-z-]{0,12}$/)
const locator = fc
  .record(
    {
      ...{ role: word, tag: word, name: line, attributes: fc.dictionary(word, line, { maxKeys: 4 }) },
      ...{ classes: fc.array(line, { maxLength: 4 }), near: line, form: fc.constantFrom('$99.99', 'aaa 9', '9:99') },
      ...{
        within: fc.array(word, { maxLength: 5 }),
        rival: fc.constantFrom(0, 0.31, 1),
        place: fc.nat(9).map((at) => ({ at, of: at + 1 })),
      },
    },
    { requiredKeys: ['role', 'tag'] },
  )
  .map((one) => ({ ...one }) as Locator)
const taught: fc.Arbitrary<Taught> = fc.oneof(
  fc.constantFrom<Taught>({ what: 'task' }, { what: 'no-task' }),
  fc.constantFrom(...TASK_TYPES).map((taskType): Taught => ({ what: 'task-type', taskType })),
  fc.tuple(fc.constantFrom(...LESSON_FIELDS), locator).map(([field, at]): Taught => ({ what: 'field', field, locator: at })),
)
const lessons = fc
  .uniqueArray(fc.tuple(word, taught), {
    minLength: 1,
    maxLength: 12,
    selector: ([path, one]) => subjectOf({ site: 'a.example', shape: `a.example/${path}`, taught: one }),
  })
  .map((all) => all.map(([path, one]): PackLesson => ({ site: 'a.example', shape: `a.example/${path}`, taught: one })))

describe('whatever the lessons', () => {
  it('they come back as they went', () => {
    fc.assert(
      fc.property(line, lessons, (name, all) => {
        const written = writeLessonPack(name, all)
        expect('text' in written && readLessonPack(written.text)).toEqual({ pack: { name, lessons: all } })
      }),
    )
  })

  it('a damaged file is read as what it says, or refused with a reason', () => {
    const text = textOf(PACK)
    const damage = fc.oneof(
      fc
        .tuple(fc.nat(text.length), fc.nat(12), fc.string({ maxLength: 6 }))
        .map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut)),
      fc
        .tuple(fc.nat(3), fc.constantFrom('site', 'shape', 'taught', 'x'), fc.jsonValue())
        .map(([n, key, value]) => textOf(withAt(['lessons', n, key], value))),
      fc
        .tuple(fc.constantFrom('role', 'name', 'classes', 'within', 'place', '__proto__'), fc.jsonValue())
        .map(([key, value]) => textOf(withAt(['lessons', 0, 'taught', 'locator', key], value))),
      fc.jsonValue().map(textOf),
    )
    fc.assert(
      fc.property(damage, (damaged) => {
        const reading = readLessonPack(damaged)
        if ('pack' in reading) {
          expect(reading.pack.lessons).toEqual(JSON.parse(damaged).lessons)
          return
        }
        expect(reading.faults.length).toBeGreaterThan(0)
        for (const { field, expected, found, todo } of reading.faults)
          expect([field, expected, found, todo].every(Boolean)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('beside one’s own', () => {
  const [submit, pay, noTask] = PACK.lessons as [PackLesson, PackLesson, PackLesson]
  it('each is new, the same, or in conflict with one on the same subject', () => {
    const kept = [aLesson({ id: 'mine', taught: { what: 'task' } }), aLesson({ id: 'same', taught: structuredClone(PAY) })]
    expect(comparePack([submit, pay, noTask], kept).map(({ state, kept: one }) => [state, one?.id])).toEqual([
      ['new', undefined],
      ['same', 'same'],
      ['conflict', 'mine'],
    ])
    expect(comparePack([submit], [aLesson({ taught: SUBMIT, shape: 'tasks.example/other' })])[0]?.state).toBe('new')
  })
})
