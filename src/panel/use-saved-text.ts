import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { common } from '../ui/messages/common'

const SETTLE_MS = 600

export interface SavedText {
  text: string
  /** `kept`: as it was loaded or last saved. */
  status: 'kept' | 'saving' | 'saved' | { failed: string }
  write: (text: string) => void
}

/**
 * A text of the trainer's own: saved when typing settles, and at once when the panel is hidden, closed, or shows something else. Mount
 * anew for each text; `save` may differ from one render to the next.
 */
export function useSavedText(stored: string, save: (text: string) => Promise<unknown>): SavedText {
  const [text, setText] = useState(stored)
  const [status, setStatus] = useState<SavedText['status']>('kept')
  const unsaved = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef(save)
  latest.current = save

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    const written = unsaved.current
    if (written === null) return
    unsaved.current = null
    setStatus('saving')
    try {
      await latest.current(written)
      if (unsaved.current === null) setStatus('saved')
    } catch (reason) {
      unsaved.current ??= written
      setStatus({ failed: reason instanceof Error ? reason.message : common.noAnswer })
    }
  }, [])

  // What another panel wrote is taken over, unless something here waits to be saved.
  useEffect(() => {
    if (unsaved.current === null) setText(stored)
  }, [stored])

  useEffect(() => {
    const onHide = () => void flush()
    const onVisibility = () => document.visibilityState === 'hidden' && onHide()
    window.addEventListener('pagehide', onHide)
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      window.removeEventListener('pagehide', onHide)
      document.removeEventListener('visibilitychange', onVisibility)
      onHide()
    }
  }, [flush])

  const write = (next: string) => {
    unsaved.current = next
    setText(next)
    setStatus('saving')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), SETTLE_MS)
  }
  return { text, status, write }
}
