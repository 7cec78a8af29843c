import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitted, placedLabels, shownLabels, textWidth } from '../../../src/ui/chart/label-text'

describe('labels', () => {
  it('are cut where they would not fit, whatever their script', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constant('日本語の応答を比較するプロジェクト')),
        fc.integer({ min: 20, max: 400 }),
        (text, px) => {
          const cut = fitted(text, px)
          expect(textWidth(cut)).toBeLessThanOrEqual(Math.max(px, textWidth('…')))
          if (textWidth(text) <= px) expect(cut).toBe(text)
          else expect(text.startsWith(cut.slice(0, -1).trimEnd())).toBe(true)
        },
      ),
    ))

  it('are thinned evenly, the last always shown', () => {
    expect(shownLabels(['Jan', 'Feb', 'Mar', 'Apr'], 100)).toEqual([true, true, true, true])
    expect(shownLabels(['Jan', 'Feb', 'Mar', 'Apr'], 20)).toEqual([false, true, false, true])
  })

  it('never touch each other and stay within the chart', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 120, max: 1200 }),
        fc.constantFrom('Nov 3', 'Nov 2026', 'Task 1,234'),
        (count, width, text) => {
          const step = width / count
          const middles = Array.from({ length: count }, (_, index) => step * (index + 0.5))
          const placed = placedLabels(
            middles.map(() => text),
            middles,
            [0, width],
          )
          const ends = placed.map(({ x, anchor }) => {
            const start = anchor === 'start' ? x : anchor === 'end' ? x - textWidth(text) : x - textWidth(text) / 2
            return [start, start + textWidth(text)] as const
          })
          expect(placed.length).toBeGreaterThan(0)
          for (const [start, end] of ends) {
            expect(start).toBeGreaterThanOrEqual(-0.001)
            expect(end).toBeLessThanOrEqual(width + 0.001)
          }
          const ordered = ends.toSorted(([a], [b]) => a - b)
          for (const [index, [start]] of ordered.slice(1).entries()) expect(start).toBeGreaterThan(ordered[index]?.[1] ?? 0)
        },
      ),
    ))
})
