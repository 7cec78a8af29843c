import type { Feedback } from '../../src/core/feedback'
import type { Answer, SelfReview } from '../../src/core/self-review'
import type { LedgerRow } from '../../src/store/read-ledger'
import { Dice } from '../simulate/random'
import { rowOf } from './sample-ledger'

const HOUR = 3_600_000

/** Of the bundled rubric for comparisons. */
const ITEMS = ['read-prompt', 'read-both', 'claims-checked', 'same-bar', 'ratings-agree', 'named-evidence'].map(
  (id) => `comparison/${id}`,
)
const CLAIMS = 'comparison/claims-checked'

export interface QualitySample {
  rows: LedgerRow[]
  reviews: SelfReview[]
  feedback: Feedback[]
}

/**
 * Reviewed and scored comparisons that end at `now`, two a day, on one project with a scale of 1 to 5. Where claims were not checked, the
 * score is poorer; nothing else goes with anything.
 */
export function sampleQuality(now: number, count: number, seed = 3): QualitySample {
  const dice = new Dice(seed)
  const sample: QualitySample = { rows: [], reviews: [], feedback: [] }
  for (let index = 0; index < count; index += 1) {
    const startedAt = now - (count - index) * 12 * HOUR
    const row = rowOf(startedAt, [{ kind: 'work' }], [dice.int(5, 40)], {
      ...{ platform: 'outlier', project: 'Crab', taskType: 'comparison', terms: null, id: `q${seed}-${index}` },
    })
    const answers: SelfReview['answers'] = {}
    const openAtSubmit: string[] = []
    for (const item of ITEMS) {
      const isOpen = dice.chance(item === CLAIMS ? 0.3 : 0.1)
      if (isOpen) openAtSubmit.push(item)
      else answers[item] = { answer: (dice.chance(0.1) ? 'not-applicable' : 'done') satisfies Answer, at: startedAt }
    }
    const isPoor = openAtSubmit.includes(CLAIMS)
    sample.rows.push(row)
    sample.reviews.push({
      ...{ sessionId: row.entry.id, answers, openAtSubmit, notes: '' },
      failures: dice.chance(0.4) ? ['verbose'] : dice.chance(0.3) ? ['factual-error', 'verbose'] : [],
    })
    sample.feedback.push({
      ...{ id: `f${seed}-${index}`, at: row.entry.closedAt + HOUR, platform: 'outlier', project: 'Crab', taskType: 'comparison' },
      entryId: row.entry.id,
      score: { value: isPoor ? dice.int(1, 3) : dice.int(4, 5), worst: 1, best: 5 },
      missed: isPoor && dice.chance(0.5) ? [{ what: 'criterion:comparison/truth', label: 'Truth' }] : [],
      note: '',
      disagreed: false,
    })
  }
  return sample
}
