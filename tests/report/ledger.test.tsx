import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Report } from '../../src/report/report'
import { readEntry } from '../../src/store/entries'
import { editEntry } from '../../src/store/ledger-edits'
import { checkRollups } from '../../src/store/rollups'
import { freshDatabase } from '../store/samples'
import { close, fakeHost, NOW } from './fake-host'
import { rowOf, sampleLedger } from './sample-ledger'

afterEach(cleanup)
const test = freshDatabase()

const terms = { scheme: 'hourly', amount: 2400, scale: 2, currency: 'USD', validFrom: 0, source: 'user' } as const
const at = (text: string) => Date.parse(`2026-11-${text}+01:00`)
const crab = { platform: 'outlier', project: 'Crab', taskType: 'comparison', terms } as const

/** Three entries: one with all kinds of spans, one just before it, and one of the day before in another zone and currency. */
const rows = [
  rowOf(at('24T14:02'), [{ kind: 'work' }, { kind: 'away' }, { kind: 'gap' }, { kind: 'work' }], [8, 7, 20, 10], {
    ...crab,
    id: 'long',
    taskId: 'task_1',
    unanswered: [{ fromAt: at('24T14:17'), toAt: at('24T14:37') }],
    platformTimerMs: 26 * 60_000,
    timeLimitMs: 30 * 60_000,
  }),
  rowOf(at('24T13:30'), [{ kind: 'work' }], [30], { ...crab, id: 'early' }),
  rowOf(at('23T20:00'), [{ kind: 'work' }], [60], {
    ...{
      platform: 'mercor',
      project: 'World',
      taskType: 'rating',
      terms: { ...terms, scheme: 'per-task', amount: 900, currency: 'EUR' },
    },
    ...{ id: 'other', zone: 'America/New_York', outcome: 'skipped', doubt: 'the browser was closed' },
  }),
]

let report: ReturnType<typeof fakeHost>
beforeEach(() => {
  report = fakeHost(test.store)
})

async function shown(given = rows) {
  await close(test.store, given)
  render(<Report host={report.host} />)
  await screen.findByRole('table')
}
const rowOfEntry = (id: string) => document.querySelector(`[data-entry="${id}"]`) as HTMLElement
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const open = async (id: string) => {
  fireEvent.click(within(rowOfEntry(id)).getByRole('button'))
  await screen.findByText('About this entry')
}
const write = (label: string, value: string) => {
  // The filters have fields of the same names; they come first.
  const field = screen.getAllByLabelText(label).at(-1) as HTMLElement
  fireEvent.input(field, { target: { value } })
}
const told = (text: string | RegExp) =>
  waitFor(() => {
    const status = [...document.querySelectorAll('[role=status]')].map((one) => one.textContent ?? '')
    expect(
      status.some((one) => (typeof text === 'string' ? one.includes(text) : text.test(one))),
      status.join(' | '),
    ).toBe(true)
  })

describe('the list', () => {
  it('says what to do where nothing is there', async () => {
    render(<Report host={report.host} />)
    expect(await screen.findByText('No entry here')).toBeTruthy()
  })

  it('shows entries by day, newest first, with totals that keep currencies apart', async () => {
    await shown()
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
    await shown()
    fireEvent.click(screen.getByLabelText('Needs review'))
    await waitFor(() => expect(rowOfEntry('early')).toBeNull())
    expect(document.querySelectorAll('[data-entry]')).toHaveLength(2)
    fireEvent.change(screen.getByLabelText('How it ended'), { target: { value: 'expired' } })
    expect(await screen.findByText('No entry here')).toBeTruthy()
    press('Show all again')
    await waitFor(() => expect(document.querySelectorAll('[data-entry]')).toHaveLength(3))
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
    await shown()
    report.change()
    await editEntry(test.store, 'early', { project: 'Heron' }, NOW)
    report.change()
    await waitFor(() => expect(rowOfEntry('early').textContent).toContain('Heron'))
  })

  it('opens at the entry that it was asked for', async () => {
    report = fakeHost(test.store, { entryId: 'other' })
    await close(test.store, rows)
    render(<Report host={report.host} />)
    expect(await screen.findByText('In doubt: the browser was closed.')).toBeTruthy()
    await waitFor(() => expect(document.activeElement?.id).toBe('entry-other'))
  })
})

