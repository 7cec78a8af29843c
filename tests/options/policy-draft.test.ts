import { describe, expect, it } from 'vitest'
import type { PolicyRule } from '../../src/core/time-policy'
import { choiceOf, draftOf, inherited, type RowDraft } from '../../src/options/policy-draft'

const MINUTE = 60_000
const row = (more: Partial<RowDraft> = {}): RowDraft => ({ platform: '', taskType: '', stillMs: '', awayMs: '', ...more })

describe('a policy as it is typed', () => {
  it('reads back what it was made of, the row for all work first', () => {
    const policyRules: PolicyRule[] = [
      { platform: 'outlier', awayMs: 90_000 },
      { stillMs: 3 * MINUTE },
      { platform: 'own', taskType: 'review', stillMs: 10 * MINUTE, awayMs: 0 },
    ]
    const draft = draftOf({ policyRules, askAfterMs: 5 * MINUTE })
    expect(draft).toEqual({
      rows: [
        row({ stillMs: '3' }),
        row({ platform: 'outlier', awayMs: '1.5' }),
        row({ platform: 'own', taskType: 'review', stillMs: '10', awayMs: '0' }),
      ],
      askAfterMs: '5',
    })
    const [first, second, third] = policyRules
    expect(choiceOf(draft)).toEqual({ choice: { policyRules: [second, first, third], askAfterMs: 5 * MINUTE } })
  })

  it('has a row for all work that says nothing, and leaves out what says nothing', () => {
    const draft = draftOf({ policyRules: [], askAfterMs: MINUTE })
    expect(draft.rows).toEqual([row()])
    expect(choiceOf({ ...draft, rows: [row({ stillMs: ' ' }), row({ platform: 'x' })] })).toEqual({
      choice: { policyRules: [], askAfterMs: MINUTE },
    })
  })

  it.each([
    ['stillMs', '0.9', '1', '10'],
    ['stillMs', '10.1', '1', '10'],
    ['stillMs', 'two', '1', '10'],
    ['stillMs', '1.25', '1', '10'],
    ['awayMs', '61', '0', '60'],
    ['awayMs', '-1', '0', '60'],
  ])('%s of %s is wrong, and says what is right', (name, text, least, most) => {
    const read = choiceOf({ rows: [row(), row({ platform: 'x', [name]: text })], askAfterMs: '5' })
    expect(read).toEqual({ errors: { rows: [{}, { [name]: `Give minutes from ${least} to ${most}.` }] } })
  })

  it.each(['', '0', '61', 'x'])('asks after no %j minutes', (askAfterMs) => {
    expect(choiceOf({ rows: [row()], askAfterMs })).toMatchObject({ errors: { askAfterMs: 'Give minutes from 1 to 60.' } })
  })
})

describe('what an empty limit stands for', () => {
  const all = row({ awayMs: '6' })
  const outlier = row({ platform: 'outlier', stillMs: '3' })
  const review = row({ taskType: 'review', stillMs: '7' })
  const both = row({ platform: 'outlier', taskType: 'review' })
  const rows = [all, outlier, review, both]
  it.each([
    ['all work', all, true, '2 or 5', '5'],
    ['a platform', outlier, true, '2 or 5', '6'],
    ['a platform that forbids leaving', outlier, false, '2 or 5', '0'],
    ['a type', review, true, '5', '6'],
    ['both', both, true, '7', '6'],
  ])('%s', (_, of, leaves, stillMs, awayMs) => {
    expect(inherited(rows, of, leaves)).toEqual({ stillMs, awayMs })
    // What is wrong elsewhere does not blind it.
    const wrong = row({ platform: 'appen', stillMs: '99' })
    expect(inherited([...rows, wrong], of, leaves)).toEqual({ stillMs, awayMs })
  })
})
