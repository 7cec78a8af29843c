/** Wording of the user's choices, shared by welcome and options. */
export const settings = {
  currency: 'Currency',
  currencyHint:
    'Your home currency, offered first for pay terms. Amounts in other currencies are added to it only where they were converted by a rate of yours.',
  goal: 'Weekly goal, hours',
  goalHint: '0 is no goal.',
  goalWrong: 'Give hours between 0 and 168.',
  weekStart: 'The week starts on',
  weekdays: { '1': 'Monday', '6': 'Saturday', '7': 'Sunday' },
  save: 'Save choices',
  saved: 'Saved.',
  savedWithoutGoal: (goal: string) =>
    `Saved. Your weekly goal of ${goal} is gone with its currency: set a new one under “Pay weeks and money”.`,
}
