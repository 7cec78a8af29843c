import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import type { TimeEntry } from '../../src/core/entry'
import { DEFAULT_SETTINGS } from '../../src/core/settings'
import type { LedgerBulk } from '../../src/options/host'
import { closeEntry } from '../../src/store/entries'
import { editEntry } from '../../src/store/ledger-edits'
import { itemOf } from '../core/edit-samples'
import { policyStage, press, type } from './policy-stage'

const stage = policyStage()
const { show } = stage

async function fill(count: number) {
  for (let i = 0; i < count; i++)
    await closeEntry(
      stage.store,
      itemOf(
        [
          ['work', 20],
          ['away', 8],
        ],
        { id: `e${i}`, platform: 'dataannotation', startedAt: Date.UTC(2026, 2, 4 + i, 9) },
      ),
    )
}
const countedMinutes = async () =>
  ((await (await stage.store.use()).getAll('entries')) as TimeEntry[]).map(({ countedMs }) => countedMs / 60_000)
describe('the ledger', () => {
  it('is counted anew when the user says so, after it was shown what that comes to, and back again', async () => {
    await fill(3)
    show()
    type('All work: minutes elsewhere', '0')
    press('Save the policy')
    await screen.findByText('3 of 3 entries would change. Together, these come to:')
    const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) })).getAllByRole('cell')
    expect(row('Counted time').map((cell) => cell.textContent)).toEqual(['1 h 15 min', '1 h'])
    expect(row('Pay in USD').map((cell) => cell.textContent)).toEqual(['$31.26', '$24.99'])
    expect(await countedMinutes()).toEqual([25, 25, 25])
    press('Count 3 entries anew')
    await screen.findAllByText('3 entries were counted anew.')
    expect(await countedMinutes()).toEqual([20, 20, 20])
    press('Undo')
    await screen.findAllByText('Counted back: every entry is as it was before.')
    expect(await countedMinutes()).toEqual([25, 25, 25])
  })

  it('stays as it is when the user leaves it', async () => {
    await fill(1)
    show({ settings: { ...DEFAULT_SETTINGS, policyRules: [{ awayMs: 0 }] } })
    press('See what would change')
    await screen.findByText('1 of 1 entries would change. Together, these come to:')
    press('Leave them as they are')
    expect((await screen.findAllByText('The ledger stays as it is.')).length).toBeGreaterThan(0)
    expect(await countedMinutes()).toEqual([25])
  })

  it('may be counted from a day on alone', async () => {
    await fill(3)
    show({ settings: { ...DEFAULT_SETTINGS, policyRules: [{ awayMs: 0 }] } })
    type('Closed since', '2026-03-06')
    press('See what would change')
    await screen.findByText('1 of 1 entries would change. Together, these come to:')
    // What was shown is what is done.
    type('Closed since', '')
    press('Count 1 entry anew')
    await screen.findAllByText('1 entry was counted anew.')
    expect(await countedMinutes()).toEqual([25, 25, 20])
  })

  it('says when nothing would change, and when there is nothing', async () => {
    show()
    press('See what would change')
    await screen.findByText('There is no entry to count anew.')
    await fill(1)
    press('See what would change')
    expect(
      (await screen.findAllByText('Nothing would change: all 1 entries come to the same under these rules.')).length,
    ).toBeGreaterThan(0)
  })

  it('can be left half-way: it is not changed, and that is said', async () => {
    let tell: (done: number, of: number) => void = () => {}
    const stuck: LedgerBulk['preview'] = (_rules, _scope, onProgress, signal) => {
      tell = onProgress
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
      })
    }
    show({ ledger: { ...stage.bulk(), preview: stuck, recount: vi.fn(), undo: vi.fn() } })
    press('See what would change')
    await screen.findByText('Waiting for other work on the ledger to end…')
    tell(2000, 5000)
    await screen.findByText('Looking through the ledger: 2,000 of 5,000 entries')
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Looking through the ledger' })
    expect([bar.value, bar.max]).toEqual([2000, 5000])
    press('Cancel')
    expect((await screen.findAllByText('Called off. Nothing was changed.')).length).toBeGreaterThan(0)
  })

  it('says why it could not be counted, or not counted back', async () => {
    await fill(1)
    const real = stage.bulk()
    const recount = vi.fn<LedgerBulk['recount']>().mockRejectedValueOnce(new Error('Disk full.'))
    recount.mockImplementation(real.recount)
    show({ ledger: { ...real, recount }, settings: { ...DEFAULT_SETTINGS, policyRules: [{ awayMs: 0 }] } })
    press('See what would change')
    await screen.findByText(/entries would change/)
    press('Count 1 entry anew')
    expect((await screen.findByRole('alert')).textContent).toBe('Disk full.')
    press('See what would change')
    await screen.findByText(/entries would change/)
    press('Count 1 entry anew')
    await screen.findAllByText('1 entry was counted anew.')
    await editEntry(stage.store, 'e0', { note: 'since' }, Date.UTC(2026, 5, 1))
    press('Undo')
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Something else was corrected since/)
    expect(await countedMinutes()).toEqual([20])
  })

  it('keeps the focus when a control goes with its stage', async () => {
    await fill(1)
    show({ settings: { ...DEFAULT_SETTINGS, policyRules: [{ awayMs: 0 }] } })
    press('See what would change')
    const apply = await screen.findByRole('button', { name: 'Count 1 entry anew' })
    apply.focus()
    fireEvent.click(apply)
    await screen.findAllByText('1 entry was counted anew.')
    await waitFor(() => expect(document.activeElement?.contains(screen.getByRole('button', { name: 'Undo' }))).toBe(true))
    expect(document.activeElement).not.toBe(document.body)
  })

  it('is counted under the one lock for bulk work', async () => {
    await fill(1)
    show({ settings: { ...DEFAULT_SETTINGS, policyRules: [{ awayMs: 0 }] } })
    press('See what would change')
    await screen.findByText(/entries would change/)
    expect(navigator.locks.request).not.toHaveBeenCalled()
    press('Count 1 entry anew')
    await screen.findAllByText('1 entry was counted anew.')
    press('Undo')
    await screen.findAllByText(/^Counted back/)
    expect(vi.mocked(navigator.locks.request).mock.calls.map(([name]) => name)).toEqual(['margin-bulk', 'margin-bulk'])
  })
})
