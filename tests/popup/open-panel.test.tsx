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

describe('the panel', () => {
  it('opens inside the click and closes the popup', async () => {
    const { host } = fakeHost({ url: 'https://a.example/', tab: { width: 1280 } })
    render(<Popup host={host} />)
    const open = await button('Open the panel')
    open.click()
    expect(host.openPanel.mock.calls).toEqual([[7]])
    await waitFor(() => expect(host.close).toHaveBeenCalled())
  })

  it('warns first where the platform would hide its tasks, and offers a window', async () => {
    const { host } = fakeHost({ url: 'https://wide.example/', tab: { width: 1280 } })
    render(<Popup host={host} />)
    fireEvent.click(await button('Open the panel'))
    expect(host.openPanel).not.toHaveBeenCalled()
    expect((await screen.findByRole('alert')).textContent).toContain('at least 1024 pixels wide; beside the panel, 920')
    fireEvent.click(await button('Open as a window of its own'))
    expect(host.openPanelWindow.mock.calls).toEqual([[7]])
    ;(await button('Open beside anyway')).click()
    expect(host.openPanel.mock.calls).toEqual([[7]])
  })

  it('believes the page’s own width before the tab’s', async () => {
    const { host } = fakeHost({
      url: 'https://wide.example/',
      tab: { width: 1280 },
      state: { tab: { ...offered, offered: false, pageWidth: 1600 } },
    })
    render(<Popup host={host} />)
    await screen.findByText('No clock is running')
    ;(await button('Open the panel')).click()
    expect(host.openPanel).toHaveBeenCalledOnce()
  })

  it('says why it did not open', async () => {
    const { host } = fakeHost({ url: 'https://a.example/' })
    host.openPanel.mockRejectedValueOnce(new Error('no gesture'))
    render(<Popup host={host} />)
    fireEvent.click(await button('Open the panel'))
    expect((await screen.findByRole('alert')).textContent).toContain('no gesture')
    expect(host.close).not.toHaveBeenCalled()
  })
})
