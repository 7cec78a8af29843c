import { NO_RECORD, type PastReview, type PastWork, type TrackRecord, trackRecordOf, withReviews } from '../core/track-record'
import { readPastWork } from '../store/past-work'
import { store } from './store'

/** Read once by each worker, and anew after each change from elsewhere: the badge asks at every event. */
let past: Promise<PastWork> | undefined
/** What it tells, kept as long as it is the same. */
let told: { of: Promise<PastWork>; record: Promise<TrackRecord> } | undefined

/** The trainer's own record. Read when a checklist is wanted, not before: plain browsing and the popup's figures cost nothing. */
export function trackRecord(): Promise<TrackRecord> {
  past ??= readPastWork(store)
  if (told?.of !== past) told = { of: past, record: recordOf(past) }
  return told.record
}

async function recordOf(of: Promise<PastWork>): Promise<TrackRecord> {
  try {
    return trackRecordOf(await of)
  } catch (error) {
    // A checklist in its plain order is better than none.
    console.error(error)
    if (past === of) past = undefined
    return NO_RECORD
  }
}

/** Attempts have closed, with these reviews: they are put to what is known, as to read it all anew at each would slow every closing. */
export function noteClosed(reviews: readonly PastReview[]): void {
  if (reviews.length === 0) return
  past = past?.then((known) => withReviews(known, reviews))
  // Told by whoever asks for the record.
  past?.catch(() => {})
}

/** Feedback or items of the trainer's own have changed, or the ledger was corrected. */
export function forgetTrackRecord(): void {
  past = undefined
}
