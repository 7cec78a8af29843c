import type { Figures } from '../../core/report'
import { type UnpaidTime, unpaidFigures } from '../../core/report-unpaid'
import { duration, money, percent, ratePerHour } from '../../ui/format'
import { earnings as words } from '../../ui/messages/earnings'
import { FIGURES } from '../../ui/rates/figure'
import { Values } from '../../ui/rates/values'

/** Time that nobody paid: in hours, and in money at the trainer's own task rate. */
export function Unpaid({ figures }: { figures: Figures }) {
  const { parts, total } = unpaidFigures(figures)
  const rates = figures.currencies.flatMap(({ rates }) => (rates.task.perHour ? ratePerHour(rates.task.perHour) : []))
  return (
    <section class="earnings-part" aria-labelledby="unpaid-title">
      <h3 id="unpaid-title">{words.unpaid}</h3>
      {parts.length === 0 ? (
        <p>{words.unpaidNone}</p>
      ) : (
        <>
          <p class="page-text">{words.unpaidText(duration(total.ms), percent(total.share))}</p>
          <div class="group-wrap">
            <table class="group unpaid">
              <caption class="visually-hidden">{words.unpaidCaption}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.unpaidWhat}</th>
                  <th scope="col">{FIGURES.counted.name}</th>
                  <th scope="col">{words.unpaidShare}</th>
                  <th scope="col">{words.notEarned}</th>
                </tr>
              </thead>
              <tbody>
                {parts.map((part) => (
                  <tr key={part.of}>
                    <th scope="row">
                      {words.unpaidParts[part.of]}
                      {part.of === 'attempt' && <span class="group-note muted">{words.attemptHint}</span>}
                    </th>
                    <Cells {...part} />
                  </tr>
                ))}
                <tr class="group-total">
                  <th scope="row">{words.unpaidTotal}</th>
                  <Cells {...total} />
                </tr>
              </tbody>
            </table>
          </div>
          <p class="small muted page-text">
            {total.notEarned.length > 0 ? words.notEarnedWhy(rates.join(', ')) : words.notEarnedNot}
          </p>
        </>
      )}
    </section>
  )
}

function Cells({ ms, share, notEarned }: Omit<UnpaidTime, 'of'>) {
  return (
    <>
      <td>
        <Values list={[duration(ms)]} />
      </td>
      <td>{percent(share)}</td>
      <td>
        <Values list={notEarned.map(money)} />
      </td>
    </>
  )
}
