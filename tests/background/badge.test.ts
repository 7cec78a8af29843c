import { beforeEach, describe, expect, it, vi } from 'vitest'
import { showBadges } from '../../src/background/badge'
import { openItemsOf } from '../../src/background/checklist'
import { EMPTY_DESK, type TabFacts } from '../../src/core/live'
import type { OpenSession } from '../../src/core/open-session'
import { taskDetection } from '../core/session-world'
import { sessionOf } from '../store/samples'
import { badges, resetBrowser } from './browser-double'

vi.mock('wxt/browser', () => import('./browser-double'))

beforeEach(resetBrowser)

const TAB = 3
const facts = (over: Partial<TabFacts> = {}): TabFacts => ({ frames: {}, nearSubmit: false, view: 'visible', ...over })
const offered = (confidence: number) =>
  facts({ frames: { 0: { doc: 'document-1', detection: taskDetection({ confidence }), sketch: [] } } })

async function badgeOf(tab: TabFacts, sessions: OpenSession[], answered: string[] = []): Promise<string | undefined> {
  const answers = Object.fromEntries(answered.map((id) => [id, { answer: 'done' as const, at: 1 }]))
  await showBadges({
    desk: { ...EMPTY_DESK, tabs: { [TAB]: tab } },
    sessions,
    projects: [],
    reviews: [{ sessionId: 'a', answers, notes: '' }],
  })
  return badges.get(TAB)?.text
}

describe('the badge of a tab', () => {
  const items = openItemsOf(sessionOf('a'), undefined, null).map(({ id }) => id)

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

  it('of a tab that was closed meanwhile stops no other badge', async () => {
    const tabs = { [-1]: facts(), [TAB]: facts() }
    const sessions = [sessionOf('a', { tabId: TAB })]
    await showBadges({ desk: { ...EMPTY_DESK, tabs }, sessions, projects: [], reviews: [] })
    expect(badges.get(TAB)?.text).toBe('●')
  })
})
