import { useEffect, useId, useState } from 'preact/hooks'
import { FAILURE_TAGS, type FailureTag } from '../core/failure-tag'
import { feedback } from '../ui/messages/feedback'
import type { Asking } from '../ui/use-asking'

const { failures: words } = feedback

interface Props {
  sessionId: string
  stored: readonly FailureTag[]
  asking: Asking
}

/** What was wrong with the model's output, as tags. Mount with the session's id as key. */
export function FailureChips({ sessionId, stored, asking }: Props) {
  const id = useId()
  // Shown at once; what the store says by then is taken over.
  const [given, setGiven] = useState<readonly FailureTag[] | null>(null)
  useEffect(() => setGiven(null), [stored.join()])
  const tags = given ?? stored
  const toggle = async (tag: FailureTag) => {
    const failures = tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag]
    setGiven(failures)
    if (!(await asking.act('review.failures', { sessionId, failures }))) setGiven(null)
  }
  return (
    <section class="failures" aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      <div class="failure-tags">
        {FAILURE_TAGS.map((tag) => (
          <button type="button" key={tag} class="failure-tag" aria-pressed={tags.includes(tag)} onClick={() => void toggle(tag)}>
            {words.tags[tag]}
          </button>
        ))}
      </div>
      <p class="field-hint">{words.hint}</p>
    </section>
  )
}
