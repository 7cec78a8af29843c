import { beforeEach, describe, expect, it, vi } from 'vitest'
import { showBadges } from '../../src/background/badge'
import { openItemsOf } from '../../src/background/checklist'
import { EMPTY_DESK, type TabFacts } from '../../src/core/live'
import type { OpenSession } from '../../src/core/open-session'
import { NO_OWN } from '../../src/core/own-rubric'
import { DEFAULT_SETTINGS } from '../../src/core/settings'
import { NO_RECORD } from '../../src/core/track-record'
import { hourly } from '../core/samples'
import { taskDetection } from '../core/session-world'
import { sessionOf } from '../store/samples'
import { badges, resetBrowser } from './browser-double'

vi.mock('wxt/browser', () => import('./browser-double'))

beforeEach(resetBrowser)

const TAB = 3
const MINUTE = 60_000
const NOW = 1_780_000_000_000
const facts = (over: Partial<TabFacts> = {}): TabFacts => ({ frames: {}, nearSubmit: false, view: 'visible', ...over })
const offered = (confidence: number) =>
  facts({ frames: { 0: { doc: 'document-1', detection: taskDetection({ confidence }), sketch: [] } } })

async function badgeOf(tab: TabFacts, sessions: OpenSession[], answered: string[] = []): Promise<string | undefined> {
  const answers = Object.fromEntries(answered.map((id) => [id, { answer: 'done' as const, at: 1 }]))
  const live = { desk: { ...EMPTY_DESK, tabs: { [TAB]: tab } }, sessions, projects: [] }
  await showBadges({ ...live, reviews: [{ sessionId: 'a', answers, notes: '' }] }, DEFAULT_SETTINGS, NOW)
  return badges.get(TAB)?.text
}

describe('the badge of a tab', () => {
  const items = openItemsOf(sessionOf('a'), undefined, null, { own: NO_OWN, record: NO_RECORD }).map(({ id }) => id)

  it('counts the open items near the submit control', async () => {
    expect(items.length).toBeGreaterThan(2)
    const near = facts({ nearSubmit: true })
    expect(await badgeOf(near, [sessionOf('a', { tabId: TAB })])).toBe(String(items.length))
    const urgent = badges.get(TAB)?.color
    expect(await badgeOf(near, [sessionOf('a', { tabId: TAB })], items.slice(0, 2))).toBe(String(items.length - 2))
    expect(await badgeOf(near, [sessionOf('a', { tabId: TAB })], items)).toBe('●')
    expect(badges.get(TAB)?.color).not.toBe(urgent)
  })

  it.each<[string, TabFacts, OpenSession[], string]>([
    ['a running clock', facts(), [sessionOf('a', { tabId: TAB })], '●'],
    ['a paused clock', facts(), [sessionOf('a', { tabId: TAB, status: 'paused' })], '❚❚'],
    ['a clock of another tab', facts(), [sessionOf('a', { tabId: 99 })], ''],
    ['a task that was left', facts(), [sessionOf('a', { tabId: TAB, status: 'left' })], ''],
    ['a page that may be a task', offered(0.6), [], '?'],
    ['a page that hardly is one', offered(0.1), [], ''],
  ])('for %s', async (_name, tab, sessions, text) => expect(await badgeOf(tab, sessions)).toBe(text))

  describe('when a limit is near', () => {
    const worked = (minutes: number, more: Partial<OpenSession> = {}) => {
      const fromAt = NOW - minutes * MINUTE
      const span = { kind: 'work' as const, fromAt, toAt: NOW }
      const clock = { startedAt: fromAt, inputAt: NOW, cursorAt: NOW, spans: [span] }
      return sessionOf('a', { tabId: TAB, terms: hourly(2000, { capMs: 60 * MINUTE }), ...clock, ...more })
    }
    it.each<[string, OpenSession, string]>([
      ['calm', worked(47), '●'],
      ['what is left of the paid time', worked(48), '12m'],
      ['its last minute', worked(59.5), '0m'],
      ['what is given away', worked(63), '+3m'],
      ['a pause stops what is counted', worked(63, { status: 'paused' }), '❚❚'],
      ['a pause stops no deadline', worked(10, { status: 'paused', deadlineAt: NOW + MINUTE }), '1m'],
      ['a deadline alone', worked(10, { terms: null, deadlineAt: NOW + 1.5 * MINUTE }), '1m'],
      ['a deadline that has passed', worked(10, { terms: null, deadlineAt: NOW - 130 * MINUTE }), '+2h'],
      ['each task of a batch has its own cap', worked(63, { units: 1 }), '●'],
    ])('%s', async (_name, session, text) => expect(await badgeOf(facts(), [session])).toBe(text))

    it('is of another colour before and after', async () => {
      const colors: (string | undefined)[] = []
      for (const minutes of [10, 50, 59, 61]) {
        await badgeOf(facts(), [worked(minutes)])
        colors.push(badges.get(TAB)?.color)
      }
      expect(new Set(colors).size).toBe(3)
      expect(colors[1]).toBe(colors[2])
    })

    it('open items near the submit control come first', async () => {
      expect(await badgeOf(facts({ nearSubmit: true }), [worked(63)])).toBe(String(items.length))
    })
  })

  it('of a tab that was closed meanwhile stops no other badge', async () => {
    const tabs = { [-1]: facts(), [TAB]: facts() }
    const sessions = [sessionOf('a', { tabId: TAB })]
    await showBadges({ desk: { ...EMPTY_DESK, tabs }, sessions, projects: [], reviews: [] }, DEFAULT_SETTINGS, NOW)
    expect(badges.get(TAB)?.text).toBe('●')
  })
})
