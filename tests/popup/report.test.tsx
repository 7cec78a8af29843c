import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { Popup } from '../../src/popup/popup'
import { fakeHost, NOW } from './fake-host'

afterEach(cleanup)

it('the report opens at its earnings, and at the last entry where that is in doubt', async () => {
  const work = { platform: 'alpha', project: 'Heron', taskType: 'comparison', workKind: 'task', zone: 'UTC' } as const
  const doubted = { entryId: 'e1', ...work, startedAt: NOW - 3_600_000, closedAt: NOW }
  const { host } = fakeHost({ state: { doubted } })
  render(<Popup host={host} />)
  fireEvent.click(await screen.findByRole('button', { name: 'Look at it in the report' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Open the report' }))
  expect(host.openReport.mock.calls).toEqual([['e1']])
  expect(host.openReportPart.mock.calls).toEqual([['earnings']])
})
