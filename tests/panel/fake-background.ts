import type { Detection } from '../../src/core/detection'
import type { TimeEntry } from '../../src/core/entry'
import type { OpenSession } from '../../src/core/open-session'
import type { OwnRubric } from '../../src/core/own-rubric'
import type { Rollup } from '../../src/core/rollup'
import type { Rubric } from '../../src/core/rubric'
import { type ReadMark, withReading } from '../../src/core/rubric-reading'
import { DEFAULT_SETTINGS } from '../../src/core/settings'
import { NO_RECORD } from '../../src/core/track-record'
import type { PanelState, TabView } from '../../src/messages/panel-state'
import type { Broadcast } from '../../src/messages/protocol'
import type { Library } from '../../src/panel/library'
import { feedbackHost } from '../ui/feedback-double'

interface Sent {
  name: string
  payload: Record<string, unknown>
}

/** Stands for the background and the browser: answers `state.get`, keeps answers and notes, and remembers what it was asked. */
export const background = {
  state: undefined as PanelState | undefined,
  /** When set, everything but `state.get` is refused with it. */
  refusal: null as string | null,
  sent: [] as Sent[],
  /** What is answered, by the name of the request. */
  answers: {} as Record<string, unknown>,
  /** Addresses of tabs that were opened. */
  opened: [] as string[],
  listeners: new Set<(message: unknown) => unknown>(),
  tabListeners: new Set<(info: { windowId: number }) => void>(),

  reset() {
    this.state = undefined
    this.refusal = null
    this.sent = []
    this.answers = {}
    Object.assign(closed, { rows: [], entries: [], reads: 0 })
    this.opened = []
    own.rubrics = []
  },
  tell(broadcast: Broadcast) {
    for (const listener of this.listeners) listener(broadcast)
  },
  change(change: Partial<PanelState>) {
    if (this.state) this.state = { ...this.state, ...change }
    this.tell({ name: 'state.changed' })
  },
  of(name: string) {
    return this.sent.filter((message) => message.name === name).map((message) => message.payload)
  },
}

async function answer({ name, payload }: Sent): Promise<unknown> {
  if (name === 'state.get') return background.state && { ok: true, value: structuredClone(background.state) }
  background.sent.push({ name, payload })
  if (background.refusal !== null) return { ok: false, error: background.refusal }
  const { state } = background
  if (name === 'review.answer' && state) {
    const { [String(payload.itemId)]: _old, ...others } = state.review?.answers ?? {}
    const answers =
      payload.answer === null ? others : { ...others, [String(payload.itemId)]: { answer: payload.answer as 'done', at: 1 } }
    background.change({ review: { sessionId: String(payload.sessionId), notes: state.review?.notes ?? '', answers } })
  }
  if (name === 'project.read' && state?.project)
    background.change({ project: withReading(state.project, payload as unknown as ReadMark, Date.now()) })
  if (name === 'settings.save' && state) background.change({ settings: { ...state.settings, ...payload } })
  return { ok: true, value: background.answers[name] }
}

const hearing = <T>(listeners: Set<T>) => ({
  addListener: (l: T) => listeners.add(l),
  removeListener: (l: T) => listeners.delete(l),
})

export const browser = {
  runtime: { sendMessage: answer, onMessage: hearing(background.listeners) },
  tabs: {
    query: async () => [{ id: background.state?.tab?.tabId ?? 1 }],
    update: async () => ({}),
    create: async ({ url }: { url: string }) => background.opened.push(url),
    onActivated: hearing(background.tabListeners),
  },
  windows: {
    WINDOW_ID_NONE: -1,
    getCurrent: async () => ({ id: 1 }),
    onFocusChanged: hearing(new Set<(windowId: number) => void>()),
  },
  permissions: { request: async () => true },
}

const MIN = 60_000

export function aSession(change: Partial<OpenSession> = {}): OpenSession {
  const at = Date.now()
  return {
    id: 's1',
    origin: 'page',
    status: 'working',
    mode: 'work',
    platform: 'alpha',
    project: 'Blue Heron',
    taskType: 'comparison',
    domain: 'general',
    workKind: 'task',
    taskId: 'task-1',
    spans: [{ kind: 'work', fromAt: at - 30 * MIN, toAt: at }],
    cursorAt: at,
    startedAt: at - 30 * MIN,
    inputAt: at,
    zone: 'UTC',
    tabId: 1,
    ownTabs: [],
    terms: { scheme: 'hourly', amount: 20, scale: 0, currency: 'USD', capMs: 60 * MIN, validFrom: 0, source: 'user' },
    sketch: [],
    ...change,
  }
}

