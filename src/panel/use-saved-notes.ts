import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { ask } from '../ui/client'
import { common } from '../ui/messages/common'

const SETTLE_MS = 600

export interface SavedNotes {
  text: string
  /** `kept`: as it was loaded or last saved. */
  status: 'kept' | 'saving' | 'saved' | { failed: string }
  write: (text: string) => void
}

/** Notes of one session: saved when typing settles, and at once when the panel is hidden, closed, or shows another session. */
export function useSavedNotes(sessionId: string, stored: string): SavedNotes {
  const [text, setText] = useState(stored)
  const [status, setStatus] = useState<SavedNotes['status']>('kept')
  const unsaved = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    const notes = unsaved.current
    if (notes === null) return
    unsaved.current = null
    setStatus('saving')
    try {
      await ask('review.notes', { sessionId, notes })
      if (unsaved.current === null) setStatus('saved')
    } catch (reason) {
      unsaved.current ??= notes
      setStatus({ failed: reason instanceof Error ? reason.message : common.noAnswer })
    }
  }, [sessionId])

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
