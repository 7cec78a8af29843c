import { browser } from 'wxt/browser'

/**
 * What the browser lets Margin read, as the surfaces see it. Passed in, so that tests and pictures run without a browser.
 * Nothing waits for the answer to a request: the prompt may close the popup that asked, and the background acts on the grant itself.
 */
export interface Access {
  contains(origins: readonly string[]): Promise<boolean>
  /** Match patterns of everything that is granted now. */
  origins(): Promise<string[]>
  /** Call it straight in a click's handler, before any `await`. */
  request(origins: readonly string[]): Promise<unknown>
  remove(origins: readonly string[]): Promise<unknown>
  /** Hears grants and removals, here or in the browser's own settings; returns the way to stop. */
  onChange(listener: () => void): () => void
}

export function browserAccess(): Access {
  const { permissions } = browser
  return {
    contains: (origins) => permissions.contains({ origins: [...origins] }),
    origins: async () => (await permissions.getAll()).origins ?? [],
    request: (origins) => permissions.request({ origins: [...origins] }),
    remove: (origins) => permissions.remove({ origins: [...origins] }),
    onChange: (listener) => {
      const heard = () => listener()
      permissions.onAdded.addListener(heard)
      permissions.onRemoved.addListener(heard)
      return () => {
        permissions.onAdded.removeListener(heard)
        permissions.onRemoved.removeListener(heard)
      }
    },
  }
}
