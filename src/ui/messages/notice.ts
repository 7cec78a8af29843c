/** Wording of the browser's notifications: labels and times alone. */
export const notice = {
  /** The places where work is done, joined to what is said of it. */
  at: (place: string, text: string) => (text === '' ? `${place}.` : `${place}. ${text}`),
  limit: {
    unpaid: {
      ahead: (left: string) => `Paid time ends in ${left}`,
      aheadText: 'After that, minutes on this task are given away.',
      passed: 'The paid time is over',
      passedText: 'What you work on this task from now on is not paid.',
    },
    rate: {
      ahead: (left: string) => `The rate changes in ${left}`,
      aheadText: 'Past the cap another rate holds.',
      passed: 'Past the cap',
      passedText: 'Another rate holds from now on.',
    },
    allowed: {
      ahead: (left: string) => `${left} left for this task`,
      aheadText: '',
      passed: 'Over the limit of this task',
      passedText: '',
    },
    deadline: {
      ahead: (left: string) => `A task is due in ${left}`,
      aheadText: 'The platform then takes it back, whether you work on it or not.',
      passed: 'A task was due',
      passedText: 'The platform may have taken it back.',
    },
  },
  question: 'Was that work or a break?',
  questionText: (away: string) => `The panel asks what the ${away} without a sign of work were.`,
  focus: 'Time for a break',
  focusText: (worked: string, length: string) => `${worked} of work without one. ${length} of rest is a break.`,
  week: (left: string) => `${left} left of the weekly cap`,
  weekPassed: 'The weekly cap is used up',
  weekText: (used: string, cap: string) => `This week: ${used} of ${cap}.`,
} as const
