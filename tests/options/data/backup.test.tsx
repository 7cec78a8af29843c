import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Options } from '../../../src/options/options'
import { backup } from '../../../src/ui/messages/backup'
import { data as words } from '../../../src/ui/messages/data'
import { fakeHost, NOW } from '../fake-host'

afterEach(cleanup)

const DAY = 24 * 3_600_000
const last = { at: NOW - 12 * DAY, entries: 1200, bytes: 2_400_000, file: 'margin/f.jsonl', by: 'itself' as const }
const button = (name: string) => screen.findByRole('button', { name }) as Promise<HTMLButtonElement>
const box = () => screen.findByLabelText(new RegExp(`^${words.auto}`)) as Promise<HTMLInputElement>

describe('the last backup', () => {
  it('is told with its age and what was in it', async () => {
    render(<Options host={fakeHost({ standing: { last, firstAt: 0, changedAt: NOW - 20 * DAY } }).host} />)
    expect(await screen.findByText('Last backup: 12 days ago')).toBeTruthy()
    expect(screen.getByText('Nov 13, 2026, 09:00, 1,200 entries, 2.4 MB, saved automatically: margin/f.jsonl')).toBeTruthy()
    expect(screen.queryByText(backup.due)).toBeNull()
  })

  it.each([
    [{ last, firstAt: 0, changedAt: NOW }, backup.due],
    [{}, backup.neverWhy],
    [{ unguarded: { at: 1, fromVersion: 1 } }, backup.unguarded],
    [{ failure: { at: 1, what: 'saving' as const, detail: 'FILE_NO_SPACE' } }, backup.failures.saving],
    [{ failure: { at: 1, what: 'saving' as const, detail: 'FILE_NO_SPACE' } }, words.detail('FILE_NO_SPACE')],
  ])('%j is said', async (standing, text) => {
    render(<Options host={fakeHost({ standing }).host} />)
    expect(await screen.findByText(text)).toBeTruthy()
  })

  it('is saved on a click, once, and says where it is', async () => {
    let finish = () => {}
    const saved = { file: 'margin-backup-2026-11-25-1500.jsonl', entries: 1234, bytes: 2_500_000, leftOut: 2 }
    const saveBackup = vi.fn(() => new Promise<typeof saved>((resolve) => (finish = () => resolve(saved))))
    render(<Options host={fakeHost({ data: { saveBackup } }).host} />)
    fireEvent.click(await button(words.saveNow))
    await waitFor(async () => expect((await button(words.saveNow)).disabled).toBe(true))
    expect(screen.getByRole('progressbar').getAttribute('aria-label')).toBe(words.stages.copying)
    finish()
    const where = 'margin-backup-2026-11-25-1500.jsonl is in the browser’s downloads: 1,234 entries, 2.5 MB.'
    expect(await screen.findByText(where)).toBeTruthy()
    expect(screen.getByText(words.leftOut(2))).toBeTruthy()
    expect(saveBackup).toHaveBeenCalledOnce()
  })

  it('is saved at once where the page was opened for it, and not again', async () => {
    const { host, data } = fakeHost({ data: { saveAtOnce: true } })
    const { rerender } = render(<Options host={host} />)
    await screen.findByText(/is in the browser’s downloads/)
    rerender(<Options host={host} />)
    expect(data.saveBackup).toHaveBeenCalledOnce()
  })

  it('that could not be saved says why', async () => {
    const saveBackup = vi.fn(async () => Promise.reject(new Error('The ledger could not be opened.')))
    render(<Options host={fakeHost({ data: { saveBackup } }).host} />)
    fireEvent.click(await button(words.saveNow))
    expect((await screen.findByRole('alert')).textContent).toContain('The ledger could not be opened.')
  })
})

