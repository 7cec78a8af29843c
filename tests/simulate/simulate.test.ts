import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { simulate } from './simulate'

// A short size; `npm run simulate` plays any other by these variables.

const { MARGIN_DAYS = '12', MARGIN_SEED = '7', MARGIN_FROM = '0', MARGIN_JSON } = process.env
const HOUR = 3_600_000

it(`${MARGIN_DAYS} random days of seed ${MARGIN_SEED} are kept as the oracle has them`, { timeout: 5 * HOUR }, async () => {
  let told = 0
  const simulation = await simulate(Number(MARGIN_DAYS), Number(MARGIN_SEED), {
    from: Number(MARGIN_FROM),
    onStint: ({ days, violations }) => {
      for (const violation of violations.slice(told)) console.log(violation)
      told = violations.length
      if (MARGIN_JSON !== undefined && days % 150 === 0) console.log(`${days} days, ${violations.length} violations`)
    },
  })
  if (MARGIN_JSON !== undefined) writeFileSync(MARGIN_JSON, JSON.stringify(simulation))
  expect(simulation).toMatchObject({ lostEntries: 0, doubleCountedMs: 0, rollupMismatches: 0, violations: [] })
  expect(simulation.entries).toBeGreaterThan(Number(MARGIN_DAYS))
})
