import { expect, it } from 'vitest'
import { rubricSchema } from '../../src/core/rubric'
import { fieldName, issueWords } from '../../src/core/rubric-fault'

const wordsFor = (value: unknown) =>
  (rubricSchema.safeParse(value).error?.issues ?? []).flatMap((issue) => issueWords(issue, value))

it.each([
  [[], 'file'],
  [['criteria', 0, 'scale', 1, 'anchor'], 'criteria[0].scale[1].anchor'],
  [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], 'a.b.c.d.e.f'],
  [['a'.repeat(50), ''], `${'a'.repeat(39)}….""`],
])('names the way %o as %s', (path, name) => {
  expect(fieldName(path)).toBe(name)
})

it('says what is missing, what is unknown and what is of the wrong kind, with what to do', () => {
  const words = wordsFor({ format: 1, id: 'x', version: 1, title: 5, surprise: true })
  const at = (field: string) => words.find((w) => fieldName(w.path) === field)
  expect(at('title')).toMatchObject({ expected: 'text', found: '5', todo: 'Put it in quotes.' })
  expect(at('summary')).toMatchObject({ expected: 'text', found: 'nothing', todo: expect.stringContaining('Add "summary"') })
  expect(words.find((w) => w.key === 'surprise')).toMatchObject({
    found: '"surprise"',
    expected: expect.stringContaining('criteria'),
  })
})
