import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { BackupFoot } from '../../src/popup/backup-foot'
import { backup } from '../../src/ui/messages/backup'
import { fakeHost, NOW } from './fake-host'

afterEach(cleanup)

const DAY = 24 * 3_600_000
const last = (days: number) => ({ at: NOW - days * DAY, entries: 1, bytes: 1, file: 'f', by: 'user' as const })
const worked = { firstAt: NOW - 90 * DAY, changedAt: NOW }

it.each([
  ['fresh', { ...worked, last: last(1) }, 'Last backup: yesterday', false],
  ['old, but nothing is new since', { ...worked, last: last(30), changedAt: NOW - 40 * DAY }, 'Last backup: 30 days ago', false],
  ['old', { ...worked, last: last(12) }, 'Last backup: 12 days ago', true],
  ['missing', worked, backup.never, true],
  [
    'one that failed by itself',
    { ...worked, last: last(1), failure: { at: NOW, what: 'permission' as const, detail: '' } },
    backup.failed,
    true,
  ],
  ['missing after an update without a snapshot', { ...worked, unguarded: { at: NOW, fromVersion: 1 } }, backup.unguarded, true],
])('a backup that is %s', async (_, given, text, isSaid) => {
  const { host } = fakeHost({ backup: given })
  const { container } = render(<BackupFoot host={host} everyDays={7} />)
  expect(await screen.findByText(text)).toBeTruthy()
  expect(container.querySelector('.notice-warn') !== null).toBe(isSaid)
  fireEvent.click(screen.getByRole('button', { name: backup.save }))
  expect(host.saveBackup).toHaveBeenCalledOnce()
})

it('of nothing is not spoken of', async () => {
  const { container } = render(<BackupFoot host={fakeHost().host} everyDays={7} />)
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(container.textContent).toBe('')
})
