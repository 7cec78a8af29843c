import { expect, it } from 'vitest'
import { redo, undo } from '../../src/store/ledger-edits'
import { matchStatements } from '../../src/store/match-statements'
import { checkRollups, recomputeRollups } from '../../src/store/rollups'
import { acceptMatches } from '../../src/store/settle-bulk'
import { together, write } from '../../src/store/transaction'
import { NINE, NOW } from '../core/edit-samples'
import { everything, freshDatabase } from './samples'
import { listed, taskOf } from './settle-samples'

const test = freshDatabase()
/** More than what is asked for one by one. */
const COUNT = 5100

it('thousands at once, or two that lie far apart, and back', async () => {
  const items = Array.from({ length: COUNT }, (_, i) => taskOf(i, { startedAt: NINE - i * 3_600_000 }))
  await write(test.store, ['entries', 'payLines', 'statementRows'], async (transaction) => {
    await together([
      ...items.map(
        ({ entry }) =>
          () =>
            transaction.objectStore('entries').add(entry),
      ),
      ...items.flatMap(({ payLines }) => payLines.map((line) => () => transaction.objectStore('payLines').add(line))),
      ...items.map(
        ({ entry }, i) =>
          () =>
            transaction.objectStore('statementRows').add(listed(i, { day: entry.day })),
      ),
    ])
  })
  await recomputeRollups(test.store)
  const before = await everything(test.store)
  const { matches } = await matchStatements(test.store)
  const settlings = matches.flatMap(({ row, lines }) => (row ? [{ row, lines, how: 'task-id' as const }] : []))
  for (const some of [[settlings[0], settlings[COUNT - 1]].flatMap((one) => one ?? []), settlings]) {
    await acceptMatches(test.store, some, NOW)
    expect(await checkRollups(test.store)).toEqual([])
    expect((await everything(test.store)).payLines.filter((line) => (line as { state: string }).state === 'paid')).toHaveLength(
      some.length,
    )
    await undo(test.store, NOW)
    expect({ ...(await everything(test.store)), revisions: [] }).toEqual(before)
  }
  await redo(test.store, NOW)
  expect((await matchStatements(test.store)).settled).toHaveLength(COUNT)
  expect(await checkRollups(test.store)).toEqual([])
}, 120_000)
