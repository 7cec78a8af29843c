import { inOrder, outside, within, without } from './ledger-edit-spans'
import type { OpenSession } from './open-session'
import type { Span, SpanKind, Stretch } from './span'

/** What a long absence was, in the user's own word. `split`: one part before `at`, the other after. */
export type AbsenceAnswer = { was: 'work' | 'break' } | { was: 'split'; at: number; first: 'work' | 'break' }

const ABSENT: readonly SpanKind[] = ['away', 'idle', 'locked', 'gap']

/**
 * The absence that ends where these spans end: their last unbroken run of `away`, `idle`, `locked` and `gap`, when it is longer than
 * `askAfterMs`. A pause is the user's own and is not asked about, nor is what was answered already.
 */
export function lastAbsence(spans: readonly Span[], askAfterMs: number): Stretch | null {
  const toAt = spans.at(-1)?.toAt ?? 0
  let fromAt = toAt
  for (const span of spans.toReversed()) {
    if (!ABSENT.includes(span.kind) || span.was !== undefined || span.toAt !== fromAt) break
    fromAt = span.fromAt
  }
  return toAt - fromAt > askAfterMs ? { fromAt, toAt } : null
}

/** More questions than this are a matter for the ledger. */
const MOST_ASKS = 8

/** The session with a question about the absence that ends where its evidence ends, if that was long and is not asked about yet. */
export function askAbout(session: OpenSession, askAfterMs: number): OpenSession {
  const absence = lastAbsence(session.spans, askAfterMs)
  const asks = session.asks ?? []
  if (absence === null || absence.toAt !== session.cursorAt || asks.some(({ toAt }) => toAt === absence.toAt)) return session
  // A glance at the task did not end the absence: it is one question, not two.
  const others = asks.filter(({ fromAt, toAt }) => fromAt < absence.fromAt || toAt > absence.toAt)
  return { ...session, asks: [...others, absence].slice(-MOST_ASKS) }
}

/**
 * The session with one of its questions answered; unchanged when it does not ask that. Where the absence has gone on since it was asked about, the
 * answer is to the part that was shown, and a long rest is asked about still.
 */
export function answerAsked(session: OpenSession, stretch: Stretch, answer: AbsenceAnswer, askAfterMs: number): OpenSession {
  const asks = session.asks ?? []
  const asked = asks.find(({ fromAt, toAt }) => fromAt <= stretch.fromAt && toAt >= stretch.toAt)
  if (!asked) return session
  const left = asks.flatMap((ask) =>
    ask === asked ? without([ask], [stretch]).filter(({ fromAt, toAt }) => toAt - fromAt > askAfterMs) : [ask],
  )
  return { ...session, asks: left, spans: withAnswer(session.spans, stretch, answer) }
}

function parts({ fromAt, toAt }: Stretch, answer: AbsenceAnswer) {
  const turnAt = answer.was === 'split' ? Math.min(toAt, Math.max(fromAt, answer.at)) : toAt
  const first = answer.was === 'split' ? answer.first : answer.was
  return { turnAt, first, second: first === 'work' ? ('break' as const) : ('work' as const) }
}

/** The part of an absence that was work by the answer; empty (from equals to) where it was all break. */
export function workIn(stretch: Stretch, answer: AbsenceAnswer): Stretch {
  const { turnAt, first } = parts(stretch, answer)
  return first === 'work' ? { fromAt: stretch.fromAt, toAt: turnAt } : { fromAt: turnAt, toAt: stretch.toAt }
}

/**
 * The spans with the user's answer for one stretch in them: work counts whole, a break is `paused`. What the evidence had said is kept
 * beside it, so that the answer can be taken back. Time that is in no span stays in none.
 */
export function withAnswer(spans: readonly Span[], stretch: Stretch, answer: AbsenceAnswer): Span[] {
  const { turnAt, first, second } = parts(stretch, answer)
  const told = (part: Stretch, word: 'work' | 'break') => within(spans, [part]).map((span) => answered(span, word))
  return inOrder([
    ...outside(spans, [stretch]),
    ...told({ ...stretch, toAt: turnAt }, first),
    ...told({ ...stretch, fromAt: turnAt }, second),
  ])
}

function answered({ fromAt, toAt, kind, was = kind, stillSinceAt }: Span, word: 'work' | 'break'): Span {
  const evidence = stillSinceAt === undefined ? { was } : { was, stillSinceAt }
  return { kind: word === 'work' ? 'work' : 'paused', fromAt, toAt, ...evidence }
}
