import type { CalendarChoice } from '../core/pay-calendar'
import type { ChecklistItem } from '../core/self-review'
import * as appen from './appen'
import * as dataannotation from './dataannotation'
import { hostMatches } from './match-address'
import * as mercor from './mercor'
import * as outlier from './outlier'
import type { Evidence, HouseRule, PayCalendar, Platform, PlatformSite, ReportedHours, Sign } from './platform'
import * as practice from './practice'
import * as remotasks from './remotasks'

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

type PlatformFile = Platform & { rules: readonly HouseRule[]; payCalendar?: PayCalendar; reportedHours?: ReportedHours }
const FILES: readonly PlatformFile[] = [outlier, dataannotation, mercor, appen, remotasks, practice]

const ALL: readonly CatalogueEntry[] = FILES.map((file) => ({
  site: file.site,
  rules: file.rules,
  evidence: summary(file),
  ...(file.payCalendar ? { payCalendar: file.payCalendar } : {}),
}))

/** The platforms to show, in order. The practice platform is in every mode but `production`. */
export function catalogue(mode: string): readonly CatalogueEntry[] {
  return mode === 'production' ? ALL.filter(({ site }) => !site.practice) : ALL
}

/** A platform's pay calendar: the trainer's own stands in for the evidence as a whole, so that what is wrong there can be left out too. */
export function calendarOf(platform: string, own: Readonly<Record<string, CalendarChoice>>): CalendarChoice {
  return own[platform] ?? ALL.find(({ site }) => site.id === platform)?.payCalendar ?? {}
}

/** The platform whose host this address is on, practice included; null for any other or for what is not an address. */
export function platformOfUrl(url: string | URL): PlatformSite | null {
  const address = typeof url === 'string' ? parsed(url) : url
  return (address && ALL.find(({ site }) => hostMatches(site.hosts, address))?.site) ?? null
}

function parsed(url: string): URL | null {
  try {
    return new URL(url)
  } catch {
    return null
  }
}

/** A platform's own questions before submitting; none for a platform that is not known. */
export function platformChecklist(platform: string): ChecklistItem[] {
  const rules = ALL.find(({ site }) => site.id === platform)?.rules ?? []
  return rules
    .filter((rule) => rule.checklist)
    .map((rule) => ({
      id: `${platform}/${rule.id}`,
      question: rule.question ?? rule.rule,
      why: `${rule.rule} (${rule.source})`,
      level: 'must',
      from: 'platform',
    }))
}

const HOURS_FORMS = new Map(
  FILES.flatMap(({ site, reportedHours }) => (reportedHours ? [[site.id, reportedHours] as const] : [])),
)

/** The platforms whose workers report their own hours. */
export const HOURS_PLATFORMS: readonly string[] = [...HOURS_FORMS.keys()]

/** How a platform asks for hours; undefined where it counts them itself. */
export function hoursFormOf(platform: string): ReportedHours | undefined {
  return HOURS_FORMS.get(platform)
}
