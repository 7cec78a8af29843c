import { browser } from 'wxt/browser'

export const isOwnWindow = () => new URLSearchParams(location.search).has('window')

/** Opens the panel as a window of its own, following the window it came from, and closes the docked one. */
export async function openOwnWindow(): Promise<void> {
  const { id } = await browser.windows.getCurrent()
  const url = `${location.origin}${location.pathname}?window=1${id === undefined ? '' : `&from=${id}`}`
  await browser.windows.create({ url, type: 'popup', width: 440, height: 860 })
  window.close()
}
