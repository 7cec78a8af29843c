import { describe, expect, it } from 'vitest'
import type { EditRefused } from '../../src/core/edit-refused'
import { type Claim, checkFree, claimOfEntry, claimOfSession, yielding } from '../../src/core/ledger-edit-overlap'
import type { OpenSession } from '../../src/core/open-session'
import { itemOf, NINE, spansOf } from './edit-samples'
import { MINUTE } from './samples'

const at = (minutes: number) => NINE + minutes * MINUTE
const stretch = (from: number, to: number) => ({ fromAt: at(from), toAt: at(to) })
const claim = (from: number, to: number, project = 'North'): Claim => ({
  other: { platform: 'outlier', project, ...stretch(from, to) },
  stretches: [stretch(from, to)],
})

function refusal(gained: [number, number], whole: [number, number], own: [number, number][], claims: Claim[]) {
  try {
    checkFree([stretch(...gained)], { whole: stretch(...whole), own: own.map((o) => stretch(...o)), zone: 'UTC' }, claims)
    return null
  } catch (error) {
    return error as EditRefused
  }
}

describe('time that is wanted', () => {
  it.each([
    ['by nobody else', [0, 10], [0, 10], [], [], null],
    ['right after another', [5, 10], [5, 10], [], [claim(0, 5)], null],
    ['with another at its start', [0, 20], [0, 20], [], [claim(-5, 5)], [5, 20]],
    ['with another at its end', [0, 20], [0, 20], [], [claim(15, 30)], [0, 15]],
    ['with another in it: the longer side', [0, 20], [0, 20], [], [claim(5, 7)], [7, 20]],
    ['with another before what the entry has', [0, 10], [0, 12], [[10, 12]], [claim(6, 8)], [8, 12]],
    ['with another that leaves nothing', [0, 10], [0, 10], [], [claim(-1, 11)], 'none'],
  ] as const)('%s', (_, gained, whole, own, claims, free) => {
    const error = refusal(
      [...gained],
      [...whole],
      own.map(([a, b]) => [a, b]),
      [...claims],
    )
    if (free === null) return expect(error).toBeNull()
    expect(error).toMatchObject({ name: 'EditRefused', reason: 'overlap', other: { platform: 'outlier', project: 'North' } })
    expect(error?.free).toEqual(free === 'none' ? undefined : stretch(free[0], free[1]))
  })

  it('is refused in words that say who has it and when', () => {
    expect(refusal([0, 10], [0, 10], [], [claim(50, 60, 'South'), claim(5, 20)])?.message).toBe(
      'That would count time twice: outlier · North has time in it, from 2026-03-04 09:05 to 2026-03-04 09:20. Nothing was changed.',
    )
  })
})

describe('who has time', () => {
  it('an entry: its work and its time away', () => {
    const { entry } = itemOf([
      ['work', 5],
      ['idle', 5],
      ['away', 5],
    ])
    expect(claimOfEntry(entry)).toEqual({
      other: { platform: 'outlier', project: 'Crab', ...stretch(0, 15) },
      stretches: [stretch(0, 5), stretch(10, 15)],
    })
  })

  const session = {
    ...{ platform: 'outlier', project: '', startedAt: NINE, cursorAt: at(30) },
    spans: spansOf(NINE, ['work', 5], ['gap', 10], ['paused', 10], ['work', 5]),
  } as OpenSession
  it.each([
    ['working', [stretch(0, 15), stretch(25, 40)]],
    ['waiting', [stretch(0, 15), stretch(25, 30)]],
    ['paused', [stretch(0, 15), stretch(25, 30)]],
  ] as const)('an open session that is %s: all but its pauses', (status, stretches) => {
    expect(claimOfSession({ ...session, status }, at(40)).stretches).toEqual(stretches)
  })
})

describe('an entry in whose time another gains some', () => {
  const { entry } = itemOf(
    [
      ['work', 5],
      ['idle', 20],
      ['work', 5],
    ],
    { unanswered: [stretch(5, 25)] },
  )
  it('yields what idles there, and the question about it, and counts the same', () => {
    const next = yielding(entry, [stretch(10, 15)])
    expect(next.spans).toEqual(spansOf(NINE, ['work', 5], ['idle', 5], ['hole', 5], ['idle', 10], ['work', 5]))
    expect(next).toMatchObject({ countedMs: entry.countedMs, elapsedMs: 25 * MINUTE, closedAt: entry.closedAt })
    expect(next.unanswered).toEqual([stretch(5, 10), stretch(15, 25)])
    expect(yielding(entry, [stretch(5, 25)])).not.toHaveProperty('unanswered')
  })

  it('is the same one where it has nothing there', () => {
    expect(yielding(entry, [stretch(60, 70)])).toBe(entry)
    expect(yielding(entry, [])).toBe(entry)
  })
})
