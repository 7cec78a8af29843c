import { addDays, type Day } from '../core/day'

const WINDOW_DAYS = 60

/** Days `from` to `to` in pieces of two months, so that years of records are read a little at a time. */
export function dayWindows(from: Day, to: Day): { from: Day; to: Day }[] {
  const windows: { from: Day; to: Day }[] = []
  for (let first = from; first <= to; first = addDays(first, WINDOW_DAYS)) {
    const last = addDays(first, WINDOW_DAYS - 1)
    windows.push({ from: first, to: last < to ? last : to })
  }
  return windows
}
