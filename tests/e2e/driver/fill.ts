import type { Page } from 'puppeteer-core'
import type { LedgerItem } from '../../../src/core/ledger-edit'
import { addRollup, contributionOf, ofMonth, type Rollup, rollupKey } from '../../../src/core/rollup'
import type { MarginBrowser } from './margin-browser'

/** Puts closed entries into a browser's database with their lines and roll-ups, through a page of the extension and in pieces. */
export async function putItems(margin: MarginBrowser, items: readonly LedgerItem[]): Promise<void> {
  // The extension makes its database itself.
  await margin.state()
  const page = await margin.open(margin.url('manifest.json'))
  const entries = items.map(({ entry }) => entry)
  await putRows(page, 'entries', entries)
  const lines = items.flatMap(({ payLines }) => payLines)
  await putRows(page, 'payLines', lines)
  const days = rollupsOf(items)
  await putRows(page, 'rollups', days)
  await putRows(page, 'monthRollups', summed(days.map(ofMonth)))
  await page.close()
}

/** Writes records of one store through a page of the extension, without the extension's own code. */
export async function putRows(page: Page, store: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 5000) {
    const failure = await page.evaluate(
      (name, values) =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('margin')
          opening.onsuccess = () => {
            const transaction = opening.result.transaction(name, 'readwrite')
            for (const value of values) transaction.objectStore(name).put(value)
            transaction.oncomplete = () => {
              opening.result.close()
              resolve('')
            }
            transaction.onerror = () => resolve(String(transaction.error))
          }
        }),
      store,
      rows.slice(from, from + 5000),
    )
    if (failure !== '') throw new Error(`The ledger could not be filled: ${failure}`)
  }
}

function rollupsOf(items: readonly LedgerItem[]): Rollup[] {
  return summed(items.flatMap(({ entry, payLines }) => contributionOf(entry, payLines)))
}

function summed(rows: readonly Rollup[]): Rollup[] {
  const rollups = new Map<string, Rollup>()
  for (const row of rows) {
    const key = JSON.stringify(rollupKey(row))
    const known = rollups.get(key)
    rollups.set(key, known === undefined ? row : addRollup(known, row))
  }
  return [...rollups.values()]
}
