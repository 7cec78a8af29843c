import type { Comparison, UnitFacts } from '../../../src/core/restore-plan'
import type { EntryName, Inspection } from '../../../src/store/backup/inspect'
import type { Snapshot } from '../../../src/store/snapshots'
import { NOW } from '../fake-host'

const facts = (more: Partial<UnitFacts>): UnitFacts => ({
  ...{ kind: 'entry', digest: 1, hasEntry: true, open: false, counted: [], countedMs: 1_800_000 },
  ...{ changedAt: 0, closedAt: 0, touches: [] },
  ...more,
})
const side = (units: Record<string, Partial<UnitFacts>>): Comparison['file'] => ({
  units: new Map(Object.entries(units).map(([unit, more]) => [`entry:${unit}`, facts(more)])),
  owners: new Map(),
})
const name: EntryName = {
  platform: 'outlier',
  project: 'Crab',
  taskType: 'comparison',
  closedAt: Date.parse('2026-11-20T10:00:00Z'),
  zone: 'UTC',
}

type Units = Record<string, Partial<UnitFacts>>

/** A file that was looked at: units of both sides. */
export function inspected(file: Units, here: Units, more: Partial<Inspection> = {}): Inspection {
  return {
    header: {
      ...{ format: 'margin-backup', version: 1, schema: 2, createdAt: NOW - 3_600_000, zone: 'Europe/Berlin', app: '0.1.0' },
      counts: {},
    },
    schema: 2,
    blob: new Blob([]),
    file: side(file),
    here: side(here),
    openHere: new Map(),
    names: new Map(Object.keys(file).map((unit) => [`entry:${unit}`, name])),
    ...more,
  }
}

export const snapshot = (more: Partial<Snapshot> = {}): Snapshot => ({
  ...{ id: 's1', at: NOW - 60_000, before: 'restore', schema: 2, counts: { entries: 12 }, bytes: 4200 },
  ...more,
})