describe('an entry', () => {
  it('says why it counts what it counts, and what else is kept of it', async () => {
    await shown()
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
    await shown()
    await open('long')
    press('It was work')
    await told('Done: answer for Outlier · Crab · Comparison, Tue, Nov 24 14:02–14:47.')
    expect(await readEntry(test.store, 'long')).toMatchObject({ countedMs: 43 * 60_000 })
    expect(rowOfEntry('long').textContent).not.toContain('needs review')
    expect(report.tell).toHaveBeenCalled()
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    await told('Undone: answer for')
    expect(await readEntry(test.store, 'long')).toEqual(rows[0]?.entry)
    fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true })
    await told('Done again: answer for')
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('takes an answer for one part and the other', async () => {
    await shown()
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
    await shown()
    await open('other')
    press('It is right as it is')
    await told('Done: change of Mercor')
    expect((await readEntry(test.store, 'other'))?.doubt).toBeUndefined()
    fireEvent.click(screen.getByText('History of this entry'))
    expect(screen.getByText('Needs review: yes → no')).toBeTruthy()
  })

  it('is edited: errors stand at their fields, a refusal offers what is free', async () => {
    await shown()
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

  it('keeps an amount that was written, exact to the cent', async () => {
    await shown()
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
    await shown()
    await open('long')
    press('Split')
    write('Split at', '13:59')
    fireEvent.submit(screen.getByRole('form', { name: 'Split this entry' }))
    expect(await screen.findByText('Write a time after 14:02 and before 14:47.')).toBeTruthy()
    write('Split at', '14:20')
    expect(screen.getByText('First 14:02–14:20 with 13:00 counted, then 14:20–14:47 with 10:00 counted.')).toBeTruthy()
    fireEvent.submit(screen.getByRole('form', { name: 'Split this entry' }))
    await told('Done: split of Outlier · Crab · Comparison, Tue, Nov 24 14:02–14:47.')
    await waitFor(() => expect(document.querySelectorAll('[data-entry]')).toHaveLength(4))
    expect(document.querySelector('tr.day')?.textContent).toContain('53 min')
  })

  it('is deleted, and comes back', async () => {
    await shown()
    await open('early')
    press('Delete')
    await told('Done: deletion of Outlier · Crab')
    expect(rowOfEntry('early')).toBeNull()
    await waitFor(() => expect(document.activeElement?.id).toBe('ledger-undo'))
    press(/^Undo: deletion of/)
    await waitFor(() => expect(rowOfEntry('early')).toBeTruthy())
  })
})

describe('many entries', () => {
  it('are merged', async () => {
    await shown()
    fireEvent.click(screen.getByLabelText('Select all of Tue, Nov 24'))
    press('Merge')
    await told('Done: merge of Outlier · Crab · Comparison, Tue, Nov 24 13:30–14:47.')
    expect(document.querySelectorAll('[data-entry]')).toHaveLength(2)
  })

  it('that are unlike are not, and it is said why', async () => {
    await shown()
    fireEvent.click(within(rowOfEntry('early')).getByRole('checkbox'))
    fireEvent.click(within(rowOfEntry('other')).getByRole('checkbox'))
    expect(screen.getByText('2 entries selected')).toBeTruthy()
    press('Merge')
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed')
    expect(document.querySelectorAll('[data-entry]')).toHaveLength(3)
  })

  it('get the same labels at once', async () => {
    await shown()
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
    await shown()
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
    await shown()
    await open('early')
    press('Delete')
    await told('Done: deletion')
    fireEvent.keyDown(screen.getByLabelText('Task id'), { key: 'z', ctrlKey: true })
    fireEvent.keyDown(document.body, { key: 'z' })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await readEntry(test.store, 'early')).toBeUndefined()
  })

  it('says when there is nothing to undo, and lists what was done', async () => {
    await shown()
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
