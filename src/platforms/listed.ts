import type { Evidence, HouseRule, PayCalendar, Platform, PlatformFile, PlatformSite, ReportedHours, Sign } from './platform'
import { PLATFORMS } from './registry'

/** How well the public evidence for a platform's task page stands, for a reader: never more than its weaker half. */
export interface EvidenceSummary {
  grade: 'good' | 'fair' | 'thin'
  /** Best evidence for the address of a task, and for what its page shows; null when nothing is known. */
  address: Evidence | null
  page: Evidence | null
  /** When the newest dated source of a sign is from, `YYYY-MM` or `YYYY`; null where none has a date. */
  newest: string | null
}

/** What surfaces show of a platform. */
export interface CatalogueEntry {
  site: PlatformSite
  rules: readonly HouseRule[]
  payCalendar?: PayCalendar
  reportedHours?: ReportedHours
  evidence: EvidenceSummary
}

const WORTH: Record<Evidence, number> = { documented: 4, 3: 3, 2: 2, 1: 1, inferred: 0, forum: 0 }
const best = (list: readonly Evidence[]): Evidence | null => [...list].sort((a, b) => WORTH[b] - WORTH[a])[0] ?? null

function summary({ pages, fields }: Platform): EvidenceSummary {
  const tasks = pages.filter((p) => p.kind === 'task')
  const signs: Sign[] = [...tasks.flatMap((p) => [...(p.confirm ?? []), ...(p.preview ?? [])]), ...(fields.submit ?? [])]
  const address = best(tasks.map((p) => p.urlEvidence))
  const page = best(signs.map((s) => s.evidence))
  const weaker = Math.min(address === null ? 0 : WORTH[address], page === null ? 0 : WORTH[page])
  const newest =
    signs
      .map((s) => s.seen ?? '')
      .sort()
      .at(-1) || null
  return { grade: weaker >= 3 ? 'good' : weaker === 2 ? 'fair' : 'thin', address, page, newest }
}

function entryOf(file: PlatformFile): CatalogueEntry {
  const { site, rules, payCalendar, reportedHours } = file
  return { site, rules, evidence: summary(file), ...(payCalendar && { payCalendar }), ...(reportedHours && { reportedHours }) }
}

/**
 * What surfaces and background know of every platform: plain data, worked out when the extension is built (`listedPlatforms` in
 * wxt.config.ts), so that neither carries the signs and examples of any.
 */
export const LISTED: readonly CatalogueEntry[] = PLATFORMS.map(entryOf)
