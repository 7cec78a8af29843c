import type { Agreement, Kappa } from '../core/agreement'
import { KAPPA_FROM } from '../core/agreement'
import { TREND_TASKS } from '../core/practice-history'
import { Fold } from '../ui/fold'
import { number, percent } from '../ui/format'
import { practice } from '../ui/messages/practice'

const { figures: words } = practice
/** A lean smaller than this is shown as none. */
const EVEN = 0.05

export const shareText = (share: number | null) => (share === null ? words.nothing : percent(share))

export function kappaText(kappa: Kappa): string {
  if ('missing' in kappa) return kappa.missing === 'few' ? words.few : words.uniform
  const value = kappa.value.toFixed(2).replace('-', '−')
  return kappa.isRough ? words.rough(value) : value
}

export function leanText(lean: number | null): string {
  if (lean === null) return words.nothing
  if (Math.abs(lean) < EVEN) return words.even
  return lean > 0 ? words.higher(number(lean)) : words.lower(number(-lean))
}

/** Heads of the columns that `AgreementCells` fills. */
export function AgreementHeads() {
  return (
    <>
      <th scope="col">{words.marks}</th>
      <th scope="col">{words.exact}</th>
      <th scope="col">{words.within}</th>
      <th scope="col">{words.linear}</th>
      <th scope="col">{words.quadratic}</th>
      <th scope="col">{words.lean}</th>
    </>
  )
}

export function AgreementCells({ agreement }: { agreement: Agreement }) {
  return (
    <>
      <td>{agreement.n}</td>
      <td>{shareText(agreement.exact)}</td>
      <td>{shareText(agreement.withinOne)}</td>
      <td>{kappaText(agreement.kappa.linear)}</td>
      <td>{kappaText(agreement.kappa.quadratic)}</td>
      <td>{leanText(agreement.lean)}</td>
    </>
  )
}

export function FiguresExplained() {
  return (
    <Fold title={words.explain}>
      <ul class="lines page-text">
        <li>{words.exactMeans}</li>
        <li>{words.kappaMeans}</li>
        <li>{words.fewMeans(KAPPA_FROM)}</li>
        <li>{words.leanMeans}</li>
        <li>{words.againMeans}</li>
        <li>{words.latelyMeans(TREND_TASKS)}</li>
      </ul>
    </Fold>
  )
}
