import type { TimeEntry } from './entry'

/** True where the user should look at an entry: its time is in doubt, or a long absence in it was never answered. */
export function needsReview({ doubt, unanswered }: Pick<TimeEntry, 'doubt' | 'unanswered'>): boolean {
  return doubt !== undefined || (unanswered?.length ?? 0) > 0
}
