import type { PageRequests, Responses } from '../messages/protocol'
import { type Answer, isAlive, send } from './extension'

/** A worker that was killed starts again with the next word; one that does not answer by then is gone for good. */
const SAID_AGAIN_AFTER_MS = [100, 400, 1600, 6400]

interface Word {
  message: { name: keyof PageRequests; payload: unknown }
  isUnderway: boolean
  /** It may have been heard before an older word that was not. */
  isOutOfTurn: boolean
  /** How often nobody heard it. */
  unheard: number
  done: (answer: Answer | undefined) => void
}

/** What was said and not yet answered, oldest first. */
let words: Word[] = []
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Tells the background something, again if need be: a worker that dies while it listens has heard nothing (L6). Later words wait behind
 * the one that is said again, so that all come in their order; only a page that goes away says all at once. Undefined when nobody answers.
 */
export async function tell<K extends keyof PageRequests>(
  name: K,
  payload: PageRequests[K],
): Promise<K extends keyof Responses ? Responses[K] | undefined : undefined> {
  const answer = await new Promise<Answer | undefined>((done) => {
    words.push({ message: { name, payload }, isUnderway: false, isOutOfTurn: false, unheard: 0, done })
    if (timer === undefined || name === 'page.left') sayAll()
  })
  return (answer?.ok ? answer.value : undefined) as never
}

function sayAll(): void {
  clearTimeout(timer)
  timer = undefined
  for (const word of words) {
    if (word.isUnderway) continue
    word.isUnderway = true
    word.isOutOfTurn = false
    void send(word.message).then((answer) => onAnswer(word, answer))
  }
}

function onAnswer(word: Word, answer: Answer | undefined): void {
  word.isUnderway = false
  const isHeard = answer !== undefined && !word.isOutOfTurn
  const wait = SAID_AGAIN_AFTER_MS[word.unheard]
  if (!isHeard && wait !== undefined && isAlive()) {
    word.unheard += 1
    // What was said twice changes nothing; what was said last must come last.
    for (const later of words.slice(words.indexOf(word) + 1)) later.isOutOfTurn = later.isUnderway
    timer ??= setTimeout(sayAll, wait)
    return
  }
  words = words.filter((one) => one !== word)
  word.done(answer)
}
