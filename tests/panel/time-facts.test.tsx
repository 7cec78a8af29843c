import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { localDay } from '../../src/core/day'
import type { TimeEntry } from '../../src/core/entry'
import { emptyRollup, type Rollup } from '../../src/core/rollup'
import { DEFAULT_SETTINGS } from '../../src/core/settings'
import { combineTimes, NO_TIMES, taskTime } from '../../src/core/task-times'
import { Panel } from '../../src/panel/panel'
import { entryOf } from '../core/samples'
import { aSession, aState, background, closed, library } from './fake-background'

vi.mock('wxt/browser', () => import('./fake-background'))

const MIN = 60_000
const HOUR = 60 * MIN

beforeEach(() => background.reset())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)))

async function show(change: Parameters<typeof aState>[0] = {}) {
  background.state = aState(change)
  const shown = render(<Panel library={library} />)
  await screen.findByRole('tablist')
  await waitFor(() => expect(closed.reads).toBe(1))
  await settle()
  return shown
}

/** A session of so many counted minutes. */
const worked = (minutes: number, more: Parameters<typeof aSession>[0] = {}) => {
  const at = Date.now()
  return aSession({ spans: [{ kind: 'work', fromAt: at - minutes * MIN, toAt: at }], mode: 'idle', ...more })
}
const today = () => localDay(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone)
const row = (more: Partial<Rollup> = {}): Rollup => ({
  ...emptyRollup({
    ...{ day: today(), platform: 'alpha', project: 'Blue Heron', taskType: 'comparison', domain: 'general' },
    ...{ workKind: 'task', currency: 'USD' },
  }),
  ...more,
})
const tasks = (minutes: readonly number[]) => minutes.reduce((sum, each) => combineTimes(sum, taskTime(each * MIN), 1), NO_TIMES)
const entry = (fromMinutesAgo: number, toMinutesAgo: number): TimeEntry =>
  entryOf({ id: `e${fromMinutesAgo}`, closedAt: Date.now() - toMinutesAgo * MIN }, (fromMinutesAgo - toMinutesAgo) * MIN)
const facts = () => [...document.querySelectorAll('.facts summary, .facts .fact')].map((one) => one.textContent)
const announced = () => [...document.querySelectorAll('[role=status].visually-hidden')].map((one) => one.textContent).join('')

describe('limits', () => {
  test.each([
    ['calm', {}, 30, null],
    ['80 % of the paid time', {}, 48, 'Paid time ends in 12 min'],
    ['past it', {}, 63, '3:00 past the paid time'],
    ['past it, where another rate holds', { overtimeAmount: 9 }, 63, '3:00 past the cap, at the other rate'],
  ])('%s', async (_case, terms, minutes, words) => {
    const session = aSession()
    await show({ session: worked(minutes, { terms: session.terms && { ...session.terms, ...terms } }) })
    const said = document.querySelector('.clock-notes')?.textContent ?? ''
    if (words) expect(said).toContain(words)
    else expect(said).toBe('Stopped: no input')
    expect(announced()).toBe(words ?? '')
  })

  test('a deadline has words of its own, and the clock is not put against it', async () => {
    await show({ session: worked(10, { terms: null, deadlineAt: Date.now() + 44.5 * MIN, startedAt: Date.now() - 10 * MIN }) })
    expect(screen.getByText(/^Due in 44 min, at /).className).toBe('muted')
    expect(screen.getByRole('meter', { name: 'Time until it is due' })).toBeTruthy()
    expect(document.querySelector('.clock-row')?.textContent).not.toContain('of ')
  })

  test('a deadline and a cap on paid time are two things', async () => {
    await show({ session: worked(50, { deadlineAt: Date.now() + 1.5 * MIN, startedAt: Date.now() - 50 * MIN }) })
    expect(screen.getByText('Paid time ends in 10 min').className).toBe('near')
    expect(screen.getByText(/^Due in 1 min, at /).className).toBe('near')
    expect(screen.getByRole('meter', { name: 'Counted time against the limit' })).toBeTruthy()
  })

  test('each warning is told once, politely, and the next one again', async () => {
    const told: string[] = []
    await show({ session: worked(50) })
    const region = document.querySelector('[role=status].visually-hidden')
    const observer = new MutationObserver(() => told.push(region?.textContent ?? ''))
    if (region) observer.observe(region, { childList: true, characterData: true, subtree: true })
    expect(region?.textContent).toBe('Paid time ends in 10 min')
    for (const minutes of [51, 52, 58.5, 59, 61]) {
      act(() => background.change({ session: worked(minutes) }))
      await settle()
    }
    expect(told).toEqual(['Paid time ends in 1 min', '1:00 past the paid time'])
    observer.disconnect()
  })

  test('the thresholds are the user’s', async () => {
    await show({ session: worked(50), settings: { ...DEFAULT_SETTINGS, warnPercent: 90 } })
    expect(announced()).toBe('')
  })
})

