import { useState } from 'preact/hooks'
import { Button } from '../ui/button'
import { AreaField } from '../ui/field'
import { practiceTask as words } from '../ui/messages/welcome'
import { Notice } from '../ui/notice'

/** A made-up comparison. Nothing that is chosen or typed here leaves this component. */
export function PracticeTask() {
  const [round, setRound] = useState(0)
  const [done, setDone] = useState(false)
  if (done) {
    const again = () => {
      setDone(false)
      setRound(round + 1)
    }
    return (
      <Notice tone="good" live="status" actions={<Button onClick={again}>{words.again}</Button>}>
        {words.submitted}
      </Notice>
    )
  }
  return <Task key={round} onDone={() => setDone(true)} />
}

function Task({ onDone }: { onDone: () => void }) {
  const [justification, setJustification] = useState('')
  const submit = (event: Event) => {
    event.preventDefault()
    onDone()
  }
  return (
    <form class="practice-form" onSubmit={submit}>
      <h3>{words.title}</h3>
      <p>{words.instructions}</p>
      <h4>{words.prompt}</h4>
      <p class="practice-text">{words.promptText}</p>
      <div class="practice-responses">
        <section>
          <h4>{words.a}</h4>
          <p class="practice-text">{words.aText}</p>
        </section>
        <section>
          <h4>{words.b}</h4>
          <p class="practice-text">{words.bText}</p>
        </section>
      </div>
      <Scale name="preference" question={words.scale} points={words.points} />
      <Scale name="accuracy" question={words.accuracy} points={words.accuracyPoints} />
      <AreaField
        label={words.justification}
        hint={words.justificationHint}
        value={justification}
        onValue={setJustification}
        rows={4}
      />
      <div class="practice-actions">
        <Button type="submit" variant="primary">
          {words.submit}
        </Button>
        <Button onClick={onDone}>{words.skip}</Button>
      </div>
    </form>
  )
}

function Scale({ name, question, points }: { name: string; question: string; points: readonly string[] }) {
  return (
    <fieldset class="practice-scale">
      <legend>{question}</legend>
      {points.map((point, i) => (
        <label key={point}>
          <input type="radio" name={name} value={i + 1} /> {point}
        </label>
      ))}
    </fieldset>
  )
}
