import { z } from 'zod'
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

const minor = z.number().int()
const scale = z.number().int().min(0).max(12)

const frozenRate = {
  currency,
  amount: z.number().int().positive(),
  scale,
  inverse: z.literal(true).exactOptional(),
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
  byUser: z.literal(true).exactOptional(),
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
    taskId: label.exactOptional(),
    day,
    at: at.exactOptional(),
    durationMs: ms.exactOptional(),
    kind: z.enum(PAY_LINE_KINDS),
    state: z.enum(PAY_LINE_STATES),
    minor,
    currency,
    status: label.exactOptional(),
    open: z.literal(1).exactOptional(),
    settled: settlement.exactOptional(),
  }),
)

export const csvMapping = exactly<CsvMapping>()(
  z.object({
    // A whole header.
    id: text,
    platform: label,
    columns: z.partialRecord(z.enum(MAPPED_FIELDS), whole),
    currency: currency.exactOptional(),
    dates: z.enum(['ymd', 'mdy', 'dmy']),
    decimal: z.enum(['.', ',']),
    zone,
    state: z.enum(PAY_LINE_STATES).exactOptional(),
    changedAt: at,
  }),
)

export const exchangeRate = exactly<ExchangeRate>()(
  z.object({ from: currency, to: currency, day, amount: z.number().int().positive(), scale, enteredAt: at }),
)

export const hourReport = exactly<HourReport>()(
  z.object({ id, platform: label, project: label, at, untilAt: at, countedMs: ms, reportedMs: ms, carriedMs: ms }),
)

const weekday = z.union([1, 2, 3, 4, 5, 6, 7].map((n) => z.literal(n as 1 | 2 | 3 | 4 | 5 | 6 | 7)))
export const calendarChoice = exactly<CalendarChoice>()(
  z.object({
    zone: zone.exactOptional(),
    weekStartsOn: weekday.exactOptional(),
    cutOff: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .exactOptional(),
    paidOn: weekday.exactOptional(),
    holdDays: z.object({ hourly: whole, perTask: whole }).exactOptional(),
    withdrawEveryDays: whole.exactOptional(),
  }),
)
