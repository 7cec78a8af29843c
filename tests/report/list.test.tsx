import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Report } from '../../src/report/report'
import { editEntry } from '../../src/store/ledger-edits'
import { freshDatabase } from '../store/samples'
import { close, fakeHost, NOW } from './fake-host'
import { rowOf, sampleLedger } from './sample-ledger'
import { at, crab, entryCount, press, rowOfEntry, rows, shown, write } from './three-entries'

afterEach(cleanup)
const test = freshDatabase()
let report: ReturnType<typeof fakeHost>
beforeEach(() => {
  report = fakeHost(test.store)
})

describe('the list', () => {
  it('says what to do where nothing is there', async () => {
    render(<Report host={report.host} />)
    expect(await screen.findByText('No entry here')).toBeTruthy()
  })

  it('shows entries by day, newest first, with totals that keep currencies apart', async () => {
    await shown(report.host, test.store)
    const days = [...document.querySelectorAll('tr.day')].map((row) => row.textContent)
    expect(days).toEqual(['Tue, Nov 24, 202653 min · $21.20', 'Mon, Nov 23, 20261 h'])
    expect([...document.querySelectorAll('[data-entry]')].map((row) => row.getAttribute('data-entry'))).toEqual([
      'long',
      'early',
      'other',
    ])
    expect(rowOfEntry('long').textContent).toContain('14:02–14:47')
    expect(rowOfEntry('long').textContent).toContain('needs review')
    expect(rowOfEntry('other').textContent).toContain('in America/New_York')
    expect(rowOfEntry('other').textContent).toContain('14:00–15:00')
    expect(screen.getByText('1 h 53 min counted, $21.20 earned')).toBeTruthy()
  })

  it('filters, and says what to do where nothing is left', async () => {
    await shown(report.host, test.store)
    fireEvent.click(screen.getByLabelText('Needs review'))
    await waitFor(() => expect(entryCount()).toBe(2))
    expect(rowOfEntry('early')).toBeNull()
    fireEvent.change(screen.getByLabelText('How it ended'), { target: { value: 'expired' } })
    expect(await screen.findByText('No entry here')).toBeTruthy()
    press('Show all again')
    await waitFor(() => expect(entryCount()).toBe(3))
    fireEvent.change(screen.getByLabelText('Range'), { target: { value: 'today' } })
    await waitFor(() => expect(rowOfEntry('other')).toBeNull())
    expect(rowOfEntry('long')).toBeTruthy()
    write('Task id', 'task_')
    await waitFor(() => expect(rowOfEntry('early')).toBeNull())
    expect(rowOfEntry('long')).toBeTruthy()
  })

  it('reads a long ledger page by page', async () => {
    await close(test.store, sampleLedger(NOW, 40))
    let looked = 0
    const { read } = report.host.ledger
    report.host.ledger.read = (range, keep, atLeast) =>
      read(
        range,
        (entry) => {
          looked += 1
          return keep(entry)
        },
        atLeast,
      )
    render(<Report host={report.host} />)
    fireEvent.click(await screen.findByRole('button', { name: 'Show earlier entries' }))
    const first = looked
    expect(first).toBeLessThan(100)
    await waitFor(() => expect(document.querySelectorAll('[data-entry]').length).toBeGreaterThan(first))
  })

  it('reads again when the ledger was changed elsewhere, and only then', async () => {
    await shown(report.host, test.store)
    await editEntry(test.store, 'early', { project: 'Heron' }, NOW)
    report.change('perhaps')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(rowOfEntry('early').textContent).toContain('Crab')
    report.change('ledger')
    await waitFor(() => expect(rowOfEntry('early').textContent).toContain('Heron'))
    await close(test.store, [rowOf(at('24T15:10'), [{ kind: 'work' }], [5], { ...crab, id: 'new' })])
    report.change('perhaps')
    await waitFor(() => expect(rowOfEntry('new')).toBeTruthy())
  })

  it('opens at the entry that it was asked for', async () => {
    report = fakeHost(test.store, { entryId: 'other' })
    await close(test.store, rows)
    render(<Report host={report.host} />)
    expect(await screen.findByText('In doubt: the browser was closed.')).toBeTruthy()
    await waitFor(() => expect(document.activeElement?.id).toBe('entry-other'))
  })
})
