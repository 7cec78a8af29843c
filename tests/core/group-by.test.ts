import { describe, expect, it } from 'vitest'
import { groupBy } from '../../src/core/group-by'

describe('grouping', () => {
  it('keeps keys of several parts apart', () =>
    expect(groupBy([['a', 'b'], ['a,b'], ['a', 'b']], (one) => one)).toEqual([
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
      [['a,b']],
    ]))

  it('gives groups in the order of their keys, whatever the order of what is given', () => {
    const keys = (list: string[]) => groupBy(list, (one) => [one]).map(([first]) => first)
    expect(keys(['b', 'a', 'c'])).toEqual(['a', 'b', 'c'])
    expect(keys([])).toEqual([])
  })
})
