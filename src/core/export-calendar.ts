import { Temporal } from 'temporal-polyfill'
import { addDays, type Day } from './day'

/** One event of a calendar: a stretch of time, or a whole day. */
export interface CalendarEvent {
  /** The same for the same thing each time, so that a calendar that takes the file again doubles nothing. */
  uid: string
  when: { fromAt: number; toAt: number } | { day: Day }
  title: string
  text: string
}

const MOST_OCTETS = 75

const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    // No other control character may stand in a calendar.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')

const octets = (mark: string) => {
  const code = mark.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A line of content by RFC 5545: at most 75 octets, the rest on lines that begin with a space; no character is cut in two. */
function folded(line: string): string {
  let text = ''
  let length = 0
  for (const mark of line) {
    const size = octets(mark)
    if (length + size > MOST_OCTETS) {
      text += '\r\n '
      length = 1
    }
    text += mark
    length += size
  }
  return `${text}\r\n`
}

/** `20260304T130500Z`: universal time needs no description of a zone, and every calendar shows it in its own. */
const instant = (at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
const date = (day: Day) => day.replaceAll('-', '')

/** What comes before the events (RFC 5545). */
export function calendarHead(name: string): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Margin//Margin//EN', `X-WR-CALNAME:${escaped(name)}`].map(folded).join('')
}

/** One event; `madeAt` is when the file is made. It is shown as free time: it tells what was, and blocks nothing. */
export function calendarEvent({ uid, when, title, text }: CalendarEvent, madeAt: number): string {
  const times =
    'day' in when
      ? [`DTSTART;VALUE=DATE:${date(when.day)}`, `DTEND;VALUE=DATE:${date(addDays(when.day, 1))}`]
      : [`DTSTART:${instant(when.fromAt)}`, `DTEND:${instant(when.toAt)}`]
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${instant(madeAt)}`,
    ...times,
    `SUMMARY:${escaped(title)}`,
    ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
    .map(folded)
    .join('')
}

export const CALENDAR_FOOT = 'END:VCALENDAR\r\n'
