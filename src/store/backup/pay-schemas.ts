import { z } from 'zod/mini'
import type { AppliedRate, ExchangeRate } from '../../core/exchange-rate'
import type { HourReport } from '../../core/hour-report'
import { type HomeAmount, PAY_LINE_KINDS, PAY_LINE_STATES } from '../../core/pay'
import type { CalendarChoice } from '../../core/pay-calendar'
import {
  type CsvMapping,
  MAPPED_FIELDS,
  type Settlement,
  STATEMENT_SOURCES,
  type Statement,
  type StatementRow,
} from '../../core/statement'
import { at, currency, day, exactly, id, label, ms, text, whole, zone } from './value-schemas'

// What is kept of pay beside the ledger: statements, rates between currencies, reported hours, pay calendars.

const minor = z.int()
const scale = z.int().check(z.gte(0), z.lte(12))

const frozenRate = {
  currency,
  amount: z.int().check(z.positive()),
  scale,
  inverse: z.exactOptional(z.literal(true)),
  rateDay: day,
}
export const appliedRate = exactly<AppliedRate>()(z.object(frozenRate))
export const homeAmount = exactly<HomeAmount>()(z.object({ minor, ...frozenRate }))

export const statement = exactly<Statement>()(
  z.object({
    id,
    platform: label,
    source: z.enum(STATEMENT_SOURCES),
    name: label,
    at,
    rows: whole,
    newRows: whole,
    from: day,
    to: day,
  }),
)

const lineBefore = z.object({
  id,
  kind: z.enum(PAY_LINE_KINDS),
  state: z.enum(PAY_LINE_STATES),
  minor,
  currency,
  byUser: z.exactOptional(z.literal(true)),
})
export const settlement = exactly<Settlement>()(
  z.object({
    how: z.enum(['task-id', 'day-amount-time', 'by-hand', 'added', 'ignored']),
    at,
    lineIds: z.array(id),
    was: z.array(lineBefore),
  }),
)
export const statementRow = exactly<StatementRow>()(
  z.object({
    id,
    statementId: id,
    platform: label,
    project: label,
    taskId: z.exactOptional(label),
    day,
    at: z.exactOptional(at),
    durationMs: z.exactOptional(ms),
    kind: z.enum(PAY_LINE_KINDS),
    state: z.enum(PAY_LINE_STATES),
    minor,
    currency,
    status: z.exactOptional(label),
    open: z.exactOptional(z.literal(1)),
    settled: z.exactOptional(settlement),
  }),
)

export const csvMapping = exactly<CsvMapping>()(
  z.object({
    // A whole header.
    id: text,
    platform: label,
    columns: z.partialRecord(z.enum(MAPPED_FIELDS), whole),
    currency: z.exactOptional(currency),
    dates: z.enum(['ymd', 'mdy', 'dmy']),
    decimal: z.enum(['.', ',']),
    zone,
    state: z.exactOptional(z.enum(PAY_LINE_STATES)),
    changedAt: at,
  }),
)

export const exchangeRate = exactly<ExchangeRate>()(
  z.object({ from: currency, to: currency, day, amount: z.int().check(z.positive()), scale, enteredAt: at }),
)

export const hourReport = exactly<HourReport>()(
  z.object({ id, platform: label, project: label, at, untilAt: at, countedMs: ms, reportedMs: ms, carriedMs: ms }),
)

const weekday = z.union([1, 2, 3, 4, 5, 6, 7].map((n) => z.literal(n as 1 | 2 | 3 | 4 | 5 | 6 | 7)))
export const calendarChoice = exactly<CalendarChoice>()(
  z.object({
    zone: z.exactOptional(zone),
    weekStartsOn: z.exactOptional(weekday),
    cutOff: z.exactOptional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
    paidOn: z.exactOptional(weekday),
    holdDays: z.exactOptional(z.object({ hourly: whole, perTask: whole })),
    withdrawEveryDays: z.exactOptional(whole),
  }),
)