export function aDetection(change: Partial<Detection> = {}): Detection {
  return {
    platform: 'alpha',
    pageKind: 'task',
    state: 'running',
    confidence: 0.9,
    reasons: ['the address is that of a task'],
    taskType: 'comparison',
    taskTypeConfidence: 0.8,
    project: 'Blue Heron',
    submitLabel: 'Submit',
    missing: [],
    ...change,
  }
}

export function aTab(change: Partial<TabView> = {}): TabView {
  return { tabId: 1, detection: aDetection(), nearSubmit: false, offered: false, ...change }
}

export function aState(change: Partial<PanelState> = {}): PanelState {
  const session = change.session === undefined ? aSession() : change.session
  return {
    at: Date.now(),
    tab: aTab(),
    session,
    sessions: session ? [session] : [],
    review: session ? { sessionId: session.id, answers: {}, notes: '' } : null,
    project: { platform: 'alpha', project: 'Blue Heron', terms: [], rubricsRead: ['pairs@2'], notes: '', firstSeenAt: 0 },
    settings: DEFAULT_SETTINGS,
    record: NO_RECORD,
    ...change,
  }
}

const scale = [
  { value: 1, label: 'No', anchor: 'It is not so.' },
  { value: 2, label: 'Yes', anchor: 'It is so.' },
]

function aRubric(change: Partial<Rubric>): Rubric {
  return {
    format: 1,
    id: 'any',
    version: 1,
    title: 'Anything',
    summary: 'For whatever comes.',
    taskTypes: ['other'],
    criteria: [{ id: 'clear', title: 'Clear', question: 'Is it clear?', level: 'must', scale }],
    checklist: [{ id: 'looked', question: 'Did you look twice?', level: 'must' }],
    sources: [{ title: 'Our own', where: 'nowhere' }],
    ...change,
  }
}

const RUBRICS = [
  aRubric({}),
  aRubric({
    id: 'pairs',
    version: 2,
    title: 'Two side by side',
    taskTypes: ['comparison'],
    checklist: [
      { id: 'tone', question: 'Does the tone fit?', level: 'should' },
      { id: 'both', question: 'Did you read both?', level: 'must' },
      { id: 'facts', question: 'Did you check the facts?', level: 'must' },
    ],
  }),
]
/** The user's own rubrics; `background.tell({ name: 'ledger.changed' })` says that they changed. */
export const own: { rubrics: OwnRubric[] } = { rubrics: [] }
/** What the panel reads of closed work; a test fills it before the panel is shown. */
export const closed: { rows: Rollup[]; entries: TimeEntry[]; reads: number } = { rows: [], entries: [], reads: 0 }

export const library: Library = {
  feedback: feedbackHost,
  ledger: {
    rollups: async () => {
      closed.reads += 1
      return closed.rows
    },
    entriesClosedSince: async () => closed.entries,
  },
  sites: [
    { id: 'alpha', label: 'Alpha Works', hosts: ['https://alpha.example/*'], minPageWidth: 1024 },
    { id: 'beta', label: 'Beta Works', hosts: ['https://beta.example/*'], leavingForbidden: true },
  ],
  rulesOf: (platform) =>
    platform === 'alpha' ? [{ id: 'own-words', rule: 'Write in your own words.', source: 'Alpha help', evidence: 1 }] : [],
  houseItemsOf: (platform) =>
    platform === 'alpha'
      ? [{ id: 'alpha/own-words', question: 'Is it in your own words?', level: 'must', from: 'platform' }]
      : [],
  rubrics: RUBRICS,
  ownRubrics: async () => own.rubrics,
  overlays: [],
  rubricOf: (id) => RUBRICS.find((rubric) => rubric.id === id) ?? Promise.reject(new RangeError(id)),
  overlayOf: (id) => Promise.reject(new RangeError(id)),
}
