import type { ExchangeRate } from '../../core/exchange-rate'
import { groupBy } from '../../core/group-by'
import { Button } from '../../ui/button'
import { Fold } from '../../ui/fold'
import { decimalString } from '../../ui/format'
import { money as words } from '../../ui/messages/money'

/** A pasted table may have decades of days: the newest are shown. */
const MOST_SHOWN = 30

/** What was entered, pair by pair and the newest first. */
export function RateList({ rates, onRemove }: { rates: readonly ExchangeRate[]; onRemove: (rate: ExchangeRate) => void }) {
  if (rates.length === 0) return <p class="muted">{words.noRates}</p>
  const pairs = groupBy(rates, ({ from, to }) => [from, to])
  return (
    <div class="money-rates">
      {pairs.map((list) => (
        <Pair
          key={words.pair(list[0].from, list[0].to)}
          rates={list.toSorted((a, b) => (a.day < b.day ? 1 : -1))}
          onRemove={onRemove}
        />
      ))}
    </div>
  )
}

function Pair({ rates, onRemove }: { rates: readonly ExchangeRate[]; onRemove: (rate: ExchangeRate) => void }) {
  const [newest] = rates
  if (!newest) return null
  const { from, to, amount, scale, day } = newest
  return (
    <Fold title={words.pairSummary(from, to, rates.length, decimalString(amount, scale), day)}>
      <table class="money-table">
        <caption class="visually-hidden">{words.ratesOf(from, to)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col" class="money-number">
              {words.rate}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rates.slice(0, MOST_SHOWN).map((rate) => (
            <tr key={rate.day}>
              <th scope="row">{rate.day}</th>
              <td class="money-number">{decimalString(rate.amount, rate.scale)}</td>
              <td>
                <Button
                  small
                  variant="quiet"
                  aria-label={words.removeOf(words.pair(from, to), rate.day)}
                  onClick={() => onRemove(rate)}
                >
                  {words.remove}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rates.length > MOST_SHOWN && <p class="muted small">{words.older(rates.length - MOST_SHOWN)}</p>}
    </Fold>
  )
}
