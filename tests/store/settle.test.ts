import { describe, expect, it } from 'vitest'
import type { PayLine } from '../../src/core/pay'
import type { StatementRow } from '../../src/core/statement'
import { changeRates } from '../../src/store/exchange-rates'
import { editEntry, redo, undo } from '../../src/store/ledger-edits'
import { checkRollups } from '../../src/store/rollups'
import { addForRows, ignoreRows, setLineStates, settle, takeBack } from '../../src/store/settle'
import { write } from '../../src/store/transaction'
import { NOW } from '../core/edit-samples'
import { everything, freshDatabase } from './samples'
import { fill, type Given, listed, REFERRAL, seen, taskOf } from './settle-samples'

const test = freshDatabase()

const linesNow = async () => (await everything(test.store)).payLines as PayLine[]
const rowNow = async () => ((await everything(test.store)).statementRows as StatementRow[])[0]
const given = (more: Given) => fill(test.store, { items: [taskOf(1)], ...more })

describe('settling a row', () => {
  it.each([
    ['takes the state over', {}, { state: 'paid', minor: 833 }],
    ['takes another amount over, which then stands as entered', { minor: 800 }, { state: 'paid', minor: 800, byUser: true }],
    ['keeps the amount that was refused', { state: 'rejected', minor: 0 }, { state: 'rejected', minor: 833 }],
    ['notes what is not decided', { state: 'pending' }, { state: 'pending', minor: 833 }],
  ] as const)('%s; undone and redone exactly', async (_, more, expected) => {
    await given({ rows: [listed(1, more)] })
    const before = await everything(test.store)
    await settle(test.store, await seen(test.store, 'r1'), NOW)
    const [line] = await linesNow()
    expect(line).toEqual({ ...(before.payLines[0] as PayLine), ...expected })
    expect(await rowNow()).toMatchObject({ settled: { how: 'task-id', at: NOW, lineIds: [line?.id] } })
    expect(await rowNow()).not.toHaveProperty('open')
    expect(await checkRollups(test.store)).toEqual([])
    const after = await everything(test.store)

    await undo(test.store, NOW)
    expect({ ...(await everything(test.store)), revisions: [] }).toEqual(before)
    expect(await checkRollups(test.store)).toEqual([])
    await redo(test.store, NOW)
    expect(await everything(test.store)).toEqual(after)
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('shares one sum among several lines, without a cent lost', async () => {
    const items = [1, 2, 3].map((n) => taskOf(n, { taskId: 'T1' }))
    await given({ items, rows: [listed(1, { minor: 1000 })] })
    await settle(test.store, await seen(test.store, 'r1'), NOW)
    expect((await linesNow()).map(({ minor }) => minor)).toEqual([334, 333, 333])
    await takeBack(test.store, 'r1', NOW + 1)
    expect((await linesNow()).map(({ minor, state }) => [minor, state])).toEqual(Array(3).fill([833, 'expected']))
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('lets what it is worth at home follow by the frozen rate', async () => {
    const home = { minor: 766, currency: 'EUR', amount: 92, scale: 2, rateDay: '2026-03-04' }
    await given({ rows: [listed(1, { minor: 1000 })] })
    const [line] = await linesNow()
    await write(test.store, ['payLines'], (tx) => tx.objectStore('payLines').put({ ...line, home } as PayLine))
    await settle(test.store, await seen(test.store, 'r1'), NOW)
    expect((await linesNow())[0]).toMatchObject({ minor: 1000, home: { ...home, minor: 920 } })
    await takeBack(test.store, 'r1', NOW)
    expect((await linesNow())[0]).toEqual({ ...line, home })
  })

  it('freezes what is paid in another currency, or was made for a row, at the rate of its day, and back', async () => {
    const rate = (from: string, to: string) => ({ from, to, day: '2026-01-01', amount: 8, scale: 1, enteredAt: 0 })
    await changeRates(test.store, { put: [rate('EUR', 'USD'), rate('USD', 'GBP')] })
    await given({
      rows: [listed(1, { minor: 1000, currency: 'EUR' }), listed(2, { minor: 500, currency: 'GBP', taskId: 'none' })],
    })
    const first = await linesNow()
    const rows = (await everything(test.store)).statementRows as [StatementRow, StatementRow]
    await settle(test.store, { row: rows[0], lines: first, how: 'by-hand' }, NOW)
    expect((await linesNow())[0]?.home).toMatchObject({ minor: 800, currency: 'USD' })
    await addForRows(test.store, [{ row: rows[1], entryId: null }], NOW)
    expect((await linesNow()).find(({ currency }) => currency === 'GBP')?.home).toMatchObject({ minor: 625, inverse: true })
    await takeBack(test.store, 'r2', NOW)
    await takeBack(test.store, 'r1', NOW)
    expect(await linesNow()).toEqual(first)
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('freezes what comes into another currency at the rate of its day', async () => {
    await given({ rows: [listed(1, { minor: 900, currency: 'EUR' }), listed(2, { minor: 700, currency: 'EUR' })] })
    const rate = { from: 'EUR', to: 'USD', day: '2026-01-01', amount: 11, scale: 1, enteredAt: NOW }
    await write(test.store, ['rates'], async (tx) => void (await tx.objectStore('rates').put(rate)))
    const before = await linesNow()
    const { row } = await seen(test.store, 'r1')
    await settle(test.store, { row, lines: before, how: 'by-hand' }, NOW)
    const applied = { currency: 'USD', amount: 11, scale: 1, rateDay: '2026-01-01' }
    expect(await linesNow()).toMatchObject([{ minor: 900, currency: 'EUR', home: { ...applied, minor: 990 } }])
    await addForRows(test.store, [{ row: (await seen(test.store, 'r2')).row, entryId: null }], NOW)
    expect(await linesNow()).toContainEqual(expect.objectContaining({ minor: 700, home: { ...applied, minor: 770 } }))
    expect(await checkRollups(test.store)).toEqual([])
    await takeBack(test.store, 'r1', NOW)
    expect((await linesNow()).filter(({ id }) => id === before[0]?.id)).toEqual(before)
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('works for a line of no entry', async () => {
    const rows = [listed(1, { kind: 'referral', minor: 4000, taskId: 'none' })]
    await given({ items: [], lines: [REFERRAL], rows })
    await settle(test.store, await seen(test.store, 'r1'), NOW)
    expect(await linesNow()).toEqual([{ ...REFERRAL, minor: 4000, state: 'paid', byUser: true }])
    expect(await checkRollups(test.store)).toEqual([])
    await undo(test.store, NOW)
    expect(await linesNow()).toEqual([REFERRAL])
    expect(await checkRollups(test.store)).toEqual([])
  })

  it.each([
    ['the entry was corrected', () => editEntry(test.store, 'e1', { closedAt: taskOf(1).entry.closedAt - 60_000 }, NOW)],
    ['the row was read anew', () => put({ ...listed(1), minor: 800 })],
    ['the row was settled elsewhere', async () => settle(test.store, await seen(test.store, 'r1'), NOW)],
  ])('is refused by name where %s since', async (_, change) => {
    await given({ rows: [listed(1)] })
    const old = await seen(test.store, 'r1')
    await change()
    const before = await everything(test.store)
    await expect(settle(test.store, old, NOW)).rejects.toMatchObject({
      reason: 'changed',
      message: expect.stringContaining('outlier · Crab · T1 · 2026-03-04'),
    })
    expect(await everything(test.store)).toEqual(before)
  })

  const put = (row: StatementRow) =>
    write(test.store, ['statementRows'], async (tx) => void (await tx.objectStore('statementRows').put(row)))
})

describe('a row that the ledger has no line for', () => {
  it('is added to an entry, and taken back', async () => {
    await given({ items: [taskOf(1, { terms: null })], rows: [listed(1)] })
    const { row } = await seen(test.store, 'r1')
    await addForRows(test.store, [{ row, entryId: 'e1' }], NOW)
    const { closedAt, day, platform, project } = taskOf(1).entry
    expect(await linesNow()).toMatchObject([
      {
        entryId: 'e1',
        kind: 'task',
        state: 'paid',
        minor: 833,
        currency: 'USD',
        byUser: true,
        day,
        platform,
        project,
        at: closedAt,
      },
    ])
    expect(await checkRollups(test.store)).toEqual([])
    await takeBack(test.store, 'r1', NOW)
    expect(await linesNow()).toEqual([])
    expect(await rowNow()).toEqual(listed(1))
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('is added by itself, undone and redone', async () => {
    await given({ items: [], rows: [listed(1, { kind: 'mission', day: '2026-03-09' })] })
    const { row } = await seen(test.store, 'r1')
    await addForRows(test.store, [{ row, entryId: null }], NOW)
    expect(await linesNow()).toMatchObject([{ entryId: null, kind: 'mission', day: '2026-03-09' }])
    expect(await checkRollups(test.store)).toEqual([])
    await undo(test.store, NOW)
    expect(await linesNow()).toEqual([])
    expect(await checkRollups(test.store)).toEqual([])
    await redo(test.store, NOW)
    expect(await linesNow()).toHaveLength(1)
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('is not added to an entry that is gone', async () => {
    await given({ items: [], rows: [listed(1)] })
    const { row } = await seen(test.store, 'r1')
    await expect(addForRows(test.store, [{ row, entryId: 'e1' }], NOW)).rejects.toMatchObject({ reason: 'gone' })
    expect(await rowNow()).toEqual(listed(1))
  })

  it('is ignored, and taken back', async () => {
    await given({ rows: [listed(9)] })
    await ignoreRows(test.store, [(await seen(test.store, 'r9')).row], NOW)
    expect(await rowNow()).toMatchObject({ settled: { how: 'ignored', lineIds: [] } })
    await takeBack(test.store, 'r9', NOW)
    expect(await rowNow()).toEqual(listed(9))
    await expect(takeBack(test.store, 'r9', NOW)).rejects.toMatchObject({ reason: 'gone' })
  })
})

describe('taking back', () => {
  it('is refused where the amount was changed since', async () => {
    await given({ rows: [listed(1)] })
    await settle(test.store, await seen(test.store, 'r1'), NOW)
    const [line] = await linesNow()
    const { id = '', kind = 'task' } = line ?? {}
    await editEntry(test.store, 'e1', { lines: [{ id, kind, state: 'paid', minor: 1, currency: 'USD' }] }, NOW)
    await expect(takeBack(test.store, 'r1', NOW)).rejects.toMatchObject({ reason: 'changed' })
  })

  it('is no worse for an entry that got another label since', async () => {
    await given({ rows: [listed(1)] })
    await settle(test.store, await seen(test.store, 'r1'), NOW)
    await editEntry(test.store, 'e1', { project: 'Heron' }, NOW)
    await takeBack(test.store, 'r1', NOW)
    expect((await linesNow())[0]).toMatchObject({ project: 'Heron', state: 'expected', minor: 833 })
    expect(await checkRollups(test.store)).toEqual([])
  })
})

describe('what became of a line', () => {
  it('is said without a statement', async () => {
    await given({ lines: [REFERRAL] })
    const lines = await linesNow()
    await setLineStates(test.store, lines, 'paid', NOW)
    expect((await linesNow()).map(({ state }) => state)).toEqual(['paid', 'paid'])
    expect(await checkRollups(test.store)).toEqual([])
    await expect(setLineStates(test.store, lines, 'rejected', NOW)).rejects.toMatchObject({ reason: 'changed' })
    await undo(test.store, NOW)
    expect(await linesNow()).toEqual(lines)
    expect(await checkRollups(test.store)).toEqual([])
  })
})
