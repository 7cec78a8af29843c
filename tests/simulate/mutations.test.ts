import { afterEach, expect, it, vi } from 'vitest'
import type { Span } from '../../src/core/span'

// The simulation must see what is done wrong: each of these makes Margin wrong on purpose, and is found out within some days.

vi.setConfig({ testTimeout: 600_000 })

const DAYS = 30
const SEED = 3

afterEach(() => {
  vi.doUnmock('../../src/core/evidence')
  vi.doUnmock('../../src/core/time-policy')
  vi.doUnmock('../../src/store/ledger-images')
  vi.doUnmock('../../src/store/rollups')
  vi.resetModules()
})

async function found(): Promise<string[]> {
  vi.resetModules()
  const { simulate } = await import('./simulate')
  const { violations, rollupMismatches } = await simulate(DAYS, SEED, { stopsAtViolation: true })
  return [...violations, ...(rollupMismatches > 0 ? [`${rollupMismatches} roll-ups are wrong`] : [])]
}

const gapAsWork = (spans: readonly Span[]): Span[] =>
  spans.map((span) => (span.kind === 'gap' ? { kind: 'work', fromAt: span.fromAt, toAt: span.toAt } : span))

const MUTATIONS: [what: string, mutate: () => void, sign: RegExp][] = [
  [
    'a locked screen is ignored',
    () =>
      vi.doMock(import('../../src/core/evidence'), async (original) => {
        const real = await original()
        return {
          ...real,
          modeOf: (session, desk) => real.modeOf(session, { ...desk, system: desk.system === 'locked' ? 'active' : desk.system }),
        }
      }),
    /instead of locked/,
  ],
  [
    'a gap counts as work',
    () =>
      vi.doMock(import('../../src/core/time-policy'), async (original) => {
        const real = await original()
        return { ...real, countedMs: (spans, policy) => real.countedMs(gapAsWork(spans), policy) }
      }),
    /counts \d+ ms/,
  ],
  [
    'the before-image of a correction is dropped',
    () =>
      vi.doMock(import('../../src/store/ledger-images'), async (original) => {
        const real = await original()
        return {
          ...real,
          putImages: async (...args) => ({ before: [], after: (await real.putImages(...args)).after }),
        }
      }),
    /"undo"/,
  ],
  [
    'a roll-up is skipped now and then',
    () =>
      vi.doMock(import('../../src/store/rollups'), async (original) => {
        const real = await original()
        let calls = 0
        return {
          ...real,
          changeRollups: async (...args) => {
            calls += 1
            if (calls % 9 !== 0) await real.changeRollups(...args)
          },
        }
      }),
    /roll-ups are wrong/,
  ],
]

it.each(MUTATIONS)('it is found out that %s', async (_what, mutate, sign) => {
  mutate()
  expect((await found()).join('\n')).toMatch(sign)
})
