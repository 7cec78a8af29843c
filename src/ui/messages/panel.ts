import type { Change } from '../../core/rubric-digest'
import type { PageKind } from '../../core/task'
import { howKnown } from './how-known'
import { rubric } from './rubric-in-panel'

const items = (n: number) => (n === 1 ? '1 item' : `${n} items`)

/** Wording of the side panel. */
export const panel = {
  title: 'Margin',
  loading: 'Asking what is open…',
  retry: 'Try again',
  notAsked: 'No answer from Margin',
  problem: 'Something could not be saved',
  ownWindow: 'Open in a window of its own',
  parts: 'Rubric, checklist and notes',
  rubricTab: 'Rubric',
  checklistTab: 'Checklist',
  notesTab: 'Notes',
  notesKept: 'has notes',
  openCount: (n: number) => `${n} open`,

  session: {
    region: 'Session',
    correct: 'Correct what this is about',
    copyId: (id: string) => `Copy task id ${id}`,
    copied: 'Task id copied.',
    copyFailed: 'The browser would not copy. The task id is under “Correct what this is about”.',
    reopen: 'Reopen this task in its tab',
    soFar: (terms: string) => `so far at ${terms}`,
    ifSubmitted: 'if submitted',
    oneOfFirst: (n: number) => (n === 1 ? 'as the first task' : `as one of the first ${n} tasks`),
    fixed: (terms: string) => `${terms}, for the whole stretch`,
    unpaidKind: 'not paid by the task',
    taskId: 'Task id',
    unknown: (fields: string) => `Not known: ${fields}.`,
    fillIn: 'Fill in',
    elsewhere: 'This session is not of the tab in view.',
    goToTab: 'Go to its tab',
  },

  fields: howKnown.fields,

  correct: {
    title: 'Correct this session',
    kept: 'What you set here is kept for the project.',
    timeLimit: 'Time limit',
    timeLimitHint: 'Minutes, or like 1 h 30 min. Empty: none.',
    began: 'Began earlier by',
    beganHint: 'Work before the clock was started: minutes, at most 12 h.',
    batch: 'Review every nth task',
    batchHint: 'For tasks of under a minute: one entry with a count. Empty: each task by itself.',
    badCount: 'Give a whole number from 1 to 1000, or leave it empty.',
  },

  facts: {
    typical: (median: string, most: string) => `Usually ${median} (8 in 10 under ${most})`,
    typicalOf: {
      project: (n: number) => `${n} tasks`,
      platform: (n: number) => `${n} tasks of this type here`,
      type: (n: number) => `${n} tasks of this type`,
    },
    theirTimer: (theirs: string) => `Their timer says ${theirs}`,
    focus: (worked: string, block: string) => `Focus: ${worked} of ${block}`,
    due: (length: string, worked: string) => `Time for a break: ${length}, after ${worked}`,
    rest: (lasted: string, length: string) => `Break: ${lasted} of ${length}`,
    rested: (lasted: string) => `Break: ${lasted}, a real one`,
    givenAway: (task: string) => `Given away on this task: ${task}`,
    givenAwayBoth: (task: string, week: string) => `Given away: ${task} on this task, ${week} this week`,
    givenAwayWeek: (week: string) => `Given away this week: ${week}`,
  },

  offer: {
    fresh: (page: string) => `Page says ${page}. Use it?`,
    differs: (page: string, own: string) => `Page says ${page}, you have ${own}. Use the page’s?`,
    use: 'Use it',
    keep: 'Keep mine',
    notNow: 'Not now',
    unit: (rate: string) => `${rate}, one unit a task`,
  },

  offered: {
    task: (type: string, sure: string) => `This looks like a task: ${type} (${sure} sure)`,
    work: (kind: string, sure: string) => `This looks like work: ${kind} (${sure} sure)`,
    because: 'Because:',
    unsaid: 'No reason was given.',
    notTask: 'Not a task',
    notWork: 'Not now',
  },

  batch: {
    title: 'These tasks are short. Time them as one batch?',
    text: (n: number) => `One entry with a count, instead of one for each; the checklist is asked for every ${n}th task.`,
    yes: 'As one batch',
    no: 'Each by itself',
    units: (n: number) => (n === 1 ? '1 task handed in' : `${n} tasks handed in`),
    reviewIn: (n: number) =>
      n === 0 ? 'Review is due with this task.' : n === 1 ? 'Review with the next task.' : `Review in ${n} tasks.`,
  },

  others: {
    counted: (time: string) => `${time} counted`,
    due: (left: string) => `due in ${left}`,
    pastDue: 'past its deadline',
  },

  preview: {
    title: 'Preview: no clock yet',
    text: 'This task is shown but not yet taken. The clock starts once you take it (on DataAnnotation: “Enter Work Mode”).',
  },
  frame: {
    title: (host: string) => `The task is in a frame of ${host}`,
    text: 'Margin may not read that frame, so it does not guess what is in it. You can allow it, or start the clock by hand.',
    allow: (host: string) => `Allow ${host}`,
    refused: (reason: string) => `The browser refused: ${reason}`,
  },
  narrow: {
    title: (platform: string, px: number) => `${platform} hides tasks under ${px} px`,
    text: (width: number) => `The page is ${width} px wide with the panel beside it. Use the panel in a window of its own.`,
  },
  near: {
    title: (n: number) => `${n} open before you submit`,
    text: 'Margin only reminds; the page is yours.',
    show: 'Show the checklist',
  },

  readFirst: {
    title: 'Read first',
    fresh: (rubric: string) =>
      `You have not yet read “${rubric}” for this project. Read it, and the project’s own instructions, before you begin.`,
    changed: (rubric: string, since: string) => `“${rubric}” has changed since you read it on ${since}:`,
    changes: {
      added: 'new',
      removed: 'gone',
      'now-must': 'now a must',
      'no-longer-must': 'no longer a must',
      reworded: 'reworded',
      anchors: 'anchors changed',
      examples: 'examples or pitfalls changed',
    } satisfies Record<Change, string>,
    item: (question: string) => `Checklist, “${question}”`,
    more: (n: number) => `and ${n} more`,
    progress: (read: number, all: number) => `${read} of ${all} sections read.`,
    mark: 'I have read it',
  },

  instructions: {
    changed: (since: string) => `The instructions on the page changed since ${since}`,
    text: 'Their wording is not the one of your last attempt. Read them before you go on.',
    seen: 'I have read them',
  },

  rubric,

  checklist: {
    name: 'Checklist',
    progress: (open: number, all: number) => (open === 0 ? `All ${items(all)} settled` : `${open} of ${all} open`),
    meter: 'Settled items',
    done: 'Done',
    'not-applicable': 'N/A',
    doubtful: 'Unsure',
    long: { done: 'Done', 'not-applicable': 'Not applicable', doubtful: 'Unsure, stays open' },
    answerFor: 'Answer',
    from: { rubric: 'rubric', platform: 'platform rule', own: 'from your feedback' },
    note: 'Note on this item',
    addNote: 'Note',
    took: (time: string) => `this review took ${time}`,
    keys: 'Keys on an item: d done, n not applicable, u unsure, Backspace clear, w write a note; arrows or j and k move.',
    empty: 'Nothing to check',
    emptyText: 'This rubric has no checklist for this kind of task.',
    noSession: 'The checklist belongs to a session',
    noSessionText: 'Open a task, or start the clock by hand above.',
    level: { must: 'must', should: 'should' },
  },

  notes: {
    label: 'Notes for this task',
    hint: 'Your own words only; never paste task text. Kept with the session.',
    saving: 'Saving…',
    saved: 'Saved',
    failed: (reason: string) => `Not saved: ${reason}`,
    noSession: 'Notes belong to a session',
    noSessionText: 'Open a task, or start the clock by hand above.',
  },

  projectNotes: {
    title: (project: string) => `Project: ${project}`,
    titleUnknown: 'This project',
    label: 'Notes for every task of this project',
    hint: 'What you learned of its rules, in your own words.',
    link: 'Address of the project’s guidelines',
    linkHint: 'An https address. It opens only when you click it. Empty: none.',
    addLink: 'Add the guidelines’ address',
    changeLink: 'Change',
    open: (host: string) => `Guidelines (${host})`,
    notAnAddress: 'This is no address. Copy it from the browser’s address bar; it begins with https://.',
    onlyHttps: (protocol: string) => `Only https addresses are kept; this one begins with ${protocol}.`,
    noPassword: 'This address carries a user name. Take that out, so that it is not kept.',
  },

  noSession: {
    title: 'No session on this tab',
    unread: 'Margin cannot read this tab. Switch the platform on in the popup, or start by hand.',
    notTask: (kind: string) => `This page looks like ${kind}, not like a running task.`,
    kinds: {
      task: 'a task',
      queue: 'a list of tasks',
      instructions: 'instructions',
      'report-time': 'a time report',
      earnings: 'earnings',
      qualification: 'a qualification',
      other: 'something else',
    } satisfies Record<PageKind, string>,
  },
} as const
