import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Detection } from '../../../src/core/detection'
import { type ChromiumMargin, launchChromium } from '../../e2e/driver/chromium'
import { startServer } from '../../e2e/driver/server'
import { folderSite, HOST, pathOf } from './folder-site'
import { foundOf } from './found-of'
import { type ListedPage, listedPages } from './listed-pages'
import { sampleOwnTime } from './own-time'
import { playAll } from './play'
import type { Play } from './play-page'
import { choosePlayable } from './playable'
import { calibrationTable, confusionTable, originTable } from './tables'
import { isSubmitRight, isTypeRight, type PageResult, totalsOf } from './totals'

const USAGE = 'Usage: npm run detect -- DIR [--play N] [--json FILE]'
/** A page of which Margin says nothing within this time is one that it takes for no task. */
const SILENCE_MS = 1500
/** After the first word, the time for a second one: the page is read again when it settles. */
const SETTLE_MS = 500

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function detectionOf(margin: ChromiumMargin, tabId: number): Promise<Detection | null> {
  const end = Date.now() + SILENCE_MS
  const ask = async () => (await margin.ask('state.get', { tabId }))?.tab?.detection ?? null
  for (;;) {
    if ((await ask()) !== null) {
      await pause(SETTLE_MS)
      return ask()
    }
    if (Date.now() > end) return null
    await pause(60)
  }
}

async function look(margin: ChromiumMargin, { file, origin, expect }: ListedPage): Promise<PageResult> {
  const address = `http://${HOST}${pathOf(file)}`
  let stop = async () => 0
  const page = await margin.open(address, async (blank) => {
    stop = await sampleOwnTime(blank)
  })
  try {
    const detection = await detectionOf(margin, await margin.tabId(page.url()))
    return { file, origin, expect, found: foundOf(detection), ms: await stop() }
  } finally {
    await page.close()
  }
}

function row({ file, expect, found, ms }: PageResult): string {
  const expected = expect.isTask ? expect.taskType : 'no task'
  const got = found.isTask ? found.taskType : 'no task'
  const isRight = expect.isTask ? found.isTask && isTypeRight(expect, found.taskType) : !found.isTask
  const submit = isSubmitRight(expect, found.submitLabel) === false ? `  submit: ${found.submitLabel ?? 'none'}` : ''
  return `${isRight ? '  ' : '✗ '}${file.slice(-64).padEnd(64)} ${expected.padEnd(15)} ${got.padEnd(17)} ${found.confidence.toFixed(2)} ${ms.toFixed(1).padStart(7)} ms${submit}`
}

/** Reads every page and answers what is written to the file. */
async function measure(dir: string, pages: readonly ListedPage[]): Promise<object> {
  const server = await startServer({ [HOST]: folderSite(dir) })
  let margin: ChromiumMargin | null = null
  const results: PageResult[] = []
  try {
    margin = await launchChromium({ proxyPort: server.port, mode: 'granted', width: 1280, height: 900 })
    console.log(`  ${'page'.padEnd(64)} ${'expected'.padEnd(15)} ${'found'.padEnd(17)} conf.`)
    for (const page of pages) {
      const result = await look(margin, page)
      results.push(result)
      console.log(row(result))
    }
  } finally {
    await margin?.close()
    await server.stop()
  }
  const totals = totalsOf(results)
  console.log(`\nTypes, expected → found\n${confusionTable(results).join('\n')}\n`)
  console.log([...originTable(results), '', ...calibrationTable(results), ''].join('\n'))
  for (const [name, value] of Object.entries(totals)) console.log(`${name.padEnd(18)}${value}`)
  const written = results.map(({ file, expect, found: { fields, ...found } }) => ({
    file,
    expect,
    found,
    ...(fields && { fields }),
  }))
  return { pages: written, totals }
}

function playRow({ file, taskType, found, steps, asked, ok, why }: Play): string {
  const held = Object.entries(steps)
    .map(([name, isHeld]) => `${isHeld ? '✓' : '✗'} ${name}`)
    .join('  ')
  const got = found ? `${found.taskType} ${found.confidence.toFixed(2)}` : 'nothing'
  return `${ok ? '✓' : '✗'} ${file}\n    ${taskType} → ${got}${asked ? ', the clock started by the trainer' : ''}\n    ${held}${why ? `\n    ${why}` : ''}`
}

/** Plays the story over some of the pages and answers what is written to the file. Leaves with 1 when a part of it fails. */
async function playSome(dir: string, pages: readonly ListedPage[], n: number): Promise<object> {
  const { pages: chosen, leftOut } = await choosePlayable(dir, pages, n)
  for (const { file, expect } of leftOut) console.log(`– ${file} is left out: it shows no control "${expect.submitLabel}".`)
  if (chosen.length === 0) throw new Error(`No page in ${dir} is a task that shows its "submitLabel", so there is none to play.`)
  if (chosen.length < n) console.log(`Only ${chosen.length} pages can be played: tasks with a "submitLabel", one of each group.`)
  const { plays, popup } = await playAll(dir, chosen, (play) => console.log(playRow(play)))
  const ok = plays.filter((play) => play.ok).length
  console.log(popup === null ? '✓ The popup says what the ledger says.' : `✗ The popup: ${popup}`)
  console.log(`\n${ok} of ${plays.length} pages played as they should.`)
  if (ok < plays.length || popup !== null) process.exitCode = 1
  return { plays, popup: popup ?? 'equals the ledger', leftOut: leftOut.map(({ file }) => file), ok, of: plays.length }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' }, play: { type: 'string' } },
  })
  const [given] = positionals
  if (given === undefined || positionals.length > 1)
    throw new Error(`${USAGE}\nDIR is the folder that holds index.json and its pages.`)
  const n = values.play === undefined ? 0 : Number(values.play)
  if (values.play !== undefined && (!Number.isInteger(n) || n < 1))
    throw new Error(`${USAGE}\nN is how many pages to play, at least 1.`)
  // npm runs commands in the project's folder; what the user types is meant from where the user stands.
  const here = process.env.INIT_CWD ?? process.cwd()
  const dir = resolve(here, given)
  const pages = listedPages(dir)
  const report = n > 0 ? await playSome(dir, pages, n) : await measure(dir, pages)
  if (values.json !== undefined) writeFileSync(resolve(here, values.json), `${JSON.stringify(report, null, 2)}\n`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
