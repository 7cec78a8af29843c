import { randomInt } from 'node:crypto'
import { appendFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { simulate } from './simulate'

// Each run plays the same days and others that nobody has seen, both at a short size; `npm run simulate` plays any by these variables.

const { MARGIN_DAYS, MARGIN_SEED = '7', MARGIN_FROM = '0', MARGIN_JSON, MARGIN_STORY } = process.env
const HOUR = 3_600_000
const asked: [days: number, seed: number] = [Number(MARGIN_DAYS ?? 24), Number(MARGIN_SEED)]
const plays = MARGIN_DAYS === undefined ? [asked, [9, randomInt(100_000_000)] as const] : [asked]

it.each(plays)('%i random days of seed %i are kept as the oracle has them', { timeout: 5 * HOUR }, async (days, seed) => {
  let told = 0
  const simulation = await simulate(days, seed, {
    from: Number(MARGIN_FROM),
    onStint: ({ days, violations }) => {
      for (const violation of violations.slice(told)) console.log(violation)
      told = violations.length
      if (MARGIN_JSON !== undefined && days % 150 === 0) console.log(`${days} days, ${violations.length} violations`)
    },
    ...(MARGIN_STORY === undefined ? {} : { onStory: (story) => appendFileSync(MARGIN_STORY, `${story.join('\n')}\n\n`) }),
  })
  if (MARGIN_JSON !== undefined) writeFileSync(MARGIN_JSON, JSON.stringify(simulation))
  expect(simulation).toMatchObject({ lostEntries: 0, doubleCountedMs: 0, rollupMismatches: 0, violations: [] })
  expect(simulation.entries).toBeGreaterThan(days)
})
