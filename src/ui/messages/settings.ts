/** Wording of the user's choices, shared by welcome and options. */
export const settings = {
  currency: 'Currency',
  currencyHint: 'Offered first for pay terms. Amounts in other currencies stay as they are and are never added to it.',
  goal: 'Weekly goal, hours',
  goalHint: '0 is no goal.',
  goalWrong: 'Give hours between 0 and 168.',
  weekStart: 'The week starts on',
  weekdays: { '1': 'Monday', '6': 'Saturday', '7': 'Sunday' },
  save: 'Save choices',
  saved: 'Saved.',
}
