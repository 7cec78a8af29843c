import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { Popup } from '../../src/popup/popup'
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
  ['missing, but work has only begun', { firstAt: NOW - DAY, changedAt: NOW }, backup.never, false],
])('a backup that is %s', async (_, given, text, isDue) => {
  const { host } = fakeHost({ backup: given })
  const { container } = render(<Popup host={host} />)
  expect(await screen.findByText(text)).toBeTruthy()
  expect(container.querySelector('.notice-warn') !== null).toBe(isDue)
  fireEvent.click(screen.getByRole('button', { name: backup.save }))
  expect(host.saveBackup).toHaveBeenCalledOnce()
})

it.each([
  [{ failure: { at: NOW, what: 'permission' as const, detail: '' } }, backup.failed, backup.failures.permission],
  [{ unguarded: { at: NOW, fromVersion: 1 } }, backup.unguarded, backup.unguardedWhy],
])('what went wrong is said at the top, with the way out: %j', async (given, title, why) => {
  const { host } = fakeHost({ backup: { ...worked, last: last(1), ...given } })
  render(<Popup host={host} />)
  const notice = (await screen.findByText(title)).closest('.notice')
  expect(notice?.textContent).toContain(why)
  expect(document.querySelector('main')?.firstElementChild).toBe(notice)
  fireEvent.click(notice?.querySelector('button') as Element)
  expect(host.saveBackup).toHaveBeenCalledOnce()
})

it('of nothing is not spoken of', async () => {
  const { container } = render(<Popup host={fakeHost({ backup: { failure: null } }).host} />)
  await waitFor(() => expect(container.textContent).toContain('No hours recorded'))
  expect(container.textContent).not.toContain('backup')
})
