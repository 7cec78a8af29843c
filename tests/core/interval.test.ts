import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confidenceOfEach, normalQuantile, shareInterval, studentQuantile } from '../../src/core/interval'

describe('quantiles', () => {
  // Values of published tables.
  it.each([
    [0.5, 0],
    [0.6, 0.2533471],
    [0.9, 1.2815516],
    [0.975, 1.959964],
    [0.995, 2.5758293],
    [0.9995, 3.2905267],
    [0.99999, 4.2648908],
  ])('of the normal distribution: %f lies below %f', (p, value) => {
    expect(normalQuantile(p)).toBeCloseTo(value, 5)
    expect(normalQuantile(1 - p)).toBeCloseTo(-value, 5)
  })

  it.each([
    [0.975, 9, 2.2622],
    [0.975, 18, 2.1009],
    [0.975, 30, 2.0423],
    [0.995, 9, 3.2498],
    [0.9995, 9, 4.7809],
    [0.9995, 18, 3.9216],
    [0.9999, 9, 6.0101],
    [0.9999, 40, 4.0942],
    [0.9, 1000, 1.2824],
  ])('of Student’s: %f with %i degrees lies below %f, within 1 %%', (p, degrees, value) => {
    expect(Math.abs(studentQuantile(p, degrees) / value - 1)).toBeLessThan(0.01)
  })

  it('are wider the more intervals must hold together', () => {
    expect(confidenceOfEach(0)).toBeCloseTo(0.95)
    expect(confidenceOfEach(1)).toBeCloseTo(0.95)
    expect(confidenceOfEach(10)).toBeCloseTo(0.995)
  })
})

describe('the interval of a share', () => {
  it.each([
    [12, 40, 0.18075, 0.4543],
    [1, 10, 0.01788, 0.40415],
    [0, 10, 0, 0.27753],
    [10, 10, 0.72247, 1],
  ])('of %i of %i runs from %f to %f', (k, n, from, to) => {
    const interval = shareInterval(k, n)
    expect(interval?.from).toBeCloseTo(from, 4)
    expect(interval?.to).toBeCloseTo(to, 4)
  })

  it('is none without cases', () => expect(shareInterval(0, 0)).toBeNull())

  it('holds the share, within 0 and 1, and is narrower with more of the same', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, some) => {
        const k = some % (n + 1)
        const one = shareInterval(k, n)
        const more = shareInterval(10 * k, 10 * n)
        if (!one || !more) throw new Error('no interval')
        expect(one.from).toBeGreaterThanOrEqual(0)
        expect(one.from).toBeLessThanOrEqual(k / n)
        expect(one.to).toBeGreaterThanOrEqual(k / n)
        expect(one.to).toBeLessThanOrEqual(1)
        expect(more.to - more.from).toBeLessThan(one.to - one.from)
      }),
    ))
})