describe('what is usual', () => {
  test('shows with the number of tasks behind it', async () => {
    closed.rows = [row({ times: tasks([12, 13, 14, 14, 15, 16, 21]) })]
    await show()
    expect(facts()[0]).toMatch(/^Usually 14 min \(8 in 10 under 1[5-7] min\) · 7 tasks$/)
  })

  test('falls back to the platform and says so', async () => {
    closed.rows = [row({ project: 'Grey Heron', times: tasks([10, 10, 10, 10, 10]) })]
    await show()
    expect(facts()[0]).toContain('5 tasks of this type here')
  })

  test('is silent where there are too few', async () => {
    closed.rows = [row({ times: tasks([10, 10, 10, 10]) })]
    await show()
    expect(facts().join()).not.toContain('Usually')
  })

  test('the ledger is read when the panel opens and when a session has closed, not at every word', async () => {
    await show()
    expect(closed.reads).toBe(1)
    act(() => background.change({ session: worked(31) }))
    await settle()
    expect(closed.reads).toBe(1)
    act(() => background.change({ session: null, sessions: [] }))
    await waitFor(() => expect(closed.reads).toBe(2))
  })
})

describe('focus', () => {
  const fresh = { terms: null, mode: 'work' as const }

  test('goes on over closed entries and other tasks', async () => {
    closed.entries = [entry(110, 60), entry(59, 31)]
    await show({ session: worked(30, fresh) })
    expect(facts()).toEqual(['Focus: 1 h 48 min of 2 h 30 min'])
  })

  test('says when a break is due, once aloud', async () => {
    closed.entries = [entry(160, 31)]
    await show({ session: worked(30, fresh) })
    expect(document.querySelector('.fact .near')?.textContent).toBe('Time for a break: 15 min, after 2 h 39 min')
    expect(announced()).toBe('Time for a break: 15 min, after 2 h 39 min')
  })

  test.each([
    [6, 'Break: 6 min of 15 min'],
    [18, 'Break: 18 min, a real one'],
  ])('a break of %i minutes shows how long it has lasted, also with no session open', async (minutes, words) => {
    closed.entries = [entry(160, minutes)]
    await show({ session: null, sessions: [] })
    expect(facts()).toEqual([words])
  })

  test('is silent where it is switched off', async () => {
    closed.entries = [entry(300, 31)]
    await show({ session: worked(30, fresh), settings: { ...DEFAULT_SETTINGS, focusBlockMs: 0 } })
    expect(facts()).toEqual([])
  })
})

