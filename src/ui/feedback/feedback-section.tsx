import { useEffect, useRef, useState } from 'preact/hooks'
import type { TimeEntry } from '../../core/entry'
import type { Feedback } from '../../core/feedback'
import type { FeedbackWork } from '../../core/missable'
import { Button } from '../button'
import { feedback as words } from '../messages/feedback'
import { FeedbackForm } from './feedback-form'
import { FeedbackRow } from './feedback-row'
import type { Subject } from './subject'
import type { FeedbackDesk } from './use-feedback-desk'
import { WayBack } from './way-back'

interface Props {
  desk: FeedbackDesk
  /** Feedback on one attempt alone. */
  entry?: TimeEntry
  /** Else on the project of this work, or on all where there is none. */
  work?: FeedbackWork | null
}

const SHOWN = 4

/** What reviewers said: kept, listed newest first, changed, deleted, and made into checklist items. */
export function FeedbackSection({ desk, entry, work = null }: Props) {
  const [doing, setDoing] = useState<{ edited?: Feedback; fixed?: Subject } | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const all = useSaid(desk, entry, work)
  const start = useRef<HTMLDivElement>(null)
  const isOfEntry = entry !== undefined
  const shown = showsAll ? all : all?.slice(0, SHOWN)
  const done = () => {
    setDoing(null)
    setTimeout(() => start.current?.querySelector('button')?.focus())
  }
  const edit = async (said: Feedback) => {
    const { platform, project, taskType, entryId } = said
    const about = entryId === undefined ? undefined : await desk.host.entry(entryId).catch(() => undefined)
    const subject = { key: said.id, work: about ?? { platform, project, taskType, domain: 'general' as const } }
    setDoing({ edited: said, fixed: about ? { ...subject, entry: about } : subject })
  }
  return (
    <section class="feedback" aria-label={words.title}>
      <div class="feedback-head" ref={start}>
        {isOfEntry ? <h3>{words.title}</h3> : <h2>{words.title}</h2>}
        {!doing && (
          <Button small onClick={() => setDoing(entry ? { fixed: { key: entry.id, work: entry, entry } } : {})}>
            {words.log}
          </Button>
        )}
      </div>
      {doing && <FeedbackForm key={doing.edited?.id ?? ''} desk={desk} work={work} {...doing} onDone={done} />}
      <WayBack desk={desk} />
      {all?.length === 0 && !doing && <p class="small muted">{isOfEntry ? words.noneOfEntry : words.none}</p>}
      {shown && shown.length > 0 && (
        <ol class="said-list" aria-label={words.row.list}>
          {shown.map((said) => (
            <FeedbackRow key={said.id} desk={desk} said={said} isMixed={!entry && !work} onEdit={() => void edit(said)} />
          ))}
        </ol>
      )}
      {all && shown && all.length > shown.length && (
        <Button small variant="quiet" onClick={() => setShowsAll(true)}>
          {words.all(all.length)}
        </Button>
      )}
    </section>
  )
}

/** Null until it was read. */
function useSaid({ host, turn }: FeedbackDesk, entry: TimeEntry | undefined, work: FeedbackWork | null): Feedback[] | null {
  const [all, setAll] = useState<Feedback[] | null>(null)
  useEffect(() => {
    let stale = false
    const read = entry
      ? host.ofEntry(entry)
      : work
        ? host.ofProject(work.platform, work.project)
        : host.past().then(({ feedback }) => [...feedback])
    read.then((said) => !stale && setAll(said), console.error)
    return () => {
      stale = true
    }
  }, [host, turn, entry?.id, work?.platform, work?.project])
  return all
}
