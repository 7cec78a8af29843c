import type { CsvMapping } from '../../src/core/statement'
import { openTable } from '../../src/core/statement-csv'
import { formatOfHeader, readingOfFormat, readingOfMapping, type TableReading } from '../../src/core/statement-format'
import { readTable, type StatementDraft } from '../../src/core/statement-read'
import { STATEMENT_FORMATS } from '../../src/platforms/statement-formats'

export const OUTLIER_HEADER = 'workDate,itemID,duration,rateApplied,payout,payType,projectName,status'
export const PROLIFIC_HEADER = 'Study,Reward,Bonus,Started At,Completed At,Completion Code,Status'
export const TODAY = '2026-11-24'

/** 24 hex characters, as Outlier's task ids are. */
export const hexId = (n: number) => n.toString(16).padStart(24, '0')

export interface OutlierLine {
  date?: string
  id?: string
  duration?: string
  rate?: string
  payout?: string
  type?: string
  project?: string
  status?: string
}

export function outlierLine({
  date = 'Mar 30, 2025',
  id = hexId(1),
  duration = '1h 5m 30s',
  rate = '$26.50/hr',
  payout = '$28.93',
  type = 'prepay',
  project = 'northwind_crab',
  status = 'pending',
}: OutlierLine = {}): string {
  return [`"${date}"`, id, duration, rate, payout, type, project, status].join(',')
}

export const outlierCsv = (...lines: OutlierLine[]) => [OUTLIER_HEADER, ...lines.map(outlierLine)].join('\n')

const run = { pause: async () => {} }

/** Reads a table by the format of its header, or by a mapping. */
export async function readText(text: string, mapping?: CsvMapping, today = TODAY): Promise<StatementDraft> {
  const table = openTable(text)
  if (!table) throw new Error('no table')
  const format = formatOfHeader(STATEMENT_FORMATS, table.header)
  const reading: TableReading | null = mapping ? readingOfMapping(mapping) : format && readingOfFormat(format, table.header)
  if (!reading) throw new Error('no format')
  return readTable(text, table, reading, { name: 'file.csv', today }, run)
}
