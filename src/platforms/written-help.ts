import type { HouseRule } from './platform'

/** The rule of a platform for which its justifications are left unchecked unless the user wants otherwise. */
export function ruleAgainstHelp(rules: readonly HouseRule[]): HouseRule | undefined {
  return rules.find(({ limitsWrittenHelp }) => limitsWrittenHelp)
}

/** Whether justifications may be checked on a platform: as the user chose, else as its rules suggest. */
export function mayCheck(platform: string, rules: readonly HouseRule[], chosen: Readonly<Record<string, boolean>>): boolean {
  return Object.hasOwn(chosen, platform) ? chosen[platform] === true : ruleAgainstHelp(rules) === undefined
}
