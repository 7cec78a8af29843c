import type { UnitKind } from '../../core/restore-plan'

const entries = (n: number, written: string) => (n === 1 ? '1 entry' : `${written} entries`)

/** Wording of the options' section “Your data”. */
export const data = {
  loading: 'One moment…',
  cancelled: 'Cancelled. Nothing was changed.',
  failed: (reason: string) => `That did not work: ${reason}`,
  unknownFailure: 'The browser gave no reason.',
  stages: {
    reading: 'Reading the file',
    copying: 'Copying the ledger',
    writing: 'Writing',
    summing: 'Adding up',
  },
  progress: (stage: string, percent: string) => `${stage}: ${percent}`,
  entries,

  backup: 'Backup',
  backupText:
    'A backup is one file with all your work: entries, pay, projects, reviews, notes, choices and the history for undo. It holds no task content. Keep it where a broken disk does not reach it. It restores in any browser that Margin runs in.',
  lastDetails: (when: string, work: string, size: string, by: 'user' | 'itself', file: string) =>
    `${when}, ${work}, ${size}, saved ${by === 'user' ? 'by hand' : 'automatically'}: ${file}`,
  saveNow: 'Save a backup now',
  saved: (file: string, work: string, size: string) => `${file} is in the browser’s downloads: ${work}, ${size}.`,
  leftOut: (n: number) =>
    `${n === 1 ? 'One change' : `${n} changes`} of very many entries cannot be undone from this file: too long for a backup. What the change did is in it.`,

  auto: 'Save backups automatically',
  autoHint:
    'Into the folder “margin” in your downloads. The browser asks for leave to manage downloads. Old files are never deleted.',
  autoRefused: 'The browser was not given leave to save files. Margin reminds you instead.',
  autoMissing: 'Margin may not save files any more, so there are no automatic backups.',
  autoAgain: 'Allow it again',
  every: 'How often',
  everyHint: 'Without automatic backups, Margin reminds you as often.',
  everyDays: (n: number) => (n === 1 ? 'Every day' : n === 7 ? 'Every week' : n === 30 ? 'Every 30 days' : `Every ${n} days`),

  restore: 'Restore',
  restoreText: 'Choose a backup file. You see first what it would bring; nothing changes before you say so.',
  choose: 'Choose a backup file',
  orDrop: 'or drop it here',
  refusedTitle: 'This file was not taken',
  nothingChanged: 'Nothing was changed.',
  inLine: (line: string) => `Line ${line}.`,
  refused: {
    empty: 'The file is empty. If the download was broken off, take an earlier backup.',
    gzip: 'The file is packed with gzip. Unpack it, then choose the file that comes out.',
    zip: 'The file is a zip archive, or an office document. If a backup is in it, unpack it first.',
    binary: 'The file is no text, and so no backup of Margin. Backups are called margin-backup-….jsonl.',
    table: 'The file is a table. Payment lists and exports are not backups; a backup is called margin-backup-….jsonl.',
    'web-page': 'The file is a web page. If you downloaded it from a file service, download the file itself.',
    foreign: 'The file was not written by Margin’s backup. A backup is called margin-backup-….jsonl.',
    newer: 'The file was written by a newer version of Margin. Update Margin here, then restore it.',
    unreadable: 'The browser cannot read the file. Was it moved or renamed, or is its disk gone? Choose it again.',
    'bad-line': 'A line is damaged. Take another copy of the file, or an earlier backup.',
    'bad-record': 'A record is not what it should be. Take another copy of the file, or an earlier backup.',
    'bad-order':
      'A record comes twice, or out of order: the file was changed after it was saved. Take another copy, or an earlier backup.',
    'cut-off':
      'The end of the file is missing, as after a broken download or a full disk. Take another copy, or an earlier backup.',
    changed: 'The file was changed after it was saved: its checksum is wrong. Take another copy, or an earlier backup.',
    'after-end': 'Something follows the end of the backup. Were two files put together? Take the file as it was saved.',
  },
  detail: (text: string) => `In technical words: ${text}`,

  preview: 'What this would bring',
  previewSnapshot: 'What the snapshot would bring back',
  madeAt: (when: string, zone: string, app: string) => `Saved ${when} (${zone})${app ? ` by Margin ${app}` : ''}.`,
  older: 'It is of an older version and was brought up to date.',
  kind: 'What',
  kinds: {
    entry: 'Entries, with pay and review',
    line: 'Amounts of no entry',
    project: 'Projects',
    sitting: 'Sittings in the practice room',
    rubric: 'Rubrics of your own',
    feedback: 'Feedback from reviewers',
    own: 'Checklist items of your own',
    statement: 'Imported statements',
    payment: 'Payments of statements',
    mapping: 'Remembered columns of CSV files',
    rate: 'Exchange rates',
    hours: 'Reported hours',
    lesson: 'Lessons about pages',
    recognition: 'How pages were recognised',
    revision: 'Changes that can be undone',
    setting: 'Choices',
  } satisfies Record<UnitKind, string>,
  isNew: 'New',
  isSame: 'Same',
  differs: 'Different',
  allSame: 'All of it is here already, just the same.',
  openHere: (n: number) =>
    n === 1
      ? 'One of them is open here right now, and stays as it is.'
      : `${n} of them are open here right now, and stay as they are.`,
  closing: (n: number) =>
    n === 1
      ? 'One session was open when the backup was made. It becomes an entry that ends with its last evidence, marked for review.'
      : `${n} sessions were open when the backup was made. They become entries that end with their last evidence, marked for review.`,
  doubt: 'it was open when the backup was made',

  mode: 'What to do',
  add: 'Add to what is here',
  addHint: 'Nothing that is only here goes away.',
  replace: 'Replace everything here',
  replaceHint: (removed: string) => `Afterwards the ledger is exactly the file. ${removed} A snapshot is taken first.`,
  removed: (n: number, written: string) =>
    n === 0 ? 'No entry here goes.' : `${entries(n, written)} that only this browser has will go.`,
  conflicts: 'Where both have it and it differs',
  mine: 'Keep what is here',
  theirs: 'Take the file’s',
  newer: 'Take the newer one',
  newerHint: 'The one that was corrected last. Where nothing tells, what is here stays.',
  overlapTitle: (n: number, written: string) =>
    n === 1 ? '1 entry lies in time that is counted here already' : `${written} entries lie in time that is counted here already`,
  overlapText: 'Perhaps it is the same work, recorded twice, or split or merged here since.',
  skip: 'Leave them out, so that no minute counts twice',
  keep: 'Bring them anyway',
  keepHint: 'The time then counts twice until you correct it.',
  examples: 'Show some of them',
  exampleOverlap: 'already counted',
  exampleDiffers: (here: string, file: string) => (here === file ? `${here} in both` : `${here} here, ${file} in the file`),
  apply: 'Restore',
  applyReplace: 'Replace everything',
  confirmReplace: 'I want to replace what is here',
  notNow: 'Cancel',
  nothingToDo: 'With these choices nothing would change.',
  restored: (n: number, written: string) =>
    `Restored. ${n === 0 ? 'No entry came' : n === 1 ? '1 entry came' : `${written} entries came`} from the file.`,
  putBack: 'Put back what was here before',
  putBackDone: 'What was here before is back. Work that was done since is kept.',

  snapshots: 'Snapshots',
  snapshotsText:
    'Copies inside this browser, taken automatically before an update of the ledger, a restore or a wipe. The newest five are kept. They do not help when the browser or the disk is gone: for that, save backups.',
  noSnapshots: 'No snapshots yet.',
  before: {
    migration: 'Before an update of Margin',
    restore: 'Before a restore',
    replace: 'Before everything was replaced',
    wipe: 'Before everything was deleted',
  },
  snapshotDetails: (when: string, work: string, size: string) => `${when}, ${work}, ${size}`,
  open: 'Restore…',
  openName: (what: string, when: string) => `Restore the snapshot: ${what}, ${when}`,
  remove: 'Delete',
  removeName: (what: string, when: string) => `Delete the snapshot: ${what}, ${when}`,
  removed1: 'The snapshot is deleted.',
  gone: 'This snapshot is gone: newer ones took its place.',

  storage: 'Storage',
  used: (used: string, quota: string) => `Margin uses ${used}. The browser would give it up to ${quota}.`,
  usedOnly: (used: string) => `Margin uses ${used}.`,
  usedUnknown: 'This browser does not say how much Margin uses.',
  exempt: 'Margin was installed with unlimited storage, which browsers also leave alone when the disk gets full.',
  persisted: 'Asked directly, this browser promises to keep Margin’s data when the disk gets full.',
  notPersisted: 'Asked directly, this browser does not promise to keep Margin’s data when the disk gets full.',
  persistUnknown: 'This browser does not say whether it would clear Margin’s data by itself.',
  persist: 'Ask the browser to promise it',
  persistRefused: 'The browser made no such promise. Backups are the surest way.',
  notCleared: 'Removing Margin, or clearing its data by hand, deletes everything in any case.',

  wipe: 'Delete everything',
  wipeText:
    'Removes all entries, pay, projects, reviews, choices and open sessions from this browser. Backup files that you saved stay.',
  wipeStart: 'Delete everything…',
  wipeWord: 'delete everything',
  wipeLabel: (word: string) => `To go on, type: ${word}`,
  wipeForGood: 'Leave nothing behind: delete the snapshots too',
  wipeForGoodHint: 'Without this, one snapshot stays, so that you can change your mind.',
  wipeNow: 'Delete now',
  wiped: 'Everything is deleted.',
}
