import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, expect, it, vi } from 'vitest'
import type { Project } from '../../src/core/project'
import { DEFAULT_SETTINGS } from '../../src/core/settings'
import type { OptionsHost } from '../../src/options/host'
import { Options } from '../../src/options/options'
import { catalogue } from '../../src/platforms/catalogue'
import { fakeAccess } from '../ui/access/fake-access'

afterEach(cleanup)

const NOW = Date.parse('2026-11-25T14:00:00Z')
const project: Project = { platform: 'outlier', project: 'North', terms: [], rubricsRead: [], notes: '', firstSeenAt: 1 }

function fakeHost(given: { granted?: string[]; projects?: Project[] } = {}) {
  const browser = fakeAccess(given.granted)
  const ask = vi.fn(async (_name: string, _payload: unknown): Promise<unknown> => undefined)
  const host: OptionsHost = {
    access: browser.access,
    platforms: catalogue('production'),
    ask: ask as unknown as OptionsHost['ask'],
    onStateChanged: () => () => {},
    settings: async () => DEFAULT_SETTINGS,
    projects: async () => given.projects ?? [],
    stored: async () => [{ name: 'entries', count: 1234, fields: ['id', 'platform'], sampleKeys: ['e1', 'e2'] }],
    openPractice: vi.fn(async () => {}),
    openWelcome: vi.fn(async () => {}),
    now: () => NOW,
    zone: 'America/New_York',
  }
  return { host, browser, ask }
}

it('says what to do where there is nothing yet', async () => {
  render(<Options host={fakeHost().host} />)
  expect(await screen.findByText('No other site is allowed')).toBeTruthy()
  expect(await screen.findByText('No project is known yet')).toBeTruthy()
})

it('leads to every section by a link', () => {
  render(<Options host={fakeHost().host} />)
  for (const link of within(screen.getByRole('navigation')).getAllByRole('link')) {
    const target = document.querySelector(link.getAttribute('href') ?? '')
    expect(target?.querySelector('h2')?.textContent).toBe(link.textContent)
  }
})

it('names the evidence of each platform', async () => {
  const { host } = fakeHost()
  render(<Options host={host} />)
  for (const { site, evidence } of host.platforms) {
    const row = document.querySelector(`[data-platform=${site.id}]`)
    expect(row?.textContent).toContain(`Evidence: ${evidence.grade}`)
  }
})

it('removes another site, also when it was removed elsewhere', async () => {
  const sites = ['https://labels.example/*', 'http://intranet.example/*']
  const { host, browser } = fakeHost({ granted: [...sites, 'https://app.outlier.ai/*'] })
  render(<Options host={host} />)
  fireEvent.click(await screen.findByRole('button', { name: 'No longer allow labels.example' }))
  expect(browser.access.remove.mock.calls).toEqual([[['https://labels.example/*']]])
  await waitFor(() => expect(screen.queryByText('labels.example')).toBeNull())
  expect(screen.getByText('http://intranet.example')).toBeTruthy()
  browser.revoke(sites)
  expect(await screen.findByText('No other site is allowed')).toBeTruthy()
  expect(document.querySelector('[data-platform=outlier]')?.getAttribute('data-state')).toBe('on')
})

it('keeps new pay terms from a day on, in the user’s zone', async () => {
  const { host, ask } = fakeHost({ projects: [project] })
  render(<Options host={host} />)
  fireEvent.click(await screen.findByRole('button', { name: 'Edit the pay terms of North' }))
  fireEvent.change(screen.getByLabelText('Paid'), { target: { value: 'hourly' } })
  fireEvent.input(screen.getByLabelText('Amount'), { target: { value: 'lots' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Write an amount like 26.50.')).toBeTruthy()
  expect(ask).not.toHaveBeenCalled()
  fireEvent.input(screen.getByLabelText('Amount'), { target: { value: '26.50' } })
  fireEvent.input(screen.getByLabelText('Holds from'), { target: { value: '2026-11-01' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Pay terms of North are saved.')).toBeTruthy()
  const terms = {
    scheme: 'hourly',
    amount: 2650,
    scale: 2,
    currency: 'USD',
    validFrom: Date.parse('2026-11-01T04:00:00Z'),
    source: 'user',
  }
  expect(ask.mock.calls).toEqual([['project.terms', { platform: 'outlier', project: 'North', terms }]])
})

it('keeps the form and says why when terms could not be saved', async () => {
  const { host, ask } = fakeHost({
    projects: [
      { ...project, terms: [{ scheme: 'per-task', amount: 125, scale: 4, currency: 'USD', validFrom: 0, source: 'page' }] },
    ],
  })
  ask.mockRejectedValue(new Error('Disk full.'))
  render(<Options host={host} />)
  expect(await screen.findByText('$0.0125 per task, read from the page')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Edit the pay terms of North' }))
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect((await screen.findByRole('alert')).textContent).toBe('Disk full.')
})

it('shows what is stored, with counts and keys', async () => {
  render(<Options host={fakeHost().host} />)
  await screen.findByText('1,234 records')
  const row = document.querySelector('[data-store=entries]')
  expect(row?.textContent).toContain('1,234 records')
  expect(row?.textContent).toContain('Fields: id, platform')
  expect(row?.textContent).toContain('First keys: e1; e2')
})
