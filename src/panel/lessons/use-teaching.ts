import { useState } from 'preact/hooks'
import type { LessonGiven } from '../../messages/protocol'
import { ask } from '../../ui/client'
import { common } from '../../ui/messages/common'
import { teaching as words } from '../../ui/messages/teaching'

/** What was done just now, and the way to take it back. */
export interface Told {
  text: string
  undo?: () => void
}

export interface Teaching {
  told: Told | null
  failure: string | null
  forget: () => void
  /** Teaches by a request, and says so. */
  teach: (what: string, given: () => Promise<LessonGiven>) => Promise<void>
  /** Removes a lesson, and says so. */
  remove: (what: string, id: string) => Promise<void>
}

/** Lessons that are given and removed here; each can be taken back. */
export function useTeaching(): Teaching {
  const [told, setTold] = useState<Told | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const trying = async (work: () => Promise<Told>) => {
    try {
      setFailure(null)
      setTold(await work())
    } catch (e) {
      setFailure(e instanceof Error ? e.message : common.noAnswer)
    }
  }
  const back = (work: () => Promise<unknown>) => () => {
    void trying(async () => {
      await work()
      return { text: words.undone }
    })
  }
  return {
    told,
    failure,
    forget: () => {
      setTold(null)
      setFailure(null)
    },
    teach: (what, give) =>
      trying(async () => {
        const { lessonId: id, replaced } = await give()
        const undo = back(async () => {
          await ask('lesson.remove', { id })
          if (replaced.length > 0) await ask('lesson.put', { lessons: replaced })
        })
        return { text: words.learnt(what), undo }
      }),
    remove: (what, id) =>
      trying(async () => {
        const { removed } = await ask('lesson.remove', { id })
        const text = words.forgotten(what)
        return removed ? { text, undo: back(() => ask('lesson.put', { lessons: [removed] })) } : { text }
      }),
  }
}
