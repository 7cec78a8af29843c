import { describe, expect, it } from 'vitest'
import type { SelfReview } from '../../src/core/self-review'
import { closeEntry } from '../../src/store/entries'
import { readQuality } from '../../src/store/read-quality'
import { sampleQuality } from '../report/sample-quality'
import { freshDatabase } from './samples'

const NOW = Date.parse('2026-11-24T15:00:00Z')
const DAY = 24 * 3_600_000
const test = freshDatabase()

/** Forty attempts on twenty days, two a day, and reviews of so many others that are not in the ledger. */
async function filled(others: number) {
  const sample = sampleQuality(NOW, 40)
  for (const row of sample.rows) await closeEntry(test.store, row)
  const db = await test.store.use()
  const strangers = Array.from({ length: others }, (_, n): SelfReview => ({ sessionId: `s${n}`, answers: {}, notes: '' }))
  for (const review of [...sample.reviews, ...strangers]) await db.put('reviews', review)
  for (const one of sample.feedback) await db.put('feedback', one)
  return sample
}

describe('what questions about quality rest on', () => {
  // With many other reviews each is asked for by itself, else all are read at once.
  it.each([0, 200])('is every attempt of the range with its own review, with %i others', async (others) => {
    const { rows, reviews } = await filled(others)
    const told: number[] = []
    const found = await readQuality(test.store, { fromAt: NOW - 10 * DAY, toAt: NOW }, (count) => told.push(count))
    const wanted = rows.filter(({ entry }) => entry.closedAt >= NOW - 10 * DAY && entry.closedAt < NOW)
    expect(wanted.length).toBeGreaterThan(15)
    expect(found?.attempts.map(({ id }) => id).sort()).toEqual(wanted.map(({ entry }) => entry.id).sort())
    for (const { id, review } of found?.attempts ?? []) expect(review).toEqual(reviews.find(({ sessionId }) => sessionId === id))
    expect(told.at(-1)).toBe(wanted.length)
  })

  it('reaches before the range for attempts that are judged in it', async () => {
    const { rows, reviews } = await filled(0)
    const [early] = rows
    const db = await test.store.use()
    const said = (await db.getAll('feedback')).find(({ entryId }) => entryId === early?.entry.id)
    if (!early || !said) throw new Error('no feedback')
    await db.put('feedback', { ...said, at: NOW - DAY })
    const found = await readQuality(test.store, { fromAt: NOW - 2 * DAY, toAt: NOW }, () => {})
    expect(found?.attempts.some(({ id }) => id === early.entry.id)).toBe(false)
    expect(found?.judged.get(early.entry.id)?.review).toEqual(reviews[0])
  })

  it('holds submitted tasks alone, and all of a ledger longer than one slice', async () => {
    const { rows } = await filled(0)
    const [first, second] = rows
    if (!first || !second) throw new Error('no rows')
    const db = await test.store.use()
    await db.put('entries', { ...first.entry, outcome: 'skipped' })
    await db.put('entries', { ...second.entry, workKind: 'instructions' })
    const old = { ...first.entry, id: 'old', closedAt: NOW - 900 * DAY }
    await db.put('entries', old)
    const found = await readQuality(test.store, { fromAt: 0, toAt: NOW + DAY }, () => {})
    const ids = found?.attempts.map(({ id }) => id)
    expect(ids).toHaveLength(39)
    expect(ids?.[0]).toBe('old')
  })

  it('is nothing where it is not wanted any more', async () => {
    await filled(0)
    expect(
      await readQuality(
        test.store,
        { fromAt: 0, toAt: NOW },
        () => {},
        () => false,
      ),
    ).toBeNull()
  })
})
