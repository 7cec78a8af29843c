import type { OpenSession } from '../core/open-session'
import type { SpanKind, Stretch } from '../core/span'
import { AbsenceQuestion } from '../ui/absence-question'
import { Button } from '../ui/button'
import { panel } from '../ui/messages/panel'
import { Notice } from '../ui/notice'
import type { Asking } from '../ui/use-asking'

const { batch: words } = panel

/** What most batches are reviewed by, until the trainer says otherwise: often enough to notice a slip, seldom enough to keep the pace. */
const REVIEW_EVERY = 10

interface Props {
  session: OpenSession
  offersBatch: boolean
  asking: Asking
}

/** What the session wants to know of the user: an absence first, then whether its short tasks are one batch. One question at a time. */
export function SessionAsks({ session, offersBatch, asking }: Props) {
  const { id: sessionId, platform, project, asks = [], spans, zone } = session
  const stretch = asks[0]
  if (stretch) {
    return (
      <AbsenceQuestion
        key={stretch.fromAt}
        stretch={stretch}
        kinds={kindsIn(spans, stretch)}
        zone={zone}
        more={asks.length - 1}
        onAnswer={(answer) => void asking.act('session.answer', { sessionId, stretch, answer })}
      />
    )
  }
  if (!offersBatch) return null
  const batch = (reviewEvery: number | null) => void asking.act('project.batch', { platform, project, reviewEvery })
  return (
    <Notice
      live="status"
      title={words.title}
      actions={
        <>
          <Button small variant="primary" onClick={() => batch(REVIEW_EVERY)}>
            {words.yes}
          </Button>
          <Button small onClick={() => batch(null)}>
            {words.no}
          </Button>
        </>
      }
    >
      {words.text(REVIEW_EVERY)}
    </Notice>
  )
}

function kindsIn(spans: OpenSession['spans'], { fromAt, toAt }: Stretch): SpanKind[] {
  return [...new Set(spans.filter((span) => span.toAt > fromAt && span.fromAt < toAt).map(({ kind }) => kind))]
}
