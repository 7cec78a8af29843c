import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/core/csv-table'
import { readRows } from '../../src/core/import-row'
import { type DateOrder, dateOrders, hasPartDates, trackerGroups, trackerOf, trackerTime } from '../../src/core/import-tracker'
import { isWanted, type TrackerChoices, type TrackerLabel, trackerItem } from '../../src/core/import-tracker-item'
import { around, NOW } from './edit-samples'
import { hourly } from './samples'

const TOGGL = `User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (USD)
Me,me@x,Acme,Site,,"Design, round 2",Yes,2026-03-10,09:00:00,2026-03-10,10:30:00,01:30:00,,150.00
Me,me@x,,Internal,,,No,2026-03-10,11:00:00,2026-03-10,11:15:00,00:15:00,a,
Me,me@x,Acme,Site,,Open,Yes,2026-03-11,09:00:00,,,,,
`
const TOGGL_NEW = `\uFEFF"Description","Duration","Member","Email","Project","Tags","Start date","Start time","Stop date","Stop time"
"Work","1:00:00","A","a@x","-","-","2026-03-14","09:00:00","2026-03-14","10:00:00"
`
const CLOCKIFY = `Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal),Billable Rate (EUR),Billable Amount (EUR)
Brand,Garage,Logo,Design,Hugo,,h@x,,Yes,03/15/2026,02:00 PM,03/15/2026,03:30 PM,01:30:00,1.50,0,0
Brand,Garage,Logo v2,Design,Hugo,,h@x,,Yes,03/04/2026,11:00 PM,03/05/2026,12:30 AM,01:30:00,1.50,0,0
`
const rowsOf = (text: string) => readTable(text).rows

/** What one row with these cells says of its time. */
function timeOf(cells: Record<string, string>, zone: string, order: DateOrder = 'mdy') {
  const names = Object.keys(cells)
  const table = readTable(`${names.join(',')}\n${names.map((name) => `"${cells[name]}"`).join(',')}\n`)
  const faults: unknown[] = []
  let time: ReturnType<typeof trackerTime> | null = null
  const read = readRows(table.rows, (row) => {
    time = trackerTime(row, order, zone)
    return { entry: { id: '' }, payLines: [] } as never
  })
  for (const { field, reason } of read.faults) faults.push([field, reason])
  return faults.length > 0 ? faults : time
}
const toggl = (start: string, end: string, length: string) => ({
  'Start date': start.slice(0, 10),
  'Start time': start.slice(11),
  'End date': end.slice(0, 10),
  'End time': end.slice(11),
  Duration: length,
})

describe('tables of other trackers', () => {
  it.each([
    [TOGGL, 'toggl'],
    [TOGGL_NEW, 'toggl'],
    [CLOCKIFY, 'clockify'],
    ['Project,Client,Time (h),Time (decimal)\n', null],
    ['day,started\n', null],
  ])('are told by their columns', (text, tracker) => {
    expect(trackerOf(readTable(text).columns)).toBe(tracker)
  })

  it('tell their projects', () => {
    expect(trackerGroups(rowsOf(TOGGL))).toMatchObject([
      { client: 'Acme', project: 'Site', rows: 2 },
      { client: '', project: 'Internal', rows: 1 },
    ])
    expect(trackerGroups(rowsOf(TOGGL_NEW))).toMatchObject([{ client: '', project: '', rows: 1 }])
  })

  it('tell in which orders their dates can be read', () => {
    const dated = (...dates: string[]) => rowsOf(`Start date,Start time\n${dates.map((date) => `${date},09:00`).join('\n')}\n`)
    expect(dateOrders(rowsOf(CLOCKIFY))).toEqual(['mdy'])
    expect(dateOrders(dated('04.03.2026', '31.03.2026'))).toEqual(['dmy'])
    expect(dateOrders(dated('04/03/2026'))).toEqual(['mdy', 'dmy'])
    expect(dateOrders(dated('13/03/2026', '03/13/2026'))).toEqual([])
    expect([hasPartDates(rowsOf(TOGGL)), hasPartDates(rowsOf(CLOCKIFY))]).toEqual([false, true])
  })

  it('become entries by what the user says each project is', () => {
    const choices: TrackerChoices = {
      ...{ zone: 'Europe/Berlin', order: 'mdy', withNotes: true, doubts: { unsure: 'unsure', differs: 'differs' } },
      labels: new Map<string, TrackerLabel>([
        [JSON.stringify(['Acme', 'Site']), { platform: 'outlier', project: 'Crab', taskType: 'rating', workKind: 'task' }],
      ]),
    }
    const rows = rowsOf(TOGGL).filter((row) => isWanted(row, choices))
    const terms = hourly(2000)
    const { rows: read, faults } = readRows(rows, (row) => trackerItem(row, choices, around({ termsOf: () => terms })))
    expect(faults).toEqual([{ line: 4, field: 'End time', value: '', reason: 'running' }])
    expect(read).toHaveLength(1)
    expect(read[0]?.item.entry).toMatchObject({
      ...{
        platform: 'outlier',
        project: 'Crab',
        taskType: 'rating',
        note: 'Design, round 2',
        origin: 'added',
        day: '2026-03-10',
      },
      ...{ startedAt: Date.UTC(2026, 2, 10, 8), countedMs: 5_400_000, outcome: 'unknown' },
    })
    expect(read[0]?.item.payLines).toMatchObject([{ kind: 'task', minor: 3000, currency: 'USD', state: 'expected' }])
  })

  it('read a clock of twelve hours over midnight', () => {
    expect(rowsOf(CLOCKIFY).map((row) => trackerTime(row, 'mdy', 'UTC'))).toEqual([
      { startedAt: Date.UTC(2026, 2, 15, 14), closedAt: Date.UTC(2026, 2, 15, 15, 30) },
      { startedAt: Date.UTC(2026, 2, 4, 23), closedAt: Date.UTC(2026, 2, 5, 0, 30) },
    ])
  })
})

