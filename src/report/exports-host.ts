import { HOURS_PLATFORMS, hoursFormOf } from '../platforms/catalogue'
import type { PlatformSite } from '../platforms/platform'
import { readMonth, writeEntries, writeLines } from '../store/export-ledger'
import { feedbackBetween } from '../store/feedback'
import { deleteHourReport, HOURS_LOOK_BACK_DAYS, markReported, readHoursEvidence } from '../store/hours-to-report'
import { importEntries, MOST_IMPORTED, previewImport, withSurroundings } from '../store/import-entries'
import { undo } from '../store/ledger-edits'
import { rollupsBetween } from '../store/rollups'
import type { Store } from '../store/store'
import type { ExportsHost } from './exports/host'

/** The last file stays at its address: a browser that asks where to save it may read it much later. */
let lastUrl = ''

/** `tell` lets the other surfaces know of a change; that it could not undoes none. */
export function exportsHost(
  store: Store,
  sites: readonly PlatformSite[] = [],
  now: () => number = Date.now,
  tell: () => Promise<unknown> = async () => {},
): ExportsHost {
  const told = async <T>(change: Promise<T>): Promise<T> => {
    const done = await change
    tell().catch(console.error)
    return done
  }
  const copy = (text: string) => navigator.clipboard.writeText(text)
  let imported: string | undefined
  return {
    entriesFile: (range, format, run, type) => writeEntries(store, range, format, run, type),
    linesFile: (range, format, zone, run, type) => writeLines(store, range, format, zone, run, type),
    rollups: (from, to) => rollupsBetween(store, from, to),
    month: (range) => readMonth(store, range),
    feedback: (fromAt, toAt) => feedbackBetween(store, fromAt, toAt),
    withSurroundings: (make) => withSurroundings(store, now(), make),
    preview: (rows, choice) => previewImport(store, rows, choice, now()),
    importAll: async (items) => {
      const revision = await told(importEntries(store, items, now()))
      imported = revision.id
    },
    mostImported: MOST_IMPORTED,
    undo: () => told(undo(store, now(), imported)),
    faultOf: async () => {
      const { faultOf } = await import('../store/backup/record-schemas')
      return (name, value) => faultOf({ store: name, value })
    },
    save: (file, name) => {
      URL.revokeObjectURL(lastUrl)
      lastUrl = URL.createObjectURL(file)
      const link = document.createElement('a')
      link.href = lastUrl
      link.download = name
      link.click()
    },
    copy,
    print: (element) => {
      // The style sheet prints such an element alone.
      element.classList.add('printed')
      window.addEventListener('afterprint', () => element.classList.remove('printed'), { once: true })
      window.print()
    },
    hours: {
      sites,
      evidence: () => readHoursEvidence(store, HOURS_PLATFORMS, now()),
      lookBackDays: HOURS_LOOK_BACK_DAYS,
      formOf: hoursFormOf,
      mark: (report, lastId) => told(markReported(store, report, lastId)),
      takeBack: (id) => told(deleteHourReport(store, id)),
      copy,
      now,
    },
  }
}
