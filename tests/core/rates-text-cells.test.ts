import { expect, it } from 'vitest'
import { cellsOf } from '../../src/core/rates-text-cells'

const cells = (text: string) => cellsOf(text).map((each) => each.cells)

it.each([
  ['a\tb;c\td', [['a', 'b;c', 'd']]],
  ['a;b,c;d', [['a', 'b,c', 'd']]],
  ['a,b,c', [['a', 'b', 'c']]],
  // A single comma is a decimal sign at least as often.
  ['a b 0,9', [['a', 'b', '0,9']]],
  ['a;"b;c";"d ""e"""', [['a', 'b;c', 'd "e"']]],
  ['a;"b;c', [['a', '"b', 'c']]],
  [' a ; b ;', [['a', 'b', '']]],
  ['', []],
])('%j is cut into %j', (text, expected) => expect(cells(text)).toEqual(expected))

it('lines are counted as an editor does, with those that are empty', () =>
  expect(cellsOf('\na;b\r\n\r\nc;d\re;f').map(({ line, text }) => [line, text])).toEqual([
    [2, 'a;b'],
    [4, 'c;d'],
    [5, 'e;f'],
  ]))
