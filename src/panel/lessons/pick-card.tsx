import { useEffect, useRef } from 'preact/hooks'
import { termsFromOffer } from '../../core/pay'
import type { Pick, PickCandidate } from '../../core/pick'
import { Button } from '../../ui/button'
import { ask } from '../../ui/client'
import { Fold } from '../../ui/fold'
import { limitLength, payTerms } from '../../ui/format'
import { locatorWords } from '../../ui/lesson-words'
import { common } from '../../ui/messages/common'
import { lessons as shared } from '../../ui/messages/lessons'
import { teaching as words } from '../../ui/messages/teaching'
import type { Asking } from '../../ui/use-asking'
import type { Teaching } from './use-teaching'

interface Props {
  pick: Pick
  /** It goes on in the tab in view. */
  isHere: boolean
  teaching: Teaching
  asking: Asking
}

/** What the pointer rests on, live, and the way to say that it is what was meant. */
export function PickCard({ pick: { tabId, field, candidate, candidates }, isHere, teaching, asking }: Props) {
  const title = useRef<HTMLHeadingElement>(null)
  const name = shared.fields[field]
  const cancel = () => void asking.act('pick.cancel', { tabId })
  useEffect(() => {
    title.current?.focus()
    title.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') cancel()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [tabId])
  const move = (to: 'parent' | 'child') => void asking.act('pick.move', { tabId, to })
  const what = shared.isField(name)
  const isSure = candidate?.count === 1 && !candidate.unreadable
  return (
    <section class="form" aria-label={words.picking(name)}>
      <h2 ref={title} tabIndex={-1} class="teach-title">
        {words.picking(name)}
      </h2>
      <p class="small muted">{isHere ? words.rest : words.elsewhere}</p>
      <div role="status" class="teach-seen">
        {candidate ? <Seen candidate={candidate} name={name} /> : <span class="muted">{words.nothing}</span>}
      </div>
      <div class="form-actions">
        <Button
          variant="primary"
          disabled={!isSure}
          onClick={() => void teaching.teach(what, () => ask('pick.confirm', { tabId }))}
        >
          {words.confirm}
        </Button>
        <Button disabled={!candidate?.canGoUp} onClick={() => move('parent')}>
          {words.parent}
        </Button>
        <Button disabled={!candidate?.canGoDown} onClick={() => move('child')}>
          {words.child}
        </Button>
        <Button variant="quiet" onClick={cancel}>
          {common.cancel}
        </Button>
      </div>
      {candidates.length > 0 && (
        <Fold title={words.list(candidates.length)}>
          <ul class="teach-list">
            {candidates.map((one, n) => (
              <li key={n}>
                <button type="button" class="link" onClick={() => void asking.act('pick.move', { tabId, to: 'candidate', n })}>
                  {[...locatorWords(one), ...readingOf(one)].join(' · ')}
                </button>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  )
}

function Seen({ candidate, name }: { candidate: PickCandidate; name: string }) {
  const { count, unreadable } = candidate
  const doubt = unreadable ? words.unreadable(name) : count === 0 ? words.lost : count > 1 ? words.many(count) : undefined
  return (
    <>
      <strong>{locatorWords(candidate).join(' · ')}</strong>
      {readingOf(candidate).map((reading) => (
        <span key={reading}>{reading}</span>
      ))}
      {doubt === undefined ? <span class="small muted">{words.unique}</span> : <span class="small doubt">{doubt}</span>}
    </>
  )
}

/** What is read from it, where that may be told. */
function readingOf({ reading }: PickCandidate): string[] {
  if (!reading) return []
  return [words.reads('pay' in reading ? payTerms(termsFromOffer(reading.pay, 0)) : limitLength(reading.ms))]
}
