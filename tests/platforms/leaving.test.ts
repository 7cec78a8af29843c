import { expect, it } from 'vitest'
import { closeSession } from '../../src/core/closing'
import type { OpenSession } from '../../src/core/open-session'
import { countedNow } from '../../src/core/running'
import type { TaskType } from '../../src/core/task'
import { catalogue } from '../../src/platforms/catalogue'
import { timePolicy } from '../../src/platforms/leaving'

const MIN = 60_000
const AT = Date.UTC(2026, 2, 10, 9)
const sites = catalogue('production').map(({ site }) => site)

/** Ten minutes of work, then away for three, the last of them not yet recorded. */
const away = (platform: string): OpenSession => ({
  id: 's1',
  origin: 'page',
  status: 'working',
  mode: 'away',
  platform,
  project: 'Kestrel',
  taskType: 'comparison',
  domain: 'general',
  workKind: 'task',
  spans: [
    { kind: 'work', fromAt: AT - 12 * MIN, toAt: AT - 2 * MIN },
    { kind: 'away', fromAt: AT - 2 * MIN, toAt: AT },
  ],
  cursorAt: AT,
  startedAt: AT - 12 * MIN,
  inputAt: AT - 2 * MIN,
  zone: 'UTC',
  tabId: 1,
  ownTabs: [],
  terms: null,
  sketch: [],
})

it.each([
  ['outlier', 10, 10],
  ['dataannotation', 13, 12],
  ['a client of mine', 13, 12],
])('time away from %s shows as %d min, and closes as %d', (platform, shown, closed) => {
  const session = away(platform)
  expect(countedNow(session, AT + MIN, timePolicy(sites, [], session))).toBe(shown * MIN)
  const around = {
    zone: 'UTC',
    makeId: () => 'x',
    askAfterMs: 5 * MIN,
    policyFor: (id: string, taskType: TaskType) => timePolicy(sites, [], { platform: id, taskType }),
  }
  expect(closeSession(session, 'submitted', around).countedMs).toBe(closed * MIN)
})
