import { parseArgs } from 'node:util'
import { runTool } from './setup/run.mjs'
import { ensurePackages } from './setup.mjs'

// `npm run fuzz [-- --files N --seed S]`: damaged rubric files, each refused with place and reason or shown as text.

try {
  const { values } = parseArgs({ options: { files: { type: 'string', default: '10000' }, seed: { type: 'string' } } })
  for (const [name, value] of Object.entries(values))
    if (!/^\d{1,9}$/.test(value)) throw new Error(`--${name} is "${value}"; give a whole number.`)
  await ensurePackages()
  const { code } = await runTool(
    'vitest/vitest.mjs',
    ['run', '--config', 'tests/vitest.config.ts', '--project', 'unit', 'tests/rubrics/fuzz.test.ts'],
    {
      timeoutMs: 3_600_000,
      show: true,
      env: { ...process.env, MARGIN_FUZZ: values.files, ...(values.seed === undefined ? {} : { MARGIN_SEED: values.seed }) },
    },
  )
  process.exitCode = code
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
