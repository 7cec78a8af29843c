import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Popup } from '../../src/popup/popup'
import { fakeHost, NOW } from './fake-host'

beforeEach(() => {
  vi.spyOn(Date, 'now').mockReturnValue(NOW)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe('start by hand', () => {
  const form = async () => {
    fireEvent.click(await screen.findByText('Start by hand'))
    return screen.getByRole('combobox', { name: 'Platform' }).closest('form') as HTMLFormElement
  }

  it('starts any kind of work, with the projects known for its platform', async () => {
    const projects = [
      { platform: 'alpha', project: 'North' },
      { platform: 'wide', project: 'South' },
    ]
    const { host, deeds } = fakeHost({ projects })
    render(<Popup host={host} />)
    const f = await form()
    await waitFor(() => expect([...f.querySelectorAll('datalist option')].map((o) => o.getAttribute('value'))).toEqual(['North']))
    fireEvent.input(within(f).getByLabelText('Project'), { target: { value: ' North ' } })
    fireEvent.change(within(f).getByLabelText('Kind of work'), { target: { value: 'meeting' } })
    fireEvent.change(within(f).getByLabelText('Task type'), { target: { value: 'other' } })
    fireEvent.submit(f)
    await waitFor(() =>
      expect(deeds()).toEqual([
        ['session.start', { platform: 'alpha', project: 'North', taskType: 'other', workKind: 'meeting' }],
      ]),
    )
  })

  it('asks for the name of a platform that it does not know', async () => {
    const { host, deeds } = fakeHost()
    render(<Popup host={host} />)
    const f = await form()
    fireEvent.change(within(f).getByLabelText('Platform'), { target: { value: 'other platform' } })
    fireEvent.submit(f)
    expect((await screen.findByRole('alert')).textContent).toBe('Give the platform a name.')
    expect(deeds()).toEqual([])
    fireEvent.input(await within(f).findByLabelText('Name of the platform'), { target: { value: 'Corner Shop' } })
    fireEvent.click(within(f).getByRole('checkbox'))
    fireEvent.submit(f)
    await waitFor(() =>
      expect(deeds()).toEqual([
        ['session.start', { platform: 'Corner Shop', project: '', taskType: 'other', workKind: 'task', tabId: 1 }],
      ]),
    )
  })
})
