/** Wording of the welcome page. */
export const welcome = {
  title: 'Welcome to Margin',
  lead: 'The right rubric beside the task, a second look before you submit, and an honest ledger of your time and pay.',
  first: 'Try a task now',
  firstText: 'A made-up task in the practice room: one minute, no platform, nothing to set up.',
  loading: 'One moment…',
  does: 'What Margin does',
  doesList: [
    'Recognises the task page that is open and puts the right rubric beside it, in the browser’s side panel.',
    'Walks you through a self-review, and brings what is still open to the front when you are about to submit.',
    'Keeps time and pay, and tells what an hour really earned: quoted, paid, per task, and with the unpaid time in.',
  ],
  never: 'What it never does',
  neverList: [
    'It never changes a page, never clicks, never types, and never answers for you.',
    'It never sends anything anywhere: no account, no server, no statistics. All records stay in this browser.',
    'It never keeps prompts, responses, answers or justifications. Only labels, ids, times, pay and your own notes.',
    'It never reads a page you did not switch on, and it does not run in private windows.',
  ],
  platforms: 'Choose your platforms',
  platformsText:
    'Margin reads only what is on here. Switch on where you work; the browser asks you each time, and you can switch off again at any moment.',
  rulesTitle: 'Platforms have rules on tools',
  rulesText:
    'Some platforms forbid outside tools, recordings or leaving a task. Read the rules of yours before you switch it on: Margin cannot know what you agreed to. Where you are in doubt, leave it off and use manual mode.',
  manualTitle: 'Manual mode needs no access',
  manualText:
    'Start and stop the clock by hand in the popup or the panel, with the same rubric, checklist and ledger. Margin then sees only whether the computer is in use, and which tab or window has the focus.',
  choices: 'Currency and goal',
  practice: 'Try it here',
  practiceText:
    'This is a made-up task. The detector that reads task pages reads it here, on this page, with no platform and no server. What you type is not kept.',
  reading: 'What Margin recognised',
  notRead: 'Reading…',
  nothing: 'No task is recognised here now. On a real page you could start the clock by hand.',
  isTask: (percent: string) => `A task page, ${percent} sure`,
  isKind: (kind: string, percent: string) => `Not taken for a task but for “${kind}”, ${percent} sure`,
  type: 'Task type',
  typeSure: (type: string, percent: string) => `${type}, ${percent} sure`,
  submit: 'Hands the work in',
  noSubmit: 'No submit control was found',
  responses: 'Responses on show',
  reasons: 'Because',
  starts: 'On a platform you switched on, the clock would start by itself now.',
  asks: 'At this confidence Margin asks before it starts the clock.',
  near: 'You are near the submit control: on a real task, what is still open on your checklist comes to the front now.',
  far: 'Move the pointer, or the focus, near “Submit”.',
  next: 'What next',
  nextText:
    'Pin Margin to the toolbar, open a task, and open the panel from the popup. Everything here can be changed in the options.',
  options: 'Open the options',
}

/** The made-up task; wording of our own. */
export const practiceTask = {
  title: 'Which response is better?',
  instructions: 'Compare the two responses to the prompt. Choose the one that helps the writer more and say why.',
  prompt: 'Prompt',
  promptText:
    'My balcony gets sun for only three hours a day. Name two herbs that will still grow well there, with one sentence on each.',
  a: 'Response A',
  aText:
    'Mint does well with little sun and spreads fast, so give it a pot of its own. Chives manage with three hours of light if the soil stays moist.',
  b: 'Response B',
  bText:
    'Rosemary and thyme are the classic balcony herbs. Both love heat and will be happy anywhere you put them, as long as you water them daily.',
  scale: 'Which response do you prefer?',
  points: [
    'Response A is much better',
    'Response A is slightly better',
    'About the same',
    'Response B is slightly better',
    'Response B is much better',
  ],
  accuracy: 'How accurate is the better response?',
  accuracyPoints: ['1 – wrong', '2 – partly wrong', '3 – mostly right', '4 – right'],
  justification: 'Justification',
  justificationHint: 'Two or three sentences that name what decided it.',
  submit: 'Submit',
  skip: 'Skip task',
  submitted:
    'Handed in. On a real page the clock would stop here, and the entry would be in your ledger. Nothing of this one was kept.',
  again: 'Try again',
}
