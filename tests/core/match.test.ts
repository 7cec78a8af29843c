import { describe, expect, it } from 'vitest'
import { differenceOf, expectedOf, givenOf, howOf, isPlain } from '../../src/core/match'
import { matchStatement } from '../../src/core/match-statement'
import { lineOf, rowOf, toMatch, workOf } from './match-samples'

describe('a match', () => {
  const e1 = workOf('e1', 30, { taskId: 'T1' })
  const matchOf = (state: 'paid' | 'rejected', ours: 'expected' | 'rejected', minor = 1000) => {
    const rows = [rowOf('r1', { taskId: 'T1', state, minor })]
    const [found] = matchStatement(toMatch({ rows, entries: [e1], lines: [lineOf('l1', e1, 1000, { state: ours })] }))
    if (!found) throw new Error('nothing was matched')
    return found
  }

  it('says what is expected, given and between; what is rejected counts nothing', () => {
    const short = matchOf('paid', 'expected', 800)
    expect([expectedOf(short), givenOf(short), differenceOf(short)].map((money) => money?.minor)).toEqual([1000, 800, -200])
    expect(differenceOf(matchOf('rejected', 'expected'))).toEqual({ minor: -1000, currency: 'USD' })
    expect(matchOf('rejected', 'rejected')).toMatchObject({ class: 'exact' })
    expect(matchOf('paid', 'rejected')).toMatchObject({ class: 'overpaid' })
  })

  it('is plain when it is exact and sure', () => {
    const exact = matchOf('paid', 'expected')
    expect(isPlain(exact)).toBe(true)
    expect(isPlain({ ...exact, sure: 'unsure' })).toBe(false)
    expect(isPlain(matchOf('paid', 'expected', 1))).toBe(false)
    expect([howOf(exact), howOf({ why: ['project', 'day'] })]).toEqual(['task-id', 'day-amount-time'])
  })
})
