import { describe, expect, it } from 'vitest'
import { answeredLater, type EntryEdit, edited } from '../../src/core/ledger-edit'
import { around, itemOf, NINE, NOW, spansOf } from './edit-samples'
import { hourly, MINUTE, perTask } from './samples'

const at = (minutes: number) => NINE + minutes * MINUTE
const item = itemOf(
  [
    ['work', 20],
    ['gap', 10],
    ['work', 10],
  ],
  { taskId: 't', note: 'mine', doubt: 'browser was closed', unanswered: [{ fromAt: at(20), toAt: at(30) }] },
)

describe('labels', () => {
  it('change, are taken away, and say when', () => {
    const { entry } = edited(item, { project: 'Lobster', domain: 'math', outcome: 'skipped', taskId: '', note: 'new' }, around())
    expect(entry).toMatchObject({ project: 'Lobster', domain: 'math', outcome: 'skipped', note: 'new', editedAt: NOW })
    expect(entry).not.toHaveProperty('taskId')
    expect(entry.spans).toEqual(item.entry.spans)
    expect(entry.doubt).toBe('browser was closed')
    expect(edited(item, { note: '' }, around()).entry).not.toHaveProperty('note')
  })

  it('of pay follow: another project brings its terms, another kind of work is not paid', () => {
    const termsOf = (_: string, project: string) => (project === 'Lobster' ? hourly(6000) : null)
    expect(item.payLines).toMatchObject([{ id: 'e1-0', minor: 1250 }])
    const moved = edited(item, { project: 'Lobster' }, around({ termsOf }))
    expect(moved.payLines).toMatchObject([{ id: 'e1-0', minor: 3000, project: 'Lobster' }])
    expect(edited(item, { project: 'Unknown' }, around({ termsOf })).entry.terms).toEqual(item.entry.terms)
    expect(edited(item, { project: 'Lobster', terms: hourly(100) }, around({ termsOf })).payLines).toMatchObject([{ minor: 50 }])
    expect(edited(item, { workKind: 'meeting' }, around()).payLines).toEqual([])
    expect(edited(item, { terms: null }, around()).payLines).toEqual([])
  })

  it('of units multiply what is paid per task, and are absent for one', () => {
    const batch = edited(item, { units: 3, terms: perTask(400) }, around())
    expect(batch.entry.units).toBe(3)
    expect(batch.payLines).toMatchObject([{ minor: 1200 }])
    expect(edited(batch, { units: 1 }, around()).entry).not.toHaveProperty('units')
    for (const units of [0, -1, 1.5, Number.NaN]) expect(() => edited(item, { units }, around())).toThrow(RangeError)
  })

  it('of the type keep how an entry was counted that never said so', () => {
    expect(item.entry.policy).toBeDefined()
    const { policy: _policy, ...unnamed } = item.entry
    const old = { ...item, entry: unnamed }
    expect(edited(old, { taskType: 'review' }, around()).entry.policy).toEqual(item.entry.policy)
    expect(edited(old, { note: 'x' }, around()).entry).not.toHaveProperty('policy')
  })
})

