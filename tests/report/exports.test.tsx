import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readTable } from '../../src/core/csv-table'
import { Exports } from '../../src/report/exports/exports'
import { entriesBetween } from '../../src/store/entries'
import { freshDatabase } from '../store/samples'
import { close, fakeHost, NOW } from './fake-host'
import { sampleLedger } from './sample-ledger'

// What it takes is loaded when it is opened.
configure({ asyncUtilTimeout: 5000 })
afterEach(cleanup)
const test = freshDatabase()
let report: ReturnType<typeof fakeHost>
let saved: { file: Blob; name: string }[]
beforeEach(() => {
  report = fakeHost(test.store)
  saved = []
  report.host.exports.save = (file, name) => saved.push({ file, name })
  report.host.exports.copy = vi.fn(async () => {})
  report.host.exports.print = vi.fn()
})

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const opened = async () => {
  render(<Exports host={report.host} settings={null} />)
  await screen.findByRole('heading', { name: 'Save as a file' })
}
const unfold = (title: string) => fireEvent.click(screen.getByRole('heading', { name: title }))
const give = (text: string | Blob, name = 'file.csv') => {
  const input = document.querySelector('input[type="file"]') as HTMLInputElement
  Object.defineProperty(input, 'files', { value: [new File([text], name)], configurable: true })
  fireEvent.change(input)
}
const all = () => entriesBetween(test.store, '0001-01-01', '9999-12-31')

describe('a file of the ledger', () => {
  it('is saved with what was chosen', async () => {
    const rows = sampleLedger(NOW, 30)
    await close(test.store, rows)
    await opened()
    press('Save the file')
    await waitFor(() => expect(saved).toHaveLength(1))
    expect(saved[0]?.name).toBe('margin-entries-2026-01-01-to-2026-12-31.csv')
    const text = await saved[0]?.file.text()
    expect(text?.startsWith('\uFEFFday,')).toBe(true)
    expect(readTable(text ?? '').rows).toHaveLength(rows.length)
    expect(await screen.findByText(new RegExp(`is in the browser’s downloads: ${rows.length} rows`))).toBeTruthy()

    for (const [label, ending] of [
      [/Pay lines, as a table/, 'csv'],
      [/Days and projects/, 'csv'],
      [/Entries, for programs/, 'json'],
      [/Entries, for a calendar/, 'ics'],
      [/Days, for a calendar/, 'ics'],
    ] as const) {
      fireEvent.click(screen.getByLabelText(label))
      press('Save the file')
      const n = saved.length + 1
      await waitFor(() => expect(saved).toHaveLength(n))
      expect(saved.at(-1)?.name).toMatch(new RegExp(`\\.${ending}$`))
    }
    const calendar = await saved[4]?.file.text()
    expect(calendar?.match(/BEGIN:VEVENT/g)).toHaveLength(rows.length)
    // Task ids are in it only where they are wanted.
    expect(calendar).not.toContain('task_')
  })

  it('needs dates that are some', async () => {
    await opened()
    fireEvent.change(screen.getByLabelText('Which days'), { target: { value: 'custom' } })
    fireEvent.input(screen.getByLabelText('To'), { target: { value: '2025-12-31' } })
    expect(screen.getByRole('alert').textContent).toBe('Must not be before the first day.')
    expect((screen.getByRole('button', { name: 'Save the file' }) as HTMLButtonElement).disabled).toBe(true)
  })

  it('says why there is none', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await opened()
    report.host.exports.entriesFile = async () => {
      throw new Error('the disk is full')
    }
    press('Save the file')
    expect(await screen.findByText('That did not work: the disk is full')).toBeTruthy()
    expect(saved).toEqual([])
  })
})

describe('pages to print', () => {
  it('tell a month day by day', async () => {
    await close(test.store, sampleLedger(NOW, 60))
    await opened()
    unfold('Month sheet')
    expect(await screen.findByText('Hours and pay in Oct 2026')).toBeTruthy()
    expect(document.querySelectorAll('.sheet tbody tr').length).toBeGreaterThan(20)
    press('Print')
    expect(report.host.exports.print).toHaveBeenCalledWith(document.querySelector('.exports-page'))
    fireEvent.input(screen.getByLabelText('Month'), { target: { value: '2020-01' } })
    expect(await screen.findByText('Nothing in this month')).toBeTruthy()
  })

  it('tell a career without projects unless they are wanted, and give it as Markdown', async () => {
    const rows = sampleLedger(NOW, 60)
    for (const { entry } of rows) entry.project = entry.project.replace('World 7', 'World | *7*')
    await close(test.store, rows)
    await opened()
    unfold('Career record')
    expect(await screen.findByText('By type of task')).toBeTruthy()
    expect(screen.queryByText('By project')).toBeNull()
    fireEvent.click(screen.getByLabelText('With platforms’ projects'))
    expect(await screen.findByText('By project')).toBeTruthy()
    press('Copy as Markdown')
    expect(await screen.findByText('Copied.')).toBeTruthy()
    const [[markdown = ''] = []] = vi.mocked(report.host.exports.copy).mock.calls
    expect(markdown).toContain('# Evaluation and annotation work')
    expect(markdown).toContain('World \\| \\*7\\*')
    expect(markdown).not.toContain('task_')
  })
})

