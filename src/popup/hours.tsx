import type { ComponentChildren } from 'preact'
import type { CurrencyFigures, Figures, Rate } from '../core/report'
import type { PlatformSite } from '../platforms/platform'
import { Fold } from '../ui/fold'
import { duration, money, ratePerHour } from '../ui/format'
import { popup } from '../ui/messages/popup'
import { Meter } from '../ui/meter'
import type { PopupFigures } from './figures'
import { Groups } from './groups'
import { Trend } from './trend'

interface Row {
  name: string
  why: string
  /** One text for each currency: amounts of different currencies stand side by side and are never added. */
  values: (f: Figures) => string[]
  strong?: boolean
}

const perCurrency = (f: Figures, value: (c: CurrencyFigures) => string | null) => f.currencies.flatMap((c) => value(c) ?? [])
const rate = ({ perHour }: Rate) => (perHour ? ratePerHour(perHour) : null)

const ROWS: readonly Row[] = [
  { name: popup.counted, why: popup.countedWhy, values: (f) => [duration(f.countedMs)] },
  { name: popup.unpaid, why: popup.unpaidWhy, values: (f) => [duration(f.unpaidMs)] },
  { name: popup.givenAway, why: popup.givenAwayWhy, values: (f) => (f.overCapMs > 0 ? [duration(f.overCapMs)] : []) },
  { name: popup.unknownPay, why: popup.unknownPayWhy, values: (f) => (f.untermedMs > 0 ? [duration(f.untermedMs)] : []) },
  { name: popup.earned, why: popup.earnedWhy, values: (f) => f.earned.map(money), strong: true },
  { name: popup.bonuses, why: popup.bonusesWhy, values: (f) => f.bonuses.filter(({ minor }) => minor !== 0).map(money) },
  { name: popup.quoted, why: popup.quotedWhy, values: (f) => perCurrency(f, (c) => c.quoted && ratePerHour(c.quoted.perHour)) },
  { name: popup.paid, why: popup.paidWhy, values: (f) => perCurrency(f, (c) => rate(c.rates.paid)) },
  { name: popup.task, why: popup.taskWhy, values: (f) => perCurrency(f, (c) => rate(c.rates.task)) },
  { name: popup.true, why: popup.trueWhy, values: (f) => perCurrency(f, (c) => rate(c.rates.true)), strong: true },
]
/** Shown only where there is something to show. */
const RARE: readonly string[] = [popup.givenAway, popup.unknownPay, popup.bonuses]

interface Props {
  figures: PopupFigures
  sites: readonly PlatformSite[]
  /** 0 is no goal. */
  goalHours: number
  /** Weekly caps of contracts. */
  caps: ComponentChildren
}

/** Today and this week at one look; the rest a scroll or a fold away. */
export function Hours({ figures, sites, goalHours, caps }: Props) {
  const { today, week } = figures
  const rows = ROWS.filter((row) => !RARE.includes(row.name) || [today, week].some((f) => row.values(f).length > 0))
  return (
    <section class="popup-card" aria-labelledby="hours-title">
      <h2 id="hours-title" class="popup-h2">
        {popup.hours}
      </h2>
      <table class="hours">
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{popup.figure}</span>
            </th>
            <th scope="col">{popup.today}</th>
            <th scope="col">{popup.week}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} class={row.strong ? 'hours-strong' : ''}>
              <th scope="row" title={row.why}>
                {row.name}
              </th>
              <td>
                <Values list={row.values(today)} />
              </td>
              <td>
                <Values list={row.values(week)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {goalHours > 0 && <Goal doneMs={week.countedMs} goalMs={goalHours * 3_600_000} />}
      {caps}
      <Fold title={popup.explain}>
        <dl class="explain small">
          {rows.map((row) => (
            <div key={row.name}>
              <dt>{row.name}</dt>
              <dd class="muted">{row.why}</dd>
            </div>
          ))}
        </dl>
      </Fold>
      <Groups figures={figures} sites={sites} />
      <Trend weeks={figures.trend} />
    </section>
  )
}

/** One line per currency; a dash, and a word for those who hear it, where there is nothing. */
export function Values({ list }: { list: readonly string[] }) {
  if (list.length === 0) {
    return (
      <span class="muted">
        <span aria-hidden="true">{popup.nothing}</span>
        <span class="visually-hidden">{popup.none}</span>
      </span>
    )
  }
  return (
    <>
      {list.map((text) => (
        <span key={text} class="value">
          {text}
        </span>
      ))}
    </>
  )
}

function Goal({ doneMs, goalMs }: { doneMs: number; goalMs: number }) {
  const text = popup.goalText(duration(doneMs), duration(goalMs))
  return (
    <div class="goal">
      <p class="small goal-line">
        <span class="muted">{popup.goal}</span> <span>{text}</span>
      </p>
      <Meter name={popup.goal} value={doneMs} max={goalMs} text={text} />
    </div>
  )
}
