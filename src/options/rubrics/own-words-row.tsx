import type { OwnRule } from '../../core/rubric-draft'
import { Field } from '../../ui/field'
import { rubrics as words } from '../../ui/messages/rubrics'
import { choicesOf, Select } from '../../ui/select'

interface Props {
  /** From 1. */
  n: number
  /** The guideline's own line, to look at. */
  line: string
  rule: OwnRule
  problem: string | undefined
  onRule: (rule: OwnRule) => void
}

/** A line of the guideline, and beside it an empty field for the trainer's own words. */
export function OwnWordsRow({ n, line, rule, problem, onRule }: Props) {
  return (
    <li class="guideline-rule">
      <blockquote class="guideline-quote">{line}</blockquote>
      <div class="guideline-own">
        <Field label={words.words(n)} error={problem}>
          {(control) => (
            <textarea
              {...control}
              class="input"
              rows={2}
              autocomplete="off"
              value={rule.words}
              onInput={(e) => onRule({ ...rule, words: e.currentTarget.value })}
            />
          )}
        </Field>
        <div class="guideline-choices">
          <Select
            label={words.as}
            value={rule.as}
            choices={choicesOf(['both', 'criterion', 'item'] as const, words.asChoices)}
            onValue={(as) => onRule({ ...rule, as })}
          />
          <Select
            label={words.level}
            value={rule.level}
            choices={choicesOf(['must', 'should'] as const, words.levels)}
            onValue={(level) => onRule({ ...rule, level })}
          />
        </div>
      </div>
    </li>
  )
}
