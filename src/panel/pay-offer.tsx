import type { OpenSession } from '../core/open-session'
import { type PayTerms, termsFromOffer } from '../core/pay'
import type { PayOffer } from '../core/pay-text'
import { Button } from '../ui/button'
import { payTerms } from '../ui/format'
import { panel } from '../ui/messages/panel'
import { Notice } from '../ui/notice'
import type { Asking } from '../ui/use-asking'

const { offer: words } = panel

interface Props {
  session: OpenSession
  /** Its terms whole, where they pay first tasks otherwise. */
  agreed: PayTerms | undefined
  offer: PayOffer | undefined
  asking: Asking
  /** Offers that were turned down since the panel was opened. */
  kept: readonly string[]
  onKeep: (offer: string) => void
}

/** Pay that the page shows is offered, never taken in silence: once for each project and amount. */
export function PayOfferNotice({ session, agreed, offer, asking, kept, onKeep }: Props) {
  if (!offer || session.workKind !== 'task') return null
  const page = termsFromOffer(offer, Date.now())
  const own = session.terms
  const name = offer.basis === 'unit' ? words.unit(payTerms(page)) : payTerms(page)
  const key = [session.platform, session.project, name].join('\n')
  if ((own?.source === 'user' && pays(own, page)) || kept.includes(key)) return null
  if (agreed && pays(agreed, page)) return null
  const isNews = own === null || pays(own, page)

  const use = () => {
    const terms: PayTerms = own !== null && isNews ? { ...own, source: 'user' } : { ...page, source: 'user' }
    void asking.act('session.correct', { sessionId: session.id, terms })
  }
  return (
    <Notice
      actions={
        <>
          <Button small variant="primary" onClick={use}>
            {words.use}
          </Button>
          <Button small onClick={() => onKeep(key)}>
            {isNews ? panel.offer.notNow : words.keep}
          </Button>
        </>
      }
    >
      {isNews ? words.fresh(name) : words.differs(name, payTerms(own))}
    </Notice>
  )
}

/** Whether a page shows these terms. It names a rate with its priority pay, and one unit may be a task. */
function pays(own: PayTerms, page: PayTerms): boolean {
  const basis = ({ scheme, unitsPerTask = 1 }: PayTerms) => (scheme === 'per-unit' && unitsPerTask === 1 ? 'per-task' : scheme)
  const isShown = (amount: number) =>
    BigInt(amount) * 10n ** BigInt(page.scale) === BigInt(page.amount) * 10n ** BigInt(own.scale)
  const { amount, priorityAmount = 0 } = own
  return basis(own) === basis(page) && own.currency === page.currency && (isShown(amount) || isShown(amount + priorityAmount))
}
