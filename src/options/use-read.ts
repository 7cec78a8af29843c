import { useEffect, useState } from 'preact/hooks'
import type { onStateChanged } from '../ui/client'

/** Reads once, and again whenever the background says that something changed. Null until read. */
export function useRead<T>(
  read: () => Promise<T>,
  heed: typeof onStateChanged,
): { value: T | null; failed: boolean; again: () => void } {
  const [value, setValue] = useState<T | null>(null)
  const [failed, setFailed] = useState(false)
  const [turn, setTurn] = useState(0)
  const again = () => setTurn((t) => t + 1)
  useEffect(() => {
    let stale = false
    read().then(
      (answer) => {
        if (stale) return
        setValue(answer)
        setFailed(false)
      },
      (e: unknown) => {
        console.error(e)
        if (!stale) setFailed(true)
      },
    )
    return () => {
      stale = true
    }
  }, [read, turn])
  useEffect(() => heed(again), [heed])
  return { value, failed, again }
}
