import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, it, vi } from 'vitest'
import type { PlatformSite } from '../../../src/platforms/platform'
import { PlatformSwitches } from '../../../src/ui/access/platform-switches'
import { fakeAccess } from './fake-access'

afterEach(cleanup)

const alpha: PlatformSite = {
  id: 'alpha',
  label: 'Alpha',
  hosts: ['https://a.example/*'],
  frameHosts: ['https://frames.example/*'],
}
const beta: PlatformSite = { id: 'beta', label: 'Beta', hosts: ['https://b.example/*'] }
const both = ['https://a.example/*', 'https://frames.example/*']

const row = (id: string) => document.querySelector(`[data-platform=${id}]`)

it('asks for pages and frames in one prompt, inside the click', async () => {
  const { access } = fakeAccess()
  render(<PlatformSwitches sites={[alpha, beta]} access={access} />)
  const button = await screen.findByRole('button', { name: 'Switch on Alpha' })
  button.click()
  expect(access.request.mock.calls).toEqual([[both]])
})

it('shows what the browser says, also when it changes elsewhere, and never what was merely asked', async () => {
  const { access, grant, revoke } = fakeAccess()
  render(<PlatformSwitches sites={[alpha, beta]} access={access} />)
  fireEvent.click(await screen.findByRole('button', { name: 'Switch on Alpha' }))
  expect(row('alpha')?.getAttribute('data-state')).toBe('off')
  grant(['https://a.example/*'])
  await waitFor(() => expect(row('alpha')?.getAttribute('data-state')).toBe('partly'))
  expect(row('alpha')?.textContent).toContain('Not readable: frames.example')
  grant(both)
  await waitFor(() => expect(row('alpha')?.getAttribute('data-state')).toBe('on'))
  expect(screen.queryByRole('button', { name: 'Switch on Alpha' })).toBeNull()
  expect(row('beta')?.getAttribute('data-state')).toBe('off')
  revoke(both)
  await waitFor(() => expect(row('alpha')?.getAttribute('data-state')).toBe('off'))
})

it('switches off by taking pages and frames away', async () => {
  const { access } = fakeAccess(both)
  render(<PlatformSwitches sites={[alpha]} access={access} />)
  fireEvent.click(await screen.findByRole('button', { name: 'Switch off Alpha' }))
  expect(access.remove.mock.calls).toEqual([[both]])
  await waitFor(() => expect(row('alpha')?.getAttribute('data-state')).toBe('off'))
})

it('says so when the browser refuses', async () => {
  const { access } = fakeAccess()
  access.request.mockRejectedValueOnce(new Error('only in a click'))
  render(<PlatformSwitches sites={[beta]} access={access} />)
  fireEvent.click(await screen.findByRole('button', { name: 'Switch on Beta' }))
  expect((await screen.findByRole('alert')).textContent).toContain('only in a click')
})

it('stops listening when it is gone', async () => {
  const { access, listeners } = fakeAccess()
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { unmount } = render(<PlatformSwitches sites={[beta]} access={access} />)
  await screen.findByRole('button', { name: 'Switch on Beta' })
  unmount()
  await waitFor(() => expect(listeners.size).toBe(0))
  expect(error).not.toHaveBeenCalled()
  error.mockRestore()
})

it('keeps a long list short: the first ones and what is on; the others are named on a fold', async () => {
  const sites = 'one two three four five six seven'
    .split(' ')
    .map((id) => ({ id, label: `Site ${id}`, hosts: [`https://${id}.example/*`] }))
  const { access, grant } = fakeAccess(['https://seven.example/*'])
  render(<PlatformSwitches sites={sites} access={access} />)
  await waitFor(() => expect(row('seven')?.getAttribute('data-state')).toBe('on'))
  expect(document.querySelector('summary')?.textContent).toBe('1 more: Site six')
  expect(row('six')?.closest('details')).not.toBeNull()
  grant(['https://six.example/*'])
  await waitFor(() => expect(row('six')?.getAttribute('data-state')).toBe('on'))
  expect(row('six')?.closest('details'), 'a row stays where it was switched').not.toBeNull()
  for (const id of ['one', 'five', 'seven']) expect(row(id)?.closest('details')).toBeNull()
})
