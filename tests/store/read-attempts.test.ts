import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/core/day'
import { figures } from '../../src/core/report'
import { closeEntry } from '../../src/store/entries'
import { readAttempts } from '../../src/store/read-attempts'
import { rollupsBetween } from '../../src/store/rollups'
import { sampleEarnings, YEAR } from '../report/sample-earnings'
import { freshDatabase } from './samples'

const NOW = Date.parse('2026-11-24T15:00:00Z')
const TODAY = '2026-11-24'
const test = freshDatabase()

async function filled() {
  const items = sampleEarnings(NOW, YEAR, 100)
  for (const item of items) await closeEntry(test.store, item)
  return items
}

describe('single entries', () => {
  it('bring what the roll-ups of the same days say, in slices', async () => {
    const items = await filled()
    const range = { from: addDays(TODAY, -70), to: addDays(TODAY, -3) }
    const told: number[] = []
    const rows = await readAttempts(test.store, range, (entries) => told.push(entries))
    const wanted = items.filter(({ entry }) => entry.day >= range.from && entry.day <= range.to)
    expect(told.length).toBeGreaterThan(2)
    expect(told.at(-1)).toBe(wanted.length)
    const whole = figures(await rollupsBetween(test.store, range.from, range.to))
    const sum = (of: 'countedMs' | 'minor' | 'submitted') => rows?.reduce((all, row) => all + row[of], 0)
    expect(sum('countedMs')).toBe(whole.countedMs)
    expect(sum('minor')).toBe(whole.earned[0]?.minor)
    expect(sum('submitted')).toBe(whole.counts.submitted)
  })

  it('carry a bonus that came weeks later', async () => {
    const item = (await filled()).find(({ payLines }) => payLines.length > 0)
    if (!item) throw new Error('no entry')
    const { day, id } = item.entry
    const db = await test.store.use()
    const bonus = {
      ...item.payLines[0],
      id: 'late',
      entryId: id,
      kind: 'bonus',
      state: 'paid',
      minor: 7777,
      day: addDays(day, 40),
    }
    await db.put('payLines', bonus as never)
    const rows = await readAttempts(test.store, { from: day, to: day }, () => {})
    const without = item.payLines.filter(({ state }) => state !== 'rejected').reduce((sum, { minor }) => sum + minor, 0)
    expect(rows?.find(({ startedAt }) => startedAt === item.entry.startedAt)?.minor).toBe(without + 7777)
  })

  it('are let go of when they are not wanted any more', async () => {
    await filled()
    let turns = 0
    const found = await readAttempts(
      test.store,
      { from: addDays(TODAY, -100), to: TODAY },
      () => {},
      () => {
        turns += 1
        return turns < 3
      },
    )
    expect(found).toBeNull()
  })

  it('are none of an empty ledger', async () =>
    expect(await readAttempts(test.store, { from: '2026-01-01', to: TODAY }, () => {})).toEqual([]))
})
