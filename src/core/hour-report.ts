/** Hours that the user has reported to a platform where hours are self-reported. */
export interface HourReport {
  id: string
  platform: string
  project: string
  at: number
  /** Entries that closed up to this instant are in it. */
  untilAt: number
  /** What was counted and not yet reported; what was reported, in the form's units; what is left for the next report. */
  countedMs: number
  reportedMs: number
  carriedMs: number
}
