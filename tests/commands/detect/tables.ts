import { isTypeRight, type PageResult, totalsOf } from './totals'

const percent = (n: number) => `${(100 * n).toFixed(0)} %`.padStart(6)

/** Types expected, down, against types found, across. */
export function confusionTable(results: readonly PageResult[]): string[] {
  const cells = new Map<string, Map<string, number>>()
  for (const { expect, found } of results) {
    const type = expect.isTask ? expect.taskType : 'no task'
    const line = cells.get(type) ?? new Map<string, number>()
    const got = found.isTask ? found.taskType : 'no task'
    line.set(got, (line.get(got) ?? 0) + 1)
    cells.set(type, line)
  }
  return [...cells].sort().map(
    ([type, line]) =>
      `  ${type.padEnd(16)} → ${[...line]
        .sort((a, b) => b[1] - a[1])
        .map(([got, n]) => `${got} ${n}`)
        .join(', ')}`,
  )
}

/** The totals of each origin by itself. */
export function originTable(results: readonly PageResult[]): string[] {
  const origins = [...new Set(results.map(({ origin }) => origin ?? 'unnamed'))].sort()
  return [
    `  ${'origin'.padEnd(20)}   n  tp  fp  fn  tn   type  submit  brier`,
    ...origins.map((origin) => {
      const own = results.filter((r) => (r.origin ?? 'unnamed') === origin)
      const { n, tp, fp, fn, tn, taskTypeAccuracy, submitFound, brier } = totalsOf(own)
      const hasTasks = tp + fn > 0
      const hasSubmit = own.some(({ expect }) => expect.isTask && expect.submitLabel)
      const counts = [n, tp, fp, fn, tn].map((one) => String(one).padStart(3)).join(' ')
      return `  ${origin.padEnd(20)} ${counts} ${hasTasks ? percent(taskTypeAccuracy) : '     –'}  ${hasSubmit ? percent(submitFound) : '     –'}  ${brier.toFixed(3)}`
    }),
  ]
}

const BINS = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.01]

/** What was said of how likely a task is, against how often it was one. */
export function calibrationTable(results: readonly PageResult[]): string[] {
  return [
    '  said to be a task     pages   mean said   were one',
    ...BINS.slice(0, -1).flatMap((from, i) => {
      const to = BINS[i + 1] ?? 1
      const own = results.filter(({ found }) => found.confidence >= from && found.confidence < to)
      if (own.length === 0) return []
      const said = own.reduce((sum, { found }) => sum + found.confidence, 0) / own.length
      const were = own.filter(({ expect }) => expect.isTask).length / own.length
      return [
        `  ${percent(from)} to ${percent(Math.min(to, 1))}     ${String(own.length).padStart(5)}      ${percent(said)}     ${percent(were)}`,
      ]
    }),
  ]
}

/** Pages that are read wrong, with the reasons that were given. */
export function wrongPages(results: readonly PageResult[]): string[] {
  return results
    .filter(({ expect, found }) => expect.isTask !== found.isTask || (expect.isTask && !isTypeRight(expect, found.taskType)))
    .map(
      ({ file, expect, found }) =>
        `  ${file}: ${expect.isTask ? expect.taskType : 'no task'} → ${found.isTask ? found.taskType : 'no task'} ${found.confidence.toFixed(2)}. ${found.reasons.slice(0, 3).join(' ')}`,
    )
}
