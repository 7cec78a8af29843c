import { Temporal } from 'temporal-polyfill'

/** Whether this is the name of a time zone by which instants can be found. */
export function isZone(name: string): boolean {
  try {
    return name !== '' && Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name) !== null
  } catch {
    return false
  }
}
