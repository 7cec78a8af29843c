import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { planRestore } from '../../../src/core/restore-plan'
import { DEFAULT_SETTINGS } from '../../../src/core/settings'
import { DataSection } from '../../../src/options/data/data-section'
import type { DataHost } from '../../../src/options/data/host'
import { BackupRefused, type RefusalCode } from '../../../src/store/backup/refused'
import type { Run } from '../../../src/store/run'
import { common } from '../../../src/ui/messages/common'
import { data as words } from '../../../src/ui/messages/data'
import { fakeHost } from '../fake-host'
import { inspected, snapshot } from './samples'

afterEach(cleanup)

const file = new File(['x'], 'margin-backup.jsonl')

function shown(data: Partial<DataHost>) {
  const fake = fakeHost({ data })
  render(<DataSection host={fake.host} settings={DEFAULT_SETTINGS} />)
  return fake
}
const choose = () => fireEvent.change(screen.getByLabelText(words.choose, { selector: 'input' }), { target: { files: [file] } })
const button = (name: string) => screen.findByRole('button', { name }) as Promise<HTMLButtonElement>
const inspection = inspected(
  { a: {}, b: { digest: 2 }, c: {}, d: { counted: [0, 10] } },
  { b: {}, c: {}, x: { counted: [5, 6] } },
)
const done = (choices: Parameters<DataHost['restore']>[1]) => ({ plan: planRestore(inspection, choices), snapshot: snapshot() })

describe('a file that was chosen', () => {
  it('is looked at first: what is new, the same, different and counted already', async () => {
    const { data } = shown({ inspect: vi.fn(async () => inspection) })
    choose()
    const heading = await screen.findByRole('heading', { name: words.preview })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(screen.getByText('Saved Nov 25, 2026, 14:00 (Europe/Berlin) by Margin 0.1.0.')).toBeTruthy()
    const cells = within(screen.getByRole('table')).getAllByRole('cell')
    expect(cells.map((cell) => cell.textContent)).toEqual(['2', '1', '1'])
    expect(screen.getByText('1 entry lies in time that is counted here already')).toBeTruthy()
    expect(screen.getAllByText(/Outlier · Crab · Comparison/)).toHaveLength(2)
    expect(screen.getByText(/30 min in both/)).toBeTruthy()
    expect(data.restore).not.toHaveBeenCalled()
  })

  it('is restored with the user’s choices, and can be taken back with one click', async () => {
    const restore = vi.fn(async (_: unknown, choices: Parameters<DataHost['restore']>[1]) => done(choices))
    const { data } = shown({ inspect: vi.fn(async () => inspection), restore, snapshotFile: async () => file })
    choose()
    fireEvent.click(await screen.findByLabelText(new RegExp(`^${words.newer}`)))
    fireEvent.click(screen.getByLabelText(new RegExp(`^${words.keep}`)))
    fireEvent.click(await button(words.apply))
    expect(await screen.findByText('Restored. 2 entries came from the file.')).toBeTruthy()
    expect(restore.mock.lastCall?.[1]).toEqual({ mode: 'add', conflicts: 'newer', overlaps: 'keep' })
    fireEvent.click(await button(words.putBack))
    expect(await screen.findByText(words.putBackDone)).toBeTruthy()
    expect(data.inspect).toHaveBeenLastCalledWith(file, expect.anything())
    expect(restore.mock.lastCall?.[1]).toMatchObject({ mode: 'replace', keepFromAt: snapshot().at })
  })

  it('replaces everything only after the user has said so twice', async () => {
    const restore = vi.fn(async (_: unknown, choices: Parameters<DataHost['restore']>[1]) => done(choices))
    shown({ inspect: vi.fn(async () => inspection), restore })
    choose()
    expect(await screen.findByText(/1 entry that only this browser has will go/)).toBeTruthy()
    fireEvent.click(screen.getByLabelText(new RegExp(`^${words.replace}`)))
    const replace = await button(words.applyReplace)
    expect(replace.disabled).toBe(true)
    fireEvent.click(screen.getByLabelText(words.confirmReplace))
    await waitFor(() => expect(replace.disabled).toBe(false))
    fireEvent.click(replace)
    await waitFor(() => expect(restore).toHaveBeenCalledOnce())
    expect(restore.mock.lastCall?.[1].mode).toBe('replace')
  })

  it('of which all is here already says so, and offers nothing', async () => {
    shown({ inspect: vi.fn(async () => inspected({ a: {} }, { a: {} })) })
    choose()
    expect(await screen.findByText(words.allSame)).toBeTruthy()
    expect((await button(words.apply)).disabled).toBe(true)
  })

  it('brings its choices along into an empty ledger', async () => {
    const restore = vi.fn(async (_: unknown, choices: Parameters<DataHost['restore']>[1]) => done(choices))
    shown({ inspect: vi.fn(async () => inspected({ a: {} }, {})), restore })
    choose()
    fireEvent.click(await button(words.apply))
    await waitFor(() => expect(restore.mock.lastCall?.[1].conflicts).toBe('file'))
  })

  it('says what becomes of sessions that were open, and of those that are', async () => {
    const openHere = new Map([['entry:b', []]])
    shown({ inspect: vi.fn(async () => inspected({ a: { open: true }, b: {} }, {}, { openHere })) })
    choose()
    expect(await screen.findByText(words.closing(1))).toBeTruthy()
    expect(screen.getByText(words.openHere(1))).toBeTruthy()
  })

  it('can be dropped too', async () => {
    const { data } = shown({ inspect: vi.fn(async () => inspection) })
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: { files: [file] } })
    screen.getByText(words.orDrop).dispatchEvent(drop)
    // The browser would open the file in place of the page.
    expect(drop.defaultPrevented).toBe(true)
    await waitFor(() => expect(data.inspect).toHaveBeenCalledOnce())
  })
})

