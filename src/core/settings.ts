import type { FocusLengths } from './focus'
import type { Warnings } from './limit'
import type { CalendarChoice } from './pay-calendar'
import type { PolicyRule } from './time-policy'

/** The user's choices. One record; every field has a default so that an older record still reads. */
export interface Settings extends Warnings, FocusLengths {
  /** ISO 4217: the home currency, offered first for pay terms. Amounts are never converted into it without a rate the user entered. */
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
  /** Whether justifications may be checked, by platform, where the user has chosen otherwise than its rules suggest. */
  justificationChecks: Record<string, boolean>
  /** After an absence longer than this the panel asks what it was. */
  askAfterMs: number
  /** Notifications may name the project, not the platform alone. */
  noticesNameProject: boolean
  /** A backup is due when the last one is so many days old. */
  backupEveryDays: number
  /** Backup files are saved by themselves when they are due; needs the browser's leave to save files. */
  autoBackup: boolean
  /** Minor units of `currency` a week that the trainer aims at; 0 is no goal. */
  weeklyGoalMinor: number
  /** Hundredths of a percent of what is earned to be set aside for tax; 0 is none. */
  taxBasisPoints: number
  /** What an hour must bring where the trainer lives, in minor units of `currency`, under the trainer's own name for it; null is none. */
  hourlyBar: { name: string; minor: number; currency: string } | null
  /** Pending pay is worth asking about when it is so many days old. */
  attentionDays: number
  /** Pay calendars by platform, where the trainer knows better than the evidence. */
  payCalendars: Record<string, CalendarChoice>
}

export const DEFAULT_SETTINGS: Settings = {
  currency: 'USD',
  weeklyGoalHours: 0,
  weekStartsOn: 1,
  welcomed: false,
  policyRules: [],
  rubricView: 'full',
  justificationChecks: {},
  askAfterMs: 5 * 60_000,
  warnPercent: 80,
  warnLeftMs: 2 * 60_000,
  focusBlockMs: 150 * 60_000,
  breakMs: 15 * 60_000,
  noticesNameProject: false,
  backupEveryDays: 7,
  autoBackup: false,
  weeklyGoalMinor: 0,
  taxBasisPoints: 0,
  hourlyBar: null,
  attentionDays: 30,
  payCalendars: {},
}
