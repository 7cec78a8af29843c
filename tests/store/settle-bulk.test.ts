import { describe, expect, it, vi } from 'vitest'
import { isPlain } from '../../src/core/match'
import type { PayLine } from '../../src/core/pay'
import type { StatementRow } from '../../src/core/statement'
import { editEntry, redo, undo } from '../../src/store/ledger-edits'
import { matchStatements } from '../../src/store/match-statements'
import { checkRollups } from '../../src/store/rollups'
import type { Settling } from '../../src/store/settle'
import { acceptMatches } from '../../src/store/settle-bulk'
import { write } from '../../src/store/transaction'
import { NOW } from '../core/edit-samples'
import { everything, freshDatabase } from './samples'
import { fill, listed, REFERRAL, taskOf } from './settle-samples'

const test = freshDatabase()

/** Five tasks and a referral that are listed as expected, and a sixth that is not. */
async function six(): Promise<Settling[]> {
  const items = [1, 2, 3, 4, 5, 6].map((n) => taskOf(n, n === 5 ? { taskId: 'T4' } : {}))
  const rows = [1, 2, 3].map((n) => listed(n))
  const both = listed(4, { minor: 1666 })
  const referral = listed(7, { kind: 'referral', minor: 5000, taskId: 'none' })
  await fill(test.store, { items, lines: [REFERRAL], rows: [...rows, both, referral, listed(6, { minor: 1 })] })
  return plain()
}

async function plain(): Promise<Settling[]> {
  const { matches } = await matchStatements(test.store)
  return matches.flatMap((match) => (isPlain(match) && match.row ? [{ row: match.row, lines: match.lines, how: 'task-id' }] : []))
}

const stateOf = (lines: unknown[]) => (lines as PayLine[]).map(({ state }) => state).sort()

describe('accepting many at once', () => {
  it('is one small revision, undone and redone as a whole, with the roll-ups', async () => {
    const settlings = await six()
    expect(settlings).toHaveLength(5)
    const before = await everything(test.store)
    const onProgress = vi.fn()
    const revision = await acceptMatches(test.store, settlings, NOW, onProgress)
    expect(revision).toMatchObject({ before: [], after: [], settledRows: ['r1', 'r2', 'r3', 'r4', 'r7'] })
    expect(onProgress.mock.calls.at(0)).toEqual([0, 5])
    expect(onProgress.mock.calls.at(-1)).toEqual([11, 11])
    const after = await everything(test.store)
    expect(stateOf(after.payLines)).toEqual(['expected', 'paid', 'paid', 'paid', 'paid', 'paid', 'paid'])
    expect(await checkRollups(test.store)).toEqual([])
    expect((await matchStatements(test.store)).matches).toHaveLength(1)

    await undo(test.store, NOW + 1)
    const undone = await everything(test.store)
    expect({ ...undone, revisions: [] }).toEqual(before)
    expect(await checkRollups(test.store)).toEqual([])
    expect(await plain()).toHaveLength(5)

    await redo(test.store, NOW + 2)
    expect(await everything(test.store)).toEqual(after)
    expect(await checkRollups(test.store)).toEqual([])
  })

  it.each([0, 6, 11])('leaves no trace when it is cancelled after %i', async (when) => {
    const settlings = await six()
    const before = await everything(test.store)
    const stop = new AbortController()
    const onProgress = (done: number) => done >= when && stop.abort(new Error('stopped'))
    await expect(acceptMatches(test.store, settlings, NOW, onProgress, stop.signal)).rejects.toThrow('stopped')
    expect(await everything(test.store)).toEqual(before)
  })

  it.each([
    [
      'a line',
      () => editEntry(test.store, 'e3', { closedAt: taskOf(3).entry.closedAt - 60_000 }, NOW),
      'outlier · Crab · T3 · 2026-03-04',
    ],
    ['a row', () => put({ ...listed(2), minor: 5 }), 'outlier · Crab · T2 · 2026-03-04'],
  ])('is refused by name as a whole where %s was changed since', async (_, change, name) => {
    const settlings = await six()
    await change()
    const before = await everything(test.store)
    await expect(acceptMatches(test.store, settlings, NOW)).rejects.toMatchObject({
      reason: 'changed',
      message: expect.stringContaining(name),
    })
    expect(await everything(test.store)).toEqual(before)
  })

  it('is not undone over what was changed since', async () => {
    await acceptMatches(test.store, await six(), NOW)
    const row = ((await everything(test.store)).statementRows as StatementRow[]).find(({ id }) => id === 'r1')
    await put({ ...(row as StatementRow), open: 1 })
    const before = await everything(test.store)
    await expect(undo(test.store, NOW)).rejects.toMatchObject({ reason: 'changed' })
    expect(await everything(test.store)).toEqual(before)
  })

  it('can be done again after another one was undone', async () => {
    const settlings = await six()
    await acceptMatches(test.store, settlings, NOW)
    await undo(test.store, NOW)
    await acceptMatches(test.store, await plain(), NOW + 1)
    await undo(test.store, NOW + 2)
    await redo(test.store, NOW + 3)
    const rows = (await everything(test.store)).statementRows as StatementRow[]
    expect(rows.filter(({ settled }) => settled?.at === NOW + 1)).toHaveLength(5)
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('is not done again over rows that were read anew meanwhile', async () => {
    await acceptMatches(test.store, await six(), NOW)
    await undo(test.store, NOW)
    await put(listed(1, { minor: 900 }))
    await expect(redo(test.store, NOW)).rejects.toMatchObject({ reason: 'changed' })
  })

  const put = (row: StatementRow) =>
    write(test.store, ['statementRows'], async (tx) => void (await tx.objectStore('statementRows').put(row)))
})
