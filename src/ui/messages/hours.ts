/** Wording of the hours that a trainer reports to a platform, in the popup and in the report. */
export const hours = {
  title: 'Hours to report',
  lead: 'Some platforms pay by the hours that you report yourself. This is what was counted as tasks and as reading instructions since your last report of each project: never idle time, pauses or gaps.',
  lookBack: (days: string) => `Work that closed more than ${days} days ago is not looked at.`,
  open: 'Copy hours to report',
  loading: 'Adding up…',
  failed: 'The hours could not be added up. Nothing is lost: open this again.',
  none: 'Nothing to report',
  noneHint: 'Work on DataAnnotation and CrowdGen comes here when its entries close.',
  counted: (counted: string, entries: string) => `${counted} counted in ${entries}`,
  entries: (n: number) => (n === 1 ? '1 entry' : `${n} entries`),
  carriedIn: (carried: string) => `${carried} of it left over from the last report`,
  since: (when: string) => `since ${when}`,
  first: 'not reported before',
  amount: 'To report',
  badAmount: (example: string) => `Write a length of time like ${example}.`,
  more: (extra: string) => `That is ${extra} more than was counted.`,
  left: (left: string) => `${left} is kept for the next report.`,
  days: 'By day',
  copy: 'Copy',
  copied: (text: string) => `Copied: ${text}`,
  copyName: (what: string) => `Copy the hours of ${what}`,
  notCopied: 'The browser did not let Margin copy. Mark the figure and copy it by hand.',
  mark: 'Mark as reported',
  markName: (what: string) => `Mark as reported: ${what}`,
  marked: (what: string, amount: string) => `${amount} of ${what} is marked as reported.`,
  takeBack: 'Undo',
  takenBack: 'Undone. The hours are to be reported again.',
  isOpen: (n: number) =>
    n === 1
      ? 'A session of this project is open. Its time is not in it yet.'
      : `${n} sessions of this project are open. Their time is not in it yet.`,
  corrected: (was: string, is: string) =>
    `What you reported last rested on ${was} counted; after corrections it is ${is}. Tell the platform, or change the figure here.`,
  unsure: (n: number) =>
    n === 1
      ? 'One entry in it is in doubt, or an absence in it is not answered.'
      : `${n} entries in it are in doubt, or have absences that are not answered.`,
} as const
