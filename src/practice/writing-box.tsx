import type { ComponentChildren } from 'preact'
import type { PracticeTask } from '../core/practice-schema'
import { countWords } from '../core/practice-task'
import type { Rubric } from '../core/rubric'
import { AreaField } from '../ui/field'
import { practice } from '../ui/messages/practice'

const { task: words } = practice

interface Props {
  task: PracticeTask
  rubric: Rubric
  text: string
  onText: (text: string) => void
  /** Put below the text. */
  check: ComponentChildren
}

/** Where the trainer writes: what the task asks for, else the justification of their marks. */
export function WritingBox({ task: { write }, rubric: { justification }, text, onText, check }: Props) {
  const length = write ? words.words(...write.words) : justification?.sentences && words.sentences(...justification.sentences)
  const hint = [length, words.count(countWords(text)), write ? words.memoryText : words.memory].filter(Boolean).join(' · ')
  return (
    <div class="writing">
      <p>{write ? write.ask : justification?.shape}</p>
      {!write && justification && (
        <ul class="lines small">
          {justification.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      <AreaField
        label={write ? words.yourText : words.justification}
        hint={hint}
        value={text}
        onValue={onText}
        rows={write ? 9 : 5}
      />
      {check}
    </div>
  )
}
