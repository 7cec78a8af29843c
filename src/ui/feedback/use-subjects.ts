import { useEffect, useState } from 'preact/hooks'
import type { TimeEntry } from '../../core/entry'
import type { FeedbackWork } from '../../core/missable'
import type { FeedbackHost } from './host'
import { attemptsOf, projectsOf, type Subject } from './subject'

const SETTLE_MS = 250

export interface Subjects {
  /** Null until they were read. */
  all: Subject[] | null
  chosen: Subject | undefined
  choose: (key: string) => void
  taskId: string
  setTaskId: (text: string) => void
  /** Attempts that the task id was found at; null while nothing is looked for. */
  found: number | null
  /** Looks once more, for a text that was typed a moment ago. */
  find: () => Promise<Subject | undefined>
}

/** What feedback can be about: the work in hand, its last attempts, and those found by their task id. */
export function useSubjects(host: FeedbackHost, work: FeedbackWork | null, isWanted: boolean): Subjects {
  const [last, setLast] = useState<readonly TimeEntry[] | null>(null)
  const [hits, setHits] = useState<readonly TimeEntry[] | null>(null)
  const [taskId, setTaskId] = useState('')
  const [key, choose] = useState('')
  const wanted = taskId.trim()

  useEffect(() => {
    if (!isWanted) return
    host.lastAttempts(work).then(setLast, (reason: unknown) => {
      console.error(reason)
      setLast([])
    })
  }, [host, isWanted, work?.platform, work?.project])

  const find = async (): Promise<Subject | undefined> => {
    const found = wanted === '' ? null : await host.find(wanted)
    setHits(found)
    const [first] = attemptsOf(found ?? [])
    if (first) choose((chosen) => (found?.some(({ id }) => id === chosen) ? chosen : first.key))
    return found?.some(({ id }) => id === key) ? undefined : first
  }
  useEffect(() => {
    setHits(null)
    if (wanted === '') return
    const timer = setTimeout(() => void find().catch(console.error), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [wanted])

  const entries = [...(hits ?? []), ...(last ?? [])]
  const all = last && [...projectsOf(work ? [work] : last), ...attemptsOf(entries)]
  return {
    all,
    chosen: all?.find((subject) => subject.key === key) ?? all?.[0],
    choose,
    taskId,
    setTaskId,
    found: hits?.length ?? null,
    find,
  }
}
