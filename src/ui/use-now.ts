import { useEffect, useState } from 'preact/hooks'

/** The present, once a second (or `everyMs`) while `running` and while this page is in view; still otherwise. */
export function useNow(running: boolean, everyMs = 1000): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined
    const adjust = () => {
      clearInterval(timer)
      if (document.visibilityState === 'hidden') return
      setNow(Date.now())
      if (running) timer = setInterval(() => setNow(Date.now()), everyMs)
    }
    adjust()
    document.addEventListener('visibilitychange', adjust)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', adjust)
    }
  }, [running, everyMs])
  return now
}