describe('a time without its zone', () => {
  const berlin = 'Europe/Berlin'
  it('that the clock was put forward over never was', () => {
    expect(timeOf(toggl('2026-03-29 02:30:00', '2026-03-29 04:00:00', '0:30:00'), berlin)).toEqual([
      ['Start time', 'missing-time'],
    ])
  })

  it('over the change is as long as it was', () => {
    const at = Date.UTC(2026, 2, 29, 0, 30)
    expect(timeOf(toggl('2026-03-29 01:30:00', '2026-03-29 03:30:00', '1:00:00'), berlin)).toEqual({
      startedAt: at,
      closedAt: at + 3_600_000,
    })
  })

  it('that was there twice is told by the length, else in doubt', () => {
    const first = Date.UTC(2026, 9, 25, 0, 30)
    const hour = 3_600_000
    const twice = (length: string) => timeOf(toggl('2026-10-25 01:30:00', '2026-10-25 02:30:00', length), berlin)
    expect(twice('1:00:00')).toEqual({ startedAt: first - hour, closedAt: first })
    expect(twice('2:00:00')).toEqual({ startedAt: first - hour, closedAt: first + hour })
    expect(twice('')).toEqual({ startedAt: first - hour, closedAt: first, doubt: 'unsure' })
    expect(twice('7:00:00')).toEqual({ startedAt: first - hour, closedAt: first, doubt: 'differs' })
    const whole = timeOf(toggl('2026-10-25 02:10:00', '2026-10-25 02:20:00', '0:10:00'), berlin)
    expect(whole).toEqual({ startedAt: first - hour / 3, closedAt: first - hour / 6, doubt: 'unsure' })
  })

  it.each([
    [toggl('2026-03-10 09:00', '2026-03-10 09:00', '0:00:00'), 'End time', 'order'],
    [toggl('2026-03-10 10:00', '2026-03-10 09:00', '1:00:00'), 'End time', 'order'],
    [toggl('2026-02-30 10:00', '2026-03-10 09:00', ''), 'Start date', 'no-date'],
    [toggl('yesterday  10:00', '2026-03-10 09:00', ''), 'Start date', 'no-date'],
    [toggl('2026-03-10 noon', '2026-03-10 19:00', ''), 'Start time', 'no-time'],
    [toggl('2026-03-10 09:00', '', ''), 'End time', 'running'],
    [toggl('2026-03-10 09:00', '', 'long'), 'Duration', 'no-duration'],
    [toggl('2026-03-10 ', '2026-03-10 19:00', ''), 'Start time', 'empty'],
    [toggl('13/13/2026 09:00', '2026-03-10 19:00', ''), 'Start date', 'no-date'],
  ])('%j is refused: %s, %s', (cells, field, reason) => {
    expect(timeOf(cells, 'UTC')).toEqual([[field, reason]])
  })

  it.each([
    ['47:06 min', 2_826_000],
    ['1:30', 5_400_000],
    ['1.5', 5_400_000],
    ['0,79 h', 2_844_000],
  ])('with a length of %s and no end ends after it', (length, ms) => {
    const at = Date.UTC(2026, 2, 10, 9)
    expect(timeOf(toggl('2026-03-10 09:00', '', length), 'UTC')).toEqual({ startedAt: at, closedAt: at + ms })
  })

  it('still to come is refused', () => {
    const choices: TrackerChoices = {
      ...{ zone: 'UTC', order: 'mdy', withNotes: false, doubts: { unsure: '', differs: '' } },
      labels: new Map<string, TrackerLabel>([
        [JSON.stringify(['', '']), { platform: 'a', project: '', taskType: 'other', workKind: 'task' }],
      ]),
    }
    const { rows } = readTable('Start date,Start time,End date,End time\n2026-04-19,23:00,2026-04-20,01:00\n')
    expect(NOW).toBe(Date.UTC(2026, 3, 20))
    expect(readRows(rows, (row) => trackerItem(row, choices, around())).faults).toMatchObject([{ line: 2, reason: 'future' }])
  })
})
