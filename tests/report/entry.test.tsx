import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEntry } from '../../src/store/entries'
import { checkRollups } from '../../src/store/rollups'
import { freshDatabase } from '../store/samples'
import { close, fakeHost } from './fake-host'
import { rowOf } from './sample-ledger'
import { at, crab, entryCount, open, press, rowOfEntry, rows, shown, told, write } from './three-entries'

afterEach(cleanup)
const test = freshDatabase()
let report: ReturnType<typeof fakeHost>
beforeEach(() => {
  report = fakeHost(test.store)
})

describe('an entry', () => {
  it('says why it counts what it counts, and what else is kept of it', async () => {
    await shown(report.host, test.store)
    await open('long')
    expect(screen.getByText('Why 23 min?')).toBeTruthy()
    const parts = [...document.querySelectorAll('.why-part')].map((part) => part.textContent)
    expect(parts[1]).toContain('14:10–14:17awayIn another tab or window for 7:00. The first 5 min count.')
    expect(parts).toHaveLength(4)
    expect(screen.getByText('work 18:00 + away up to the limit 5:00 = 23:00 counted.')).toBeTruthy()
    expect(screen.getByText('26:00 (3:00 more than ours)')).toBeTruthy()
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('work 18:00, away 7:00, gap 20:00')
  })

  it('is counted anew when its absence is answered, and undone and redone by keys', async () => {
    await shown(report.host, test.store)
    await open('long')
    press('It was work')
    await told('Done: answer for Outlier · Crab · Comparison, Tue, Nov 24 14:02–14:47.')
    expect(await readEntry(test.store, 'long')).toMatchObject({ countedMs: 43 * 60_000 })
    expect(rowOfEntry('long').textContent).not.toContain('absence not answered')
    expect(report.tell).toHaveBeenCalled()
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    await told('Undone: answer for')
    expect(await readEntry(test.store, 'long')).toEqual(rows[0]?.entry)
    fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true })
    await told('Done again: answer for')
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('takes an answer for one part and the other', async () => {
    await shown(report.host, test.store)
    await open('long')
    press('First one, then the other')
    write('Changed at', '15:00')
    press('Answer')
    expect(await screen.findByText('Write a time between 14:17 and 14:37.')).toBeTruthy()
    write('Changed at', '14:30')
    press('Answer')
    await told('Done: answer for')
    expect(await readEntry(test.store, 'long')).toMatchObject({ countedMs: 36 * 60_000 })
  })

  it('that is right as it is needs no review any more', async () => {
    await shown(report.host, test.store)
    await open('other')
    press('It is right as it is')
    await told('Done: change of Mercor')
    expect((await readEntry(test.store, 'other'))?.doubt).toBeUndefined()
    fireEvent.click(screen.getByText('History of this entry'))
    expect(screen.getByText('Needs review: yes → no')).toBeTruthy()
  })

  it('is edited: errors stand at their fields, a refusal offers what is free', async () => {
    await shown(report.host, test.store)
    await open('long')
    press('Edit')
    write('Start: time', 'noon')
    press('Add an amount')
    press('Save')
    expect(await screen.findByText('2 fields need another look.')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Start: time')))
    press(/^Remove Bonus/)
    write('Start: time', '13:45')
    write('Project', 'Heron')
    press('Save')
    expect(
      await screen.findByText(/^That would count time twice: Outlier · Crab has time in it, from Tue, Nov 24 13:30/),
    ).toBeTruthy()
    expect((await readEntry(test.store, 'long'))?.project).toBe('Crab')
    press('Use 14:00–14:47')
    press('Save')
    await told('Done: change of Outlier · Crab')
    expect(await readEntry(test.store, 'long')).toMatchObject({
      project: 'Heron',
      startedAt: at('24T14:00'),
      countedMs: 25 * 60_000,
    })
    await waitFor(() => expect(document.activeElement?.id).toBe('entry-long'))
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('lets the user choose where the clock was changed', async () => {
    await shown(report.host, test.store)
    await open('long')
    press('Edit')
    write('Start: date', '2026-10-25')
    write('Start: time', '2:30 am')
    expect(await screen.findByText(/^2:30 am was there twice on that day: the clocks of Europe\/Berlin went back/)).toBeTruthy()
    press('Save')
    expect(await screen.findByText('Choose one of the two.')).toBeTruthy()
    fireEvent.click(screen.getByLabelText('02:30 GMT+1'))
    press('Save')
    // It has an instant now, and is refused for what else lies in its time.
    expect(await screen.findByText(/^That would count time twice/)).toBeTruthy()
    write('Start: date', '2026-03-29')
    write('Start: time', '02:30')
    expect(
      await screen.findByText(/^02:30 was not there on that day: the clocks of Europe\/Berlin went forward over it/),
    ).toBeTruthy()
    expect(screen.getByLabelText('01:30 GMT+1')).toBeTruthy()
    expect(screen.getByLabelText('03:30 GMT+2')).toBeTruthy()
  })

  it('keeps an amount that was written, exact to the cent', async () => {
    await shown(report.host, test.store)
    await open('early')
    press('Edit')
    const amount = within(screen.getByRole('group', { name: 'Pay lines' })).getByLabelText('Amount')
    fireEvent.input(amount, { target: { value: '12.345' } })
    press('Save')
    expect(await screen.findByText('USD has 2 decimals: write it like 1.23.')).toBeTruthy()
    fireEvent.input(amount, { target: { value: '12.34' } })
    fireEvent.change(screen.getByLabelText('State'), { target: { value: 'paid' } })
    press('Save')
    await told('Done: change of')
    const row = await report.host.ledger.row('early')
    expect(row?.payLines).toMatchObject([{ minor: 1234, state: 'paid', byUser: true }])
    expect(rowOfEntry('early').textContent).toContain('$12.34')
  })

  it('is split at a time inside it, and the parts keep the sum', async () => {
    await shown(report.host, test.store)
    await open('long')
    press('Split')
    write('Split at', '13:59')
    fireEvent.submit(screen.getByRole('form', { name: 'Split this entry' }))
    expect(await screen.findByText('Write a time after 14:02 and before 14:47.')).toBeTruthy()
    write('Split at', '14:20')
    expect(screen.getByText('First 14:02–14:20 with 13:00 counted, then 14:20–14:47 with 10:00 counted.')).toBeTruthy()
    fireEvent.submit(screen.getByRole('form', { name: 'Split this entry' }))
    await told('Done: split of Outlier · Crab · Comparison, Tue, Nov 24 14:02–14:47.')
    await waitFor(() => expect(entryCount()).toBe(4))
    expect(document.querySelector('tr.day')?.textContent).toContain('53 min')
  })

  it('of an odd number of milliseconds has a middle all the same', async () => {
    const second = 1 / 60
    const odd = rowOf(at('24T15:00'), [{ kind: 'work' }, { kind: 'gap' }], [second, 33.001 * second], { ...crab, id: 'odd' })
    odd.entry.unanswered = [{ fromAt: odd.entry.startedAt + 1000, toAt: odd.entry.closedAt }]
    await close(test.store, [odd])
    await shown(report.host, test.store)
    await open('odd')
    press('First one, then the other')
    expect((screen.getByLabelText('Changed at') as HTMLInputElement).value).toBe('15:00:17')
    press('Split')
    expect((screen.getByLabelText('Split at') as HTMLInputElement).value).toBe('15:00:17')
  })

  it('is deleted, and comes back', async () => {
    await shown(report.host, test.store)
    await open('early')
    press('Delete')
    await told('Done: deletion of Outlier · Crab')
    expect(rowOfEntry('early')).toBeNull()
    await waitFor(() => expect(document.activeElement?.id).toBe('ledger-undo'))
    press(/^Undo: deletion of/)
    await waitFor(() => expect(rowOfEntry('early')).toBeTruthy())
  })
})
