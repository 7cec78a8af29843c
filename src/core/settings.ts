import type { PolicyRule } from './time-policy'

/** The user's choices. One record; every field has a default so that an older record still reads. */
export interface Settings {
  /** ISO 4217: offered first for pay terms. Amounts are never converted into it without a rate the user entered. */
  currency: string
  /** Hours a week the trainer aims at; 0 is no goal. */
  weeklyGoalHours: number
  /** ISO day number, 1 Monday to 7 Sunday. */
  weekStartsOn: 1 | 6 | 7
  /** The welcome page was gone through. */
  welcomed: boolean
  /** What counts, where it differs from the defaults. */
  policyRules: PolicyRule[]
  /** How the rubric is shown in the panel: everything, or titles and scales. */
  rubricView: 'full' | 'compact'
  /** After an absence longer than this the panel asks what it was. */
  askAfterMs: number
}

export const DEFAULT_SETTINGS: Settings = {
  currency: 'USD',
  weeklyGoalHours: 0,
  weekStartsOn: 1,
  welcomed: false,
  policyRules: [],
  rubricView: 'full',
  askAfterMs: 5 * 60_000,
}
