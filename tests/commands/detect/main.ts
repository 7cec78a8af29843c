import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import type { Detection } from '../../../src/core/detection'
import { type ChromiumMargin, launchChromium } from '../../e2e/driver/chromium'
import { type Site, startServer } from '../../e2e/driver/server'
import { type ListedPage, listedPages } from './listed-pages'
import { sampleOwnTime } from './own-time'
import { type FoundPage, isSubmitRight, isTypeRight, type PageResult, totalsOf } from './totals'

const USAGE = 'Usage: npm run detect -- DIR [--json FILE]'
const HOST = 'pages.localhost'
/** A page of which Margin says nothing within this time is one that it takes for no task. */
const SILENCE_MS = 1500
/** After the first word, the time for a second one: the page is read again when it settles. */
const SETTLE_MS = 500

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/** Serves a folder, and nothing beside it. */
function folderSite(dir: string): Site {
  return ({ url }) => {
    const path = normalize(join(dir, decodeURIComponent(url.pathname)))
    if (!path.startsWith(dir + sep) || !statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined
    return { type: TYPES[extname(path)] ?? 'application/octet-stream', body: readFileSync(path, 'utf8') }
  }
}

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

/** Of a page that is no task the detection says how sure it is of that, or how little of a task: the lesser is the chance of a task. */
function foundOf(detection: Detection | null): FoundPage {
  if (detection === null) return { isTask: false, taskType: 'other', confidence: 0, reasons: [], submitLabel: null }
  const { pageKind, state, confidence, taskType, reasons, submitLabel } = detection
  const isTask = pageKind === 'task' && state === 'running'
  return { isTask, taskType, confidence: isTask ? confidence : Math.min(confidence, 1 - confidence), reasons, submitLabel }
}

async function look(margin: ChromiumMargin, { file, origin, expect }: ListedPage): Promise<PageResult> {
  const address = `http://${HOST}/${file.split('/').map(encodeURIComponent).join('/')}`
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

/** Types expected, down, against types found, across. */
function confusion(results: readonly PageResult[]): string[] {
  const cells = new Map<string, Map<string, number>>()
  for (const { expect, found } of results) {
    const line = cells.get(expect.isTask ? expect.taskType : 'no task') ?? new Map<string, number>()
    const got = found.isTask ? found.taskType : 'no task'
    line.set(got, (line.get(got) ?? 0) + 1)
    cells.set(expect.isTask ? expect.taskType : 'no task', line)
  }
  return [...cells].sort().map(
    ([type, line]) =>
      `  ${type.padEnd(16)} → ${[...line]
        .sort((a, b) => b[1] - a[1])
        .map(([got, n]) => `${got} ${n}`)
        .join(', ')}`,
  )
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
  const [given] = positionals
  if (given === undefined || positionals.length > 1)
    throw new Error(`${USAGE}\nDIR is the folder that holds index.json and its pages.`)
  // npm runs commands in the project's folder; what the user types is meant from where the user stands.
  const here = process.env.INIT_CWD ?? process.cwd()
  const dir = resolve(here, given)
  const pages = listedPages(dir)
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
  console.log(`\nTypes, expected → found\n${confusion(results).join('\n')}\n`)
  for (const [name, value] of Object.entries(totals)) console.log(`${name.padEnd(18)}${value}`)
  if (values.json !== undefined) {
    const listed = results.map(({ file, expect, found }) => ({ file, expect, found }))
    writeFileSync(resolve(here, values.json), `${JSON.stringify({ pages: listed, totals }, null, 2)}\n`)
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
