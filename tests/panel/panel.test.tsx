import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Panel } from '../../src/panel/panel'
import { aSession, aState, background, library } from './fake-background'

vi.mock('wxt/browser', () => import('./fake-background'))

beforeEach(() => background.reset())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function show(change: Parameters<typeof aState>[0] = {}) {
  background.state = aState(change)
  const shown = render(<Panel library={library} />)
  await screen.findByRole('tablist')
  return shown
}
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 60)))

describe('rubric', () => {
  const title = () => screen.getByRole('heading', { level: 2, name: /side by side|Anything/ }).textContent

  test('is the type’s, unless the project has its own', async () => {
    await show()
    expect(title()).toBe('Two side by side')
    const project = background.state?.project
    if (project) act(() => background.change({ project: { ...project, rubricId: 'any' } }))
    await waitFor(() => expect(title()).toBe('Anything'))
  })

  test.each([
    ['any', 'any'],
    ['', null],
  ])('choosing %j is kept for the project as %j', async (value, rubricId) => {
    const start = aState()
    await show({ project: start.project && { ...start.project, rubricId: 'pairs' } })
    fireEvent.change(screen.getByLabelText('Rubric', { selector: 'select' }), { target: { value } })
    await waitFor(() => expect(background.of('project.rubric')).toEqual([{ platform: 'alpha', project: 'Blue Heron', rubricId }]))
  })

  test('that was not read for the project is to be read first; one press says that it was', async () => {
    const start = aState()
    await show({ project: start.project && { ...start.project, rubricsRead: [] } })
    expect(screen.getByText(/not yet read/)).toBeTruthy()
    click('I have read it')
    await waitFor(() =>
      expect(background.of('project.read')).toMatchObject([{ edition: 'pairs@2', parts: 'pairs', isWhole: true }]),
    )
  })

  test('unread is marked on the rubric’s tab, also from another tab', async () => {
    await show({ project: null })
    fireEvent.click(screen.getByRole('tab', { name: /Notes/ }))
    expect(screen.getByRole('tab', { name: /Rubric/ }).textContent).toContain('Read first')
    expect(screen.queryByText(/not yet read/)).toBeNull()
  })

  test('what was read is not asked for again', async () => {
    await show()
    expect(screen.queryByText('Read first')).toBeNull()
  })

  test('the platform’s own rules are in a fold', async () => {
    await show()
    expect(screen.getByText('What Alpha Works asks of its workers').closest('details')?.textContent).toContain(
      'Write in your own words.',
    )
  })
})

describe('use of the panel', () => {
  test('is told at most every ten seconds, and only for a session at work', async () => {
    const { container } = await show()
    await settle()
    const now = vi.spyOn(Date, 'now')
    const uses = [0, 500, 9999, 10_000, 10_001, 25_000]
    for (const at of uses) {
      now.mockReturnValue(1_000_000 + at)
      fireEvent.pointerDown(container)
      fireEvent.keyDown(container, { key: 'x' })
    }
    expect(background.of('panel.used').map((p) => Number(p.at) - 1_000_000)).toEqual([0, 10_000, 25_000])
    act(() => background.change({ session: aSession({ status: 'paused' }) }))
    await screen.findByText('Paused')
    await settle()
    now.mockReturnValue(2_000_000)
    fireEvent.pointerDown(container)
    expect(background.of('panel.used')).toHaveLength(3)
  })

  test('the activation of another tab asks again', async () => {
    await show()
    const other = aSession({ project: 'Grey Heron' })
    background.state = aState({ session: other })
    for (const listener of background.tabListeners) listener({ windowId: 1 })
    await screen.findByRole('heading', { name: 'Grey Heron' })
  })

  test('nothing ticks aloud', async () => {
    await show()
    const live = [...document.querySelectorAll('[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])')]
    expect(live.filter((region) => within(region as HTMLElement).queryByRole('timer'))).toEqual([])
    expect(screen.getByRole('timer').getAttribute('aria-live')).toBe('off')
  })
})
