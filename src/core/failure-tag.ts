/** What was wrong with a model's output, as the trainer tags an attempt. Tags alone are kept, never a word of the output. */
export const FAILURE_TAGS = [
  'ignored-constraint',
  'incomplete',
  'factual-error',
  'invented-citation',
  'faulty-reasoning',
  'faulty-code',
  'misread-context',
  'off-topic',
  'verbose',
  'too-short',
  'formatting',
  'language',
  'unsafe',
  'over-refusal',
  'biased',
  'flattering',
] as const
export type FailureTag = (typeof FAILURE_TAGS)[number]
