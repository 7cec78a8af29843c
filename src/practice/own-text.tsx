import { useId } from 'preact/hooks'
import type { PracticeTask } from '../core/practice-schema'
import type { Attempt } from '../core/practice-sitting'
import { countWords } from '../core/practice-task'
import type { Rubric } from '../core/rubric'
import { practice } from '../ui/messages/practice'
import { titlesOf } from './criterion-title'
import { Passage } from './passage'

const { compare: words } = practice

interface Props {
  task: PracticeTask
  rubric: Rubric
  attempt: Attempt
  text: string
  onAdd: (more: { checks?: Record<number, boolean>; text?: string | null }) => void
}

/** The gold's text beside the trainer's own, and the list by which they mark it themselves. */
export function OwnText({ task: { write, gold }, rubric, attempt, text, onAdd }: Props) {
  const model = write?.model ?? gold?.justification
  if (model === undefined) return null
  const checks = write?.checks ?? (rubric.justification?.points ?? []).map((question) => ({ question }))
  return (
    <section aria-labelledby="own-text-title" class="card">
      <h2 id="own-text-title">{write ? words.model : words.justification}</h2>
      {write && <p class="muted">{words.oneOfMany}</p>}
      <blockquote class="gold-text">
        <Passage text={model} />
      </blockquote>
      {text.trim() === '' ? (
        write && <p class="muted">{words.noneWritten}</p>
      ) : (
        <>
          <h3>{words.yours}</h3>
          <blockquote class="own-text">
            <Passage text={text} />
          </blockquote>
          {write && <p class="muted">{lengthWords(countWords(text), write.words)}</p>}
          <Checks
            checks={checks}
            criterionTitle={titlesOf(rubric)}
            answers={attempt.checks ?? {}}
            onAnswers={(answers) => onAdd({ checks: answers })}
          />
          <label class="check">
            <input
              type="checkbox"
              checked={attempt.text !== undefined}
              onChange={(event) => onAdd({ text: event.currentTarget.checked ? text : null })}
            />
            <span>{words.keep}</span>
          </label>
        </>
      )}
    </section>
  )
}

function lengthWords(n: number, [from, to]: readonly [number, number]): string {
  if (n < from) return words.lengthShort(n, from)
  return n > to ? words.lengthLong(n, to) : words.lengthFits(n)
}

interface ChecksProps {
  checks: readonly { criterion?: string; question: string }[]
  criterionTitle: (id: string) => string
  answers: Readonly<Record<number, boolean>>
  onAnswers: (answers: Record<number, boolean>) => void
}

function Checks({ checks, criterionTitle, answers, onAnswers }: ChecksProps) {
  const id = useId()
  const met = checks.filter((_check, i) => answers[i]).length
  return (
    <fieldset class="own-checks" aria-describedby={`${id}-text`}>
      <legend>{words.checks}</legend>
      <p class="small muted" id={`${id}-text`}>
        {words.checksText}
      </p>
      {checks.map(({ criterion, question }, i) => (
        <label key={question} class="check">
          <input
            type="checkbox"
            checked={answers[i] ?? false}
            onChange={(event) => onAnswers({ ...answers, [i]: event.currentTarget.checked })}
          />
          <span>
            {criterion !== undefined && <span class="muted">{criterionTitle(criterion)}: </span>}
            {question}
          </span>
        </label>
      ))}
      <p role="status" class="muted">
        {words.checked(met, checks.length)}
      </p>
    </fieldset>
  )
}
