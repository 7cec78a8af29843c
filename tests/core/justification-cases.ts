import type { JustificationAsked, Rule } from '../../src/core/justification'

/** A written justification, invented for this table, and what the rules must say of it: no more and no less. */
export interface Case {
  what: string
  text: string
  asked?: Partial<JustificationAsked>
  finds: readonly Rule[]
}

/** As the bundled rubric for comparisons asks. */
const COMPARISON: JustificationAsked = {
  taskType: 'comparison',
  needs: ['verdict-first', 'preference', 'every-response', 'other-side', 'evidence'],
}
export const askedOf = ({ asked }: Case): JustificationAsked => ({ ...COMPARISON, ...asked })

export const A_BETTER = { rating: { side: 0, strength: 2 } } as const
export const B_BETTER = { rating: { side: 1, strength: 2 } } as const
export const B_MUCH = { rating: { side: 1, strength: 3 } } as const
export const SAME = { rating: { side: 'same' } } as const
export const FACTS = { taskType: 'fact-check', needs: ['verdict-first', 'evidence', 'source-link'] } as const
export const GRADING = { taskType: 'rating', needs: ['evidence'] } as const
export const CLASSES = { taskType: 'classification', needs: ['verdict-first', 'evidence', 'rule'] } as const
