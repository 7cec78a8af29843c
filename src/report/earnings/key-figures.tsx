import type { Figures } from '../../core/report'
import { earnings as words } from '../../ui/messages/earnings'
import { FIGURES, type Figure, type FigureId } from '../../ui/rates/figure'
import { FigureTable } from '../../ui/rates/figure-table'
import { Values } from '../../ui/rates/values'
import type { EarningsData } from './data'
import { daysText } from './range-text'

const HEADLINES = ['earned', 'true', 'counted', 'tasks'] as const satisfies readonly FigureId[]
const MONEY = [
  'earned',
  'together',
  'expected',
  'pending',
  'approved',
  'paidOut',
  'withoutBonuses',
  'bonuses',
  'rejected',
] as const satisfies readonly FigureId[]
const TIME = ['counted', 'paidTime', 'unpaid', 'givenAway', 'unknownPay', 'tasks'] as const satisfies readonly FigureId[]
export const RATES = ['quoted', 'paid', 'task', 'true', 'trueTogether'] as const satisfies readonly FigureId[]

interface Props {
  data: EarningsData
  now: Figures
  before: Figures
}

/** What the range came to, beside as much of the time before, each figure with its explanation and sum. */
export function KeyFigures({ data, now, before }: Props) {
  const columns = [
    { name: words.shownNow, figures: now },
    ...(data.before.length > 0 ? [{ name: words.before, figures: before }] : []),
  ]
  return (
    <section class="earnings-part" aria-labelledby="figures-title">
      <h3 id="figures-title">{words.figures}</h3>
      <dl class="headlines">
        {HEADLINES.map((id) => (
          <Headline key={id} figure={FIGURES[id]} now={now} before={data.before.length > 0 ? before : null} />
        ))}
      </dl>
      <div class="figure-columns">
        <FigureTable caption={FIGURES.true.name} rows={RATES} columns={columns} />
        <FigureTable caption={FIGURES.earned.name} rows={MONEY} columns={columns} />
        <FigureTable caption={FIGURES.counted.name} rows={TIME} columns={columns} />
      </div>
      {data.before.length > 0 && (
        <p class="small muted">{data.beforeDays ? words.beforeIs(daysText(data.beforeDays)) : words.beforePayWeek}</p>
      )}
    </section>
  )
}

function Headline({ figure, now, before }: { figure: Figure; now: Figures; before: Figures | null }) {
  const was = before ? figure.values(before) : []
  return (
    <div class="headline">
      <dt>{figure.name}</dt>
      <dd>
        <span class="headline-value">
          <Values list={figure.values(now)} />
        </span>
        {was.length > 0 && <span class="small muted">{words.beforeWas(was.join(', '))}</span>}
      </dd>
    </div>
  )
}
