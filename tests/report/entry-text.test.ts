import { describe, expect, it, test } from 'vitest'
import { countErrors, type EntryText, entryText, readDraft, readEdit } from '../../src/report/ledger/entry-text'
import { choiceOf, readTime, readWithin } from '../../src/report/ledger/time-text'
import { rowOf } from './sample-ledger'

const terms = { scheme: 'hourly', amount: 2500, scale: 2, currency: 'USD', validFrom: 3, source: 'user' } as const
const row = rowOf(Date.parse('2026-11-24T13:02:10.437Z'), [{ kind: 'work' }], [23], {
  ...{ platform: 'outlier', project: 'Crab', taskType: 'comparison', terms, zone: 'Europe/Berlin' },
})
const before = entryText(row, 'USD')
const read = (change: Partial<EntryText>) => readEdit({ ...before, ...change }, before, row)
const edit = (change: Partial<EntryText>) => {
  const result = read(change)
  return 'edit' in result ? result.edit : result.errors
}

describe('an edit', () => {
  it('of nothing changes nothing, to the millisecond', () => expect(edit({})).toEqual({}))

  test.each<[Partial<EntryText>, object]>([
    [{ project: ' Slate Heron ' }, { project: 'Slate Heron' }],
    [
      { taskType: 'rating', outcome: 'skipped' },
      { taskType: 'rating', outcome: 'skipped' },
    ],
    [
      { note: 'twice', taskId: 't1' },
      { note: 'twice', taskId: 't1' },
    ],
    [{ units: '12' }, { units: 12 }],
    [{ paidUnits: '40' }, { paidUnits: 40 }],
    [{ paidUnits: '0' }, { paidUnits: 0 }],
    [{ start: { date: '2026-11-24', time: '14:00' } }, { startedAt: Date.parse('2026-11-24T13:00:00Z') }],
    [{ end: { date: '2026-11-24', time: '2:30 pm' } }, { closedAt: Date.parse('2026-11-24T13:30:00Z') }],
    [{ terms: { ...before.terms, amount: '30' } }, { terms: { ...terms, amount: 30, scale: 0 } }],
    [{ terms: { ...before.terms, scheme: 'unknown' } }, { terms: null }],
    [{ lines: [] }, { lines: [] }],
  ])('of %j holds that alone', (change, expected) => expect(edit(change)).toEqual(expected))

  test.each<[Partial<EntryText>, object]>([
    [{ platform: ' ' }, { platform: 'Give the platform a name.' }],
    [{ start: { date: '2026-11-24', time: 'noon' } }, { start: 'Write a date and a time like 14:05.' }],
    [{ end: { date: '2026-11-24', time: '14:02' } }, { end: 'The end must be after the start.' }],
    [{ units: '0' }, { units: 'Write a whole number from 1 to 10,000.' }],
    [{ paidUnits: 'many' }, { paidUnits: 'Write a whole number from 0 to 1,000,000.' }],
    [{ units: '2.5' }, { units: 'Write a whole number from 1 to 10,000.' }],
    [{ terms: { ...before.terms, amount: 'x' } }, { terms: { amount: 'Write an amount like 26.50.' } }],
    [
      {
        lines: [
          { kind: 'bonus', state: 'paid', amount: '1', currency: 'USD', follows: false },
          { kind: 'bonus', state: 'paid', amount: '', currency: 'USD', follows: false },
        ],
      },
      { lines: [{}, { amount: 'Write an amount like 1.23.' }] },
    ],
  ])('of %j is refused at its field', (change, errors) => expect(edit(change)).toEqual(errors))

  it('counts what is wrong', () => {
    const result = read({
      platform: '',
      units: '',
      lines: [{ kind: 'bonus', state: 'paid', amount: '', currency: '', follows: false }],
    })
    expect('errors' in result && countErrors(result.errors)).toBe(3)
  })
})

describe('a new entry', () => {
  it('has no terms of its own and only what was written', () => {
    const result = readDraft(
      { ...before, start: { date: '2026-11-24', time: '9:00' }, end: { date: '2026-11-24', time: '10:00' }, lines: [] },
      'Europe/Berlin',
    )
    expect(result).toEqual({
      draft: {
        ...{
          platform: 'outlier',
          project: 'Crab',
          taskType: 'comparison',
          domain: 'general',
          workKind: 'task',
          outcome: 'submitted',
        },
        ...{ zone: 'Europe/Berlin', startedAt: Date.parse('2026-11-24T08:00:00Z'), closedAt: Date.parse('2026-11-24T09:00:00Z') },
      },
    })
  })
})

describe('a typed time', () => {
  it('is the instant that it was for as long as it is not touched', () => {
    expect(readTime(before.start, 'Europe/Berlin')).toEqual({ at: row.entry.startedAt })
    expect(choiceOf(before.start, 'Europe/Berlin')).toBeNull()
  })

  it('has to be chosen where it was twice or never', () => {
    const twice = { date: '2026-10-25', time: '02:30' }
    expect(choiceOf(twice, 'Europe/Berlin')?.is).toBe('twice')
    expect(readTime(twice, 'Europe/Berlin')).toMatchObject({ error: 'Choose one of the two.' })
    expect(readTime({ ...twice, choice: 'earlier' }, 'Europe/Berlin')).toEqual({ at: Date.parse('2026-10-25T00:30:00Z') })
    expect(readTime({ ...twice, choice: 'later' }, 'Europe/Berlin')).toEqual({ at: Date.parse('2026-10-25T01:30:00Z') })
    const never = { date: '2026-03-29', time: '02:30' }
    expect(choiceOf(never, 'Europe/Berlin')?.is).toBe('missing')
    expect(readTime({ ...never, choice: 'later' }, 'Europe/Berlin')).toEqual({ at: Date.parse('2026-03-29T01:30:00Z') })
  })

  const night = { fromAt: Date.parse('2026-11-23T22:00:00Z'), toAt: Date.parse('2026-11-24T02:00:00Z') }
  test.each<[string, string | null]>([
    ['23:30', '2026-11-23T22:30:00Z'],
    ['00:15', '2026-11-23T23:15:00Z'],
    ['2:59:59', '2026-11-24T01:59:59Z'],
    ['23:00', null],
    ['03:00', null],
    ['12:00', null],
    ['late', null],
  ])('%s is found inside a stretch over midnight: %s', (time, iso) =>
    expect(readWithin(time, night, 'Europe/Berlin')).toBe(iso === null ? null : Date.parse(iso)),
  )
})
