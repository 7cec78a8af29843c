import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { careerRecord } from '../../src/core/career-record'
import { sumByCurrency } from '../../src/core/money'
import { monthRange, monthSheet } from '../../src/core/month-sheet'
import { payLinesFor } from '../../src/core/pay'
import { contributionOf } from '../../src/core/rollup'
import { feedbackOf } from './feedback-samples'
import { anyClosed, entryOf, HOUR, MINUTE } from './samples'

const itemOf = (entry: ReturnType<typeof entryOf>) => ({
  entry,
  payLines: payLinesFor(entry, entry.terms, () => `${entry.id} line`),
})

describe('a month', () => {
  it.each([
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
  ])('%s runs from %s to %s', (month, from, to) => {
    expect(monthRange(month)).toEqual({ from, to })
  })

  it('tells first start, last end, hours by project, and pay, day by day', () => {
    const zone = 'Europe/Berlin'
    // A night over the clock change: 23:30 to 03:30 summer time is three hours.
    const night = entryOf({ id: 'a', zone, closedAt: Date.UTC(2026, 2, 29, 1, 30) }, 3 * HOUR)
    const noon = entryOf({ id: 'b', zone, project: 'Heron', closedAt: Date.UTC(2026, 2, 29, 10) }, 20 * MINUTE)
    const april = entryOf({ id: 'c', zone, closedAt: Date.UTC(2026, 3, 2, 10) }, 20 * MINUTE)
    const sheet = monthSheet([night, noon, april].map(itemOf), [{ day: '2026-03-30', minor: 500, currency: 'EUR' }], '2026-03')
    expect(sheet.days).toEqual([
      {
        day: '2026-03-28',
        first: { at: Date.UTC(2026, 2, 28, 22, 30), zone },
        last: { at: Date.UTC(2026, 2, 28, 23), zone },
        countedMs: 30 * MINUTE,
        parts: [{ platform: 'outlier', project: 'Crab', countedMs: 30 * MINUTE }],
        earned: [],
      },
      {
        day: '2026-03-29',
        first: { at: Date.UTC(2026, 2, 28, 23), zone },
        last: { at: Date.UTC(2026, 2, 29, 10), zone },
        countedMs: 170 * MINUTE,
        parts: [
          { platform: 'outlier', project: 'Crab', countedMs: 150 * MINUTE },
          { platform: 'outlier', project: 'Heron', countedMs: 20 * MINUTE },
        ],
        earned: [{ minor: 8333, currency: 'USD' }],
      },
      { day: '2026-03-30', first: null, last: null, countedMs: 0, parts: [], earned: [{ minor: 500, currency: 'EUR' }] },
    ])
    expect(sheet.earned).toEqual([
      { minor: 500, currency: 'EUR' },
      { minor: 8333, currency: 'USD' },
    ])
  })

  it('says what the roll-ups say', () => {
    fc.assert(
      fc.property(fc.array(anyClosed, { maxLength: 6 }), (closed) => {
        const rollups = closed
          .flatMap(({ entry, payLines }) => contributionOf(entry, payLines))
          .filter(({ day }) => day.startsWith('2026-03'))
        const sheet = monthSheet(closed, [], '2026-03')
        expect(sheet.countedMs).toBe(rollups.reduce((sum, { countedMs }) => sum + countedMs, 0))
        expect(sheet.parts.reduce((sum, { countedMs }) => sum + countedMs, 0)).toBe(sheet.countedMs)
        for (const { day, countedMs, parts } of sheet.days) {
          expect(countedMs).toBe(rollups.filter((row) => row.day === day).reduce((sum, row) => sum + row.countedMs, 0))
          expect(parts.reduce((sum, part) => sum + part.countedMs, 0)).toBe(countedMs)
        }
        const lines = closed.filter(({ entry }) => entry.day.startsWith('2026-03')).flatMap(({ payLines }) => payLines)
        expect(sheet.earned).toEqual(sumByCurrency(lines.filter(({ state }) => state !== 'rejected')))
      }),
    )
  })
})

describe('a career record', () => {
  it('adds up, and names no task', () => {
    fc.assert(
      fc.property(fc.array(anyClosed, { maxLength: 8 }), (closed) => {
        const rollups = closed.flatMap(({ entry, payLines }) => contributionOf(entry, payLines))
        const record = careerRecord(rollups, [], true)
        const sum = (rows: readonly { countedMs: number }[]) => rows.reduce((all, { countedMs }) => all + countedMs, 0)
        expect(record.countedMs).toBe(closed.reduce((all, { entry }) => all + entry.countedMs, 0))
        expect(sum(record.platforms)).toBe(record.countedMs)
        expect(sum(record.projects)).toBe(record.countedMs)
        expect(sum(record.types)).toBe(sum(record.domains))
        const done = closed.filter(({ entry }) => entry.workKind === 'task' && entry.outcome === 'submitted').length
        expect(record.tasks).toBe(done)
        expect(record.types.reduce((all, { tasks }) => all + tasks, 0)).toBe(done)
        expect(careerRecord(rollups, [], false).projects).toEqual([])
      }),
    )
  })

  it('tells scores on the platform’s own scale, an attempt once', () => {
    const score = (value: number, more = {}) => feedbackOf({ score: { value, worst: 1, best: 5 }, ...more })
    const record = careerRecord(
      [],
      [score(4, { id: 'a', entryId: 'e' }), score(5, { id: 'b', entryId: 'e' }), score(3, { id: 'c' })],
      false,
    )
    expect(record.scores).toMatchObject([{ worst: 1, best: 5, n: 2, mean: 3.75 }])
  })
})
