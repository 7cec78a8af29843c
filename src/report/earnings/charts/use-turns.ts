import { useEffect, useState } from 'preact/hooks'

/** Counts from nothing to `last`, one after each frame that was painted, so that what takes long comes in pieces. */
export function useTurns(last: number): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (turn >= last) return
    return afterPaint(() => setTurn(turn + 1))
  }, [turn, last])
  return turn
}

/** An effect may run before the browser paints what it belongs to; the turn after the next frame is behind that. Returns the way to call it off. */
export function afterPaint(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(then)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
