import type { Showing } from './tasks'
import type { WatchedPage } from './watched-page'

export interface Tab {
  id: number
  windowId: number
  /** The document of a watched host; null for any other page, and while nothing is loaded. */
  page: WatchedPage | null
  /** What the address stands for; null for a page of any other host. */
  address: Showing | null
  state: 'there' | 'loading' | 'crashed' | 'discarded'
  /** Documents kept for going back to. */
  past: WatchedPage[]
  loads: number
}

export interface Window {
  id: number
  activeTab: number
  /** False while it is minimised or covered. */
  shown: boolean
}
