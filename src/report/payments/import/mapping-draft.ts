import { currencyOfCode, type DecimalSign } from '../../../core/amount-text'
import type { DateOrder } from '../../../core/date-text'
import type { PayLineState } from '../../../core/pay'
import type { CsvMapping, MappedField } from '../../../core/statement'
import type { OpenedTable } from '../../../core/statement-csv'
import { type MappingGuess, type MappingQuestion, missingOf, writingOf } from '../../../core/statement-mapping'
import { isZone } from '../../../core/zone'
import type { PlatformSite } from '../../../platforms/platform'
import { statements as words } from '../../../ui/messages/statements'
import { platformName } from '../../../ui/work-name'

/** A mapping as it is being chosen; empty where the user must say. */
export interface MappingDraft {
  /** As the user knows it. */
  platform: string
  columns: CsvMapping['columns']
  currency: string
  dates: DateOrder | ''
  decimal: DecimalSign | ''
  zone: string
  state: PayLineState
}

export type MappingErrors = Partial<Record<MappingQuestion | 'zone', string>>

export function draftOf({ mapping, unsure }: MappingGuess, sites: readonly PlatformSite[], home: string): MappingDraft {
  const { platform, columns, dates, decimal, zone, state = 'paid' } = mapping
  const isUnsure = (question: MappingQuestion) => unsure.includes(question)
  return {
    platform: platform === '' ? '' : platformName(sites, platform),
    columns,
    currency: mapping.currency ?? (isUnsure('currency') ? home : ''),
    dates: isUnsure('dates') ? '' : dates,
    decimal: isUnsure('decimal') ? '' : decimal,
    zone,
    state,
  }
}

/** Another column for a field: how its cells are written is told anew, so that nothing is read by what another column showed. */
export function withColumn(
  draft: MappingDraft,
  table: OpenedTable,
  field: MappedField,
  column: number | null,
  home: string,
): MappingDraft {
  const { [field]: _before, ...rest } = draft.columns
  const columns = column === null ? rest : { ...rest, [field]: column }
  const { dates, decimal, namesCurrency } = writingOf(table, columns)
  if (field === 'day') return { ...draft, columns, dates: dates ?? '' }
  if (field === 'amount') return { ...draft, columns, decimal: decimal ?? '', currency: namesCurrency ? '' : home }
  return { ...draft, columns }
}

/** The mapping, or what is still to be said. */
export function mappingOf(
  { platform: typed, columns, currency: code, dates, decimal, zone, state }: MappingDraft,
  id: string,
  sites: readonly PlatformSite[],
  at: number,
): { mapping: CsvMapping } | { errors: MappingErrors } {
  const platform = platformOf(typed, sites)
  const currency = code.trim() === '' ? undefined : currencyOfCode(code)
  const errors: MappingErrors = {}
  for (const question of missingOf({ platform, columns })) errors[question] = words.missing[question]
  if (code.trim() !== '' && currency === undefined) errors.currency = words.missing.currency
  if (!isZone(zone.trim())) errors.zone = words.missing.zone
  if (dates === '') errors.dates = words.missing.dates
  if (decimal === '') errors.decimal = words.missing.decimal
  if (dates === '' || decimal === '' || Object.keys(errors).length > 0) return { errors }
  const choices = { ...(currency === undefined ? {} : { currency }), ...(columns.status === undefined ? { state } : {}) }
  return { mapping: { id, platform, columns, dates, decimal, zone: zone.trim(), changedAt: at, ...choices } }
}

/** The id of a platform that is known by this name; any other is its own name. */
function platformOf(typed: string, sites: readonly PlatformSite[]): string {
  const name = typed.trim()
  const known = sites.find(({ id, label }) => [id, label.toLowerCase()].includes(name.toLowerCase()))
  return known?.id ?? name
}
