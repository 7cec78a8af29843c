import { describe, expect, it } from 'vitest'
import type { Lesson } from '../../src/core/lesson'
import type { PickCandidate } from '../../src/core/pick'
import { type PageRequests, pageRequests, type SurfaceRequests, surfaceRequests } from '../../src/messages/protocol'
import { taskDetection } from '../core/session-world'

const clock = { doc: 'document-1', at: 1_780_000_000_000, mono: 1234.5 }
const sessionId = '4f5c2c1e-6f5e-4d46-8f8d-6a0b6a2d1c11'
const work = { platform: 'outlier', project: 'Crab' }
const terms = { scheme: 'hourly', amount: 3650, scale: 2, currency: 'USD', validFrom: 1, source: 'user' } as const

const CANDIDATE: PickCandidate = {
  ...{ role: 'text', tag: 'b', name: 'Pay', form: '$9.99', reading: { ms: 5 }, count: 1, canGoUp: true, canGoDown: false },
  unreadable: true,
}
const LESSON: Lesson = {
  ...{ id: 'l1', site: 'a.example', shape: 'a.example/t/*', taught: { what: 'task' }, givenAt: 1, health: { misses: 0 } },
}

/** One good example of each request, with as many fields as it may have. */
const PAGE: PageRequests = {
  'page.hello': { doc: clock.doc },
  'page.help': { doc: clock.doc },
  'page.detected': {
    ...clock,
    detection: {
      ...taskDetection({ taskId: 'a1', reopenUrl: 'https://app.outlier.ai/en/expert/tasks', domain: 'coding' }),
      ...{
        pay: { basis: 'unit', amount: 125, scale: 4, currency: 'USD' },
        timeLimitMs: 60_000,
        remainingMs: 0,
        timerMs: 5,
        responses: 2,
      },
      ...{ missing: ['pay'], blockedFrameHost: 'view.appen.io' },
    },
    sketch: ['0123456789abcdef'],
    pageWidth: 1200.5,
    href: 'https://app.outlier.ai/en/expert/tasks',
  },
  'page.picked': { candidate: CANDIDATE, candidates: [CANDIDATE] },
  'page.evidence': { ...clock, sign: 'input', inputAt: clock.at },
  'page.near': { doc: clock.doc, near: true },
  'page.pressed': { ...clock, control: 'skip' },
  'page.left': clock,
}

const SURFACE: SurfaceRequests = {
  'state.get': { tabId: 1, windowId: 2 },
  'session.start': { ...work, taskType: 'rating', domain: 'legal', workKind: 'task', tabId: 3 },
  'session.pause': { sessionId },
  'session.resume': { sessionId },
  'session.end': { sessionId, outcome: 'submitted' },
  'session.correct': {
    sessionId,
    project: 'Crab',
    taskType: 'ranking',
    domain: 'math',
    workKind: 'rework',
    terms,
    timeLimitMs: null,
  },
  'session.answer': { sessionId, stretch: { fromAt: 1, toAt: 9 }, answer: { was: 'split', at: 4, first: 'break' } },
  'session.backdate': { sessionId, toAt: 7 },
  'session.tab': { sessionId, tabId: 4, belongs: true },
  'panel.used': { sessionId, at: 5 },
  'offer.dismiss': { tabId: 6 },
  'review.answer': { sessionId, itemId: 'comparison/read-both', answer: null },
  'review.notes': { sessionId, notes: '' },
  'review.itemNote': { sessionId, itemId: 'comparison/read-both', note: 'Both tables, too.' },
  'review.failures': { sessionId, failures: ['invented-citation', 'verbose'] },
  'project.rubric': { ...work, rubricId: null },
  'project.batch': { ...work, reviewEvery: 10 },
  'project.read': {
    ...work,
    parts: 'comparison+coding',
    edition: 'comparison@1+coding@1',
    sections: { truth: 'must.0a1b2c3d.4e5f6a7b.', 'coding/runs': 'must.8c9d0e1f..' },
    items: { 'comparison/read-both': 'must.11223344..' },
    isWhole: true,
  },
  'project.notes': { ...work, notes: 'They mind the units.' },
  'project.link': { ...work, url: 'https://guide.example/x?y=1' },
  'project.instructions': work,
  'tab.rubric': { tabId: 4, rubricId: 'general' },
  'project.forgetTerms': { ...work, validFrom: 0 },
  'project.terms': { ...work, terms: { ...terms, capMs: 3_600_000, overtimeAmount: 1000 } },
  'project.weeklyCap': { ...work, weeklyCapMs: 72_000_000 },
  'lesson.give': { tabId: 1, taught: { what: 'task-type', taskType: 'rating' } },
  'lesson.retire': { id: 'l1' },
  'lesson.restore': { id: 'l1' },
  'lesson.remove': { id: 'l1' },
  'lesson.put': { lessons: [LESSON] },
  'lesson.acknowledge': { id: 'l1' },
  'pick.start': { tabId: 1, field: 'submit' },
  'pick.move': { tabId: 1, to: 'candidate', n: 3 },
  'pick.confirm': { tabId: 1 },
  'pick.cancel': { tabId: 1 },
  'settings.save': {
    ...{ currency: 'EUR', weeklyGoalHours: 12.5, weekStartsOn: 7, welcomed: true, rubricView: 'compact', askAfterMs: 300_000 },
    ...{ warnPercent: 80, warnLeftMs: 120_000, focusBlockMs: 0, breakMs: 900_000, noticesNameProject: true },
    ...{ backupEveryDays: 14, autoBackup: true, rubricView: 'compact', justificationChecks: { outlier: true, mercor: false } },
    ...{ weeklyGoalMinor: 50_000, taxBasisPoints: 2_250, attentionDays: 21 },
    hourlyBar: { name: 'Living wage', minor: 1500, currency: 'EUR' },
    payCalendars: {
      outlier: { zone: 'America/Chicago', weekStartsOn: 1, cutOff: '19:00', paidOn: 4 },
      own: { holdDays: { hourly: 7, perTask: 0 }, withdrawEveryDays: 3 },
    },
    policyRules: [{ awayMs: 0 }, { platform: 'outlier', taskType: 'review', stillMs: 600_000, awayMs: 60_000 }],
  },
  'problem.dismiss': {},
  'ledger.announce': {},
  'backup.made': { url: 'blob:chrome-extension://margin/1', at: 5, entries: 3, bytes: 900 },
  'backup.failed': { at: 5, detail: 'The disk is broken.' },
}

