import { describe, expect, it } from 'vitest'
import type { PayLine } from '../../src/core/pay'
import type { StatementRow } from '../../src/core/statement'
import { followed, freshRow, planImport, updatedRow } from '../../src/core/statement-plan'
import { hexId, outlierCsv, readText } from './statement-samples'

const kept = (rows: readonly StatementRow[]) => new Map(rows.map((row) => [row.id, row]))
const settled = { how: 'task-id', at: 5, lineIds: ['l1'], was: [] } as const
const settledRow = (row: StatementRow): StatementRow => {
  const { open: _open, ...rest } = row
  return { ...rest, settled: { ...settled, lineIds: ['l1'], was: [] } }
}
const line: PayLine = {
  ...{ id: 'l1', entryId: 'e1', kind: 'task', state: 'pending', minor: 2893, currency: 'USD' },
  ...{ day: '2025-03-30', platform: 'outlier', project: 'Crab', at: 1 },
}

describe('an import', () => {
  it('tells new, known and changed rows apart, and sums by state and currency', async () => {
    const before = await readText(outlierCsv({ id: hexId(1) }, { id: hexId(2) }, { id: hexId(3) }))
    const known = kept(before.rows.map((row) => freshRow(row, 's1')))
    const draft = await readText(
      outlierCsv({ id: hexId(1) }, { id: hexId(2), status: 'paid' }, { id: hexId(4), date: 'Apr 2, 2025', payout: 'CA$1.00' }),
    )
    const plan = planImport(draft, known)
    expect(plan.same).toBe(1)
    expect(plan.changed.map(({ was, row }) => [was.state, row.state])).toEqual([['pending', 'paid']])
    expect(plan.fresh.map(({ taskId }) => taskId)).toEqual([hexId(4)])
    expect(plan.days).toEqual({ from: '2025-03-30', to: '2025-04-02' })
    expect(plan.states).toEqual([
      {
        state: 'pending',
        rows: 2,
        sums: [
          { minor: 100, currency: 'CAD' },
          { minor: 2893, currency: 'USD' },
        ],
      },
      { state: 'paid', rows: 1, sums: [{ minor: 2893, currency: 'USD' }] },
    ])
    expect(planImport({ ...draft, rows: [] }, known).days).toBeNull()
  })

  const changed = async (status: string, how: (row: StatementRow) => StatementRow = settledRow) => {
    const [row] = (await readText(outlierCsv({}))).rows
    const [next] = (await readText(outlierCsv({ status }))).rows
    if (!row || !next) throw new Error('no row')
    return { was: how(freshRow(row, 's1')), row: next }
  }

  it('lets the line of a settled row follow its state', async () => {
    const change = await changed('paid')
    const after = followed(change, [line])
    expect(after.row).toMatchObject({ state: 'paid', statementId: 's1', settled: { lineIds: ['l1'] } })
    expect(after.row).not.toHaveProperty('open')
    expect(after.lines).toEqual([{ ...line, state: 'paid' }])
  })

  it('leaves a line that was put into another state since, or a row that was set aside', async () => {
    expect(followed(await changed('paid'), [{ ...line, state: 'rejected' }]).lines).toEqual([])
    expect(followed(await changed('pending'), [line]).lines).toEqual([])
    const aside = (row: StatementRow): StatementRow => ({
      ...settledRow(row),
      settled: { ...settled, how: 'ignored', lineIds: [], was: [] },
    })
    const ignored = followed(await changed('paid', aside), [])
    expect(ignored.row).toMatchObject({ state: 'paid', settled: { how: 'ignored' } })
    expect(ignored.row).not.toHaveProperty('open')
  })

  it('opens a settled row again where its amount is another one', async () => {
    const change = await changed('paid')
    const after = followed({ ...change, row: { ...change.row, minor: 5 } }, [line])
    expect(after.row).not.toHaveProperty('settled')
    expect(after).toMatchObject({ row: { open: 1, minor: 5 }, lines: [] })
  })

  it('lets a refusal follow where the lines are the amount, and opens the row again where they are not', async () => {
    const change = await changed('rejected')
    expect(followed(change, [line]).lines).toEqual([{ ...line, state: 'rejected' }])
    expect(followed(change, [{ ...line, minor: 1 }])).toMatchObject({ row: { open: 1 }, lines: [] })
  })

  it('keeps an open row open', async () => {
    const change = await changed('paid', (row) => row)
    expect(updatedRow(change)).toMatchObject({ open: 1, state: 'paid' })
    expect(followed(change, [])).toEqual({ row: updatedRow(change), lines: [] })
  })
})
