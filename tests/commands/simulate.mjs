import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runTool } from './setup/run.mjs'
import { ensurePackages } from './setup.mjs'

// `npm run simulate -- --days N --seed S [--from STINT] [--json FILE] [--story FILE]`: random working days with faults, against the real session
// code and store and an oracle of its own; `--story` keeps all that happens, line by line. Ends with 1 when anything is not as the oracle has it.

const HOUR = 3_600_000
/** As in tests/simulate/simulate.ts. */
const STINT_DAYS = 3
/** Fewer are not worth another process. */
const FEWEST_STINTS = 20

/** Two results as one: what was counted adds up, of errors the largest stands. */
function together(a, b) {
  const sum = { ...a }
  for (const [name, value] of Object.entries(b)) {
    if (Array.isArray(value)) sum[name] = [...a[name], ...value]
    else if (typeof value === 'object')
      sum[name] = Object.fromEntries(
        Object.keys({ ...a[name], ...value }).map((key) => [key, (a[name][key] ?? 0) + (value[key] ?? 0)]),
      )
    else sum[name] = name.startsWith('max') ? Math.max(a[name], value) : a[name] + value
  }
  return sum
}

try {
  const { values } = parseArgs({
    options: {
      days: { type: 'string', default: '150' },
      seed: { type: 'string', default: '7' },
      from: { type: 'string', default: '0' },
      json: { type: 'string' },
      story: { type: 'string' },
    },
  })
  const { days, seed, from } = values
  for (const [name, value] of Object.entries({ days, seed, from }))
    if (!/^\d{1,9}$/.test(value)) throw new Error(`--${name} is "${value}"; give a whole number.`)
  await ensurePackages()
  const folder = mkdtempSync(join(tmpdir(), 'margin-simulate-'))
  const story = values.story === undefined ? {} : { MARGIN_STORY: resolve(values.story) }
  // Stints know nothing of each other: played side by side they come to the same.
  const stints = Math.ceil(Number(days) / STINT_DAYS)
  const jobs = Math.min(availableParallelism(), Math.ceil(stints / FEWEST_STINTS))
  const edges = Array.from({ length: jobs + 1 }, (_, job) => Math.round((stints * job) / jobs))
  const played = await Promise.all(
    edges.slice(1).map(async (end, job) => {
      const file = join(folder, `${job}.json`)
      const count = { MARGIN_DAYS: String(STINT_DAYS * (end - edges[job])), MARGIN_FROM: String(Number(from) + edges[job]) }
      const env = { ...process.env, ...count, ...story, MARGIN_SEED: seed, MARGIN_JSON: file }
      const { output } = await runTool(
        'vitest/vitest.mjs',
        ['run', '--config', 'tests/vitest.config.ts', '--project', 'unit', 'tests/simulate/simulate.test.ts'],
        { timeoutMs: 5 * HOUR, show: true, env },
      )
      if (!existsSync(file)) throw new Error(`The simulation broke down:\n${output.slice(-4000)}`)
      return JSON.parse(readFileSync(file, 'utf8'))
    }),
  )
  const simulation = played.reduce(together)
  rmSync(folder, { recursive: true })
  console.log(JSON.stringify(simulation, null, 2))
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(simulation, null, 2))
  const { violations, lostEntries, doubleCountedMs, rollupMismatches } = simulation
  process.exitCode = violations.length + lostEntries + doubleCountedMs + rollupMismatches > 0 ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
