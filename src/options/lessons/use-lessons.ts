import { useState } from 'preact/hooks'
import type { Lesson } from '../../core/lesson'
import { lessons as words } from '../../ui/messages/lessons'
import { useRead } from '../use-read'
import type { LessonsHost } from './host'

/** What was done just now, and the way to take it back. */
export interface Told {
  text: string
  undo?: () => void
}

/** The lessons that are kept, and changes of them that can be taken back. */
export function useLessons(host: LessonsHost) {
  const { value: lessons, failed, again } = useRead(host.read, host.onChanged)
  const [told, tell] = useState<Told | null>(null)
  const [problem, setProblem] = useState('')
  /** Whether it was done. */
  const trying = async (put: readonly Lesson[], remove: readonly string[], done: Told): Promise<boolean> => {
    try {
      setProblem('')
      await host.change(put, remove)
      tell(done)
      return true
    } catch (e) {
      setProblem(e instanceof Error ? e.message : words.failed)
      return false
    } finally {
      again()
    }
  }
  const change = (put: readonly Lesson[], remove: readonly string[], text: string) => {
    const touched = new Set([...put.map(({ id }) => id), ...remove])
    const before = (lessons ?? []).filter(({ id }) => touched.has(id))
    const added = put.map(({ id }) => id).filter((id) => !before.some((one) => one.id === id))
    return trying(put, remove, { text, undo: () => void trying(before, added, { text: words.undone }) })
  }
  return { lessons, failed, told, tell, problem, forgetProblem: () => setProblem(''), change }
}
