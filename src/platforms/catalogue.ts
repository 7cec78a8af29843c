import type { CalendarChoice } from '../core/pay-calendar'
import type { ChecklistItem } from '../core/self-review'
import { type CatalogueEntry, LISTED } from './listed'
import { hostMatches } from './match-address'
import type { PlatformSite, ReportedHours } from './platform'

/** The platforms to show, in order. The practice platform is in every mode but `production`. */
export function catalogue(mode: string): readonly CatalogueEntry[] {
  return mode === 'production' ? LISTED.filter(({ site }) => !site.practice) : LISTED
}

/** A platform's pay calendar: the trainer's own stands in for the evidence as a whole, so that what is wrong there can be left out too. */
export function calendarOf(platform: string, own: Readonly<Record<string, CalendarChoice>>): CalendarChoice {
  return own[platform] ?? LISTED.find(({ site }) => site.id === platform)?.payCalendar ?? {}
}

/** The platform whose host this address is on, practice included; null for any other or for what is not an address. */
export function platformOfUrl(url: string | URL): PlatformSite | null {
  const address = typeof url === 'string' ? parsed(url) : url
  return (address && LISTED.find(({ site }) => hostMatches(site.hosts, address))?.site) ?? null
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
  const rules = LISTED.find(({ site }) => site.id === platform)?.rules ?? []
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
  LISTED.flatMap(({ site, reportedHours }) => (reportedHours ? [[site.id, reportedHours] as const] : [])),
)

/** The platforms whose workers report their own hours. */
export const HOURS_PLATFORMS: readonly string[] = [...HOURS_FORMS.keys()]

/** How a platform asks for hours; undefined where it counts them itself. */
export function hoursFormOf(platform: string): ReportedHours | undefined {
  return HOURS_FORMS.get(platform)
}
