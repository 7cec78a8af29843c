import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { howOf, isPlain } from '../../src/core/match'
import { redo, revisions, undo } from '../../src/store/ledger-edits'
import { matchStatements } from '../../src/store/match-statements'
import { checkRollups } from '../../src/store/rollups'
import { addForRows, ignoreRows, setLineStates, settle, takeBack } from '../../src/store/settle'
import { acceptMatches } from '../../src/store/settle-bulk'
import { openStore, type Store } from '../../src/store/store'
import { NOW } from '../core/edit-samples'
import { everything } from './samples'
import { fill, listed, REFERRAL, taskOf } from './settle-samples'

const DEEDS = ['settle', 'accept', 'add', 'add-alone', 'ignore', 'take-back', 'state', 'undo', 'redo'] as const

const anyRow = fc.record({
  task: fc.integer({ min: 1, max: 6 }),
  kind: fc.constantFrom('task', 'task', 'mission', 'referral'),
  state: fc.constantFrom('paid', 'paid', 'pending', 'rejected'),
  minor: fc.constantFrom(833, 833, 5000, 1),
  currency: fc.constantFrom('USD', 'USD', 'EUR'),
} as const)

/** Does a deed where there is something to do it to. `turn` chooses among several. */
async function doDeed(store: Store, deed: (typeof DEEDS)[number], turn: number, at: number): Promise<void> {
  if (deed === 'undo' || deed === 'redo') {
    await (deed === 'undo' ? undo(store, at) : redo(store, at))
    return
  }
  const { matches, settled } = await matchStatements(store)
  const of = <T>(list: readonly T[]) => list[turn % Math.max(1, list.length)]
  const withLines = matches.flatMap((match) =>
    match.row && match.lines.length > 0
      ? [{ row: match.row, lines: match.lines, how: howOf(match), isPlain: isPlain(match) }]
      : [],
  )
  const unknown = of(matches.filter(({ lines }) => lines.length === 0))
  const one = of(withLines)
  const missing = of(matches.filter(({ row }) => row === null))
  const old = of(settled)
  if (deed === 'settle' && one) await settle(store, one, at)
  if (deed === 'accept')
    await acceptMatches(
      store,
      withLines.filter((each) => each.isPlain),
      at,
    )
  if (deed === 'add' && unknown?.row) await addForRows(store, [{ row: unknown.row, entryId: unknown.entries[0]?.id ?? null }], at)
  if (deed === 'add-alone' && unknown?.row) await addForRows(store, [{ row: unknown.row, entryId: null }], at)
  if (deed === 'ignore' && unknown?.row) await ignoreRows(store, [unknown.row], at)
  if (deed === 'state' && missing) await setLineStates(store, missing.lines, 'rejected', at)
  if (deed === 'take-back' && old) await takeBack(store, old.id, at).catch(onlyRefused)
}

/** A line that was said to be lost after it was settled cannot be taken back under it. */
function onlyRefused(error: unknown): void {
  expect(error).toMatchObject({ name: 'EditRefused' })
}

it('any settling keeps the roll-ups right; undone all, the first ledger is back to the letter', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRow, { minLength: 1, maxLength: 8 }),
      fc.array(fc.record({ deed: fc.constantFrom(...DEEDS), turn: fc.nat(9) }), { minLength: 1, maxLength: 12 }),
      async (rows, deeds) => {
        vi.stubGlobal('indexedDB', new IDBFactory())
        const store = openStore()
        const items = [1, 2, 3, 4, 5].map((n) => taskOf(n, n === 5 ? { taskId: 'T4' } : n === 3 ? { terms: null } : {}))
        await fill(store, {
          items,
          lines: [REFERRAL],
          rows: rows.map(({ task, ...more }, i) => listed(task, { id: `r${i}`, ...more })),
        })
        const before = await everything(store)
        for (const [i, { deed, turn }] of deeds.entries()) {
          await doDeed(store, deed, turn, NOW + i)
          for (const { what } of await revisions(store, 1)) seen.add(what)
          expect(await checkRollups(store)).toEqual([])
          const { statementRows, payLines } = await everything(store)
          const settledRows = (statementRows as { open?: 1; settled?: { lineIds: string[] } }[]).filter(({ settled }) => settled)
          expect(settledRows.every(({ open }) => open === undefined)).toBe(true)
          const used = settledRows.flatMap(({ settled }) => settled?.lineIds ?? [])
          expect(new Set(used).size).toBe(used.length)
          for (const id of used) expect((payLines as { id: string }[]).some((line) => line.id === id)).toBe(true)
        }
        while (await undo(store, NOW + 100));
        const after = await everything(store)
        expect({ ...after, revisions: [] }).toEqual(before)
        store.close()
      },
    ),
    { numRuns: 30 },
  )
  vi.unstubAllGlobals()
  // Else nothing was proven.
  expect([...seen].sort()).toEqual(['add-pay', 'ignore-pay', 'pay-state', 'settle', 'take-back'])
}, 120_000)
