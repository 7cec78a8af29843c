/** When a platform's pay week turns and its pay becomes payable. What is absent is not known. */
export interface CalendarChoice {
  /** IANA zone of the week and the cut-off. */
  zone?: string
  /** ISO day number, 1 Monday to 7 Sunday. */
  weekStartsOn?: 1 | 2 | 3 | 4 | 5 | 6 | 7
  /** Local time at which the week turns, `HH:MM`. */
  cutOff?: string
  /** ISO day number of the pay day in the week after. */
  paidOn?: 1 | 2 | 3 | 4 | 5 | 6 | 7
  /** Days until approved work can be withdrawn. */
  holdDays?: { hourly: number; perTask: number }
  /** Days between two withdrawals. */
  withdrawEveryDays?: number
}
