import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimeEntry } from '../../src/core/entry'
import type { HourReport } from '../../src/core/hour-report'
import { formText, type HoursForm } from '../../src/core/hours-form'
import { hoursToReport, reportOf } from '../../src/core/hours-to-report'
import { anyClosed, entryOf, HOUR, hourly, MINUTE, perTask } from './samples'

const FORM: HoursForm = { unitMs: MINUTE, per: 'project', writes: 'hours-and-minutes' }
const formOf = (platform: string) => (platform === 'outlier' ? FORM : undefined)
const at = (hour: number) => Date.UTC(2026, 2, 4, hour)
const entry = (id: string, hour: number, ms: number, more: Partial<TimeEntry> = {}) =>
  entryOf({ id, closedAt: at(hour), ...more }, ms)
const hoursOf = (
  entries: TimeEntry[],
  reports: HourReport[] = [],
  sessions: Parameters<typeof hoursToReport>[0]['sessions'] = [],
) => hoursToReport({ entries, reports, sessions, sinceAt: 0 }, formOf)

describe('hours to report', () => {
  it('counts tasks and instructions, whole units of the form, and carries the rest', () => {
    const entries = [
      entry('a', 9, 30 * MINUTE + 40_000),
      entry('b', 10, 10 * MINUTE + 30_000, { workKind: 'instructions' }),
      entry('c', 11, 20 * MINUTE, { workKind: 'waiting' }),
      entry('d', 12, 20 * MINUTE, { platform: 'mercor' }),
    ]
    const [hours, ...others] = hoursOf(entries)
    expect(others).toEqual([])
    expect(hours).toMatchObject({
      countedMs: 41 * MINUTE + 10_000,
      reportMs: 41 * MINUTE,
      entries: 2,
      untilAt: at(10),
      open: 0,
      doubts: [],
    })
    const report = hours && reportOf(hours, hours.reportMs, at(13), 'r')
    expect(report).toMatchObject({ reportedMs: 41 * MINUTE, carriedMs: 10_000, untilAt: at(10) })
    const later = [...entries, entry('e', 14, 50_000)]
    expect(hoursOf(later, report ? [report] : [])).toMatchObject([
      { countedMs: MINUTE, reportMs: MINUTE, entries: 1, doubts: [] },
    ])
  })

  it('asks no hours for work that is paid by tasks', () => {
    const byTask = entry('a', 9, 30 * MINUTE, { terms: perTask(500) })
    const reading = entry('b', 10, 10 * MINUTE, { workKind: 'instructions', terms: null })
    expect(hoursOf([byTask, reading])).toEqual([])
    expect(hoursOf([byTask, reading, entry('c', 11, 20 * MINUTE, { terms: null })])).toMatchObject([
      { reportMs: 30 * MINUTE, entries: 2 },
    ])
  })

  it('leaves idle, paused and missing time out', () => {
    const spans = [
      { kind: 'work', fromAt: at(9), toAt: at(9) + 5 * MINUTE },
      { kind: 'idle', fromAt: at(9) + 5 * MINUTE, toAt: at(9) + 20 * MINUTE },
      { kind: 'paused', fromAt: at(9) + 20 * MINUTE, toAt: at(9) + 30 * MINUTE },
      { kind: 'gap', fromAt: at(9) + 30 * MINUTE, toAt: at(9) + 50 * MINUTE },
      { kind: 'work', fromAt: at(9) + 50 * MINUTE, toAt: at(10) },
    ] as const
    const one = entryOf({ spans: [...spans], startedAt: at(9), closedAt: at(10), countedMs: 15 * MINUTE, elapsedMs: HOUR })
    expect(hoursOf([one])).toMatchObject([{ reportMs: 15 * MINUTE }])
  })

  it('names open work, entries in doubt, and what was corrected since it was reported', () => {
    const first = entry('a', 9, 30 * MINUTE)
    const [hours] = hoursOf([first])
    const report = hours ? [reportOf(hours, 20 * MINUTE, at(10), 'r')] : []
    const corrected = { ...first, countedMs: 25 * MINUTE }
    const doubted = entry('b', 12, 5 * MINUTE, { doubt: 'the browser was closed' })
    const sessions = [
      { platform: 'outlier', project: 'Crab', workKind: 'task' },
      { platform: 'outlier', project: 'Other', workKind: 'task' },
      { platform: 'outlier', project: 'Crab', workKind: 'waiting' },
    ] as const
    expect(hoursOf([corrected, doubted], report, sessions)).toMatchObject([
      {
        ...{ countedMs: 15 * MINUTE, open: 1 },
        doubts: [
          { is: 'corrected', wasMs: 30 * MINUTE, isMs: 25 * MINUTE },
          { is: 'unsure', entries: 1 },
        ],
      },
    ])
    // One that ended before and came later is told as well.
    expect(hoursOf([first, entry('late', 8, 7 * MINUTE)], report)[0]?.doubts).toEqual([
      { is: 'corrected', wasMs: 30 * MINUTE, isMs: 37 * MINUTE },
    ])
  })

  it('says nothing of reports whose entries it has not seen', () => {
    const report = {
      id: 'r',
      platform: 'outlier',
      project: 'Crab',
      at: at(2),
      untilAt: at(1),
      countedMs: HOUR,
      reportedMs: HOUR,
      carriedMs: 0,
    }
    const evidence = { entries: [entry('a', 9, MINUTE)], reports: [report], sessions: [], sinceAt: at(5) }
    expect(hoursToReport(evidence, formOf)[0]?.doubts).toEqual([])
  })

  it('loses and doubles nothing over any number of reports', () => {
    const units = fc.constantFrom(MINUTE, 6 * MINUTE, 15 * MINUTE)
    fc.assert(
      fc.property(fc.array(anyClosed, { minLength: 1, maxLength: 8 }), units, fc.nat(7), (closed, unitMs, cut) => {
        const form: HoursForm = { unitMs, per: 'day', writes: 'decimal-hours' }
        const entries = closed
          .map(
            ({ entry: one }, i): TimeEntry => ({
              ...one,
              id: `e${i}`,
              platform: 'outlier',
              project: '',
              workKind: 'task',
              terms: hourly(1),
            }),
          )
          .sort((a, b) => a.closedAt - b.closedAt)
        let reports: HourReport[] = []
        for (const some of [entries.slice(0, cut), entries]) {
          const [hours] = hoursToReport({ entries: some, reports, sessions: [], sinceAt: 0 }, () => form)
          if (!hours) continue
          expect(hours.days.reduce((sum, { ms }) => sum + ms, 0)).toBe(hours.reportMs)
          for (const { ms } of hours.days) expect(ms % unitMs).toBe(0)
          expect(hours.countedMs - hours.reportMs).toBeLessThan(unitMs)
          reports = [...reports, reportOf(hours, hours.reportMs, hours.untilAt, `r${reports.length}`)]
        }
        const reported = reports.reduce((sum, { reportedMs }) => sum + reportedMs, 0)
        const last = entries.filter(({ closedAt }) => closedAt <= (reports.at(-1)?.untilAt ?? 0))
        expect(reported + (reports.at(-1)?.carriedMs ?? 0)).toBe(last.reduce((sum, { countedMs }) => sum + countedMs, 0))
      }),
    )
  })

  it('carries nothing that is less than nothing, and takes no time that is none', () => {
    const [hours] = hoursOf([entry('a', 9, 30 * MINUTE)])
    if (!hours) throw new Error('no hours')
    expect(reportOf(hours, HOUR, at(10), 'r').carriedMs).toBe(0)
    expect(() => reportOf(hours, -1, at(10), 'r')).toThrow(RangeError)
    expect(() => reportOf(hours, Number.NaN, at(10), 'r')).toThrow(RangeError)
  })
})

describe('a figure as the form takes it', () => {
  it.each([
    [0, '0h 0min', '0.00'],
    [59_999, '0h 0min', '0.01'],
    [85 * MINUTE, '1h 25min', '1.41'],
    [10 * HOUR, '10h 0min', '10.00'],
  ])('%d ms is %s or %s', (ms, hoursAndMinutes, decimal) => {
    expect(formText(ms, { writes: 'hours-and-minutes' })).toBe(hoursAndMinutes)
    expect(formText(ms, { writes: 'decimal-hours' })).toBe(decimal)
  })
})
