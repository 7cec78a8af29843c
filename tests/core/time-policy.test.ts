import { describe, expect, it } from 'vitest'
import { type PolicyRule, policyFor } from '../../src/core/time-policy'

const MINUTE = 60_000
const policy = (rules: PolicyRule[], platform = 'outlier', leaves = true) => {
  const { stillMs, awayMs } = policyFor(rules, platform, 'comparison', leaves)
  return [stillMs / MINUTE, awayMs / MINUTE]
}

describe('the policy of a piece of work', () => {
  it.each([
    ['the default', [], [2, 5]],
    ['a rule for all work', [{ stillMs: 3 * MINUTE, awayMs: 6 * MINUTE }], [3, 6]],
    ['one limit alone', [{ awayMs: 6 * MINUTE }], [2, 6]],
    [
      'a platform over all work, a type over a platform, both over each',
      [
        { platform: 'outlier', taskType: 'comparison', awayMs: 9 * MINUTE },
        { taskType: 'comparison', stillMs: 4 * MINUTE, awayMs: 8 * MINUTE },
        { platform: 'outlier', stillMs: 3 * MINUTE, awayMs: 7 * MINUTE },
        { stillMs: MINUTE, awayMs: MINUTE },
      ],
      [4, 9],
    ],
    [
      'rules for other work',
      [
        { platform: 'appen', awayMs: 0 },
        { taskType: 'review', awayMs: 0 },
      ],
      [2, 5],
    ],
  ] as [string, PolicyRule[], number[]][])('%s', (_, rules, minutes) => {
    expect(policy(rules)).toEqual(minutes)
  })

  it.each([
    ['by default not at all', [], [2, 0]],
    [
      'not by a rule for all work or for a type',
      [{ awayMs: 9 * MINUTE }, { taskType: 'comparison', awayMs: 9 * MINUTE }],
      [2, 0],
    ],
    ['by a rule that names the platform', [{ platform: 'outlier', awayMs: 3 * MINUTE }], [2, 3]],
  ] as [string, PolicyRule[], number[]][])('where leaving is forbidden counts time elsewhere %s', (_, rules, minutes) => {
    expect(policy(rules, 'outlier', false)).toEqual(minutes)
  })
})
