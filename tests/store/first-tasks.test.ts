import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STRADDLES } from '../../src/core/first-tasks'
import type { PayLine, PayTerms } from '../../src/core/pay'
import { closeEntry } from '../../src/store/entries'
import { asPaidNow, submittedSince } from '../../src/store/first-tasks'
import { addEntry } from '../../src/store/ledger-edits'
import { changeProject } from '../../src/store/projects'
import { checkRollups } from '../../src/store/rollups'
import { read } from '../../src/store/transaction'
import { itemOf, NINE, NOW } from '../core/edit-samples'
import { HOUR, hourly, ZONES } from '../core/samples'
import { everything, freshDatabase, sessionOf } from './samples'

const test = freshDatabase()
const DAY = 24 * HOUR
const training: PayTerms = hourly(2500, { validFrom: NINE, firstTasks: { count: 3, scheme: 'hourly', amount: 1500 } })
const batch: PayTerms = hourly(3000, { validFrom: NINE, firstTasks: { count: 3, scheme: 'fixed', amount: 10_000 } })

let n = 0
/** Half an hour's entry under these terms, so long after they began. */
function close(terms: PayTerms, afterMs: number, more: Parameters<typeof itemOf>[1] = {}) {
  n += 1
  return closeEntry(
    test.store,
    itemOf([['work', 30]], { id: `f${String(n).padStart(4, '0')}`, startedAt: NINE + afterMs, terms, ...more }),
  )
}
async function amounts(): Promise<number[]> {
  const lines = (await everything(test.store)).payLines as PayLine[]
  return lines.sort((a, b) => a.at - b.at).map(({ minor }) => minor)
}
const count = (platform: string, project: string, at: number) =>
  read(test.store, ['entries', 'rollups', 'monthRollups'], (tx) => submittedSince(tx, { platform, project }, at))

describe('first tasks of a project', () => {
  it('are paid otherwise until so many were submitted; no entry carries it', async () => {
    for (const [i, more] of [
      {},
      { outcome: 'skipped' as const },
      { project: 'Other' },
      { workKind: 'instructions' as const },
      {},
      {},
      {},
    ].entries())
      await close(training, i * 40 * DAY, more)
    // Skipped work is paid by the hour too, and takes no place among the first.
    expect(await amounts()).toEqual([750, 750, 750, 750, 750, 1250])
    const { entries } = await everything(test.store)
    expect(entries.some((entry) => JSON.stringify(entry).includes('firstTasks'))).toBe(false)
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('share a fixed sum to the cent, and what was submitted before the terms began is none of them', async () => {
    await close(hourly(100), -DAY)
    for (let i = 0; i < 4; i++) await close(batch, i * HOUR)
    expect(await amounts()).toEqual([50, 3334, 3333, 3333, 1500])
  })

  it('doubts a batch on both sides that is paid by two measures', async () => {
    await close(batch, 0)
    await close(batch, HOUR, { units: 4 })
    const { entries } = await everything(test.store)
    expect((entries as { doubt?: string }[]).map(({ doubt }) => doubt)).toEqual([undefined, STRADDLES])
  })

  it('pays an entry that is added by hand by its place too', async () => {
    await changeProject(test.store, { platform: 'outlier', project: 'Crab' }, () => ({
      ...{ platform: 'outlier', project: 'Crab', terms: [batch], rubricsRead: [], notes: '', firstSeenAt: 0 },
    }))
    await close(batch, 0)
    const work = { platform: 'outlier', project: 'Crab', taskType: 'comparison', domain: 'general', workKind: 'task' } as const
    const times = { startedAt: NINE + DAY, closedAt: NINE + DAY + HOUR, zone: 'UTC', outcome: 'submitted' } as const
    await addEntry(test.store, { ...work, ...times }, NOW)
    await addEntry(test.store, { ...work, ...times, startedAt: NINE + 2 * DAY, closedAt: NINE + 2 * DAY + HOUR, units: 2 }, NOW)
    // The second task of three, then a batch of which one is the third: the later terms.
    expect(await amounts()).toEqual([3334, 3333, 3000])
  })

  it('are told of a session that still runs', async () => {
    await close(training, 0)
    const running = sessionOf('s', { terms: training })
    const other = sessionOf('t', { terms: hourly(1) })
    const paid = await asPaidNow(test.store, [running, other])
    expect(paid.map(({ terms }) => terms?.amount)).toEqual([1500, 1])
    expect(await asPaidNow(test.store, [{ ...running, units: 5 }])).toMatchObject([{ terms: { scale: 8 } }])
    expect(await asPaidNow(test.store, [{ ...running, project: 'Other' }])).toMatchObject([{ terms: { amount: 1500 } }])
  })

  it('are counted exactly from roll-ups and the entries around the instant, in any zone', async () => {
    const anyEntry = fc.record({
      atMs: fc.integer({ min: -5 * DAY, max: 75 * DAY }),
      zone: fc.constantFrom(...ZONES),
      units: fc.constantFrom(1, 1, 3),
      outcome: fc.constantFrom('submitted', 'submitted', 'left'),
      project: fc.constantFrom('Crab', 'Crab', 'Other'),
    })
    const all: { closedAt: number; units: number }[] = []
    await fc.assert(
      fc.asyncProperty(fc.array(anyEntry, { minLength: 1, maxLength: 5 }), async (entries) => {
        for (const { atMs, outcome, ...more } of entries) {
          await close(hourly(1), atMs, { ...more, outcome: outcome as 'submitted' })
          const closedAt = NINE + atMs + HOUR / 2
          if (outcome === 'submitted' && more.project === 'Crab') all.push({ closedAt, units: more.units })
        }
        for (const since of [
          NINE - 4 * DAY,
          NINE,
          NINE + 30 * DAY,
          0,
          ...all.slice(-2).flatMap(({ closedAt: at }) => [at, at + 1]),
        ]) {
          const expected = all.filter(({ closedAt }) => closedAt >= since).reduce((sum, { units }) => sum + units, 0)
          expect(await count('outlier', 'Crab', since)).toBe(expected)
        }
      }),
      { numRuns: 40 },
    )
  })
})
