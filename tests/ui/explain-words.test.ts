import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Span } from '../../src/core/span'
import { countedMs } from '../../src/core/time-policy'
import { explainWords } from '../../src/ui/explain-words'
import { clock } from '../../src/ui/format'
import { anyClosed, MINUTE } from '../core/samples'

// Properties take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const policy = { stillMs: 2 * MINUTE, awayMs: 5 * MINUTE }
const at = (clockTime: string) => Date.parse(`2026-03-04T${clockTime}:00Z`)
const span = (kind: Span['kind'], from: string, to: string, more: Partial<Span> = {}): Span => ({
  kind,
  fromAt: at(from),
  toAt: at(to),
  ...more,
})
const entryOf = (spans: Span[]) => ({
  spans,
  startedAt: spans[0]?.fromAt ?? 0,
  closedAt: spans.at(-1)?.toAt ?? 0,
  countedMs: countedMs(spans, policy),
})

const seconds = (text: string) =>
  (text.startsWith('−') ? -1 : 1) *
  text
    .replace('−', '')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)

describe('an entry in words', () => {
  it('tells each stretch with its reason, the sum, and the limits', () => {
    const told = explainWords(
      entryOf([
        span('work', '14:02', '14:10'),
        span('idle', '14:10', '14:13', { stillSinceAt: at('14:08') }),
        span('away', '14:13', '14:20'),
        span('gap', '14:20', '14:40'),
        span('work', '14:40', '14:50', { was: 'gap' }),
        span('paused', '14:50', '14:55', { was: 'idle' }),
      ]),
      policy,
      'UTC',
    )
    expect(told.title).toBe('Why 23 min?')
    expect(told.lines.map(({ range, kind, why, counts }) => [range, kind, why, counts])).toEqual([
      ['14:02–14:10', 'work', 'The task or the panel was in view and in use.', '8:00'],
      ['14:10–14:13', 'idle', 'In view, unused since 14:08. Stillness counts up to 2 min; this is beyond.', '0:00'],
      ['14:13–14:20', 'away', 'In another tab or window for 7:00. The first 5 min count.', '5:00'],
      ['14:20–14:40', 'gap', 'No sign of work: sleep, a closed browser or a lost page. Does not count.', '0:00'],
      ['14:40–14:50', 'work', 'You said that this was work. The evidence said: gap.', '10:00'],
      ['14:50–14:55', 'paused', 'You said that this was a break. The evidence said: idle.', '0:00'],
    ])
    expect(told.other).toBeNull()
    expect(told.sum).toBe('work 18:00 + away up to the limit 5:00 = 23:00 counted.')
    expect(told.limits).toBe('Stillness in view counts up to 2 min; another tab or window up to 5 min a stretch.')
  })

  it('uses the entry’s zone', () => {
    expect(explainWords(entryOf([span('work', '14:02', '14:10')]), policy, 'Asia/Kolkata').lines[0]?.range).toBe('19:32–19:40')
  })

  it('says where leaving does not count, and what no span shows', () => {
    const away = entryOf([span('work', '14:00', '14:10'), span('away', '14:10', '14:20')])
    const strict = explainWords({ ...away, countedMs: 10 * MINUTE }, { ...policy, awayMs: 0 }, 'UTC')
    expect(strict.lines[1]?.why).toBe('In another tab or window. Does not count here.')
    expect(strict.limits).toBe('Stillness in view counts up to 2 min; time in another tab or window does not count.')
    expect(explainWords({ ...away, countedMs: 8 * MINUTE }, policy, 'UTC').sum).toBe(
      'work 10:00 + away up to the limit 5:00 − less by the rule of its time 7:00 = 8:00 counted.',
    )
    const byHand = explainWords({ spans: [], startedAt: 0, closedAt: 60 * MINUTE, countedMs: 45 * MINUTE }, policy, 'UTC')
    expect(byHand).toMatchObject({ lines: [], other: { counts: '45:00' }, sum: 'in no span 45:00 = 45:00 counted.' })
  })

  it('adds up to the second, whatever the entry', () => {
    fc.assert(
      fc.property(anyClosed, fc.integer({ min: -MINUTE, max: MINUTE }), ({ entry, awayMs }, more) => {
        const counted = Math.max(0, entry.countedMs + more)
        const told = explainWords({ ...entry, countedMs: counted }, { stillMs: 0, awayMs }, entry.zone)
        const sum = told.lines.reduce((all, { counts }) => all + seconds(counts), 0) + seconds(told.other?.counts ?? '0:00')
        expect(clock(sum * 1000)).toBe(clock(counted))
        const [left = '', right] = told.sum.split(' = ')
        if (right === undefined) {
          expect([told.sum, sum]).toEqual(['Nothing of this counts.', 0])
          return
        }
        const terms = [...left.matchAll(/(?:^| ([+−]) )[a-z ]+ ([\d:]+)/g)]
        expect(terms.reduce((all, [, sign, text = '']) => all + (sign === '−' ? -1 : 1) * seconds(text), 0)).toBe(sum)
        expect(right).toBe(`${clock(counted)} counted.`)
      }),
    )
  })
})