describe('weekly cap', () => {
  const project = (hours: number) => ({
    ...(aState().project as NonNullable<ReturnType<typeof aState>['project']>),
    weeklyCapMs: hours * HOUR,
  })

  test.each([
    ['calm', 15, 'This week: 15 h 30 min of 20 h', 'muted', ''],
    ['near', 18, 'This week: 18 h 30 min of 20 h, 1 h 30 min left', 'near', 'aloud'],
    ['passed', 20, 'This week: 20 h 30 min, past the cap of 20 h', 'over', 'aloud'],
  ])('%s: the ledger and the open session together', async (_case, hours, words, tone, aloud) => {
    closed.rows = [row({ countedMs: hours * HOUR }), row({ countedMs: 9 * HOUR, project: 'Grey Heron' })]
    const settings = { ...DEFAULT_SETTINGS, focusBlockMs: 0 }
    await show({ session: worked(30, { terms: null }), project: project(20), settings })
    expect(document.querySelector('.fact span')?.className).toBe(tone)
    expect(facts()).toEqual([words])
    const meter = screen.queryByRole('meter', { name: /weekly cap/ })
    expect(meter?.getAttribute('aria-valuetext')).toBe(tone === 'over' ? undefined : words)
    expect(announced()).toBe(aloud === '' ? '' : words)
  })
})

describe('given away', () => {
  test('on this task and this week', async () => {
    closed.rows = [row({ overCapMs: 9 * MIN })]
    await show({ session: worked(63), settings: { ...DEFAULT_SETTINGS, focusBlockMs: 0 } })
    expect(facts()).toEqual(['Given away: 3 min on this task, 12 min this week'])
  })

  test('on this task alone, where the week has no more', async () => {
    await show({ session: worked(63), settings: { ...DEFAULT_SETTINGS, focusBlockMs: 0 } })
    expect(facts()).toEqual(['Given away on this task: 3 min'])
  })

  test('this week alone, folded away with what is calm', async () => {
    closed.rows = [row({ overCapMs: 9 * MIN })]
    await show({ session: worked(30), settings: { ...DEFAULT_SETTINGS, focusBlockMs: 0 } })
    expect(facts()).toEqual(['Given away this week: 9 min'])
  })

  test('only where it is not nothing', async () => {
    await show({ session: worked(50), settings: { ...DEFAULT_SETTINGS, focusBlockMs: 0 } })
    expect(facts()).toEqual([])
  })
})

test('their timer shows where it is more than a minute from ours', async () => {
  const timed = (theirs: number) => worked(18, { platformTimerMs: theirs * MIN + 100, platformTimerAt: Date.now() })
  await show({ session: timed(21) })
  expect(screen.getByText('Their timer says 21 min')).toBeTruthy()
  act(() => background.change({ session: timed(18.5) }))
  await waitFor(() => expect(screen.queryByText(/Their timer/)).toBeNull())
})

test('what is calm is one line, with the rest folded under it', async () => {
  closed.rows = [row({ times: tasks([12, 13, 14, 14, 15]), overCapMs: 9 * MIN })]
  closed.entries = [entry(60, 31)]
  await show({ session: worked(30) })
  expect(document.querySelector('.session .facts')?.children).toHaveLength(1)
  expect(document.querySelector('.facts details')?.hasAttribute('open')).toBe(false)
  expect(facts()).toHaveLength(3)
})

describe('corrections', () => {
  test('a weekly cap is kept for the project, with what else was corrected', async () => {
    await show()
    fireEvent.click(screen.getByRole('button', { name: 'Correct what this is about' }))
    fireEvent.input(screen.getByLabelText('Project'), { target: { value: 'Red Heron' } })
    fireEvent.input(screen.getByLabelText('Weekly cap, hours'), { target: { value: '37,5' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(background.of('project.weeklyCap')).toEqual([{ platform: 'alpha', project: 'Red Heron', weeklyCapMs: 37.5 * HOUR }]),
    )
    expect(background.of('session.correct')).toEqual([{ sessionId: 's1', project: 'Red Heron' }])
  })

  test('hours that cannot be are named at their field, and nothing is sent', async () => {
    await show()
    fireEvent.click(screen.getByRole('button', { name: 'Correct what this is about' }))
    fireEvent.input(screen.getByLabelText('Weekly cap, hours'), { target: { value: 'many' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(screen.getByRole('alert').textContent).toBe('Write hours up to 168, like 20 or 37.5.')
    expect(background.sent).toEqual([])
  })
})
