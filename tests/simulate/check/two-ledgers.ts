import type { Margin } from '../machine/margin'
import { backupOf, entriesIn, inSecondBrowser, restoreInto } from '../machine/second-browser'
import { compareRestored } from './restore'

/**
 * A backup of some days ago is restored in a second browser, work on the ledger goes on there as well, and then each is restored into the
 * other: nothing is lost, nothing doubled, and restoring once more takes nothing.
 */
export async function twoLedgers(margin: Margin, file: Blob, workOn: (second: Margin) => Promise<string[]>): Promise<string[]> {
  return inSecondBrowser(margin, async (second) => {
    const wrong = [...(await restored(second, file, 'an old backup')), ...(await workOn(second))]
    const first = await backupOf(margin.store)
    wrong.push(...(await restored(second, first, 'the first ledger, into the second')))
    wrong.push(...(await restored(margin, await backupOf(second.store), 'the second ledger, into the first')))
    return wrong
  })
}

async function restored(margin: Margin, file: Blob, what: string): Promise<string[]> {
  const { store } = margin
  const all = async () => (await store.use()).getAll('entries')
  const before = await all()
  const { overlapping } = await restoreInto(store, file)
  const after = await all()
  const wrong = compareRestored(before, await entriesIn(file), after, new Set(overlapping))
  const { size: taken } = (await restoreInto(store, file)).taken
  if (taken > 0 && (await all()).length !== after.length) wrong.push(`restored again, ${taken} more came`)
  if ((await margin.checkRollups(store)).length > 0) wrong.push('roll-ups are wrong')
  return wrong.map((one) => `${what}: ${one}`)
}
