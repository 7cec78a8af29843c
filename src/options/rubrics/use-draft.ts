import { useEffect, useRef, useState } from 'preact/hooks'
import type { RubricDraft } from '../../store/rubric-drafts'
import type { RubricsHost } from './host'

const KEEP_AFTER_MS = 300
const SETTLED_AFTER_MS = 200

interface Draft {
  text: string
  setText: (text: string) => void
  /** There is something that is not saved yet. */
  isChanged: boolean
  /** Keeps what was written at once. */
  keepNow: () => Promise<void>
  drop: () => Promise<void>
}

/** A text that is kept in the store shortly after each change, and at once when the page is left. */
export function useDraft(host: RubricsHost, { key, ofId, ...given }: RubricDraft): Draft {
  const [text, setText] = useState(given.text)
  const [isChanged, setChanged] = useState(given.changedAt > 0)
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null)

  const keepNow = async () => {
    if (!waiting.current) return
    const { text: latest, timer } = waiting.current
    clearTimeout(timer)
    waiting.current = null
    await host.keepDraft(key, { key, ...(ofId === undefined ? {} : { ofId }), text: latest, changedAt: Date.now() })
  }
  useEffect(() => {
    const onLeave = () => void keepNow().catch(console.error)
    addEventListener('pagehide', onLeave)
    document.addEventListener('visibilitychange', onLeave)
    return () => {
      removeEventListener('pagehide', onLeave)
      document.removeEventListener('visibilitychange', onLeave)
      onLeave()
    }
  }, [])
  return {
    text,
    setText: (next) => {
      setText(next)
      setChanged(true)
      if (waiting.current) clearTimeout(waiting.current.timer)
      waiting.current = { text: next, timer: setTimeout(() => void keepNow().catch(console.error), KEEP_AFTER_MS) }
    },
    isChanged,
    keepNow,
    drop: async () => {
      if (waiting.current) clearTimeout(waiting.current.timer)
      waiting.current = null
      await host.keepDraft(key, null)
    },
  }
}

/** A text once it has not changed for a moment, so that reading it does not hold up writing. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
