import { NO_RECORD, type TrackRecord, trackRecordOf } from '../core/track-record'
import { readPastWork } from '../store/past-work'
import { store } from './store'

/** Told anew for each worker, and after each change of what it is told from: the badge asks at every event. */
let told: Promise<TrackRecord> | undefined

/** The trainer's own record. Read when a checklist is wanted, not before: plain browsing and the popup's figures cost nothing. */
export function trackRecord(): Promise<TrackRecord> {
  told ??= readPastWork(store)
    .then(trackRecordOf)
    .catch((error: unknown) => {
      // A checklist in its plain order is better than none.
      console.error(error)
      told = undefined
      return NO_RECORD
    })
  return told
}

/** An attempt was submitted, or feedback or items of the trainer's own have changed. */
export function forgetTrackRecord(): void {
  told = undefined
}
