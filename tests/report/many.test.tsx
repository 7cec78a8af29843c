import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEntry } from '../../src/store/entries'
import { freshDatabase } from '../store/samples'
import { fakeHost } from './fake-host'
import { entryCount, open, press, rowOfEntry, shown, told } from './three-entries'

afterEach(cleanup)
const test = freshDatabase()
let report: ReturnType<typeof fakeHost>
beforeEach(() => {
  report = fakeHost(test.store)
})

describe('many entries', () => {
  it('are merged', async () => {
    await shown(report.host, test.store)
    fireEvent.click(screen.getByLabelText('Select all of Tue, Nov 24'))
    press('Merge')
    await told('Done: merge of Outlier · Crab · Comparison, Tue, Nov 24 13:30–14:47.')
    expect(entryCount()).toBe(2)
  })

  it('that are unlike are not, and it is said why', async () => {
    await shown(report.host, test.store)
    fireEvent.click(within(rowOfEntry('early')).getByRole('checkbox'))
    fireEvent.click(within(rowOfEntry('other')).getByRole('checkbox'))
    expect(screen.getByText('2 entries selected')).toBeTruthy()
    press('Merge')
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed')
    expect(entryCount()).toBe(3)
  })

  it('get the same labels at once', async () => {
    await shown(report.host, test.store)
    for (const id of ['early', 'other']) fireEvent.click(within(rowOfEntry(id)).getByRole('checkbox'))
    press('Change labels')
    const form = screen.getByRole('form', { name: 'Change the labels of 2 entries' })
    fireEvent.submit(form)
    expect(await screen.findByText('Nothing was changed.')).toBeTruthy()
    fireEvent.change(within(form).getByLabelText('Kind of work'), { target: { value: 'meeting' } })
    fireEvent.submit(form)
    await told('Done: change of 2 entries.')
    expect(await readEntry(test.store, 'other')).toMatchObject({ workKind: 'meeting', taskType: 'rating' })
    expect(screen.queryByText('2 entries selected')).toBeNull()
  })
})

describe('by hand', () => {
  it('an entry is added, and is marked', async () => {
    await shown(report.host, test.store)
    press('Add an entry')
    const form = screen.getByRole('form', { name: 'Add an entry by hand' })
    const field = (label: string) => within(form).getByLabelText(label)
    fireEvent.input(field('Start: date'), { target: { value: '2026-11-24' } })
    fireEvent.input(field('Start: time'), { target: { value: '9:00' } })
    fireEvent.input(field('End: time'), { target: { value: '10 am' } })
    fireEvent.input(field('Project'), { target: { value: 'Crab' } })
    fireEvent.submit(form)
    await told('Done: addition of')
    await waitFor(() => expect(screen.getByText('added by hand')).toBeTruthy())
    await waitFor(() => expect(document.activeElement?.id).toBe('ledger-add'))
  })
})

describe('undo', () => {
  it('leaves the keys to a field that is being typed in', async () => {
    await shown(report.host, test.store)
    await open('early')
    press('Delete')
    await told('Done: deletion')
    fireEvent.keyDown(screen.getByLabelText('Task id'), { key: 'z', ctrlKey: true })
    fireEvent.keyDown(document.body, { key: 'z' })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await readEntry(test.store, 'early')).toBeUndefined()
  })

  it('says when there is nothing to undo, and lists what was done', async () => {
    await shown(report.host, test.store)
    fireEvent.keyDown(document.body, { key: 'z', metaKey: true })
    await told('There is nothing to undo.')
    fireEvent.keyDown(document.body, { key: 'y', ctrlKey: true })
    await told('There is nothing to do again.')
    await open('early')
    press('Delete')
    await told('Done: deletion')
    press(/^Undo/)
    await told('Undone')
    fireEvent.click(screen.getByText('Recent changes'))
    expect(document.querySelector('.changes')?.textContent).toContain(
      'deletion of Outlier · Crab · Comparison, Tue, Nov 24 13:30–14:00 (undone)',
    )
  })
})
