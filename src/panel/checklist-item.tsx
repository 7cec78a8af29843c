import { useId } from 'preact/hooks'
import { ANSWERS, type Answer, type ChecklistItem } from '../core/self-review'
import { Badge } from '../ui/badge'
import { panel } from '../ui/messages/panel'
import { ItemNote } from './item-note'

const { checklist: words } = panel

interface Props {
  item: ChecklistItem
  answer: Answer | undefined
  /** The one item of the list that Tab reaches. */
  isCurrent: boolean
  onAnswer: (answer: Answer | null) => void
  sessionId: string
  note: string
  isNoteOpen: boolean
  onNote: () => void
}

/** One question with its three answers. Pressing a given answer again takes it back. */
export function ChecklistRow({ item, answer, isCurrent, onAnswer, sessionId, note, isNoteOpen, onNote }: Props) {
  const id = useId()
  const stop = isCurrent ? 0 : -1
  const isSettled = answer === 'done' || answer === 'not-applicable'
  return (
    <li class={`check-item${isSettled ? ' check-settled' : ''}${answer === 'doubtful' ? ' check-doubtful' : ''}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be the list's one tab stop in every browser */}
      <div
        role="group"
        class="check-body"
        data-item={item.id}
        tabIndex={stop}
        aria-labelledby={`${id}-question`}
        aria-describedby={`${id}-level ${id}-more`}
        aria-keyshortcuts="d n u Backspace w"
      >
        <div class="check-head">
          <span class="check-question" id={`${id}-question`}>
            {item.question}
          </span>
          <span id={`${id}-level`}>{item.level === 'must' && <Badge tone="accent">{words.level.must}</Badge>}</span>
        </div>
        <div class="check-more small muted" id={`${id}-more`}>
          {item.from !== 'rubric' && <Badge>{words.from[item.from]}</Badge>}
          {item.why && <span>{item.why}</span>}
          {!isNoteOpen && note !== '' && <span class="check-note">{note}</span>}
        </div>
        <div class="check-answers">
          {/* biome-ignore lint/a11y/useSemanticElements: three toggles in one row, not a field of a form */}
          <div class="segments" role="group" aria-label={words.answerFor}>
            {ANSWERS.map((value) => (
              <button
                type="button"
                key={value}
                class={`segment segment-${value}`}
                tabIndex={stop}
                aria-pressed={answer === value}
                title={words.long[value]}
                onClick={() => onAnswer(answer === value ? null : value)}
              >
                {words[value]}
                {value === 'not-applicable' && <span class="visually-hidden"> ({words.long[value]})</span>}
              </button>
            ))}
          </div>
          {!isNoteOpen && (
            <button type="button" class="link small check-add-note" tabIndex={stop} onClick={onNote}>
              {words.addNote}
              <span class="visually-hidden">: {item.question}</span>
            </button>
          )}
        </div>
        {isNoteOpen && <ItemNote sessionId={sessionId} itemId={item.id} stored={note} />}
      </div>
    </li>
  )
}
