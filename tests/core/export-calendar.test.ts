import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CALENDAR_FOOT, calendarEvent, calendarHead } from '../../src/core/export-calendar'

const MADE = Date.UTC(2026, 10, 24, 15)
/** Lines put together again, as a calendar does. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const unescaped = (text: string) => text.replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark))

describe('a calendar file', () => {
  it('tells a stretch in universal time and blocks nothing', () => {
    const when = { fromAt: Date.UTC(2026, 2, 29, 0, 59, 30, 250), toAt: Date.UTC(2026, 2, 29, 1, 30) }
    expect(
      calendarHead('Margin') + calendarEvent({ uid: 'e1@margin', when, title: 'A; b, c\\', text: '' }, MADE) + CALENDAR_FOOT,
    ).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Margin//Margin//EN',
        'X-WR-CALNAME:Margin',
        'BEGIN:VEVENT',
        'UID:e1@margin',
        'DTSTAMP:20261124T150000Z',
        'DTSTART:20260329T005930Z',
        'DTEND:20260329T013000Z',
        'SUMMARY:A\\; b\\, c\\\\',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  it('gives a whole day the day after as its end', () => {
    const text = calendarEvent({ uid: 'd', when: { day: '2026-02-28' }, title: 'x', text: 'y' }, MADE)
    expect(text).toContain('DTSTART;VALUE=DATE:20260228\r\nDTEND;VALUE=DATE:20260301\r\n')
  })

  it('folds long lines by octets without cutting a character, and gives every text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const text = calendarEvent({ uid: 'u', when: { day: '2026-02-28' }, title, text: '' }, MADE)
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        const summary = unfolded(text).find((line) => line.startsWith('SUMMARY:'))
        expect(unescaped(summary?.slice(8) ?? '')).toBe(title)
      }),
    )
  })

  it('lets no text begin a line of its own', () => {
    const text = calendarEvent({ uid: 'u', when: { day: '2026-02-28' }, title: 'a\r\nEND:VEVENT\u0007', text: 'b\rc' }, MADE)
    expect(unfolded(text).filter((line) => line === 'END:VEVENT')).toHaveLength(1)
    expect(text).toContain('SUMMARY:a\\nEND:VEVENT\r\n')
  })
})
