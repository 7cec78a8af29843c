import { useEffect, useState } from 'preact/hooks'
import type { Answer, SelfReview } from '../core/self-review'
import type { Asking } from '../ui/use-asking'
import type { Answers } from './checklist-order'

/** Answers as stored, with those just given laid over them until the store has them. A refused answer is taken back. */
export function useAnswers(sessionId: string | null, review: SelfReview | null, asking: Asking) {
  const [given, setGiven] = useState<Record<string, Answer | null>>({})
  useEffect(() => setGiven({}), [sessionId])
  // What the store has by now needs no laying over; a state that was asked for before the answer changes nothing.
  useEffect(() => {
    const isStored = ([id, answer]: [string, Answer | null]) => (review?.answers[id]?.answer ?? null) === answer
    setGiven((before) => Object.fromEntries(Object.entries(before).filter((entry) => !isStored(entry))))
  }, [review])

  const answers: Answers = { ...review?.answers }
  for (const [id, answer] of Object.entries(given)) {
    if (answer === null) delete answers[id]
    else answers[id] = { answer, at: Date.now() }
  }

  const answer = async (itemId: string, chosen: Answer | null) => {
    if (sessionId === null) return
    setGiven((before) => ({ ...before, [itemId]: chosen }))
    const told = await asking.act('review.answer', { sessionId, itemId, answer: chosen })
    if (!told) setGiven(({ [itemId]: _refused, ...rest }) => rest)
  }
  return { answers, answer }
}
