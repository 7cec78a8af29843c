import type { Column } from './csv-write'
import { amountText, hoursText, secondsText } from './figure-text'
import { groupBy } from './group-by'
import { PAY_LINE_STATES, type PayLineState } from './pay'
import type { Rollup } from './rollup'

const TIMES = ['countedMs', 'paidMs', 'unpaidMs', 'overCapMs', 'elapsedMs'] as const

/** What one day brought on one project in one currency. Time whose pay is in no known currency is a row without one. */
export interface DayRow extends Pick<Rollup, 'day' | 'platform' | 'project' | 'currency' | (typeof TIMES)[number]> {
  /** Tasks submitted. */
  tasks: number
  /** Minor units of all that is not rejected, bonuses in it and clawbacks taken off. */
  earned: number
  bonuses: number
  byState: Record<PayLineState, number>
}

const MONEY_STATES = PAY_LINE_STATES.filter((state) => state !== 'rejected')

/** Roll-ups by day, project and currency, in that order. */
export function dayRows(rollups: readonly Rollup[]): DayRow[] {
  return groupBy(rollups, ({ day, platform, project, currency }) => [day, platform, project, currency]).map((group) => {
    const [{ day, platform, project, currency }] = group
    const sum = (of: (row: Rollup) => number) => group.reduce((all, row) => all + of(row), 0)
    const byState = Object.fromEntries(
      PAY_LINE_STATES.map((state) => [state, sum(({ pay, bonus }) => pay[state] + bonus[state])]),
    )
    return {
      ...{ day, platform, project, currency },
      ...(Object.fromEntries(TIMES.map((name) => [name, sum((row) => row[name])])) as Record<(typeof TIMES)[number], number>),
      tasks: sum(({ workKind, counts }) => (workKind === 'task' ? counts.submitted : 0)),
      earned: MONEY_STATES.reduce((all, state) => all + (byState[state] ?? 0), 0),
      bonuses: sum(({ bonus }) => MONEY_STATES.reduce((all, state) => all + bonus[state], 0)),
      byState: byState as Record<PayLineState, number>,
    }
  })
}

type DayColumn = Column<DayRow>
const text = (name: string, of: (row: DayRow) => string): DayColumn => ({ name, kind: 'text', of })
const figure = (name: string, of: (row: DayRow) => string): DayColumn => ({ name, kind: 'figure', of })
const money = (name: string, of: (row: DayRow) => number): DayColumn =>
  figure(name, (row) => (row.currency === '' ? '' : amountText(of(row), row.currency)))

/** One row per day and project, and per currency where there are several. */
export const DAY_COLUMNS: readonly DayColumn[] = [
  figure('day', ({ day }) => day),
  text('platform', ({ platform }) => platform),
  text('project', ({ project }) => project),
  figure('tasks', ({ tasks }) => String(tasks)),
  figure('counted_hours', ({ countedMs }) => hoursText(countedMs)),
  figure('counted_seconds', ({ countedMs }) => secondsText(countedMs)),
  figure('paid_hours', ({ paidMs }) => hoursText(paidMs)),
  figure('paid_seconds', ({ paidMs }) => secondsText(paidMs)),
  figure('unpaid_hours', ({ unpaidMs }) => hoursText(unpaidMs)),
  figure('unpaid_seconds', ({ unpaidMs }) => secondsText(unpaidMs)),
  figure('over_cap_seconds', ({ overCapMs }) => secondsText(overCapMs)),
  figure('elapsed_seconds', ({ elapsedMs }) => secondsText(elapsedMs)),
  money('earned', ({ earned }) => earned),
  money('bonuses', ({ bonuses }) => bonuses),
  ...PAY_LINE_STATES.map((state) => money(state, ({ byState }) => byState[state])),
  text('currency', ({ currency }) => currency),
]
