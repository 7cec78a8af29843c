import { useState } from 'preact/hooks'
import type { JustificationAsked } from '../core/justification'
import { ratingOf } from '../core/justification-rating'
import type { PracticeTask } from '../core/practice-schema'
import type { Attempt } from '../core/practice-sitting'
import { PREFERENCE } from '../core/practice-task'
import type { Rubric } from '../core/rubric'
import { Button } from '../ui/button'
import { CheckResult } from '../ui/justification/check-result'
import { type ShownCheck, shownCheck } from '../ui/justification/pointed'
import { justification as words } from '../ui/messages/justification'

interface Props {
  task: PracticeTask
  rubric: Rubric
  marks: Attempt['marks']
  text: string
}

/** The check that the panel offers beside a task, on a text of the practice room. */
export function CheckText({ task, rubric, marks, text }: Props) {
  const [shown, setShown] = useState<{ check: ShownCheck; turn: number } | null>(null)
  const { justification } = rubric
  // Other texts that are written here are prompts and answers.
  if (!justification || (task.write && task.taskType !== 'comparison')) return null
  const check = () => setShown({ check: shownCheck(text, askedOf(task, rubric, marks)), turn: (shown?.turn ?? 0) + 1 })
  return (
    <section class="justification-check" aria-label={words.title}>
      <div class="justification-check-row">
        <Button small disabled={text.trim() === ''} onClick={check}>
          {shown ? words.again : words.check}
        </Button>
      </div>
      {shown && <CheckResult key={shown.turn} check={shown.check} />}
    </section>
  )
}

function askedOf(
  { taskType, parts }: PracticeTask,
  { justification, preference }: Rubric,
  marks: Attempt['marks'],
): JustificationAsked {
  const option = preference?.scale.findIndex(({ value }) => value === marks[PREFERENCE]) ?? -1
  const answered =
    preference && option >= 0
      ? [{ legend: preference.question, options: preference.scale.map(({ label }) => label), chosen: { option } }]
      : []
  const rating = taskType === 'comparison' ? ratingOf(answered, 2) : undefined
  return {
    taskType,
    ...(justification?.needs && { needs: justification.needs }),
    ...(justification?.sentences && { sentences: justification.sentences }),
    ...(taskType === 'ranking' && parts && { responses: parts.length }),
    ...(rating && { rating }),
  }
}
