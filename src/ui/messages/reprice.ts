const entries = (n: string, one: boolean) => (one ? '1 entry' : `${n} entries`)

/** Wording of giving closed entries the pay terms that are known now. */
export const reprice = {
  title: 'Past entries',
  text: 'Closed entries keep the terms they closed with until you give them others.',
  since: 'Closed since',
  sinceHint: 'Empty: all of them.',
  look: 'See what would change',
  waiting: 'Waiting for other work on the ledger to end…',
  looking: 'Looking through the entries',
  changing: 'Giving entries their terms',
  undoing: 'Giving back the terms of before…',
  progress: (done: string, of: string) => `${done} of ${of} entries`,
  question: 'Apply the terms to past entries too?',
  changes: (n: string, of: string) => `${n} of ${of} entries would get other terms:`,
  long: 'This takes a while. Until it is done, new evidence of running work waits to be written.',
  nothing: (of: string) => `No past entry changes: all ${of} have these terms, or pay the same.`,
  noEntries: 'No closed entry is of these terms yet.',
  termsNow: 'Terms now',
  termsAfter: 'After',
  entries: 'Entries',
  project: 'Project',
  projects: 'By project',
  none: 'not known',
  pay: (currency: string) => `Expected pay in ${currency}`,
  now: 'Now',
  after: 'After',
  kept: (n: string, one: boolean) =>
    one
      ? 'One amount is settled or was written by hand: it stays as it is.'
      : `${n} amounts are settled or were written by hand: they stay as they are.`,
  apply: (n: string, one: boolean) => `Apply to ${entries(n, one)}`,
  leave: 'Leave them as they are',
  applied: (n: string, one: boolean) => `${entries(n, one)} got other terms.`,
  undo: 'Undo',
  undone: 'Undone: every entry is as it was before.',
  stopped: 'Called off. Nothing was changed.',
  left: 'Past entries stay as they are.',
}
