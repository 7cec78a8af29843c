import { useEffect, useState } from 'preact/hooks'
import type { Rubric } from '../core/rubric'
import type { PracticeHost } from './host'

/** The rubric of this id; null while it is loaded, and `failed` where it could not be. */
export function useRubric(host: PracticeHost, id: string): Rubric | 'failed' | null {
  const [loaded, setLoaded] = useState<{ id: string; rubric: Rubric | 'failed' } | null>(null)
  useEffect(() => {
    let isWanted = true
    const show = (rubric: Rubric | 'failed') => {
      if (isWanted) setLoaded({ id, rubric })
    }
    host.rubric(id).then(show, (reason: unknown) => {
      console.error(reason)
      show('failed')
    })
    return () => {
      isWanted = false
    }
  }, [host, id])
  return loaded?.id === id ? loaded.rubric : null
}
