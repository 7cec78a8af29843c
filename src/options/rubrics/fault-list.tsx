import type { RubricFileError } from '../../core/rubric-file'
import { rubrics as words } from '../../ui/messages/rubrics'

interface Props {
  errors: readonly RubricFileError[]
  /** The errors are those of the text as it is now. */
  isChecked: boolean
  onGo: (error: RubricFileError) => void
}

/** What is wrong with the text, each with the way to its place. */
export function FaultList({ errors, isChecked, onGo }: Props) {
  return (
    <div class="faults">
      <p role="status" class={errors.length > 0 ? 'field-error' : 'muted'}>
        {isChecked && (errors.length > 0 ? words.faults(errors.length) : words.valid)}
      </p>
      <ul>
        {errors.map((error) => (
          <li key={`${error.line} ${error.column} ${error.field} ${error.expected}`}>
            <button type="button" class="link" title={words.goTo(error.line)} onClick={() => onGo(error)}>
              {words.place(error.line, error.field)}
            </button>{' '}
            {words.fault(error.expected, error.found, error.todo)}
          </li>
        ))}
      </ul>
    </div>
  )
}
