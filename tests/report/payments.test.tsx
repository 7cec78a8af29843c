import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/core/settings'
import type { StatementRow } from '../../src/core/statement'
import { changesOf, touches } from '../../src/report/ledger/revision-words'
import { Payments } from '../../src/report/payments/payments'
import { checkRollups } from '../../src/store/rollups'
import { everything, freshDatabase } from '../store/samples'
import { fakeHost } from './fake-host'
import { shown } from './payments-sample'
import { press, told } from './three-entries'

afterEach(cleanup)
const test = freshDatabase()
let report: ReturnType<typeof fakeHost>
beforeEach(() => {
  report = fakeHost(test.store)
})

const overview = () =>
  within(screen.getByRole('table', { name: 'Payments by how they compare' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent).join(' | '))
const group = (name: string) => press(name)
const table = (name: string) => screen.getByRole('table', { name: `${name}, newest first` })
const rowOf = (taskId: string) => screen.getByText(taskId).closest('tr') as HTMLElement
const linesNow = async () => (await everything(test.store)).payLines as { id: string; state: string; minor: number }[]
const rowNow = async (id: string) => ((await everything(test.store)).statementRows as StatementRow[]).find((row) => row.id === id)

describe('payments', () => {
  it('say what to do where nothing was imported', async () => {
    render(<Payments host={report.host} settings={DEFAULT_SETTINGS} />)
    expect(await screen.findByText('No statement was imported yet')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Import a statement' })).toBeTruthy()
    expect(await screen.findByText('No pay has been waiting for 30 days or longer.')).toBeTruthy()
  })

  it('are counted and summed by group, per currency, the most urgent first', async () => {
    await shown(report.host, test.store)
    expect(overview()).toEqual([
      'Missing | 1 | $12.00 |  | -$12.00',
      'Underpaid | 1 | $12.00 | $10.50 | -$1.50',
      'Overpaid | 1 | $12.00 | $13.00 | +$1.00',
      'Still pending | 1 | $12.00 | $12.00 | ',
      'Unknown | 2 |  | €50.00$9.00 | ',
      'Exact | 2 | $24.00 | $24.00 | ',
    ])
    expect(table('Missing').textContent).toContain(
      'Missing: the statement covers this day, it lists tasks by id, and not this one',
    )
    group('Still pending')
    expect(table('Still pending').textContent).toContain('pending (In review)')
    expect(screen.getByText('1 statement imported')).toBeTruthy()
  })

  it('one is settled: it leaves, the ledger follows, and the focus goes on', async () => {
    await shown(report.host, test.store)
    group('Underpaid')
    fireEvent.click(within(rowOf('short')).getByRole('button', { name: /^Accept/ }))
    await told('Done: settling of 1 payment.')
    expect((await linesNow()).find(({ id }) => id === 'e-short-0')).toMatchObject({ state: 'paid', minor: 1050, byUser: true })
    expect(overview()[1]).toBe('Underpaid | 0 |  |  | ')
    await waitFor(() => expect(document.activeElement?.id).toBe('payments-undo'))
    expect(report.tell).toHaveBeenCalled()
    expect(await checkRollups(test.store)).toEqual([])

    const [settling] = await report.host.ledger.revisions()
    expect(settling && touches(settling, 'e-short')).toBe(true)
    expect(settling && changesOf([], settling, 'e-short')).toEqual(['Pay: Task $12.00, expected → Task $10.50, paid'])

    press(/^Undo/)
    await told('Undone: settling of 1 payment.')
    await waitFor(() => expect(overview()[1]).toBe('Underpaid | 1 | $12.00 | $10.50 | -$1.50'))
    press(/^Redo/)
    await told('Done again: settling of 1 payment.')
    await waitFor(() => expect(overview()[1]).toBe('Underpaid | 0 |  |  | '))
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('all that are exact are accepted at once, and taken back one by one', async () => {
    await shown(report.host, test.store)
    group('Exact')
    press('Accept all 2 that are sure')
    await told('Done: settling of 2 payments.')
    expect(overview()[5]).toBe('Exact | 0 |  |  | ')
    fireEvent.click(screen.getByText('2 settled'))
    press('Take back: Outlier, Crab, exact-1, Thu, Nov 12, $12.00')
    await told('Done: taking back of 1 payment.')
    await waitFor(() => expect(overview()[5]).toBe('Exact | 1 | $12.00 | $12.00 | '))
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('what the ledger has no line for is added to its entry', async () => {
    await shown(report.host, test.store)
    group('Unknown')
    fireEvent.click(within(rowOf('no-terms')).getByRole('button', { name: /^Add to that entry/ }))
    await told('Done: addition of 1 payment.')
    expect(await linesNow()).toContainEqual(expect.objectContaining({ entryId: 'e-no-terms', minor: 900, state: 'paid' }))
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('one is settled by hand on another entry, or left out', async () => {
    await shown(report.host, test.store)
    group('Unknown')
    const other = () => fireEvent.click(within(rowOf('stranger')).getByRole('button', { name: /^Other… for/ }))
    other()
    const choice = (await screen.findByLabelText('Entry')) as HTMLSelectElement
    fireEvent.change(choice, { target: { value: 'e-missing' } })
    expect(screen.getByText('It gets a new pay line of €50.00.')).toBeTruthy()
    press('This payment is for that entry')
    await told('Done: addition of 1 payment.')
    expect(await linesNow()).toContainEqual(expect.objectContaining({ entryId: 'e-missing', kind: 'mission', currency: 'EUR' }))
    press(/^Undo/)
    await told('Undone: addition of 1 payment.')
    await waitFor(() => expect(screen.queryByText('stranger')).not.toBeNull())
    other()
    press('Leave out of the ledger')
    await told('Done: leaving out of 1 payment.')
    expect(await rowNow('r-stranger')).toMatchObject({ settled: { how: 'ignored' } })
  })

  it('what is missing is said to be lost', async () => {
    await shown(report.host, test.store)
    fireEvent.click(within(rowOf('missing')).getByRole('button', { name: /^It will not be paid/ }))
    await told('Done: new state of 1 payment.')
    expect((await linesNow()).find(({ id }) => id === 'e-missing-0')?.state).toBe('rejected')
    expect(overview()[0]).toBe('Missing | 0 |  |  | ')
  })

  it('a deed that would lose something is refused, and it is said which', async () => {
    await shown(report.host, test.store)
    group('Underpaid')
    await report.host.ledger.delete(['e-short'])
    fireEvent.click(within(rowOf('short')).getByRole('button', { name: /^Accept/ }))
    await told('The pay of outlier · Crab · short · 2026-11-14 was changed since it was matched')
    expect(overview()[1]).toContain('Underpaid | 1')
  })

  it('follow the ledger when it is changed elsewhere', async () => {
    await shown(report.host, test.store)
    await report.host.ledger.delete(['e-missing'])
    report.change('ledger')
    await waitFor(() => expect(overview()[0]).toBe('Missing | 0 |  |  | '))
  })

  it('say when they cannot be read, and read again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const payments = { ...report.host.payments, match: vi.fn(() => Promise.reject(new Error('broken'))) }
    render(<Payments host={{ ...report.host, payments }} settings={null} />)
    expect((await screen.findByRole('alert')).textContent).toContain('could not be read')
    press('Match again')
    await waitFor(() => expect(payments.match).toHaveBeenCalledTimes(2))
  })
})

describe('pay that is waited for', () => {
  it('ages until something is said of it', async () => {
    await shown(report.host, test.store)
    const waiting = await screen.findByRole('table', { name: 'Pay that is waited for, the longest wait first' })
    expect(waiting.textContent).toContain('Mercorpending1£25.00up to 84 days')
    press('Show each: Mercor, pending')
    expect(screen.getByRole('table', { name: 'Each amount: Mercor, pending' }).textContent).toContain(
      'World, Referral£25.0084 days',
    )
    press('It was paid: Mercor, pending')
    await told('Done: new state of 1 payment.')
    expect(await screen.findByText('No pay has been waiting for 30 days or longer.')).toBeTruthy()
    expect(await checkRollups(test.store)).toEqual([])
  })
})

describe('a sheet to send', () => {
  it('holds ids, times and amounts, and is copied as text', async () => {
    const writeText = vi.fn(async (_text: string) => {})
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText)
    await shown(report.host, test.store)
    press('Make a sheet to send')
    const sheet = screen.getByRole('table', { name: 'Tasks whose pay is missing or short' })
    expect(sheet.textContent).toContain('missing')
    expect(sheet.textContent).toContain('$13.50')
    press('Copy as text')
    await told('Copied.')
    expect(writeText.mock.calls[0]?.[0].split('\n')).toEqual([
      'Pay that is missing or short: Outlier',
      '',
      'Tue, Nov 17, 2026 · task missing · Crab · 09:00–09:30 (Europe/Berlin) · worked 30 min · your timer 28 min · expected $12.00 · paid nothing · short by $12.00',
      'Sat, Nov 14, 2026 · task short · Crab · 09:00–09:30 (Europe/Berlin) · worked 30 min · expected $12.00 · paid $10.50 · short by $1.50',
      '',
      'Total short: $13.50',
      '',
    ])
    press('Back to the payments')
    expect(table('Missing')).toBeTruthy()
  })
})