const requests = { ...pageRequests, ...surfaceRequests }
const examples = Object.entries({ ...PAGE, ...SURFACE }) as [keyof typeof requests, Record<string, unknown>][]

describe('the protocol', () => {
  it('has no name that is both a page’s and a surface’s', () => {
    expect(Object.keys(pageRequests).filter((name) => Object.hasOwn(surfaceRequests, name))).toEqual([])
    expect(examples.map(([name]) => name).sort()).toEqual(Object.keys(requests).sort())
  })

  it.each(examples)('%s: takes its example as it is', (name, payload) => expect(requests[name].parse(payload)).toEqual(payload))

  it.each(examples)('%s: survives the browser’s copying', (name, payload) =>
    expect(requests[name].parse(JSON.parse(JSON.stringify(payload)))).toEqual(payload),
  )

  it.each(examples)('%s: refuses a field that it does not know', (name, payload) => {
    expect(requests[name].safeParse({ ...payload, text: 'of a task' }).success).toBe(false)
  })

  it.each(examples)('%s: refuses every field of another kind', (name, payload) => {
    const wrong = (value: unknown) => (typeof value === 'object' ? [7] : { a: value })
    for (const key of Object.keys(payload))
      expect(requests[name].safeParse({ ...payload, [key]: wrong(payload[key]) }).success, key).toBe(false)
  })

  it.each([undefined, null, 7, 'text', [], () => {}])('nothing takes %s for a payload', (payload) => {
    for (const [name] of examples) expect(requests[name].safeParse(payload).success, name).toBe(false)
  })
})

describe('what could carry a task’s text is bounded', () => {
  const detected = (over: object) =>
    pageRequests['page.detected'].safeParse({
      ...PAGE['page.detected'],
      detection: { ...PAGE['page.detected'].detection, ...over },
    }).success

  it.each([
    ['a project label of a page’s length', { project: 'x'.repeat(301) }],
    ['more reasons than anyone reads', { reasons: Array.from({ length: 21 }, () => 'because') }],
    ['a field name that is none', { missing: ['prompt'] }],
    ['an address of a script', { reopenUrl: 'javascript:alert(1)' }],
    ['an address of a file', { reopenUrl: 'file:///etc/passwd' }],
    ['a confidence above one', { confidence: 1.01 }],
    ['a negative time', { remainingMs: -1 }],
    ['half a cent as a fraction', { pay: { basis: 'hour', amount: 12.5, scale: 2, currency: 'USD' } }],
    ['a currency that is none', { pay: { basis: 'hour', amount: 12, scale: 2, currency: 'dollars' } }],
    ['an amount that is not a number', { pay: { basis: 'hour', amount: Number.NaN, scale: 2, currency: 'USD' } }],
  ])('%s is refused', (_name, over) => expect(detected(over)).toBe(false))

  it('a sketch holds hashes only', () => {
    const sketch = (words: string[]) =>
      pageRequests['page.detected'].safeParse({ ...PAGE['page.detected'], sketch: words }).success
    expect(sketch([])).toBe(true)
    expect(sketch(['Which is the better of the two?'])).toBe(false)
    expect(sketch(Array.from({ length: 65 }, () => '0123456789abcdef'))).toBe(false)
  })
})

describe('settings that would make no sense are refused', () => {
  const saved = (change: object) => surfaceRequests['settings.save'].safeParse(change).success
  const capped = (weeklyCapMs: number | null) => surfaceRequests['project.weeklyCap'].safeParse({ ...work, weeklyCapMs }).success

  it.each([
    ...[{ warnPercent: 100 }, { warnPercent: 12.5 }, { breakMs: 0 }, { focusBlockMs: -1 }],
    ...[{ weeklyGoalMinor: 0.5 }, { taxBasisPoints: 10_001 }, { attentionDays: 0 }],
    { hourlyBar: { name: '', minor: 1500, currency: 'EUR' } },
    { payCalendars: { outlier: { zone: 'Mars/Olympus' } } },
    { payCalendars: { outlier: { cutOff: '24:00' } } },
    { payCalendars: { outlier: { weekStartsOn: 0 } } },
    { payCalendars: { outlier: { holdDays: { hourly: 7 } } } },
  ])('%j', (change) => expect(saved(change)).toBe(false))

  it('a weekly cap is part of a week, or none', () => {
    expect([0, 1, 168 * 3_600_000, 168 * 3_600_000 + 1, null].map(capped)).toEqual([false, true, true, false, true])
  })
})
