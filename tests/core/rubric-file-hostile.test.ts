import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRubricFile } from '../../src/core/rubric-file'
import { errorsOf, GOOD, swap } from './rubric-file-samples'

describe('hostile files end in an error', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, i) =>
      `${'abcdefghi'[i]}: &${'abcdefghi'[i]} [${Array(5)
        .fill(i ? `*${'abcdefghi'[i - 1]}` : 'x')
        .join(', ')}]`,
  )
  it.each([
    [
      'a file that unfolds without end',
      laughs.join('\n'),
      /^tiny\.yaml:2:\d+: b\[0\]: expected at most 50 uses of an anchor, none inside itself; found more, or a loop/,
    ],
    ['a loop', 'format: &loop [*loop]', /^tiny\.yaml:1:\d+: format/],
    [
      'bottomless brackets',
      '['.repeat(50_000),
      /^tiny\.yaml:1:21: file: expected at most 20 groups or lists inside each other; found more/,
    ],
    ['bottomless groups', '{a: '.repeat(12_500), /^tiny\.yaml:1:81: file: expected at most 20 groups or lists/],
    ['bottomless lists', '- '.repeat(25_000), /^tiny\.yaml:1:41: file: expected at most 20 groups or lists/],
    ['keys without end', `[${'a: '.repeat(16_000)}`, /^tiny\.yaml:1:\d+: file: expected at most 20 groups or lists/],
    [
      'aliases without end',
      `a: &a 1\nb: [${'*a,'.repeat(16_000)}]`,
      /^tiny\.yaml:2:155: file: expected at most 50 uses of an anchor/,
    ],
    ['a very long file', 'x'.repeat(50_001), /^tiny\.yaml:1:1: file: expected at most 50000 characters/],
    ['a prototype', swap('version: 1', 'version: 1\n__proto__: { id: x }'), /^tiny\.yaml:4:1: file: expected one of the fields/],
  ])('%s', (_name, text, first) => {
    expect(errorsOf(text)[0]).toMatch(first)
  })
})

it('never throws, and every error has a place inside the file', () => {
  const damaged = fc
    .tuple(
      fc.nat(GOOD.length),
      fc.nat(20),
      fc.oneof(fc.string(), fc.constantFrom('\t', ': ', '- ', '&a ', '*a', '{', ']', '"', '|', '\n', '? ', '!!', '---\n')),
    )
    .map(([at, cut, put]) => GOOD.slice(0, at) + put + GOOD.slice(at + cut))
  fc.assert(
    fc.property(fc.oneof(damaged, fc.string()), (text) => {
      const reading = readRubricFile('tiny.yaml', text)
      if (!('errors' in reading)) return
      expect(reading.errors.length).toBeGreaterThan(0)
      const lines = text.split('\n')
      for (const { line, column } of reading.errors) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(lines.length)
        expect(column).toBeGreaterThanOrEqual(1)
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
      }
    }),
    { numRuns: 200 },
  )
})
