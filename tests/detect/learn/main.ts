import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { TYPE_SIGNS } from '../../../src/platforms/generic/type-signs'
import { calibrationTable, confusionTable, originTable, wrongPages } from '../../commands/detect/tables'
import { type PageResult, totalsOf } from '../../commands/detect/totals'
import { ROOT } from '../../commands/setup/run.mjs'
import { KIND_GUESS } from './first-guess'
import { type Example, examplesOf, judge, type Learned, learn, overFolds, overOrigins, temperatureOf } from './folds'
import { writeInvented } from './invented-pages'
import { measuredPages } from './measured-pages'

const USAGE = `Usage: npm run detect -- learn DIR … [--also DIR …] [--try DIR …] [--write]
DIR      pages to learn from and to measure on, in five folds and with each origin left out
--also   pages to learn from only, besides the small invented ones of the unit tests
--try    pages to measure on only
--write  writes the tables into src/platforms/generic`

const GENERIC = join(ROOT, 'src/platforms/generic')
/** Signs that tell how crowd markets and claimed work look, and nothing of the task itself. No sign names a host or an address. */
const MARKET = ['skip', 'claim', 'offers', 'done', 'progress']

const line = (results: readonly PageResult[]) => {
  const { n, tp, fp, fn, tn, precision, recall, taskTypeAccuracy, submitFound, brier } = totalsOf(results)
  return `n ${n}  tp ${tp} fp ${fp} fn ${fn} tn ${tn}  precision ${precision}  recall ${recall}  type ${taskTypeAccuracy}  submit ${submitFound}  brier ${brier}`
}

const rounded = (w: number) => Math.round(w * 10) / 10 || 0

function kindSource({ kind }: Learned): string {
  const rows = Object.keys(KIND_GUESS).map((id) => `  ${id}: ${rounded(kind[id] ?? 0)},`)
  return `/**
 * What each sign of \`kind-signs.ts\` weighs, in log-odds that the page is a task. Written by \`npm run detect -- learn\`: logistic regression on
 * labelled pages, pulled towards a first guess where pages are few, and never against a sign's meaning.
 */
export const KIND_WEIGHTS: Readonly<Record<string, number>> = {
${rows.join('\n')}
}
`
}

function typeSource({ type, sharpness }: Learned): string {
  const key = (name: string) => (/^\w+$/.test(name) ? name : `'${name}'`)
  const rows = Object.keys(TYPE_SIGNS).map((name) => `  ${key(name)}: [${(type[name] ?? []).map(rounded).join(', ')}],`)
  return `/** What each sign of \`type-signs.ts\` weighs, in its order there. Written by \`npm run detect -- learn\`, from labelled pages. */
export const TYPE_WEIGHTS: Readonly<Record<string, readonly number[]>> = {
${rows.join('\n')}
}

/** How much surer one more point of score makes. */
export const TYPE_SHARPNESS = ${sharpness}
`
}

const cooled = (learned: Learned, t: number): Learned => ({
  ...learned,
  kind: Object.fromEntries(Object.entries(learned.kind).map(([id, w]) => [id, w / t])),
})

/** As it is written down, so that what is measured is what will run. */
const asWritten = ({ kind, type, sharpness }: Learned): Learned => ({
  kind: Object.fromEntries(Object.entries(kind).map(([id, w]) => [id, rounded(w)])),
  type: Object.fromEntries(Object.entries(type).map(([name, own]) => [name, own.map(rounded)])),
  sharpness,
})

function report(title: string, results: readonly PageResult[], isWhole = false): void {
  console.log(`\n${title}\n  ${line(results)}`)
  if (isWhole)
    console.log(
      [
        ...originTable(results),
        '',
        ...calibrationTable(results),
        '',
        ...confusionTable(results),
        '',
        ...wrongPages(results),
      ].join('\n'),
    )
}

const cool = (judged: ReturnType<typeof overFolds>, t: number): PageResult[] =>
  judged.map(({ result, sum }) => ({
    ...result,
    found: { ...result.found, confidence: Math.min(0.99, Math.max(0.01, 1 / (1 + Math.exp(-sum / t)))) },
  }))

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2).filter((arg) => arg !== 'learn'),
    allowPositionals: true,
    options: {
      also: { type: 'string', multiple: true },
      try: { type: 'string', multiple: true },
      write: { type: 'boolean' },
    },
  })
  if (positionals.length === 0) throw new Error(USAGE)
  const here = process.env.INIT_CWD ?? process.cwd()
  const examples = async (dirs: readonly string[] = []): Promise<Example[]> =>
    examplesOf(await measuredPages(dirs.map((dir) => resolve(here, dir))))
  const own = await examples(positionals)
  const also = await examples([writeInvented(join(ROOT, '.output/learn/invented')), ...(values.also ?? [])])
  const unseen = await examples(values.try)

  const folds = overFolds(own, also)
  const origins = overOrigins(own, also)
  const temperature = temperatureOf(origins)
  const learned = asWritten(cooled(learn([...own, ...also]), temperature))
  console.log(`Learned from ${own.length} pages and ${also.length} more; all weights are divided by ${temperature.toFixed(2)}.`)
  report(
    'On the pages learned from',
    own.map((e) => judge(e, learned)),
  )
  report('Five folds by group', cool(folds, temperature), true)
  report('Each origin left out', cool(origins, temperature), true)
  report('Five folds, without what crowd markets show', cool(overFolds(own, also, MARKET), temperature))
  if (also.length > 0)
    report(
      'On the pages that only teach',
      also.map((e) => judge(e, learned)),
      true,
    )
  if (unseen.length > 0)
    report(
      'On pages not learned from',
      unseen.map((e) => judge(e, learned)),
      true,
    )
  if (values.write) {
    writeFileSync(join(GENERIC, 'kind-weights.ts'), kindSource(learned))
    writeFileSync(join(GENERIC, 'type-weights.ts'), typeSource(learned))
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
