import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import type { MarginBrowser } from './margin-browser'
import { until } from './margin-browser'
import * as trainer from './trainer'

// What a user does in the options' section "Your data".

/** The one new finished file in a folder, or its subfolder. */
export async function newFile(folder: string, before: readonly string[], timeoutMs = 30_000, ending = '.jsonl'): Promise<string> {
  let size = -1
  return until(
    `a new file in ${folder}`,
    async () => {
      const found = (await filesIn(folder)).find((name) => !before.includes(name) && name.endsWith(ending))
      if (found === undefined) return null
      // Firefox writes into the file itself.
      const now = (await stat(join(folder, found))).size
      const isDone = now > 0 && now === size
      size = now
      return isDone ? join(folder, found) : null
    },
    timeoutMs,
  )
}

export const filesIn = (folder: string): Promise<string[]> => readdir(folder, { recursive: true })

export async function openData(margin: MarginBrowser): Promise<Page> {
  const page = await margin.openSurface('options')
  await page.waitForSelector('#data .data-row')
  return page
}

/** Saves a backup by hand and answers the file. */
export async function saveBackup(page: Page, folder: string, timeoutMs?: number): Promise<string> {
  const before = await filesIn(folder)
  await trainer.press(page, 'Save a backup now')
  const file = await newFile(folder, before, timeoutMs)
  await trainer.shows(page, 'is in the browser’s downloads', timeoutMs)
  return file
}

export async function chooseFile(page: Page, file: string): Promise<void> {
  const input = (await page.$('#data input[type=file]')) as ElementHandle<HTMLInputElement> | null
  if (input === null) throw new Error('There is no place for a file.')
  await input.uploadFile(file)
}

/** Deletes everything; with `forGood` the snapshots too. */
export async function wipe(page: Page, forGood: boolean, timeoutMs?: number): Promise<void> {
  await trainer.press(page, 'Delete everything…')
  if (forGood) await trainer.tick(page, 'Leave nothing behind')
  await trainer.write(page, 'To go on, type: delete everything', 'delete everything')
  await trainer.press(page, 'Delete now')
  await trainer.shows(page, 'Everything is deleted.', timeoutMs)
}

export async function restore(page: Page, file: string, timeoutMs?: number): Promise<void> {
  await chooseFile(page, file)
  await trainer.shows(page, 'What this would bring', timeoutMs)
  await trainer.press(page, 'Restore')
  await trainer.shows(page, 'Restored.', timeoutMs)
}
