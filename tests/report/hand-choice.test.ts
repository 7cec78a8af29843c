import { describe, expect, it } from 'vitest'
import type { PayLine } from '../../src/core/pay'
import { linesForRow } from '../../src/report/payments/hand-choice'
import { listed } from './payments-sample'
import { rowOf as entryRowOf } from './sample-ledger'
import { at, crab } from './three-entries'

const entry = entryRowOf(at('12T09:00'), [{ kind: 'work' }], [30], { ...crab, id: 'e1' })
const [task] = entry.payLines
const line = (id: string, more: Partial<PayLine>): PayLine => ({ ...(task as PayLine), id, ...more })
const chosen = (lines: PayLine[], more: Parameters<typeof listed>[2] = {}, taken: string[] = []) =>
  linesForRow(listed('T', '12', more), { ...entry, payLines: lines }, new Set(taken)).map(({ id }) => id)

describe('the lines that a payment settles on an entry that was chosen for it', () => {
  it.each([
    ['those for the same', [line('a', {}), line('b', { kind: 'bonus' })], {}, [], ['a']],
    ['a bonus for a mission', [line('a', {}), line('b', { kind: 'bonus' })], { kind: 'mission' }, [], ['b']],
    ['none that another payment has', [line('a', {})], {}, ['a'], []],
    ['those of its currency', [line('a', { currency: 'EUR' }), line('b', {})], {}, [], ['b']],
    ['the only one, though its currency was mistaken', [line('a', { currency: 'EUR' })], {}, [], ['a']],
    ['none of several in another currency', [line('a', { currency: 'EUR' }), line('b', { currency: 'EUR' })], {}, [], []],
  ] as const)('%s', (_, lines, more, taken, expected) => {
    expect(chosen([...lines], more, [...taken])).toEqual(expected)
  })
})
