import { describe, expect, it, vi } from 'vitest'
import { matchStatements } from '../../src/store/match-statements'
import { settle } from '../../src/store/settle'
import { itemOf, NINE, NOW } from '../core/edit-samples'
import { told } from '../core/match-samples'
import { everything, freshDatabase } from './samples'
import { fill, listed, REFERRAL, settlingOf, taskOf } from './settle-samples'

const test = freshDatabase()
const YEAR = 365 * 24 * 3_600_000
const toldNow = async (platform?: string) => told((await matchStatements(test.store, platform)).matches)

describe('matching what is in the store', () => {
  it('finds the days of the statements, the day beside, and the tasks that are named', async () => {
    const items = [
      taskOf(1),
      taskOf(2, { startedAt: NINE - YEAR }),
      itemOf([['work', 20]], { id: 'e3', startedAt: NINE - 28 * 24 * 3_600_000 }),
      itemOf([['work', 20]], { id: 'far', startedAt: NINE + YEAR }),
    ]
    const day = { day: '2026-02-05', durationMs: 20 * 60_000 }
    const { taskId: _none, ...unnamed } = listed(3, day)
    await fill(test.store, { items, rows: [listed(1), listed(2), unnamed], statements: [] })
    expect(await toldNow()).toEqual([
      'exact certain r1 + e1-0: task-id amount',
      'exact certain r2 + e2-0: task-id amount',
      'exact likely r3 + e3-0: project other-day amount time',
    ])
  })

  it('leaves out what is settled, and lines of entries that are elsewhere', async () => {
    await fill(test.store, { items: [taskOf(1), taskOf(2)], lines: [REFERRAL], rows: [listed(1), listed(2)] })
    const before = await matchStatements(test.store)
    await settle(test.store, settlingOf(before.matches, 'r1'), NOW)
    const { matches, settled, statements } = await matchStatements(test.store)
    expect(told(matches)).toEqual(['exact certain r2 + e2-0: task-id amount', 'missing likely no row + referral: covered'])
    expect(settled.map(({ id }) => id)).toEqual(['r1'])
    expect(statements.map(({ id }) => id)).toEqual(['s1'])
  })

  it('can be of one platform', async () => {
    const other = { platform: 'mercor' }
    await fill(test.store, { items: [taskOf(1), taskOf(2, other)], rows: [listed(1), listed(2, other)] })
    expect(await toldNow('mercor')).toEqual(['exact certain r2 + e2-0: task-id amount'])
    expect(await toldNow()).toHaveLength(2)
  })

  it('has nothing to say where nothing was imported', async () => {
    await fill(test.store, { items: [taskOf(1)], statements: [] })
    expect(await matchStatements(test.store)).toEqual({ matches: [], settled: [], statements: [] })
  })

  it('tells how far it is, and stops when it is told to', async () => {
    await fill(test.store, { items: [taskOf(1), taskOf(2)], rows: [listed(1), listed(2)] })
    const onProgress = vi.fn()
    await matchStatements(test.store, undefined, onProgress)
    expect(onProgress.mock.calls.at(0)).toEqual([0, 2])
    expect(onProgress.mock.calls.at(-1)).toEqual([4, 4])
    const before = await everything(test.store)
    const stop = new AbortController()
    stop.abort(new Error('stopped'))
    await expect(matchStatements(test.store, undefined, onProgress, stop.signal)).rejects.toThrow('stopped')
    expect(await everything(test.store)).toEqual(before)
  })
})
