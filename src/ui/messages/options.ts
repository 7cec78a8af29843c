/** Wording of the options page. */
export const options = {
  title: 'Margin: options',
  nav: 'On this page',
  practice: 'Practice room',
  loading: 'One moment…',
  failed: 'This could not be read. Nothing is lost: load the page again.',

  platforms: 'Platforms',
  platformsText:
    'Margin reads only what is on here. Switching off takes the access away at once, and tabs that are open stop being read.',
  grades: { good: 'good', fair: 'fair', thin: 'thin' },
  evidenceGrade: (grade: string) => `Evidence: ${grade}`,
  evidenceText: (address: string, page: string, newest: string) =>
    `For the address of its tasks: ${address}. For what the page shows: ${page}.${newest ? ` Newest source: ${newest}.` : ''}`,
  noEvidence: 'none',
  doubt: (sure: string) =>
    `The weaker the evidence, the less sure a reading is. Under ${sure} Margin asks before it starts the clock, and it names what it could not read.`,

  sites: 'Other sites you allowed',
  sitesText: 'Allowed one by one in the popup. The generic detector reads them.',
  noSites: 'No other site is allowed',
  noSitesHint: 'On a site where you work, open the popup and choose “Allow on this site”.',
  remove: 'No longer allow',
  removeName: (site: string) => `No longer allow ${site}`,
  removeFailed: (site: string) =>
    `The browser would not take ${site} away here. It can be taken away in the browser’s own settings for extensions.`,

  manual: 'Manual mode',
  manualList: [
    'Everything works without access to any page: start the clock in the popup or the panel, choose the platform, project, type and kind of work, and use the rubric, checklist and notes as ever.',
    'Margin then sees only whether the computer is in use, which window has the focus, and the tabs you mark with “This tab belongs to this session”. It does not read those tabs.',
    'A long silence is not counted.',
    'Use it where a platform’s rules forbid tools that read the page, or where you are in doubt.',
  ],

  rubrics: 'Rubrics',

  terms: 'Pay terms',
  termsText:
    'The terms of each project, by date. A change holds for work from its date on; entries that are closed keep the terms they closed with.',
  noProjects: 'No project is known yet',
  noProjectsHint: 'Projects show here once you have worked on them. Their pay terms can also be set in the panel while you work.',
  unnamed: 'Work without a project name',
  noTerms: 'not known',
  cap: (time: string) => `paid up to ${time} a task`,
  overtime: (rate: string) => `then ${rate}`,
  since: (date: string) => `since ${date}`,
  from: 'Holds from',
  fromHint: 'Replaces terms that begin on the same day.',
  badFrom: 'Choose a date.',
  earlier: (n: number) => (n === 1 ? '1 other entry in its history' : `${n} other entries in its history`),
  fromPage: 'read from the page',
  edit: 'Edit',
  editName: (project: string) => `Edit the pay terms of ${project}`,
  weeklyCapHint: 'The most that the contract pays in a week. Holds at once. Empty: none.',
  weeklyCap: (time: string) => `at most ${time} a week`,
  saved: (project: string) => `Pay terms of ${project} are saved.`,

  policy: 'Time policy',

  choices: 'Currency and week',

  money: 'Pay weeks and money',

  limits: 'Limits and breaks',
  limitsText:
    'Warnings come before minutes stop being paid: in the panel, on the toolbar badge and, if you allow it, as a notification. They hold for caps on paid time, for the platform’s own limit of a task, and for deadlines.',
  warnPercent: 'Warn at, per cent of the limit',
  warnPercentHint: '0: no warning.',
  badPercent: 'Write a whole number from 0 to 99.',
  warnLeft: 'Warn again before its end',
  warnLeftHint: 'Minutes, or like 1 min 30 s. 0: no warning. At most half of a short limit.',
  focusBlock: 'Work without a break, at most',
  focusBlockHint: 'Minutes, or like 2 h 30 min. 0: no reminder.',
  breakLength: 'A break is at least',
  breakHint: 'So long without work, whatever the task. Shorter pauses are part of the stretch.',
  badLength: 'Write minutes, or a duration like 1 h 30 min.',
  badBreak: 'Write at least 1 minute, or a duration like 15 min.',
  notices: 'Notifications',
  noticesText:
    'Only while neither the panel nor the popup is open, and each occasion once: a limit that is near or passed, a question about an absence, a break that is due, a weekly cap. They show on your screen and go nowhere else.',
  noticesOn: 'Notifications are on.',
  noticesOff: 'Notifications are off.',
  noticesAllow: 'Allow notifications',
  noticesStop: 'Stop notifications',
  nameProject: 'Name the project in notifications',
  nameProjectHint: 'Otherwise they name the platform alone, for screens that others see.',
  data: 'Your data',

  stored: 'What is stored',
  storedText: 'All of it lies in this browser’s own database, on this computer. Nothing is sent anywhere.',
  neverStored:
    'Never stored: prompts, responses, answers, justifications, pages, pictures of them, keystrokes, or where you browse. An open session keeps one address, the link that reopens its task, where the platform has one.',
  records: (n: number, written: string) => (n === 1 ? '1 record' : `${written} records`),
  fieldsAre: (names: string) => `Fields: ${names}`,
  keysAre: (keys: string) => `First keys: ${keys}`,
  stores: {
    sessions:
      'Sessions that are open now. A keyed hash tells one task from the next where the page shows no id; it goes with the session.',
    entries: 'Closed time entries: platform, project, task id, task type, times, how it ended, and the terms in force.',
    payLines: 'Amounts expected and paid.',
    projects: 'Projects: pay terms, chosen rubric, what you corrected, your notes.',
    reviews: 'Your answers to checklists and your notes; never the text of a task.',
    rollups: 'Sums for each day, so that figures show at once. They follow from the entries.',
    revisions: 'What a record was before you edited it, so that you can undo.',
    practice: 'Practice: your marks beside the gold’s, and a text of yours only where you chose to keep it.',
    meta: 'Your choices, drafts of rubrics, and what is live besides the sessions.',
    rubrics: 'Rubrics of your own and those you changed.',
    feedback: 'What reviewers said of your work, as you noted it.',
    ownItems: 'Checklist items of your own, and those that came of feedback.',
    lessons: 'What you taught the detector about a site.',
    rates: 'Exchange rates that you entered.',
    statements: 'Payment lists that you imported.',
    statementRows: 'What platforms say they paid, row by row: day, task id, project, amount, state.',
    csvMappings: 'Which column means what in a CSV file that you imported.',
    hourReports: 'Hours that you marked as reported to a platform.',
    monthRollups: 'The same sums for each month.',
  } as Readonly<Record<string, string>>,
  otherStore: 'Kept by a part of Margin that this page does not describe yet.',
}
