import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guidelineLines } from '../../src/core/guideline-lines'

it.each([
  ['sentences', 'Read both. Then choose! Why?', ['Read both.', 'Then choose!', 'Why?']],
  ['a list of dots', '• One thing\n• Another', ['One thing', 'Another']],
  [
    'a list of numbers and letters',
    '1. First\n2) Second\n(3) Third\na) Fourth\niv. Fifth',
    ['First', 'Second', 'Third', 'Fourth', 'Fifth'],
  ],
  ['dashes, ticks and stars', '- A\n– B\n✓ C\n* D', ['A', 'B', 'C', 'D']],
  ['lines of Windows', 'A rule\r\n\r\nAnother', ['A rule', 'Another']],
  ['a number that is no bullet', '3 of 4 must agree.', ['3 of 4 must agree.']],
  ['a rule with a decimal', 'Rate at least 3.5 points. Stop.', ['Rate at least 3.5 points.', 'Stop.']],
  ['lines without words', '----\n***\nA', ['A']],
  ['nothing', ' \n ', []],
])('takes %s apart', (_what, text, lines) => expect(guidelineLines(text)).toEqual(lines))

it('rewords nothing and keeps the order, whatever is pasted', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 500, unit: 'grapheme' }), (text) => {
      let from = 0
      for (const line of guidelineLines(text)) {
        const at = text.indexOf(line, from)
        expect(at).toBeGreaterThanOrEqual(from)
        from = at + line.length
      }
    }),
  )
})

it('does not drown in a whole book', () => {
  expect(guidelineLines('A rule. '.repeat(100_000))).toHaveLength(1000)
})
