/** How a platform asks for the hours that its workers report themselves. */
export interface HoursForm {
  /** The least that the form takes, in milliseconds; what is left is carried on to the next report. */
  unitMs: number
  /** `day`: hours are entered for each day; `project`: one figure for all since the last report. */
  per: 'day' | 'project'
  /** How the figure is written there. */
  writes: 'hours-and-minutes' | 'decimal-hours'
}

/** `1h 25min`, or `1.42` where the form takes decimal hours: rounded down, so that no more is reported than was worked. */
export function formText(ms: number, { writes }: Pick<HoursForm, 'writes'>): string {
  const minutes = Math.floor(ms / 60_000)
  if (writes === 'hours-and-minutes') return `${Math.floor(minutes / 60)}h ${minutes % 60}min`
  const hundredths = Math.floor(ms / 36_000)
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
}
