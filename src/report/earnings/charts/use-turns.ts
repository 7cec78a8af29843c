import { useEffect, useState } from 'preact/hooks'

/** Counts from nothing to `last`, one after each paint (when Preact runs effects), so that what takes long comes in pieces. */
export function useTurns(last: number): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (turn < last) setTurn(turn + 1)
  }, [turn, last])
  return turn
}
