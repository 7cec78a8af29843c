import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRubricError, readRubricFile } from '../../src/core/rubric-file'
import { freeId, importState, readOwnRubric, readPack, type TakenBy, writePack } from '../../src/core/rubric-pack'
import { GOOD, OVERLAY } from './rubric-file-samples'

const free: TakenBy = () => undefined
const bundled: TakenBy = (id) => (id === 'comparison' ? 'a bundled rubric' : undefined)
const named = (id: string, text = GOOD) => text.replace('id: tiny', `id: ${id}`)

function read(...texts: string[]) {
  const reading = readPack(
    texts.map((text, i) => ({ name: `${'abc'[i]}.yaml`, text })),
    bundled,
  )
  if ('errors' in reading) return reading.errors.map(formatRubricError)
  return reading.rubrics.map(({ file, line, value }) => `${file}:${line} ${value.id}`)
}

describe('a pack', () => {
  it('is one file with several, or several files, each known by where it begins', () => {
    expect(read(GOOD)).toEqual(['a.yaml:1 tiny'])
    expect(read(`${GOOD}---\n${named('other', OVERLAY)}`, `# mine\n---\n${named('third')}`)).toEqual([
      'a.yaml:1 tiny',
      'a.yaml:21 other',
      'b.yaml:2 third',
    ])
    expect(read('\uFEFF{"format": 1}')[0]).toContain('a.yaml:1:1: id: expected text; found nothing')
  })

  it('takes JSON, a marker with text behind it, carriage returns, and passes over what is empty', () => {
    const { rubric } = { rubric: undefined, ...readRubricFile('x', GOOD) }
    expect(read(JSON.stringify(rubric, null, 2))).toEqual(['a.yaml:1 tiny'])
    expect(read(`---\n\n--- ${JSON.stringify(rubric)}\n---\r\n# nothing\r\n`)).toEqual(['a.yaml:3 tiny'])
    expect(read(GOOD.replaceAll('\n', '\r\n'))).toEqual(['a.yaml:1 tiny'])
  })

  it('is taken whole or not at all, with each error by file, line, field and mend', () => {
    expect(read(`${GOOD}---\n${named('two').replace('level: must', 'level: shall')}`, named('comparison'))).toEqual([
      'a.yaml:32:12: criteria[0].level: expected one of must, should; found "shall". Write one of these.',
      'b.yaml:2:5: id: expected an id that is not taken; found "comparison", which is that of a bundled rubric. Write another, like "my-comparison".',
    ])
  })

  it('holds no id twice', () => {
    expect(read(GOOD, GOOD)).toEqual([
      'b.yaml:2:5: id: expected an id that is not taken; found "tiny", which is that of another one in a.yaml, line 1. Write another, like "my-tiny".',
    ])
  })

  it.each([
    ['nothing', '', /^a\.yaml:1:1: file: expected a rubric; found nothing but blank lines/],
    ['comments', '# one\n---\n# two\n', /^a\.yaml:1:1: file: expected a rubric/],
    ['far too much', 'x'.repeat(3_000_001), /^a\.yaml:1:1: file: expected at most 3000000 characters in all/],
    ['too many', '---\na: 1\n'.repeat(201), /^a\.yaml:1:1: file: expected at most 200 rubrics at once; found 201/],
    ['a list', `[${'{}, '.repeat(3)}]`, /^a\.yaml:1:1: file: expected a group of fields; found a list/],
    ['a directive', `%YAML 1.1\n---\n${GOOD}`, /^a\.yaml:\d+:\d+: file: expected/],
  ])('of %s is refused', (_what, text, reason) => expect(read(text)[0]).toMatch(reason))

  it('that was written is read again as it was, whatever its texts look like', () => {
    const header = fc.constantFrom('', '# a comment\n', '---\n', '--- # mine\n', '\n\n')
    const foot = fc.constantFrom('', '\n', '\n# end\n', '...\n')
    const texts = fc
      .array(fc.tuple(header, fc.constantFrom(GOOD, OVERLAY), foot), { minLength: 1, maxLength: 5 })
      .map((list) => list.map(([head, text, end], i) => `${head}${named(`r-${i}`, text)}${end}`))
    fc.assert(
      fc.property(texts, (all) => {
        const reading = readPack([{ name: 'pack.yaml', text: writePack(all) }], free)
        if ('errors' in reading) throw new Error(reading.errors.map(formatRubricError).join('\n'))
        const values = all.map((text) => readOwnRubric('x', text, free))
        expect(reading.rubrics.map(({ value }) => ({ value }))).toEqual(values)
        // What is kept of it is written the same way again.
        expect(writePack(reading.rubrics.map(({ text }) => text))).toBe(writePack(all).replace(/^---[ \t]*\n\n*---/gm, '---'))
      }),
      { numRuns: 60 },
    )
  })
})

it('says what importing does', () => {
  const reading = readPack([{ name: 'a.yaml', text: GOOD }], free)
  const [rubric] = 'rubrics' in reading ? reading.rubrics : []
  if (!rubric) throw new Error('not read')
  const kept = { id: 'tiny', value: rubric.value, text: `${GOOD}\n`, changedAt: 1 }
  expect(importState(rubric, [])).toBe('new')
  expect(importState(rubric, [kept])).toBe('same')
  expect(importState(rubric, [{ ...kept, text: `# other\n${GOOD}` }])).toBe('replaces')
  expect(importState({ ...rubric, value: { ...rubric.value, version: 2 } }, [kept])).toBe('replaces')
})

it('finds an id that is free', () => {
  const taken: TakenBy = (id) => (['my-x', 'my-x-2'].includes(id) ? 'another' : undefined)
  expect(freeId('my-x', taken)).toBe('my-x-3')
  expect(freeId('my-y', taken)).toBe('my-y')
})
