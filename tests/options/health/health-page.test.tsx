import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Recognition } from '../../../src/core/recognition'
import { HealthPage } from '../../../src/options/health/health-page'
import type { HealthHost } from '../../../src/options/health/host'
import { fakeHost } from '../fake-host'

afterEach(cleanup)

const DAY = 86_400_000
const NOW = Date.parse('2026-11-24T12:00:00Z')
const page = (over: Partial<Recognition> = {}): Recognition => ({
  ...{ platform: 'outlier', site: 'app.outlier.ai', shape: 'app.outlier.ai/*/expert/tasks', pageKind: 'task', seen: 12 },
  ...{ firstAt: NOW - 9 * DAY, lastAt: NOW, confidence: 0.91, best: 0.97, missed: {}, read: {} },
  ...over,
})

async function show(all: Recognition[], health: Partial<HealthHost> = {}, granted: string[] = []) {
  const { host } = fakeHost({ granted, health: { recognitions: async () => all, ...health } })
  render(
    <HealthPage
      host={host.health}
      platforms={host.platforms}
      access={host.access}
      onStateChanged={host.onStateChanged}
      day="2026-11-24"
    />,
  )
  await screen.findByText(/When each kind of page/)
  return host
}

const under = (platform: string) => within(screen.getByRole('heading', { name: platform }).parentElement as HTMLElement)

describe('the page on health', () => {
  it('tells by platform when its pages were last recognised, and what has changed', async () => {
    await show([
      page({ missed: { pay: { times: 3, sinceAt: NOW - DAY, lastAt: NOW } }, read: { pay: NOW - 2 * DAY } }),
      page({
        platform: 'labels.example',
        site: 'labels.example',
        shape: 'labels.example/p/*',
        missed: { project: { times: 1, sinceAt: NOW, lastAt: NOW } },
      }),
    ])
    const outlier = under('Outlier')
    expect(outlier.getByText('changed')).toBeTruthy()
    expect(outlier.getByText('Last recognised Nov 24, 2026, 91% sure; 12 pages so far.')).toBeTruthy()
    expect(outlier.getByText('Not read since Nov 23, 2026 (3 pages): pay. Last read Nov 22, 2026.')).toBeTruthy()
    const site = under('labels.example')
    expect(site.getByText('as before')).toBeTruthy()
    expect(site.getByText('Looked for and never read: project.')).toBeTruthy()
  })

  it('names platforms that are on and were never recognised', async () => {
    await show([], {}, ['https://app.outlier.ai/*'])
    expect(screen.getByText('Switched on and never recognised: Outlier.')).toBeTruthy()
  })

  it('explains itself where there is nothing', async () => {
    await show([])
    expect(screen.getByText('No page was recognised yet')).toBeTruthy()
  })

  it('shows the report before it is copied, with the structure of the open page', async () => {
    const structure = {
      ...{ frameId: 0, elements: 3, depth: 2, openRoots: 0, closedRoots: 0, frames: 0 },
      ...{ tags: { main: 1 }, roles: {}, attributes: {}, outline: ['main'] },
    }
    const copy = vi.fn(async () => {})
    await show([page()], { structure: async () => [structure], copy })
    fireEvent.click(screen.getByRole('button', { name: /^Report to copy/ }))
    const report = await screen.findByLabelText<HTMLTextAreaElement>('The report')
    expect(report.value).toContain('page: app.outlier.ai/*/expert/tasks (task)')
    expect(report.value).toContain('structure of the page: 3 elements')
    expect(screen.queryByText(/not open now/)).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await screen.findByText('Copied.')).toBeTruthy()
    expect(copy).toHaveBeenCalledWith(report.value)
  })

  it('says so where the page is not open, where reading failed, and where copying is refused', async () => {
    const structure = vi.fn<HealthHost['structure']>(async () => null)
    await show([page()], { structure, copy: async () => Promise.reject(new Error('no')) })
    fireEvent.click(screen.getByRole('button', { name: /^Report to copy/ }))
    expect(await screen.findByText(/not open now/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await screen.findByText(/would not copy/)).toBeTruthy()
    structure.mockRejectedValue(new Error('The tab sleeps.'))
    fireEvent.click(screen.getByRole('button', { name: 'Look again' }))
    expect(await screen.findByText('That did not work: The tab sleeps.')).toBeTruthy()
  })

  it('forgets one kind of page', async () => {
    const forget = vi.fn(async () => {})
    await show([page()], { forget })
    fireEvent.click(screen.getByRole('button', { name: 'Forget app.outlier.ai/*/expert/tasks' }))
    expect(forget).toHaveBeenCalledWith(expect.objectContaining({ pageKind: 'task' }))
  })
})
