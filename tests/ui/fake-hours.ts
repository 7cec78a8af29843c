import { vi } from 'vitest'
import type { TimeEntry } from '../../src/core/entry'
import type { HourReport } from '../../src/core/hour-report'
import type { HoursForm } from '../../src/core/hours-form'
import type { HoursEvidence } from '../../src/core/hours-to-report'
import type { HoursHost } from '../../src/ui/hours/host'

export const HOURS_NOW = Date.parse('2026-11-25T14:00:00Z')

const FORMS: Record<string, HoursForm> = {
  dataannotation: { unitMs: 60_000, per: 'project', writes: 'hours-and-minutes' },
  appen: { unitMs: 36_000, per: 'day', writes: 'decimal-hours' },
}

/** What the hours ask of a surface, kept in memory. */
export function fakeHours(entries: readonly TimeEntry[], sessions: HoursEvidence['sessions'] = []) {
  const reports: HourReport[] = []
  const host = {
    sites: [
      { id: 'dataannotation', label: 'DataAnnotation', hosts: [] },
      { id: 'appen', label: 'Appen', hosts: [] },
    ],
    evidence: vi.fn(async () => ({ entries, reports: [...reports], sessions, sinceAt: 0 })),
    lookBackDays: 92,
    formOf: (platform: string) => FORMS[platform],
    mark: vi.fn(async (report: HourReport, _lastId: string | undefined) => void reports.push(report)),
    takeBack: vi.fn(async (id: string) => {
      reports.splice(
        reports.findIndex((one) => one.id === id),
        1,
      )
    }),
    copy: vi.fn(async (_text: string) => {}),
    now: () => HOURS_NOW,
  } satisfies HoursHost
  return { host, reports }
}
