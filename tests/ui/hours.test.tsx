import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { HoursFoot } from '../../src/popup/hours-foot'
import { HoursList } from '../../src/ui/hours/hours-list'
import { entryOf, HOUR, MINUTE } from '../core/samples'
import { fakeHours, HOURS_NOW } from './fake-hours'

afterEach(cleanup)

const boats = (ms: number, more = {}) =>
  entryOf({ id: 'boats', platform: 'dataannotation', project: 'Boats', closedAt: HOURS_NOW - HOUR, ...more }, ms)
const boatsName = 'DataAnnotation · Boats'
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('hours to report', () => {
  it('are copied as the form writes them, marked, and taken back', async () => {
    const { host, reports } = fakeHours([boats(85 * MINUTE + 20_000)])
    render(<HoursList host={host} />)
    expect(((await screen.findByLabelText('To report')) as HTMLInputElement).value).toBe('1h 25min')
    press(`Copy the hours of ${boatsName}`)
    expect(await screen.findByText('Copied: 1h 25min')).toBeTruthy()
    expect(host.copy).toHaveBeenCalledWith('1h 25min')
    press(`Mark as reported: ${boatsName}`)
    expect(await screen.findByText(`1h 25min of ${boatsName} is marked as reported.`)).toBeTruthy()
    expect(reports).toMatchObject([{ project: 'Boats', reportedMs: 85 * MINUTE, carriedMs: 20_000 }])
    expect(screen.getByText('Nothing to report')).toBeTruthy()
    press('Undo')
    await screen.findByText('Undone. The hours are to be reported again.')
    expect(reports).toEqual([])
    expect(screen.getByLabelText('To report')).toBeTruthy()
  })

  it('can be changed, and say what is left or too much', async () => {
    const { host, reports } = fakeHours([boats(90 * MINUTE)])
    render(<HoursList host={host} />)
    const field = await screen.findByLabelText('To report')
    fireEvent.input(field, { target: { value: 'much' } })
    expect(screen.getByRole('alert').textContent).toBe('Write a length of time like 1h 25min.')
    expect((screen.getByRole('button', { name: `Copy the hours of ${boatsName}` }) as HTMLButtonElement).disabled).toBe(true)
    fireEvent.input(field, { target: { value: '2 h' } })
    expect(screen.getByText('That is 30 min more than was counted.')).toBeTruthy()
    fireEvent.input(field, { target: { value: '1.25' } })
    expect(screen.getByText('15 min is kept for the next report.')).toBeTruthy()
    press(`Mark as reported: ${boatsName}`)
    await waitFor(() => expect(reports).toMatchObject([{ reportedMs: 75 * MINUTE, carriedMs: 15 * MINUTE }]))
  })

  it('are copied day by day where the form asks for days, and name what is not in them', async () => {
    const search = (id: string, day: number, ms: number) =>
      entryOf({ id, platform: 'appen', project: '', closedAt: Date.UTC(2026, 10, day, 12), doubt: 'the browser was closed' }, ms)
    const sessions = [{ platform: 'appen', project: '', workKind: 'task' }] as const
    const { host } = fakeHours([search('a', 23, 45 * MINUTE), search('b', 24, HOUR)], sessions)
    render(<HoursList host={host} />)
    await screen.findByLabelText('To report')
    press('Copy the hours of Appen · Project not known')
    expect(host.copy).toHaveBeenCalledWith('2026-11-23\t0.75\n2026-11-24\t1.00')
    expect(screen.getByText(/A session of this project is open/)).toBeTruthy()
    expect(screen.getByText(/2 entries in it are in doubt/)).toBeTruthy()
  })

  it('say so when they cannot be read, copied or marked', async () => {
    const { host } = fakeHours([boats(HOUR)])
    host.copy.mockRejectedValue(new Error('no'))
    host.mark.mockRejectedValue(new Error('These hours were reported in another window meanwhile. Nothing was changed.'))
    const { unmount } = render(<HoursList host={host} />)
    await screen.findByLabelText('To report')
    press(`Copy the hours of ${boatsName}`)
    expect(await screen.findByText(/did not let Margin copy/)).toBeTruthy()
    press(`Mark as reported: ${boatsName}`)
    expect(await screen.findByText(/reported in another window/)).toBeTruthy()
    unmount()
    host.evidence.mockRejectedValue(new Error('no database'))
    render(<HoursList host={host} />)
    expect(await screen.findByText(/could not be added up/)).toBeTruthy()
  })

  it('are read in the popup only when they are asked for', async () => {
    const { host } = fakeHours([boats(HOUR)])
    render(<HoursFoot host={host} />)
    expect(host.evidence).not.toHaveBeenCalled()
    press('Copy hours to report')
    expect(await screen.findByLabelText('To report')).toBeTruthy()
  })
})
