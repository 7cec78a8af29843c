import { useState } from 'preact/hooks'
import { copyText, startingText } from '../../core/rubric-draft'
import { freeId } from '../../core/rubric-pack'
import type { RubricDraft } from '../../store/rubric-drafts'
import { options } from '../../ui/messages/options'
import { rubrics as words } from '../../ui/messages/rubrics'
import { Failed } from '../failed'
import { useRead } from '../use-read'
import { Editor } from './editor'
import { GuidelineSteps } from './guideline-steps'
import type { RubricsHost } from './host'
import type { Told } from './last-change'
import { RubricLists } from './rubric-lists'
import { takenIn } from './taken-in'

type Place = { at: 'list' } | { at: 'editor'; draft: RubricDraft } | { at: 'guideline' }

/** The user's own rubrics: the list, or one of them being written. */
export function Authoring({ host }: { host: RubricsHost }) {
  const { value: kept, failed, again } = useRead(host.read, host.onChanged)
  const [place, setPlace] = useState<Place>({ at: 'list' })
  const [told, setTold] = useState<Told | null>(null)
  const [isBack, setBack] = useState(false)
  if (!kept) return failed ? <Failed /> : <p class="muted">{options.loading}</p>

  const write = (text: string, more: Partial<RubricDraft> = {}) => {
    const draft = { key: host.newKey(), text, changedAt: 0, ...more }
    setTold(null)
    setPlace({ at: 'editor', draft })
    return draft
  }
  /** What the trainer has written already is kept before anything is changed. */
  const writeKept = (text: string) => {
    const draft = write(text, { changedAt: Date.now() })
    host.keepDraft(draft.key, draft).catch(console.error)
  }
  const toList = (said?: Told) => {
    setTold(said ?? null)
    setBack(true)
    setPlace({ at: 'list' })
    again()
  }
  if (place.at === 'editor')
    return (
      <Editor
        key={place.draft.key}
        host={host}
        draft={place.draft}
        own={kept.own}
        onDone={toList}
        onDropped={(draft) =>
          toList({ text: words.dropped, undo: () => void host.keepDraft(draft.key, draft).then(() => toList(), console.error) })
        }
      />
    )
  if (place.at === 'guideline')
    return (
      <GuidelineSteps newId={(wanted) => freeId(wanted, takenIn(host, kept.own))} onDraft={writeKept} onCancel={() => toList()} />
    )
  return (
    <>
      <p class="page-text">{words.text}</p>
      <RubricLists
        host={host}
        kept={kept}
        told={told}
        isBack={isBack}
        onMake={() => write(startingText(freeId('my-rubric', takenIn(host, kept.own))))}
        onGuideline={() => setPlace({ at: 'guideline' })}
        onEdit={({ id, text }) => write(text, { ofId: id })}
        onDraft={(draft) => setPlace({ at: 'editor', draft })}
        onCopy={(of, head) => {
          const id = freeId(`my-${head.id}`.slice(0, 50).replace(/-$/, ''), takenIn(host, kept.own))
          write(copyText(of, { id, title: words.copyTitle(head.title) }))
        }}
        onChanged={toList}
      />
    </>
  )
}
