import { describe, expect, it } from 'vitest'
import type { HourReport } from '../../src/core/hour-report'
import { hoursToReport } from '../../src/core/hours-to-report'
import { HOURS_PLATFORMS, hoursFormOf } from '../../src/platforms/catalogue'
import { closeEntry } from '../../src/store/entries'
import {
  deleteHourReport,
  HOURS_LOOK_BACK_DAYS,
  markReported,
  ReportedElsewhere,
  readHoursEvidence,
} from '../../src/store/hours-to-report'
import { entryOf, HOUR, MINUTE } from '../core/samples'
import { freshDatabase, sessionOf } from './samples'

const test = freshDatabase()
const NOW = Date.UTC(2026, 10, 24, 15)
const DAY = 24 * HOUR
const reportOf = (id: string, untilAt: number): HourReport => ({
  ...{ id, platform: 'dataannotation', project: 'Boats', at: NOW, untilAt, countedMs: HOUR, reportedMs: HOUR, carriedMs: 0 },
})

describe('the evidence of hours', () => {
  it('holds what closed lately on platforms that ask for hours, reports and open work', async () => {
    const close = (id: string, closedAt: number, platform = 'dataannotation') =>
      closeEntry(test.store, { entry: entryOf({ id, platform, project: 'Boats', closedAt }), payLines: [] })
    await close('old', NOW - (HOURS_LOOK_BACK_DAYS + 1) * DAY)
    await close('new', NOW - DAY)
    await close('other', NOW - DAY, 'outlier')
    const db = await test.store.use()
    await db.put('sessions', sessionOf('s', { platform: 'dataannotation', project: 'Boats' }))
    const evidence = await readHoursEvidence(test.store, HOURS_PLATFORMS, NOW)
    expect(evidence.entries.map(({ id }) => id)).toEqual(['new'])
    expect(hoursToReport(evidence, hoursFormOf)).toMatchObject([{ project: 'Boats', reportMs: 30 * MINUTE, open: 1 }])
  })

  it('keeps a report, and takes it back', async () => {
    await markReported(test.store, reportOf('r1', 5), undefined)
    await markReported(test.store, reportOf('r2', 9), 'r1')
    const reports = async () => (await readHoursEvidence(test.store, HOURS_PLATFORMS, NOW)).reports.map(({ id }) => id)
    expect(await reports()).toEqual(['r1', 'r2'])
    await deleteHourReport(test.store, 'r2')
    expect(await reports()).toEqual(['r1'])
  })

  it('reports the same hours once, however many windows are open', async () => {
    await markReported(test.store, reportOf('r1', 5), undefined)
    await expect(markReported(test.store, reportOf('r2', 5), undefined)).rejects.toThrow(ReportedElsewhere)
    expect((await readHoursEvidence(test.store, HOURS_PLATFORMS, NOW)).reports).toHaveLength(1)
  })
})
