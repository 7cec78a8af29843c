import { isFault, readScore, type ScoreText } from '../../core/score-text'
import { TextField } from '../field'
import { feedback as words } from '../messages/feedback'

interface Props {
  text: ScoreText
  onText: (text: ScoreText) => void
  /** Faults are shown from the first try to save on. */
  isJudged: boolean
}

/** The reviewer's score with the ends of its scale. */
export function ScoreFields({ text, onText, isJudged }: Props) {
  const read = readScore(text)
  const fault = isJudged && isFault(read) ? read : null
  return (
    <fieldset class="score-fields">
      <legend class="visually-hidden">{words.form.score}</legend>
      <div class="score-row">
        {(['value', 'worst', 'best'] as const).map((field) => (
          <TextField
            key={field}
            label={field === 'value' ? words.form.score : words.form[field]}
            value={text[field]}
            onValue={(value) => onText({ ...text, [field]: value })}
            error={fault?.field === field ? words.form.faults[fault.fault] : undefined}
            inputMode="decimal"
            maxLength={20}
          />
        ))}
      </div>
      <p class="field-hint">{words.form.scoreHint}</p>
    </fieldset>
  )
}
