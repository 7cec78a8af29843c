import { describe, expect, it } from 'vitest'
import { atRate } from '../../src/core/home-amount'
import { edited } from '../../src/core/ledger-edit'
import { dividedLines, editedLines, joinedLines } from '../../src/core/ledger-edit-lines'
import { merged } from '../../src/core/ledger-edit-merge'
import { split } from '../../src/core/ledger-edit-split'
import type { HomeAmount, PayLine } from '../../src/core/pay'
import { around, itemOf } from './edit-samples'
import { MINUTE, perTask } from './samples'

const { entry, payLines } = itemOf([['work', 60]])
const [line] = payLines
if (!line) throw new Error('a line was expected')
const bonus: PayLine = { ...line, id: 'bonus', kind: 'bonus', minor: 500 }
const lines = [line, bonus]
const makeId = () => 'new'

describe('lines as the user writes them', () => {
  it('are the user’s own once their amount is another, not for a new state alone', () => {
    expect(editedLines(entry, lines, [{ ...line, minor: 2600 }, bonus], makeId)).toEqual([
      { ...line, minor: 2600, byUser: true },
      bonus,
    ])
    expect(editedLines(entry, lines, [{ ...line, state: 'paid' }, bonus], makeId)).toEqual([{ ...line, state: 'paid' }, bonus])
  })

  it('may be new, and go when they are left out', () => {
    const fresh = { kind: 'mission', state: 'pending', minor: 1000, currency: 'EUR' } as const
    const next = editedLines(entry, lines, [line, fresh], makeId)
    expect(next).toEqual([line, { ...line, ...fresh, id: 'new', byUser: true }])
  })

  it('stay nothing, by the user’s word, where the terms would bring them back', () => {
    const item = edited({ entry, payLines: lines }, { lines: [] }, around())
    expect(item.payLines).toEqual([{ ...line, minor: 0, byUser: true }])
    expect(edited(item, { note: 'x' }, around()).payLines).toEqual(item.payLines)
  })

  it('hold against what follows from terms and time', () => {
    const item = edited({ entry, payLines: lines }, { lines: [{ ...line, minor: 7 }] }, around())
    expect(edited(item, { closedAt: entry.closedAt - 1000 }, around()).payLines).toMatchObject([{ minor: 7, byUser: true }])
  })

  it.each([{ minor: 1.5 }, { minor: Number.NaN }, { currency: 'usd' }, { currency: '' }])('refuse %j', (wrong) => {
    expect(() => editedLines(entry, lines, [{ ...line, ...wrong }], makeId)).toThrow(RangeError)
  })
})

describe('lines of an entry that is cut', () => {
  const parts = (units: [number, number], more: Partial<typeof entry> = {}) =>
    [
      { entry: { ...entry, ...more, countedMs: 20 }, units: units[0], keeps: true },
      { entry: { ...entry, ...more, id: 'e2', countedMs: 40 }, units: units[1], keeps: false },
    ] as const

  it('share a settled amount for the work by counted time, and leave a bonus whole', () => {
    const paid = { ...line, state: 'paid' as const, minor: 1000 }
    const [first, second] = dividedLines([paid, bonus], parts([1, 0]), makeId)
    expect(first).toEqual([{ ...paid, minor: 333 }, bonus])
    expect(second).toMatchObject([{ id: 'new', entryId: 'e2', state: 'paid', minor: 667 }])
  })

  it('share what is paid per task by tasks', () => {
    const paid = { ...line, state: 'paid' as const, minor: 1000 }
    const perUnit = { terms: perTask(200) }
    expect(dividedLines([paid], parts([1, 4], perUnit), makeId).map((each) => each[0]?.minor)).toEqual([200, 800])
    expect(dividedLines([paid], parts([1, 0], perUnit), makeId)).toEqual([[paid], []])
  })

  it('leave a written amount with the part that stays the task where no time counts', () => {
    const written = { ...line, byUser: true as const }
    const still = parts([1, 0]).map((part) => ({ ...part, entry: { ...part.entry, countedMs: 0 } }))
    expect(dividedLines([written], still as unknown as ReturnType<typeof parts>, makeId)).toEqual([[written], []])
  })
})

describe('lines of entries that become one', () => {
  const other = { ...line, id: 'other', entryId: 'e2' }
  it('follow from the terms again', () => {
    expect(joinedLines([[line], [other]], 'e1')).toEqual([line, { ...other, entryId: 'e1' }])
  })

  it('keep what one part still expects where the other’s is settled', () => {
    const paid = { ...line, state: 'paid' as const }
    expect(joinedLines([[paid, bonus], [other]], 'e1')).toEqual([paid, bonus, { ...other, entryId: 'e1', byUser: true }])
  })
})

describe('the home amount of a line', () => {
  const rate = { currency: 'EUR', amount: 9205, scale: 4, rateDay: '2026-03-01' }
  const home = (minor: number) => atRate({ ...line, minor }, rate).home
  const converted = { ...line, minor: 1000, home: home(1000) as HomeAmount }
  const parts = [
    { entry: { ...entry, countedMs: 20 }, units: 1, keeps: true },
    { entry: { ...entry, id: 'e2', countedMs: 40 }, units: 0, keeps: false },
  ] as const

  it('follows a new amount by the rate that was frozen, and stays with a new state', () => {
    const [written] = editedLines(entry, [converted], [{ ...converted, minor: 500 }], makeId)
    expect(written).toEqual({ ...converted, minor: 500, byUser: true, home: home(500) })
    expect(editedLines(entry, [converted], [{ ...converted, state: 'paid' }], makeId)).toEqual([{ ...converted, state: 'paid' }])
    expect(editedLines(entry, [converted], [], makeId)).toEqual([{ ...converted, minor: 0, byUser: true, home: home(0) }])
  })

  it('goes with the currency', () => {
    const [written] = editedLines(entry, [converted], [{ ...converted, currency: 'GBP' }], makeId)
    expect(written).not.toHaveProperty('home')
  })

  it('is converted for each part by the same rate, also what is expected of the new part', () => {
    const paid = { ...converted, state: 'paid' as const }
    expect(dividedLines([paid], parts, makeId).map(([each]) => each?.home)).toEqual([home(333), home(667)])
    const item = itemOf([['work', 60]])
    const whole = { ...item, payLines: item.payLines.map((each) => atRate(each, rate)) }
    const halves = split(whole, item.entry.startedAt + 30 * MINUTE, around())
    expect(halves.map(({ payLines: [each] }) => each?.home)).toEqual([home(1250), home(1250)])
    expect(split(item, item.entry.startedAt + 30 * MINUTE, around())[1].payLines[0]).not.toHaveProperty('home')
    expect(merged(halves, around()).payLines[0]?.home).toEqual(home(2500))
  })

  it('follows what terms and time give', () => {
    const item = edited({ entry, payLines: [converted] }, { closedAt: entry.closedAt - 30 * MINUTE }, around())
    expect(item.payLines[0]).toMatchObject({ minor: 1250, home: home(1250) })
    const other = edited({ entry, payLines: [converted] }, { terms: perTask(200, { currency: 'GBP' }) }, around())
    expect(other.payLines[0]).toMatchObject({ minor: 200, currency: 'GBP' })
    expect(other.payLines[0]).not.toHaveProperty('home')
  })
})
