import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyText, draftText, idOf, startingText } from '../../src/core/rubric-draft'
import { formatRubricError, readRubricFile } from '../../src/core/rubric-file'
import { GOOD, OVERLAY } from './rubric-file-samples'

function read(text: string) {
  const reading = readRubricFile('draft', text)
  if ('errors' in reading) throw new Error(reading.errors.map(formatRubricError).join('\n'))
  return 'overlay' in reading ? reading.overlay : reading.rubric
}

it('begins with a text that is valid as it stands', () => {
  expect(read(startingText('mine'))).toMatchObject({ id: 'mine', version: 1, title: 'My rubric' })
})

describe('a copy', () => {
  it('keeps comments, has its own id and title, and begins at version 1', () => {
    const copy = copyText(`# Mine.\n${GOOD.replace('version: 1', 'version: 7 # seventh')}`, { id: 'copy', title: 'A copy' })
    expect(copy).toMatch(/^# Mine\.\n/)
    expect(read(copy)).toEqual({ ...read(GOOD), id: 'copy', title: 'A copy' })
  })

  it('of a value says the same', () => {
    for (const text of [GOOD, OVERLAY])
      expect(read(copyText(read(text), { id: 'copy', title: 'T' }))).toEqual({ ...read(text), id: 'copy', title: 'T' })
  })
})

describe('a draft of a guideline’s rules', () => {
  const of = { id: 'mine', title: 'Mine', taskType: 'rating' } as const

  it('holds each rule where the trainer put it, in the trainer’s words', () => {
    const text = draftText(
      [
        { words: 'Does it name its source?', as: 'both', level: 'must' },
        { words: '  Is it  short? ', as: 'item', level: 'should' },
        { words: 'Is it polite?', as: 'criterion', level: 'should' },
      ],
      of,
    )
    expect(read(text)).toMatchObject({
      taskTypes: ['rating'],
      criteria: [
        { id: 'does-it-name-its-source', question: 'Does it name its source?', level: 'must' },
        { id: 'is-it-polite', question: 'Is it polite?', level: 'should' },
      ],
      checklist: [
        { id: 'does-it-name-its-source', question: 'Does it name its source?', level: 'must' },
        { id: 'is-it-short', question: 'Is it short?', level: 'should' },
      ],
    })
  })

  it('is valid whatever the words are', () => {
    const words = fc.oneof(
      fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }),
      fc.constantFrom('- a: b', '# x', '*y', '---', '"', 'a'.repeat(400)),
    )
    const rule = fc.record({
      words: words.filter((text) => text.trim() !== '' && text.length <= 400),
      as: fc.constant('both' as const),
      level: fc.constantFrom('must' as const, 'should' as const),
    })
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 8 }), (rules) => {
        const { checklist } = read(draftText(rules, of))
        expect(checklist?.map(({ question }) => question)).toEqual(rules.map((one) => one.words.trim().replace(/\s+/g, ' ')))
      }),
      { numRuns: 200 },
    )
  })
})

it('makes ids of words', () => {
  expect(idOf('Größe & Gewicht: ok?')).toBe('gro-e-gewicht-ok')
  expect(idOf('日本語')).toBe('')
  expect(idOf('x'.repeat(90))).toHaveLength(40)
})
