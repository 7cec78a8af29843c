import { expect, it } from 'vitest'
import { catalogue } from '../../src/platforms/catalogue'
import { mayCheck, ruleAgainstHelp } from '../../src/platforms/written-help'

const rulesOf = (platform: string) => catalogue('practice').find(({ site }) => site.id === platform)?.rules ?? []

it.each([
  ['mercor', 'no-llm-judgement'],
  ['outlier', 'own-work'],
  ['remotasks', 'own-work'],
  ['dataannotation', undefined],
  ['appen', undefined],
  ['practice', undefined],
  ['some.site', undefined],
])('%s: the check is off at first for %s', (platform, id) => {
  const rules = rulesOf(platform)
  expect(ruleAgainstHelp(rules)?.id).toBe(id)
  expect(mayCheck(platform, rules, {})).toBe(id === undefined)
  // The user has the last word, either way.
  for (const chosen of [true, false]) expect(mayCheck(platform, rules, { [platform]: chosen })).toBe(chosen)
})

it('is not swayed by what every object has', () => {
  expect(mayCheck('constructor', [], {})).toBe(true)
  expect(mayCheck('__proto__', [], {})).toBe(true)
})
