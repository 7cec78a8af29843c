import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import type { OpenSession } from '../../src/core/open-session'
import type { Project } from '../../src/core/project'
import { closeEntry } from '../../src/store/entries'
import { stepLiveWork } from '../../src/store/live-work'
import { saveSettings } from '../../src/store/settings'
import { noticeText } from '../../src/ui/notice-text'
import { entryOf, HOUR, hourly } from '../core/samples'
import { freshDatabase, sessionOf } from '../store/samples'
import { deeds, granted, resetBrowser, shown, surfaces } from './browser-double'

vi.mock('wxt/browser', () => import('./browser-double'))

const test = freshDatabase()
const MINUTE = 60_000
const NOW = Date.UTC(2026, 2, 4, 12)

beforeEach(() => {
  resetBrowser()
  granted.add('notifications')
})

/** A task in hand that was worked on for this long, with an hour's cap. */
function working(minutes: number, more: Partial<OpenSession> = {}): OpenSession {
  const fromAt = NOW - minutes * MINUTE
  const clock = { startedAt: fromAt, inputAt: NOW, cursorAt: NOW, spans: [{ kind: 'work' as const, fromAt, toAt: NOW }] }
  return sessionOf('a', { tabId: 7, terms: hourly(2000, { capMs: HOUR }), ...clock, ...more })
}

async function open(session: OpenSession, project: Partial<Project> = {}): Promise<void> {
  const known = { platform: 'outlier', project: 'Crab', terms: [], rubricsRead: [], notes: '', firstSeenAt: 1, ...project }
  const desk = { handId: session.id, tabs: {}, system: 'active' as const, clocks: {} }
  await stepLiveWork(test.store, () => ({ sessions: [session], desk, closed: [], projects: [known] }))
}

/** The alarm's beat, in a worker that has just been started. */
async function beat(at = NOW): Promise<string[]> {
  vi.resetModules()
  const { notifyDue } = await import('../../src/background/notify')
  await notifyDue(noticeText, at)
  return [...shown.values()].map(({ title }) => title)
}

describe('a notification', () => {
  it('tells that paid time is about to end, by the platform’s name alone', async () => {
    await open(working(50))
    expect(await beat()).toEqual(['Paid time ends in 10 min'])
    const [text] = shown.values()
    expect(text?.message).toBe('Outlier. After that, minutes on this task are given away.')
  })

  it('names the project where the user wants it', async () => {
    await saveSettings(test.store, { noticesNameProject: true })
    await open(working(50))
    await beat()
    expect([...shown.values()][0]?.message).toMatch(/^Outlier · Crab\. /)
  })

  it('comes once, also from a worker that was killed in between', async () => {
    await open(working(50))
    await beat()
    shown.clear()
    expect(await beat()).toEqual([])
    await open(working(61))
    expect(await beat()).toEqual(['The paid time is over'])
  })

  it('is not shown while the panel or the popup is open, and what they show counts as told', async () => {
    await open(working(50))
    for (const surface of ['/sidepanel.html', '/sidepanel.html?window=1&from=3', '/popup.html']) {
      surfaces[0] = surface
      expect(await beat()).toEqual([])
    }
    surfaces[0] = '/options.html'
    expect(await beat()).toEqual([])
    await open(working(58))
    expect(await beat()).toEqual(['Paid time ends in 2 min'])
  })

  it('is not shown without the permission, and nothing is read or kept', async () => {
    granted.clear()
    await open(working(50))
    expect(await beat()).toEqual([])
    expect(await fakeBrowser.storage.session.get()).toEqual({})
  })

  it('asks for the break that is due, whatever tasks the work was on', async () => {
    const before = entryOf({ id: 'e', closedAt: NOW - 30 * MINUTE }, 125 * MINUTE)
    await closeEntry(test.store, { entry: before, payLines: [] })
    await open(working(30, { terms: null }))
    expect(await beat()).toEqual(['Time for a break'])
    expect([...shown.values()][0]?.message).toBe('2 h 35 min of work without one. 15 min of rest is a break.')
  })

  it('tells of a weekly cap, with what the ledger and the open task have used', async () => {
    await closeEntry(test.store, { entry: entryOf({ id: 'e', closedAt: NOW - 26 * HOUR }, 8.5 * HOUR), payLines: [] })
    await open(working(30, { terms: null }), { weeklyCapMs: 10 * HOUR })
    expect(await beat()).toEqual(['1 h left of the weekly cap'])
    expect([...shown.values()][0]?.message).toBe('Outlier. This week: 9 h of 10 h.')
  })

  it('tells that a question waits', async () => {
    await open(working(5, { asks: [{ fromAt: NOW - 22 * MINUTE, toAt: NOW }], status: 'waiting' }))
    expect(await beat()).toEqual(['Was that work or a break?'])
  })
})

describe('a click on it', () => {
  async function click(over: Partial<OpenSession>): Promise<string[]> {
    await open(working(50, over))
    await beat()
    const [name = ''] = shown.keys()
    const { onNoticeClicked } = await import('../../src/background/notify')
    onNoticeClicked(name)
    await new Promise((resolve) => setTimeout(resolve))
    expect(shown.size).toBe(0)
    return deeds
  }

  it('opens the panel at once, and raises the task’s tab and its window', async () => {
    expect(await click({})).toEqual(['panel 7', 'tab 7', 'window 107'])
  })

  it('leaves the panel closed where it would hide the task', async () => {
    expect(await click({ platform: 'dataannotation' })).toEqual(['tab 7', 'window 107'])
  })

  it('opens the panel as a window where the work has no tab', async () => {
    const { tabId: _none, ...rest } = working(50)
    await open(rest)
    await beat()
    const { onNoticeClicked } = await import('../../src/background/notify')
    onNoticeClicked([...shown.keys()][0] ?? '')
    expect(deeds).toEqual(['new /sidepanel.html?window=1'])
  })

  it('on a tab that is gone does no harm', async () => {
    expect(await click({ tabId: -1 })).toEqual(['panel -1', 'tab -1'])
  })
})