const TOGGL = `User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (USD)
Me,me@x,Outlier,Site,,Words,Yes,2026-03-10,09:00:00,2026-03-10,10:30:00,01:30:00,,
Me,me@x,,Garden,,Roses,No,2026-03-10,11:00:00,2026-03-10,11:15:00,00:15:00,,
Me,me@x,Outlier,Site,,Never,Yes,2026-03-29,02:10:00,2026-03-29,03:30:00,0:20:00,,
`

describe('an import', () => {
  it('of another tracker asks, shows what would come, comes whole and goes again', async () => {
    await opened()
    unfold('Import')
    give(TOGGL)
    expect(await screen.findByText('This is Toggl Track, with 3 rows.')).toBeTruthy()
    // The garden is no platform: the user has to say so.
    expect((screen.getByRole('button', { name: 'Look what it would bring' }) as HTMLButtonElement).disabled).toBe(true)
    fireEvent.click(screen.getByLabelText('Take Garden'))
    press('Look what it would bring')
    expect(await screen.findByText('1 entry would come, with 1 h 30 min.')).toBeTruthy()
    expect(screen.getByText('1 row is refused.')).toBeTruthy()
    expect(screen.getByText('1 row belongs to what you leave out.')).toBeTruthy()
    expect(screen.getByText(/the clocks went forward over this time/)).toBeTruthy()
    expect(await all()).toEqual([])
    press('Import 1 entry')
    expect(await screen.findByText('1 entry came into the ledger.')).toBeTruthy()
    expect(await all()).toMatchObject([{ platform: 'outlier', project: 'Site', note: 'Words', origin: 'added' }])
    expect(report.tell).toHaveBeenCalled()

    give(TOGGL)
    await screen.findByText('This is Toggl Track, with 3 rows.')
    fireEvent.click(screen.getByLabelText('Take Garden'))
    press('Look what it would bring')
    expect(await screen.findByText('1 entry are here already, or all of their time is.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull()
    press('Cancel')
    expect(screen.queryByText('What it would bring')).toBeNull()
  })

  it('is undone by its notice', async () => {
    await opened()
    unfold('Import')
    give(TOGGL.replaceAll('Garden', 'Mercor'))
    press(
      await waitFor(() => 'Look what it would bring').then(async (name) => (await screen.findByRole('button', { name })) && name),
    )
    press(await screen.findByRole('button', { name: 'Import 2 entries' }).then(() => 'Import 2 entries'))
    press(await screen.findByRole('button', { name: 'Undo' }).then(() => 'Undo'))
    expect(await screen.findByText('The import is undone.')).toBeTruthy()
    expect(await all()).toEqual([])
  })

  it.each([['entries'], ['json']] as const)('of our own %s brings everything back', async (kind) => {
    await close(test.store, sampleLedger(NOW, 20))
    const before = (await all()).map(({ id, countedMs, day }) => ({ id, countedMs, day }))
    await opened()
    fireEvent.click(screen.getByLabelText(kind === 'json' ? /Entries, for programs/ : /Entries, as a table/))
    press('Save the file')
    await waitFor(() => expect(saved).toHaveLength(1))
    const db = await test.store.use()
    for (const name of ['entries', 'payLines', 'rollups', 'monthRollups'] as const) await db.clear(name)
    unfold('Import')
    give(saved[0]?.file ?? '')
    press(await screen.findByRole('button', { name: /^Import \d+ entries/ }).then(() => /^Import \d+ entries/))
    await screen.findByText(`${before.length} entries came into the ledger.`)
    expect((await all()).map(({ id, countedMs, day }) => ({ id, countedMs, day }))).toEqual(before)
  })

  it.each([
    ['', /The file is empty/],
    ['a,b\n1,2\n', /Its columns are none that Margin knows/],
    ['a,b\n"1,2\n', /never closed/],
    ['PK\u0003\u0004\u0000', /It is a zip archive/],
    ['{"a": 1}', /It is JSON, not a table/],
  ])('of %j is refused with the reason', async (text, reason) => {
    await opened()
    unfold('Import')
    give(text)
    expect(await screen.findByText(reason)).toBeTruthy()
    expect(await all()).toEqual([])
  })
})
