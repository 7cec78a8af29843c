import type { Detection } from '../../src/core/detection'
import type { TimeEntry } from '../../src/core/entry'
import { EMPTY_DESK, type Live } from '../../src/core/live'
import type { OpenSession } from '../../src/core/open-session'
import { step } from '../../src/core/session'
import type { SessionEvent, Surroundings } from '../../src/core/session-event'
import { defaultPolicy } from '../../src/core/time-policy'

/** Nine in the morning of a plain day, in UTC. */
export const NINE = Date.UTC(2026, 2, 10, 9)
export const SECOND = 1_000
export const MINUTE = 60_000

type Untimed<E> = E extends SessionEvent ? Omit<E, 'at' | 'clock'> & { at?: number } : never

export function taskDetection(over: Partial<Detection> = {}): Detection {
  return {
    platform: 'outlier',
    pageKind: 'task',
    state: 'running',
    confidence: 0.9,
    reasons: [],
    taskType: 'comparison',
    taskTypeConfidence: 0.8,
    project: 'Kestrel',
    submitLabel: 'Submit',
    missing: [],
    ...over,
  }
}

export function openSession(over: Partial<OpenSession> = {}): OpenSession {
  return {
    id: 'session',
    origin: 'page',
    status: 'working',
    mode: 'work',
    platform: 'outlier',
    project: 'Kestrel',
    taskType: 'comparison',
    domain: 'general',
    workKind: 'task',
    spans: [],
    cursorAt: NINE,
    startedAt: NINE,
    inputAt: NINE,
    zone: 'UTC',
    ownTabs: [],
    terms: null,
    sketch: [],
    ...over,
  }
}

/** Plays events into the real machine; time moves only by {@link wait} and {@link use}. */
export class World {
  live: Live = { sessions: [], desk: EMPTY_DESK, projects: [] }
  readonly closed: TimeEntry[] = []
  now = NINE
  inputAt = NINE
  private ids = 0
  readonly around: Surroundings = {
    zone: 'UTC',
    makeId: () => `s${++this.ids}`,
    policyFor: (platform, taskType) => defaultPolicy(taskType, platform !== 'outlier'),
    askAfterMs: 5 * MINUTE,
  }

  do(event: Untimed<SessionEvent>): this {
    const next = step(this.live, { at: this.now, ...event } as SessionEvent, this.around)
    this.live = next.live
    this.closed.push(...next.closed)
    return this
  }

  detect(tabId: number, over: Partial<Detection> = {}, sketch: string[] = [], doc = `doc-of-tab-${tabId}`): this {
    return this.do({ kind: 'page-detected', tabId, frameId: 0, doc, detection: taskDetection(over), sketch, pageWidth: 1400 })
  }

  /** A page opened and used: the order in which the watcher speaks. */
  open(tabId: number, over: Partial<Detection> = {}, sketch: string[] = []): this {
    return this.do({ kind: 'focus', tabId }).detect(tabId, over, sketch).pulse(tabId, 'input')
  }

  pulse(tabId: number, sign: 'input' | 'visible' | 'still' | 'hidden'): this {
    if (sign === 'input') this.inputAt = this.now
    return this.do({ kind: 'page-evidence', tabId, sign, inputAt: this.inputAt })
  }

  wait(ms: number): this {
    this.now += ms
    return this
  }

  /** Works on the page for this long, with a pulse every 15 s. */
  use(tabId: number, ms: number, sign: 'input' | 'visible' = 'input'): this {
    for (let left = ms; left > 0; left -= 15 * SECOND) this.wait(Math.min(left, 15 * SECOND)).pulse(tabId, sign)
    return this
  }

  /** The alarm alone, every 30 s. */
  beat(ms: number): this {
    for (let left = ms; left > 0; left -= 30 * SECOND) this.wait(Math.min(left, 30 * SECOND)).do({ kind: 'beat' })
    return this
  }

  press(tabId: number, control: 'submit' | 'skip'): this {
    return this.do({ kind: 'page-pressed', tabId, control })
  }

  hand(): OpenSession {
    const hand = this.live.sessions.find((s) => s.id === this.live.desk.handId)
    if (!hand) throw new Error('no session is in hand')
    return hand
  }

  last(): TimeEntry {
    const entry = this.closed.at(-1)
    if (!entry) throw new Error('nothing was closed')
    return entry
  }
}
