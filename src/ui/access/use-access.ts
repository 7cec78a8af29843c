import { useEffect, useRef, useState } from 'preact/hooks'

/** Something that can be granted and taken away, also in the browser's own settings. */
interface Grantable {
  onChange(listener: () => void): () => void
}

/** Reads something of the access now and whenever it changes, also in the browser's own settings; null until the first answer. */
export function useAccess<A extends Grantable, T>(access: A, read: (access: A) => Promise<T>): T | null {
  const [value, setValue] = useState<T | null>(null)
  const latest = useRef(read)
  latest.current = read
  useEffect(() => {
    let turn = 0
    const refresh = () => {
      const mine = ++turn
      latest.current(access).then((answer) => {
        if (mine === turn) setValue(answer)
      }, console.error)
    }
    refresh()
    const stop = access.onChange(refresh)
    return () => {
      turn = -1
      stop()
    }
  }, [access])
  return value
}
