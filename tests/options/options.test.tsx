import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { PayTerms } from '../../src/core/pay'
import type { Project } from '../../src/core/project'
import { Options } from '../../src/options/options'
import { fakeHost } from './fake-host'

afterEach(cleanup)

const project: Project = { platform: 'outlier', project: 'North', terms: [], rubricsRead: [], notes: '', firstSeenAt: 1 }

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

describe('limits and breaks', () => {
  const section = () => within(document.querySelector<HTMLElement>('#limits') as HTMLElement)
  const field = (name: string) => section().getByLabelText(name)
  const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } })
  const save = () => fireEvent.click(section().getByRole('button', { name: 'Save choices' }))
  const open = async (given: Parameters<typeof fakeHost>[0] = {}) => {
    const fake = fakeHost(given)
    render(<Options host={fake.host} />)
    await waitFor(() => field('A break is at least'))
    return fake
  }

  it('shows the defaults and keeps what is changed', async () => {
    const { ask } = await open()
    const values = [
      'Warn at, per cent of the limit',
      'Warn again before its end',
      'Work without a break, at most',
      'A break is at least',
    ]
    expect(values.map((name) => (field(name) as HTMLInputElement).value)).toEqual(['80', '2', '150', '15'])
    type('Warn at, per cent of the limit', '90')
    type('Warn again before its end', '1 min 30 s')
    type('Work without a break, at most', '0')
    fireEvent.click(section().getByRole('checkbox', { name: /Name the project/ }))
    save()
    expect(await section().findByText('Saved.')).toBeTruthy()
    const saved = { warnPercent: 90, warnLeftMs: 90_000, focusBlockMs: 0, breakMs: 900_000, noticesNameProject: true }
    expect(ask.mock.calls).toEqual([['settings.save', saved]])
  })

  it.each([
    ['Warn at, per cent of the limit', '120', 'Write a whole number from 0 to 99.'],
    ['Warn again before its end', 'soon', 'Write minutes, or a duration like 1 h 30 min.'],
    ['Work without a break, at most', '2 parsecs', 'Write minutes, or a duration like 1 h 30 min.'],
    ['A break is at least', '', 'Write at least 1 minute, or a duration like 15 min.'],
    ['A break is at least', '30 s', 'Write at least 1 minute, or a duration like 15 min.'],
  ])('%s: %j is refused at its field, and nothing is saved', async (name, value, words) => {
    const { ask } = await open()
    type(name, value)
    expect(field(name).getAttribute('aria-invalid')).toBe('true')
    expect(section().getByRole('alert').textContent).toBe(words)
    save()
    expect(ask).not.toHaveBeenCalled()
  })

  it('asks for notifications on the click alone, and shows what the browser says', async () => {
    const { notices, grantNotices } = await open()
    expect(notices.request).not.toHaveBeenCalled()
    fireEvent.click(await section().findByRole('button', { name: 'Allow notifications' }))
    expect(notices.request).toHaveBeenCalledOnce()
    grantNotices(true)
    fireEvent.click(await section().findByRole('button', { name: 'Stop notifications' }))
    expect(notices.remove).toHaveBeenCalledOnce()
    grantNotices(false)
    expect(await section().findByText('Notifications are off.')).toBeTruthy()
  })

  it('says what the browser answered where it refuses', async () => {
    const { notices } = await open()
    notices.request.mockRejectedValue(new Error('Not here.'))
    fireEvent.click(await section().findByRole('button', { name: 'Allow notifications' }))
    expect((await section().findByRole('alert')).textContent).toBe('Not here.')
  })
})

describe('weekly caps', () => {
  const capped = { ...project, weeklyCapMs: 37.5 * 3_600_000 }
  const open = async (one: Project) => {
    const fake = fakeHost({ projects: [one] })
    render(<Options host={fake.host} />)
    fireEvent.click(await screen.findByRole('button', { name: 'Edit the pay terms of North' }))
    return fake
  }
  const type = (value: string) => fireEvent.input(screen.getByLabelText('Weekly cap, hours'), { target: { value } })
  const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  const kept = (weeklyCapMs: number | null) => ['project.weeklyCap', { platform: 'outlier', project: 'North', weeklyCapMs }]

  it('a cap is kept alone: terms that are as they were do not begin anew', async () => {
    const terms: PayTerms[] = [{ scheme: 'hourly', amount: 20, scale: 0, currency: 'USD', validFrom: 0, source: 'user' }]
    const { ask } = await open({ ...project, terms })
    type('20')
    save()
    await screen.findByText('Pay terms of North are saved.')
    expect(ask.mock.calls).toEqual([kept(20 * 3_600_000)])
  })

  it('shows with the terms, and goes when it is emptied', async () => {
    const { ask } = await open(capped)
    expect(screen.getByText(/at most 37 h 30 min a week/)).toBeTruthy()
    expect(screen.getByLabelText('Weekly cap, hours')).toHaveProperty('value', '37.5')
    type('')
    save()
    await waitFor(() => expect(ask.mock.calls).toEqual([kept(null)]))
  })

  it('more hours than a week has are refused', async () => {
    const { ask } = await open(project)
    type('169')
    save()
    expect(screen.getByText('Write hours up to 168, like 20 or 37.5.')).toBeTruthy()
    expect(ask).not.toHaveBeenCalled()
  })
})

it('has a switch for the justification check on each platform, off where a rule speaks against it', async () => {
  const { host, ask } = fakeHost({ settings: { justificationChecks: { appen: false } } })
  render(<Options host={host} />)
  const boxOf = (id: string) => document.querySelector<HTMLInputElement>(`[data-platform=${id}] input[type=checkbox]`)
  await waitFor(() => expect(boxOf('mercor')).toBeTruthy())
  expect(['mercor', 'outlier', 'appen', 'dataannotation'].map((id) => boxOf(id)?.checked)).toEqual([false, false, false, true])
  expect(document.querySelector('[data-platform=mercor]')?.textContent).toContain('Off at first because of this rule')
  fireEvent.click(boxOf('mercor') as HTMLInputElement)
  await waitFor(() => expect(boxOf('mercor')?.checked).toBe(true))
  expect(ask.mock.calls).toEqual([['settings.save', { justificationChecks: { appen: false, mercor: true } }]])
  ask.mockRejectedValueOnce(new Error('The disk is full.'))
  fireEvent.click(boxOf('outlier') as HTMLInputElement)
  expect((await screen.findByText('The disk is full.')).getAttribute('role')).toBe('alert')
})