describe('a file that is refused', () => {
  it.each(Object.keys(words.refused) as RefusalCode[])('%s: says why, where and what to do', async (code) => {
    shown({
      inspect: vi.fn(async () => {
        throw new BackupRefused(code, 1234, 'entries: day: no date')
      }),
    })
    choose()
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(words.refusedTitle)
    expect(alert.textContent).toContain('Line 1,234.')
    expect(alert.textContent).toContain(words.refused[code])
    expect(alert.textContent).toContain(words.nothingChanged)
    expect(alert.textContent).toContain('entries: day: no date')
    expect(screen.queryByRole('heading', { name: words.preview })).toBeNull()
  })

  it('tells what the store says when it is full, or busy', async () => {
    const restore = vi.fn(async () => {
      throw new Error('Nothing could be saved: the disk is full.')
    })
    shown({ inspect: vi.fn(async () => inspection), restore })
    choose()
    fireEvent.click(await button(words.apply))
    expect((await screen.findByRole('alert')).textContent).toContain('the disk is full')
    // The file is still there, to try again.
    expect(await button(words.apply)).toBeTruthy()
  })
})

describe('long work', () => {
  it('shows how far it is and can be cancelled', async () => {
    let run: Run | undefined
    const inspect = (_: Blob, given: Run) =>
      new Promise<never>((_resolve, reject) => {
        run = given
        given.signal?.addEventListener('abort', () => reject(given.signal?.reason))
      })
    shown({ inspect })
    choose()
    const bar = await screen.findByRole('progressbar')
    expect(bar.getAttribute('aria-label')).toBe(words.stages.reading)
    run?.onProgress?.('writing', 3, 4)
    await waitFor(() => expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('75'))
    expect(screen.getByText('Writing: 75%')).toBeTruthy()
    expect((await button(words.choose)).disabled).toBe(true)
    fireEvent.click(await button(common.cancel))
    expect(await screen.findByText(words.cancelled)).toBeTruthy()
  })
})

describe('snapshots', () => {
  it('are listed with what they are for, brought back after a look, and deleted', async () => {
    const list = [snapshot(), snapshot({ id: 's2', before: 'migration', counts: { entries: 1 } })]
    const { data } = shown({
      snapshots: async () => list,
      inspect: vi.fn(async () => inspection),
      snapshotFile: async () => file,
    })
    expect(await screen.findByText('Before an update of Margin')).toBeTruthy()
    expect(screen.getByText('Nov 25, 2026, 08:59, 12 entries, 4.2 kB')).toBeTruthy()
    fireEvent.click(await button(words.openName(words.before.restore, 'Nov 25, 2026, 08:59')))
    expect(await screen.findByRole('heading', { name: words.previewSnapshot })).toBeTruthy()
    expect((screen.getByLabelText(new RegExp(`^${words.replace}`)) as HTMLInputElement).checked).toBe(true)
    fireEvent.click(await button(words.removeName(words.before.migration, 'Nov 25, 2026, 08:59')))
    await waitFor(() => expect(data.deleteSnapshot).toHaveBeenCalledWith('s2'))
  })

  it('that is gone meanwhile is said', async () => {
    shown({ snapshots: async () => [snapshot()] })
    fireEvent.click(await button(words.openName(words.before.restore, 'Nov 25, 2026, 08:59')))
    expect((await screen.findByRole('alert')).textContent).toContain(words.gone)
  })
})
