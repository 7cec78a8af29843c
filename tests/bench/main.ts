import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { tenYears } from './backup'
import { deaths } from './deaths'
import { mainThread } from './main-thread'
import type { Measures } from './measure'
import { reportCharts } from './report'
import { sizes } from './sizes'
import { statements } from './statements'
import { longLedger, panelOpening } from './surfaces'

const GROUPS: Record<string, () => Promise<Measures>> = {
  sizes,
  'main-thread': mainThread,
  panel: panelOpening,
  ledger: longLedger,
  report: reportCharts,
  backup: tenYears,
  statements,
  deaths,
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true })
  const unknown = positionals.filter((name) => !(name in GROUPS))
  if (unknown.length > 0) throw new Error(`There is no "${unknown.join('", "')}". Groups: ${Object.keys(GROUPS).join(', ')}.`)
  const all: Measures = {}
  let broken = 0
  for (const [group, measure] of Object.entries(GROUPS)) {
    if (positionals.length > 0 && !positionals.includes(group)) continue
    try {
      const measures = await measure()
      Object.assign(all, measures)
      for (const [name, { value, unit, budget, ok }] of Object.entries(measures)) {
        console.log(`${ok ? '✓' : '✗'} ${name}: ${value} ${unit} (budget ${budget})`)
      }
    } catch (error) {
      broken += 1
      console.log(`✗ ${group} could not be measured: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`)
  process.exit(broken === 0 && Object.values(all).every(({ ok }) => ok) ? 0 : 1)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(2)
})
