import type { Column } from './csv-write'
import { amountText, decimalText, isoText } from './figure-text'
import type { PayLine } from './pay'

/** A pay line with what only its entry knows; a line of no entry has the zone in which the table is made. */
export interface ExportedLine {
  line: PayLine
  zone: string
  taskId?: string
}

type LineColumn = Column<ExportedLine>

const text = (name: string, of: (row: ExportedLine) => string | null | undefined): LineColumn => ({
  name,
  kind: 'text',
  of: (row) => of(row) ?? '',
})
const figure = (name: string, of: (row: ExportedLine) => string): LineColumn => ({ name, kind: 'figure', of })

/** One row per pay line: exact amounts, each with its currency; what it came to at home by the rate that was frozen on it. */
export function lineColumns(withPrivate: boolean): readonly LineColumn[] {
  return [
    figure('day', ({ line }) => line.day),
    figure('at', ({ line, zone }) => isoText(line.at, zone)),
    text('platform', ({ line }) => line.platform),
    text('project', ({ line }) => line.project),
    ...(withPrivate ? [text('task_id', ({ taskId }) => taskId)] : []),
    text('kind', ({ line }) => line.kind),
    text('state', ({ line }) => line.state),
    figure('amount', ({ line }) => amountText(line.minor, line.currency)),
    text('currency', ({ line }) => line.currency),
    text('source', ({ line }) => (line.byUser ? 'entered' : 'terms')),
    figure('home_amount', ({ line: { home } }) => (home ? amountText(home.minor, home.currency) : '')),
    text('home_currency', ({ line: { home } }) => home?.currency),
    figure('home_rate', ({ line: { home } }) => (home ? decimalText(home.amount, home.scale) : '')),
    text('home_rate_is', ({ line }) => rateText(line)),
    figure('home_rate_day', ({ line: { home } }) => home?.rateDay ?? ''),
    text('line_id', ({ line }) => line.id),
    text('entry_id', ({ line }) => line.entryId),
  ]
}

/** Which way round the rate is: `EUR per USD`. */
function rateText({ home, currency }: PayLine): string {
  if (!home) return ''
  return home.inverse ? `${currency} per ${home.currency}` : `${home.currency} per ${currency}`
}
