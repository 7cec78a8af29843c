import { firstLedger } from './0001-first-ledger'
import { timeEvidence } from './0002-time-evidence'
import { practice } from './0003-practice'
import { feedbackLoop } from './0004-feedback-loop'
import { earnings } from './0005-earnings'
import { detection } from './0006-detection'
import type { Migration } from './migration'

/** In order. The database's version is the length of this list. */
export const MIGRATIONS: readonly Migration[] = [firstLedger, timeEvidence, practice, feedbackLoop, earnings, detection]
