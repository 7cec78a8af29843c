import { declined, type Proposal, proposalsFor } from '../core/proposal'
import type { TaskType } from '../core/task'
import { Button } from '../ui/button'
import { askNextTime, newItemFor, revived } from '../ui/feedback/feedback-row'
import type { FeedbackDesk } from '../ui/feedback/use-feedback-desk'
import { feedback } from '../ui/messages/feedback'
import { Notice } from '../ui/notice'

const { proposals: words, did } = feedback
/** More at once would be a list to work through. */
const SHOWN = 2

interface Props {
  desk: FeedbackDesk
  work: { platform: string; project: string; taskType: TaskType }
}

/** What Margin proposes of itself: to ask what is missed again and again, to retire what has been clean for long. */
export function Proposals({ desk, work }: Props) {
  const all = desk.past ? proposalsFor(desk.past, work, Date.now()).slice(0, SHOWN) : []
  return (
    <>
      {all.map((proposal) => (
        <Proposed key={nameOf(proposal)} desk={desk} work={work} proposal={proposal} />
      ))}
    </>
  )
}

const nameOf = (proposal: Proposal) =>
  proposal.kind === 'ask' ? `ask ${proposal.missed.what ?? proposal.missed.label}` : `${proposal.kind} ${proposal.item.id}`

function Proposed({ desk, work, proposal }: Props & { proposal: Proposal }) {
  const at = Date.now()
  if (proposal.kind === 'ask') {
    const { missed, times, wasOpen } = proposal
    const decline = async () => desk.saveItem(declined(await newItemFor(desk, work, missed)), did.declined(missed.label))
    return (
      <Offer
        title={words.ask(missed.label)}
        yes={words.askYes}
        no={words.askNo}
        onYes={() => void askNextTime(desk, work, missed)}
        onNo={() => void decline()}
      >
        {words.askWhy(times, wasOpen)}
      </Offer>
    )
  }
  const { item } = proposal
  const { question } = item
  if (proposal.kind === 'ask-again')
    return (
      <Offer
        title={words.again(question)}
        yes={words.againYes}
        no={words.askNo}
        onYes={() => void desk.saveItem(revived(item, at), did.revived(question))}
        onNo={() => void desk.saveItem(declined(item), did.declined(question))}
      >
        {words.againWhy(proposal.times)}
      </Offer>
    )
  return (
    <Offer
      title={words.retire(question)}
      yes={words.retireYes}
      no={words.retireNo}
      onYes={() => void desk.saveItem({ ...item, retiredAt: at }, did.retired(question))}
      onNo={() => void desk.saveItem({ ...item, keptAt: at }, did.kept(question))}
    >
      {words.retireWhy(proposal.reviews)}
    </Offer>
  )
}

interface OfferProps {
  title: string
  yes: string
  no: string
  onYes: () => void
  onNo: () => void
  children: string
}

function Offer({ title, yes, no, onYes, onNo, children }: OfferProps) {
  return (
    <Notice
      tone="info"
      title={title}
      actions={
        <>
          <Button small onClick={onYes}>
            {yes}
          </Button>
          <Button small variant="quiet" onClick={onNo}>
            {no}
          </Button>
        </>
      }
    >
      {children}
    </Notice>
  )
}