describe('automatic backups', () => {
  it('are switched on only with the browser’s leave, asked for straight from the click', async () => {
    let answer = (_: boolean) => {}
    const askToSaveFiles = vi.fn(() => new Promise<boolean>((resolve) => (answer = resolve)))
    const { host, ask } = fakeHost({ data: { askToSaveFiles } })
    render(<Options host={host} />)
    fireEvent.click(await box())
    expect(askToSaveFiles).toHaveBeenCalledOnce()
    expect(ask).not.toHaveBeenCalled()
    expect((await box()).checked).toBe(false)
    answer(true)
    await waitFor(async () => expect((await box()).checked).toBe(true))
    expect(ask.mock.calls).toEqual([['settings.save', { autoBackup: true }]])
    fireEvent.click(await box())
    await waitFor(() => expect(ask.mock.lastCall).toEqual(['settings.save', { autoBackup: false }]))
  })

  it('stay off, and the reminder is told of, where the leave is refused', async () => {
    const { host, ask } = fakeHost({ data: { askToSaveFiles: vi.fn(async () => false) } })
    render(<Options host={host} />)
    fireEvent.click(await box())
    expect(await screen.findByText(words.autoRefused)).toBeTruthy()
    expect(ask).not.toHaveBeenCalled()
  })

  it('whose leave was taken away say so, and ask for it again', async () => {
    const { host, data } = fakeHost({ settings: { autoBackup: true }, data: { maySaveFiles: async () => false } })
    render(<Options host={host} />)
    expect(await screen.findByText(words.autoMissing)).toBeTruthy()
    fireEvent.click(await button(words.autoAgain))
    await waitFor(() => expect(data.askToSaveFiles).toHaveBeenCalledOnce())
  })

  it('come as often as chosen, also where the choice is none of the list', async () => {
    const { host, ask } = fakeHost({ settings: { backupEveryDays: 10 } })
    render(<Options host={host} />)
    const select = (await screen.findByLabelText(words.every)) as HTMLSelectElement
    expect([...select.options].map(({ value }) => value)).toEqual(['1', '3', '7', '10', '14', '30'])
    expect(select.value).toBe('10')
    fireEvent.change(select, { target: { value: '14' } })
    await waitFor(() => expect(ask).toHaveBeenCalledWith('settings.save', { backupEveryDays: 14 }))
  })
})

describe('storage', () => {
  it.each([
    [{ usage: 947_300, quota: 83_062_011_440, persisted: true }, words.persisted],
    [{ usage: 947_300, quota: 83_062_011_440, persisted: false }, words.notPersisted],
    [{ usage: null, quota: null, persisted: null }, words.persistUnknown],
    [{ usage: null, quota: null, persisted: null }, words.usedUnknown],
    [
      { usage: 947_300, quota: 83_062_011_440, persisted: true },
      'Margin uses 947.3 kB. The browser would give it up to 83.1 GB.',
    ],
  ])('%j is told as the browser tells it', async (storage, text) => {
    render(<Options host={fakeHost({ data: { storage: async () => storage } }).host} />)
    expect(await screen.findByText(text)).toBeTruthy()
  })

  it('that is not promised can be asked for; a refusal is said', async () => {
    const persist = vi.fn(async () => false)
    const storage = async () => ({ usage: 1, quota: 2, persisted: false })
    render(<Options host={fakeHost({ data: { storage, persist } }).host} />)
    fireEvent.click(await button(words.persist))
    expect(await screen.findByText(words.persistRefused)).toBeTruthy()
  })
})

describe('deleting everything', () => {
  it.each([false, true])('needs the words typed; for good: %s', async (forGood) => {
    const { host, data } = fakeHost()
    render(<Options host={host} />)
    fireEvent.click(await button(words.wipeStart))
    const now = await button(words.wipeNow)
    expect(now.disabled).toBe(true)
    if (forGood) fireEvent.click(screen.getByLabelText(new RegExp(`^${words.wipeForGood}`)))
    const field = screen.getByLabelText(words.wipeLabel(words.wipeWord))
    fireEvent.input(field, { target: { value: 'delete' } })
    expect(now.disabled).toBe(true)
    fireEvent.input(field, { target: { value: ' Delete everything ' } })
    await waitFor(() => expect(now.disabled).toBe(false))
    fireEvent.click(now)
    expect(await screen.findByText(words.wiped)).toBeTruthy()
    expect(data.wipe).toHaveBeenCalledWith(forGood, expect.anything())
  })
})
