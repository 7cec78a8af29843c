import { expect, it } from 'vitest'
import { kappaText, leanText, shareText } from '../../src/practice/figures'
import { keysOf } from '../../src/practice/mark-key'
import { piecesOf, segmentsOf } from '../../src/practice/passage'

it('tells code from text by its fences', () => {
  expect(segmentsOf('Try this:\n\n```\na = 1\n  b = 2\n```\nThen go on.')).toEqual([
    { isCode: false, text: 'Try this:' },
    { isCode: true, text: 'a = 1\n  b = 2' },
    { isCode: false, text: 'Then go on.' },
  ])
  expect(segmentsOf('Only `words`.')).toEqual([{ isCode: false, text: 'Only `words`.' }])
})

it.each([
  ['one place', 'It is five.', [{ number: 1, quote: 'is five' }], ['It ', '[1:is five]', '.']],
  [
    'two for the same words',
    'five',
    [
      { number: 1, quote: 'five' },
      { number: 2, quote: 'five' },
    ],
    ['[1,2:five]'],
  ],
  ['words across a line', 'It is\nfive', [{ number: 1, quote: 'is five' }], ['It ', '[1:is\nfive]']],
  [
    'an overlap: the first is shown',
    'one two three',
    [
      { number: 1, quote: 'two three' },
      { number: 2, quote: 'one two' },
    ],
    ['[2:one two]', ' three'],
  ],
  ['signs that mean something to a pattern', 'a (b) [c]?', [{ number: 1, quote: '(b) [c]?' }], ['a ', '[1:(b) [c]?]']],
  ['nothing that stands elsewhere', 'It is five.', [{ number: 1, quote: 'six' }], ['It is five.']],
])('points at %s', (_what, text, pointers, pieces) =>
  expect(
    piecesOf(text, pointers).map((piece) => (piece.numbers.length > 0 ? `[${piece.numbers}:${piece.text}]` : piece.text)),
  ).toEqual(pieces),
)

const points = (...values: number[]) => values.map((value) => ({ value, label: '', anchor: '' }))
it.each([
  [points(3, 2, 1), ['3', '2', '1']],
  [points(1, 0), ['1', '0']],
  [points(-1, 0, 1), ['1', '2', '3']],
  [points(0.5, 1), ['1', '2']],
])('has a digit for every point', (scale, keys) => expect(keysOf(scale)).toEqual(keys))

it('words figures, and their absence', () => {
  expect([shareText(null), shareText(2 / 3)]).toEqual(['–', '67%'])
  expect([kappaText({ missing: 'few' }), kappaText({ missing: 'uniform' })]).toEqual(['too few', 'no spread'])
  expect([kappaText({ value: -0.214, isRough: true }), kappaText({ value: 0.8, isRough: false })]).toEqual([
    '−0.21, rough',
    '0.80',
  ])
  expect([leanText(null), leanText(0.01), leanText(0.42), leanText(-1)]).toEqual(['–', 'even', '0.4 higher', '1 lower'])
})
