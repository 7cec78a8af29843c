import type { Figures } from '../../../core/report'
import { taxAside } from '../../../core/tax-aside'
import { decimalString, money } from '../../../ui/format'
import { decisions as words } from '../../../ui/messages/decisions'
import { Decision } from './decision'

/** What of the earnings is the tax office's, by the trainer's own percentage; each currency by itself. */
export function Tax({ totals, basisPoints }: { totals: Figures; basisPoints: number }) {
  const earned = totals.earned.filter(({ minor }) => minor > 0)
  return (
    <Decision title={words.tax}>
      {basisPoints <= 0 && <p class="muted">{words.taxNone}</p>}
      {basisPoints > 0 &&
        earned.map((each) => (
          <p key={each.currency}>{words.taxSays(money(taxAside(each, basisPoints)), percentText(basisPoints), money(each))}</p>
        ))}
      {basisPoints > 0 && <p class="muted small">{words.taxHint}</p>}
    </Decision>
  )
}

/** Exact: 2550 is `25.5%`. */
function percentText(basisPoints: number): string {
  return `${decimalString(basisPoints, 2).replace(/\.?0+$/, '')}%`
}