describe('times', () => {
  const clip = (from: number, to: number): EntryEdit => ({ startedAt: at(from), closedAt: at(to) })
  it.each([
    ['an earlier end clips', clip(0, 15), spansOf(NINE, ['work', 15]), 15],
    ['a later start clips', clip(25, 40), spansOf(at(25), ['gap', 5], ['work', 10]), 10],
    [
      'an earlier start adds work without evidence',
      clip(-5, 40),
      [{ ...spansOf(at(-5), ['work', 5])[0], was: 'nothing' }, ...item.entry.spans],
      35,
    ],
    [
      'a later end adds work without evidence',
      clip(0, 45),
      [...item.entry.spans, { ...spansOf(at(40), ['work', 5])[0], was: 'nothing' }],
      35,
    ],
    [
      'another time altogether has none of the evidence',
      clip(60, 70),
      [{ ...spansOf(at(60), ['work', 10])[0], was: 'nothing' }],
      10,
    ],
  ])('%s', (_, edit, spans, minutes) => {
    const { entry, payLines } = edited(item, edit, around())
    expect(entry).toMatchObject({ startedAt: edit.startedAt, closedAt: edit.closedAt, spans })
    expect(entry.countedMs).toBe(minutes * MINUTE)
    expect(payLines).toMatchObject([{ id: 'e1-0', minor: Math.round((minutes * 2500) / 60) }])
  })

  it('keep what the user had said before', () => {
    const longer = edited(item, clip(0, 60), around())
    expect(edited(longer, clip(0, 50), around()).entry.spans.at(-1)).toEqual({
      ...{ kind: 'work', was: 'nothing' },
      ...{ fromAt: at(40), toAt: at(50) },
    })
  })

  it('move the day, in the entry’s own zone, and the day of its lines', () => {
    const zoned = itemOf([['work', 20]], { zone: 'Pacific/Apia', day: '2026-03-04' })
    const { entry, payLines } = edited(zoned, { closedAt: at(150) }, around())
    expect(entry.day).toBe('2026-03-05')
    expect(edited(zoned, { closedAt: at(119) }, around()).entry.day).toBe('2026-03-04')
    expect(payLines[0]?.day).toBe('2026-03-05')
  })

  it('end the doubt about them; open questions are cut with them', () => {
    expect(edited(item, clip(0, 25), around()).entry).toMatchObject({ unanswered: [{ fromAt: at(20), toAt: at(25) }] })
    const cut = edited(item, clip(0, 15), around()).entry
    expect(cut).not.toHaveProperty('unanswered')
    expect(cut).not.toHaveProperty('doubt')
    const resolved = edited(item, { resolved: true }, around()).entry
    expect(resolved).not.toHaveProperty('unanswered')
    expect(resolved).not.toHaveProperty('doubt')
  })

  it('that do not give a stretch away its limit anew', () => {
    const away = itemOf([
      ['work', 10],
      ['away', 8],
      ['work', 2],
    ])
    expect(away.entry.countedMs).toBe(17 * MINUTE)
    expect(edited(away, { startedAt: at(12) }, around()).entry.countedMs).toBe(5 * MINUTE)
    expect(edited(away, { startedAt: at(16) }, around()).entry.countedMs).toBe(2 * MINUTE)
  })

  it.each([
    ['order', clip(10, 10)],
    ['order', clip(20, 10)],
    ['order', { closedAt: Number.NaN }],
    ['order', { startedAt: -1 }],
    ['order', { startedAt: at(1) + 0.5 }],
    ['future', { closedAt: NOW + 1 }],
  ])('that cannot be are refused: %s', (reason, edit) => {
    expect(() => edited(item, edit, around())).toThrow(expect.objectContaining({ name: 'EditRefused', reason }))
  })

  it('are not looked at where they are left alone, so that an entry of a wrong clock can be named', () => {
    expect(edited(item, { note: 'x' }, around({ at: NINE - 1 })).entry.note).toBe('x')
  })
})

describe('an absence that is answered later', () => {
  const stretch = { fromAt: at(20), toAt: at(30) }
  it.each([
    ['work', { was: 'work' }, 40],
    ['break', { was: 'break' }, 30],
    ['split', { was: 'split', at: at(24), first: 'work' }, 34],
  ] as const)('%s', (_, answer, minutes) => {
    const { entry, payLines } = answeredLater(item, stretch, answer, around())
    expect(entry.countedMs).toBe(minutes * MINUTE)
    expect(entry).not.toHaveProperty('unanswered')
    expect(entry.editedAt).toBe(NOW)
    expect(entry.doubt).toBe('browser was closed')
    expect(payLines).toMatchObject([{ id: 'e1-0', minor: Math.round((minutes * 2500) / 60) }])
  })

  it('leaves the other questions open', () => {
    const other = { fromAt: at(0), toAt: at(5) }
    const two = { ...item, entry: { ...item.entry, unanswered: [other, stretch] } }
    expect(answeredLater(two, stretch, { was: 'break' }, around()).entry.unanswered).toEqual([other])
  })
})
