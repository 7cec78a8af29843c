import fc from 'fast-check'
import { expect, it } from 'vitest'
import { weekOf } from '../../src/core/day'
import { popupFigures, popupRange } from '../../src/popup/figures'
import { row } from './rows'

const TODAY = '2026-11-25'

it('is nothing without rows, and without rows in the eight weeks', () => {
  expect(popupFigures([], TODAY, 1, 'USD')).toBeNull()
  expect(popupFigures([row({ day: '2026-06-01' }, 3, 0, 100)], TODAY, 1, 'USD')).toBeNull()
})

it('keeps today apart from the week, and the week from the trend', () => {
  const rows = [row({}, 2, 0, 5000), row({ day: '2026-11-23' }, 3, 1, 6000), row({ day: '2026-11-16' }, 4, 0, 9000)]
  const figures = popupFigures(rows, TODAY, 1, 'USD')
  expect(figures?.today.countedMs).toBe(2 * 3_600_000)
  expect(figures?.week.countedMs).toBe(5 * 3_600_000)
  expect(figures?.trend.map((w) => w.figures.countedMs / 3_600_000)).toEqual([0, 0, 0, 0, 0, 0, 4, 5])
})

it('counts a session that earned and counted nothing as something', () => {
  expect(popupFigures([row({}, 0, 0, 0)], TODAY, 1, 'USD')).not.toBeNull()
})

it('the range that is read holds every day shown, wherever the week starts', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.constantFrom(1 as const, 6 as const, 7 as const), (today, start) => {
      const { from, to } = popupRange(today)
      const days = weekOf(today, start)
      const oldest = popupFigures([row({ day: today }, 1, 0, 1)], today, start, 'USD')?.trend[0]?.from ?? ''
      return from <= oldest && days.every((d) => d >= from && d <= to)
    }),
    { numRuns: 50 },
  )
})
