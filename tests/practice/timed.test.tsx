import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Practice } from '../../src/practice/practice'
import { WRITING } from '../core/practice-samples'
import { fakeHost, HARD } from './fake-host'

const MINUTE = 60_000
// Two tasks of 4 and 6 minutes: 7.5 for both.
const WHOLE = 7.5 * MINUTE

beforeEach(() => {
  vi.useFakeTimers({ now: 1_773_000_000_000 })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))
const settle = () => pass(0)
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await settle()
}
const shown = () => document.body.textContent ?? ''
const first = ({ kept }: ReturnType<typeof fakeHost>) => [...kept.values()][0]

async function begun(kept?: ReturnType<typeof fakeHost>['kept']) {
  const host = fakeHost(kept ? { kept } : {})
  render(<Practice host={host} />)
  await settle()
  if (!kept) {
    await press('Start the timed test')
    await settle()
  }
  return host
}

describe('a timed test', () => {
  it('shows the time for the task and for the whole, and says nothing of the gold before its end', async () => {
    await begun()
    expect(shown()).toContain('Task 1 of 2')
    expect(shown()).toContain('4:00 left')
    expect(shown()).toContain('7:30 left')
    await pass(61_000)
    expect(shown()).toContain('2:59 left')
    for (const row of document.querySelectorAll('.mark-row')) row.querySelector('input')?.click()
    await settle()
    await press('Hand in')
    expect(shown()).toContain('Task 2 of 2')
    expect(shown()).not.toContain('Gold')
    fireEvent.input(screen.getByLabelText('Your text'), { target: { value: 'A is true' } })
    await press('Hand in')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Result of the timed test')
    expect(shown()).toContain('2 of 2 tasks done')
    expect(shown()).toContain('2 within the limit')
    await press(`Look at “${HARD.title}” and the gold`)
    expect(shown()).toContain('You and the gold')
    await press('See the result')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Result of the timed test')
  })

  it('hands in what is marked when the time of a task is up, says so, and goes on', async () => {
    const host = await begun()
    fireEvent.click(screen.getAllByRole('radio')[0] as Element)
    await pass(3 * MINUTE + 1000)
    expect(screen.getAllByRole('status').some((one) => one.textContent === 'One minute left for this task.')).toBe(true)
    await pass(MINUTE)
    expect(first(host)?.attempts[HARD.id]).toMatchObject({ timedOut: true, marks: { 'a/truth': 3 } })
    expect(shown()).toContain('Task 2 of 2')
    expect(shown()).toContain('Time was up for the last task')
  })

  it('ends when the time for all is up, also in the midst of a task', async () => {
    const host = await begun()
    await pass(4 * MINUTE + 1000)
    expect(shown()).toContain('Task 2 of 2')
    await pass(WHOLE - 4 * MINUTE)
    await settle()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Result of the timed test')
    expect(first(host)?.endedAt).toBe((first(host)?.startedAt ?? 0) + WHOLE)
    expect(shown()).toContain('0 within the limit')
  })

  it('gives as much time as was asked for', async () => {
    const host = fakeHost()
    render(<Practice host={host} />)
    await settle()
    fireEvent.change(screen.getByLabelText('Time'), { target: { value: '2' } })
    await press('Start the timed test')
    expect(shown()).toContain('8:00 left')
    expect(first(host)?.pace).toBe(2)
  })

  it('runs on while the page is away: coming back goes straight to it', async () => {
    const host = await begun()
    cleanup()
    vi.setSystemTime(Date.now() + 2 * MINUTE)
    await begun(host.kept)
    expect(shown()).toContain('Task 1 of 2')
    expect(shown()).toContain('2:00 left')
  })

  it('is over when one comes back too late, with what was marked', async () => {
    const host = await begun()
    fireEvent.click(screen.getAllByRole('radio')[0] as Element)
    await settle()
    cleanup()
    vi.setSystemTime(Date.now() + 60 * MINUTE)
    await begun(host.kept)
    await pass(1000)
    expect(first(host)?.attempts[HARD.id]).toMatchObject({ timedOut: true, marks: { 'a/truth': 3 } })
    await pass(1000)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Result of the timed test')
    expect(shown()).toContain('1 of 2 tasks done')
    expect(first(host)?.attempts[WRITING.id]?.doneAt).toBeUndefined()
  })
})
