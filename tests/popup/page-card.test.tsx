import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Popup } from '../../src/popup/popup'
import { detection, fakeHost, NOW } from './fake-host'

beforeEach(() => {
  vi.spyOn(Date, 'now').mockReturnValue(NOW)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const offered = { tabId: 1, detection, nearSubmit: false, offered: true }

describe('this page', () => {
  it('switches on a platform with its frames, inside the click', async () => {
    const { host, browser } = fakeHost({ url: 'https://a.example/tasks' })
    render(<Popup host={host} />)
    const on = await button('Switch on Alpha')
    on.click()
    expect(browser.access.request.mock.calls).toEqual([[['https://a.example/*', 'https://frames.example/*']]])
  })

  it('allows any other site, and takes it back', async () => {
    const { host, browser } = fakeHost({ url: 'https://labels.example:8443/task/7' })
    render(<Popup host={host} />)
    const allow = await button('Allow on this site')
    allow.click()
    expect(browser.access.request.mock.calls).toEqual([[['https://labels.example/*']]])
    browser.grant(['https://labels.example/*'])
    fireEvent.click(await button('No longer allow'))
    expect(browser.access.remove.mock.calls).toEqual([[['https://labels.example/*']]])
    expect(await button('Allow on this site')).toBeTruthy()
  })

  it('does not mind being closed under the prompt', async () => {
    const errors = vi.spyOn(console, 'error')
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    const { host, browser, heard } = fakeHost({ url: 'https://labels.example/task/7' })
    let answer = (_: boolean) => {}
    browser.access.request.mockImplementation(() => new Promise((resolve) => (answer = resolve)))
    const { unmount } = render(<Popup host={host} />)
    fireEvent.click(await button('Allow on this site'))
    unmount()
    await waitFor(() => expect(browser.listeners.size + heard.size).toBe(0))
    browser.grant(['https://labels.example/*'])
    answer(true)
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(errors).not.toHaveBeenCalled()
    expect(unhandled).not.toHaveBeenCalled()
    process.off('unhandledRejection', unhandled)
  })

  it('offers nothing on pages that cannot be read', async () => {
    render(<Popup host={fakeHost({ url: 'chrome://extensions' }).host} />)
    expect(await screen.findByText(/cannot be read by any extension/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Allow|Switch on/ })).toBeNull()
  })

  it('starts the clock of an offered page, or lets it go', async () => {
    const { host, deeds } = fakeHost({ url: 'https://labels.example/', state: { tab: offered } })
    render(<Popup host={host} />)
    await screen.findByText('This looks like a task')
    expect(screen.getByText(/Comparison, 60% sure/)).toBeTruthy()
    fireEvent.click((await screen.findAllByRole('button', { name: 'Start the clock' }))[0] as HTMLElement)
    await waitFor(() =>
      expect(deeds()).toEqual([
        ['session.start', { platform: 'site', project: '', taskType: 'comparison', workKind: 'task', tabId: 1 }],
      ]),
    )
    fireEvent.click(await button('No, it is not'))
    await waitFor(() => expect(deeds().at(-1)).toEqual(['offer.dismiss', { tabId: 1 }]))
  })
})
