import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OpenSession } from '../../src/core/open-session'
import { countedNow, expectedNow, givenAwayNow } from '../../src/core/running'
import { SPAN_KINDS } from '../../src/core/span'
import { countedMs } from '../../src/core/time-policy'

const MIN = 60_000
const policy = { stillMs: 2 * MIN, awayMs: 5 * MIN }
const at = 1_700_000_000_000
const base: OpenSession = {
  id: 's1',
  origin: 'page',
  status: 'working',
  mode: 'work',
  platform: 'outlier',
  project: 'Kestrel',
  taskType: 'comparison',
  domain: 'general',
  workKind: 'task',
  spans: [{ kind: 'work', fromAt: at - 10 * MIN, toAt: at }],
  cursorAt: at,
  startedAt: at - 10 * MIN,
  inputAt: at,
  zone: 'UTC',
  ownTabs: [],
  terms: null,
  sketch: [],
}

test.each([
  ['work goes on', { mode: 'work' }, MIN, 11 * MIN],
  ['work without input stops at the stillness limit', { mode: 'work', inputAt: at - 90_000 }, MIN, 10 * MIN + 30_000],
  ['away counts too, up to its limit', { mode: 'away' }, 2 * MIN, 12 * MIN],
  ['idle counts nothing', { mode: 'idle' }, MIN, 10 * MIN],
  ['a pause counts nothing', { mode: 'paused', status: 'paused' }, MIN, 10 * MIN],
  ['what waits counts nothing', { status: 'waiting' }, MIN, 10 * MIN],
  ['long silence of the background shows what is recorded', { mode: 'work', inputAt: at + 9 * MIN }, 3 * MIN, 10 * MIN],
  ['a clock set back shows what is recorded', { mode: 'work' }, -MIN, 10 * MIN],
] as const)('%s', (_case, change, later, counted) => {
  expect(countedNow({ ...base, ...change }, at + later, policy)).toBe(counted)
})

test('never less than is recorded, never more than the time since adds', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SPAN_KINDS),
      fc.integer({ min: -MIN, max: 10 * MIN }),
      fc.integer({ min: -5 * MIN, max: MIN }),
      (mode, later, input) => {
        const session = { ...base, mode, inputAt: at + input }
        const recorded = countedMs(session.spans, policy)
        const shown = countedNow(session, at + later, policy)
        expect(shown).toBeGreaterThanOrEqual(recorded)
        expect(shown).toBeLessThanOrEqual(recorded + Math.max(0, later))
      },
    ),
  )
})

const hourly = { scheme: 'hourly', amount: 20, scale: 0, currency: 'USD', capMs: 10 * MIN, validFrom: 0, source: 'user' } as const
const perTask = { ...hourly, scheme: 'per-task' } as const

test.each([
  ['hourly, within the cap', { terms: hourly }, 9 * MIN, 300, 0],
  ['hourly, past it', { terms: hourly }, 13 * MIN, 333, 3 * MIN],
  ['each task of a batch has a cap of its own', { terms: hourly, units: 2 }, 35 * MIN, 1000, 5 * MIN],
  ['past the cap at another rate nothing is given away', { terms: { ...hourly, overtimeAmount: 6 } }, 20 * MIN, 433, 0],
  ['a batch is paid by the task, the one at hand too', { terms: perTask, units: 3 }, MIN, 8000, 0],
  ['work that is no task earns and gives nothing', { terms: hourly, workKind: 'meeting' }, 20 * MIN, 0, 0],
  ['nothing is known without terms', {}, 20 * MIN, undefined, 0],
] as const)('expected and given away: %s', (_case, change, counted, minor, givenAway) => {
  const session = { ...base, ...change }
  expect(expectedNow(session, counted)?.minor).toBe(minor)
  expect(givenAwayNow(session, counted)).toBe(givenAway)
})
