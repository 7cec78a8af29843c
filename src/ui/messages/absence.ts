import type { SpanKind } from '../../core/span'

/** Wording of the question after a long absence. */
export const absence = {
  name: 'Question about an absence',
  title: (length: string) => `You were away for ${length}. What was it?`,
  text: (from: string, to: string, kinds: string) => `${from} to ${to}: ${kinds}. Without an answer your time policy decides.`,
  kinds: {
    work: 'work',
    away: 'in another tab or window',
    idle: 'no input',
    locked: 'screen locked',
    paused: 'paused',
    gap: 'no sign of work',
  } satisfies Record<SpanKind, string>,
  more: (n: number) => (n === 1 ? 'One more is waiting.' : `${n} more are waiting.`),
  work: 'Work (w)',
  break: 'Break (b)',
  both: 'Part of both (s)',
  turn: 'Changed over at',
  workFirst: (at: string, before: string, after: string) => `Work until ${at} (${before}), then a break (${after})`,
  breakFirst: (at: string, before: string, after: string) => `A break until ${at} (${before}), then work (${after})`,
  swap: 'Break first / work first',
  save: 'Save',
  cancel: 'Back',
}
