import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runTool } from './setup/run.mjs'
import { ensurePackages } from './setup.mjs'

// `npm run simulate -- --days N --seed S [--from STINT] [--json FILE] [--story FILE]`: random working days with faults, against the real session
// code and store and an oracle of its own; `--story` keeps all that happens, line by line. Ends with 1 when anything is not as the oracle has it.

const HOUR = 3_600_000

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
  const file = join(folder, 'result.json')
  const story = values.story === undefined ? {} : { MARGIN_STORY: resolve(values.story) }
  const env = { ...process.env, MARGIN_DAYS: days, MARGIN_SEED: seed, MARGIN_FROM: from, MARGIN_JSON: file, ...story }
  const { output } = await runTool(
    'vitest/vitest.mjs',
    ['run', '--config', 'tests/vitest.config.ts', '--project', 'unit', 'tests/simulate/simulate.test.ts'],
    { timeoutMs: 5 * HOUR, show: true, env },
  )
  if (!existsSync(file)) throw new Error(`The simulation broke down:\n${output.slice(-4000)}`)
  const simulation = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(folder, { recursive: true })
  console.log(JSON.stringify(simulation, null, 2))
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(simulation, null, 2))
  const { violations, lostEntries, doubleCountedMs, rollupMismatches } = simulation
  process.exitCode = violations.length + lostEntries + doubleCountedMs + rollupMismatches > 0 ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
