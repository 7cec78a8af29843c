/** Wording of the form for pay terms, shared by panel and options. */
export const terms = {
  pay: 'Pay',
  scheme: 'Paid',
  schemes: { unknown: 'Not known', hourly: 'By the hour', 'per-task': 'By the task', fixed: 'A fixed sum', unpaid: 'Not paid' },
  amount: 'Amount',
  badAmount: 'Write an amount like 26.50.',
  currency: 'Currency',
  badCurrency: 'Three letters, like USD.',
  cap: 'Most time paid',
  capHint: 'For one task. Empty: no limit.',
  badDuration: 'Write minutes, or a duration like 1 h 30 min.',
  overtime: 'Past it, per hour',
  overtimeHint: 'Empty: nothing.',
  weeklyCap: 'Weekly cap, hours',
  weeklyCapHint: 'The most that the contract pays in a week. Empty: none.',
  badHours: 'Write hours up to 168, like 20 or 37.5.',
}
