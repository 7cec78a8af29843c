import { useEffect, useState } from 'preact/hooks'
import type { Missable } from '../../core/missable'
import type { FeedbackHost } from './host'
import type { Subject } from './subject'

interface Read {
  list: readonly Missable[]
  /** The rubric could not be loaded. */
  isGone: boolean
}
const NOTHING: Read = { list: [], isGone: false }

/** What can have been missed in the work that feedback is about. */
export function useMissables(host: FeedbackHost, { key, work, entry }: Subject): Read {
  const [read, setRead] = useState(NOTHING)
  useEffect(() => {
    let stale = false
    const load = async () => host.missables(work, entry ? ((await host.review(entry.id)) ?? null) : null)
    load().then(
      (list) => !stale && setRead({ list, isGone: false }),
      (reason: unknown) => {
        console.error(reason)
        if (!stale) setRead({ list: [], isGone: true })
      },
    )
    return () => {
      stale = true
    }
  }, [host, key])
  return read
}
