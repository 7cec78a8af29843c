import type { PageKind } from '../../core/task'
import { howKnown } from './how-known'

/** Wording of the options' page on health. */
export const health = {
  text: 'When each kind of page was last recognised, and what could not be read there. A platform that rebuilds its pages shows here first.',
  none: 'No page was recognised yet',
  noneHint: 'Switch a platform on, or allow a site, and open a task: it shows here from then on.',
  never: (names: string) => `Switched on and never recognised: ${names}.`,
  kinds: {
    task: 'Task',
    queue: 'List of work',
    instructions: 'Instructions',
    'report-time': 'Time report',
    earnings: 'Earnings',
    qualification: 'Qualification',
    other: 'Other',
  } satisfies Record<PageKind, string>,
  fields: howKnown.fields,
  asBefore: 'as before',
  changed: 'changed',
  last: (when: string, pages: string, sure: string) => `Last recognised ${when}, ${sure} sure; ${pages}.`,
  pages: (n: number) => (n === 1 ? '1 page so far' : `${n} pages so far`),
  gone: (when: string, n: number) => `Opened since without being recognised, last ${when}${n > 1 ? `, ${n} times` : ''}.`,
  doubt: (to: string, from: string) => `Less sure than it was: ${to}, before ${from}.`,
  lost: (field: string, since: string, n: number, read: string) =>
    `Not read since ${since}${n > 1 ? ` (${n} pages)` : ''}: ${field}. Last read ${read}.`,
  neverRead: (fields: string) => `Looked for and never read: ${fields}.`,
  report: 'Report to copy',
  reportOf: (what: string) => `Report to copy: ${what}`,
  reportText:
    'For whoever repairs the reading of this page. It holds structure only: names of elements, roles and attributes, with their numbers. Read it before you pass it on.',
  noTab: 'The page is not open now, so its structure is not in the report. Open it in a tab and look again.',
  look: 'Look again',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser would not copy. Select the text and copy it by hand.',
  label: 'The report',
  forget: 'Forget',
  forgetOf: (what: string) => `Forget ${what}`,
  failed: (reason: string) => `That did not work: ${reason}`,
}
