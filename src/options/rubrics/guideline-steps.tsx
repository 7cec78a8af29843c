import { useEffect, useRef, useState } from 'preact/hooks'
import { guidelineLines } from '../../core/guideline-lines'
import { draftText, idOf, type OwnRule } from '../../core/rubric-draft'
import type { TaskType } from '../../core/task'
import { TASK_TYPES } from '../../core/task'
import { Button } from '../../ui/button'
import { AreaField, TextField } from '../../ui/field'
import { common } from '../../ui/messages/common'
import { rubrics as words } from '../../ui/messages/rubrics'
import { choicesOf, Select } from '../../ui/select'
import { OwnWordsRow } from './own-words-row'

interface Props {
  newId: (wanted: string) => string
  onDraft: (text: string) => void
  onCancel: () => void
}

type Step = 'paste' | 'tick' | 'write'
const EMPTY: OwnRule = { words: '', as: 'both', level: 'must' }
const LONGEST_WORDS = 400

/** From a pasted guideline to a draft, step by step. The pasted text lives here alone and is gone with this component. */
export function GuidelineSteps({ newId, onDraft, onCancel }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [step, setStep] = useState<Step>('paste')
  const [text, setText] = useState('')
  const [lines, setLines] = useState<readonly string[]>([])
  const [ticked, setTicked] = useState<readonly number[]>([])
  const [rules, setRules] = useState<Readonly<Record<number, OwnRule>>>({})
  const [title, setTitle] = useState('')
  const [taskType, setTaskType] = useState<TaskType>('comparison')
  const [isTried, setTried] = useState(false)
  useEffect(() => heading.current?.focus(), [step])

  const ruleOf = (at: number) => rules[at] ?? EMPTY
  const problemOf = (at: number) => {
    const { length } = ruleOf(at).words.trim()
    return length === 0 ? words.wordsMissing : length > LONGEST_WORDS ? words.wordsLong : undefined
  }
  const takeApart = () => {
    const found = guidelineLines(text)
    // Ticks and words belong to the lines as they were.
    if (found.join('\n') !== lines.join('\n')) {
      setTicked([])
      setRules({})
    }
    setLines(found)
    setTried(true)
    if (found.length === 0) return
    setTried(false)
    setStep('tick')
  }
  const make = () => {
    setTried(true)
    if (ticked.some((at) => problemOf(at) !== undefined)) return
    onDraft(draftText(ticked.map(ruleOf), { id: newId(idOf(title) || 'my-rubric'), title: title || words.guideline, taskType }))
  }
  const tick = (at: number, isOn: boolean) =>
    setTicked(isOn ? [...ticked, at].sort((a, b) => a - b) : ticked.filter((one) => one !== at))

  return (
    <div class="rubrics">
      <h3 ref={heading} tabIndex={-1}>
        {step === 'paste' ? words.guideline : step === 'tick' ? words.guidelineTick : words.guidelineWrite}
      </h3>
      {step === 'paste' && (
        <>
          <p class="page-text">{words.guidelineText}</p>
          <AreaField
            label={words.guidelinePaste}
            value={text}
            onValue={setText}
            rows={10}
            // Otherwise the browser keeps it for the next session, or sends it to be checked.
            autocomplete="off"
            spellcheck={false}
          />
          {isTried && lines.length === 0 && (
            <p role="alert" class="field-error">
              {words.guidelineNone}
            </p>
          )}
          <div class="rubrics-actions">
            <Button variant="primary" onClick={takeApart}>
              {words.guidelineSplit}
            </Button>
            <Button onClick={onCancel}>{common.cancel}</Button>
          </div>
        </>
      )}
      {step === 'tick' && (
        <>
          <p class="muted">{words.guidelineTickHint(lines.length)}</p>
          <ul class="guideline-lines">
            {lines.map((line, at) => (
              <li key={at}>
                <label class="check">
                  <input type="checkbox" checked={ticked.includes(at)} onChange={(e) => tick(at, e.currentTarget.checked)} />
                  <span>{line}</span>
                </label>
              </li>
            ))}
          </ul>
          <div class="rubrics-actions">
            <Button variant="primary" disabled={ticked.length === 0} onClick={() => setStep('write')}>
              {words.guidelineNext(ticked.length)}
            </Button>
            <Button onClick={() => setStep('paste')}>{words.previous}</Button>
          </div>
        </>
      )}
      {step === 'write' && (
        <>
          <p class="muted">{words.guidelineWriteHint}</p>
          <div class="guideline-about">
            <TextField label={words.title} value={title} onValue={setTitle} maxLength={80} />
            <Select
              label={common.taskType}
              value={taskType}
              choices={choicesOf(TASK_TYPES, common.taskTypes)}
              onValue={setTaskType}
            />
          </div>
          <ul class="guideline-rules">
            {ticked.map((at, n) => (
              <OwnWordsRow
                key={at}
                n={n + 1}
                line={lines[at] ?? ''}
                rule={ruleOf(at)}
                problem={isTried ? problemOf(at) : undefined}
                onRule={(rule) => setRules({ ...rules, [at]: rule })}
              />
            ))}
          </ul>
          <div class="rubrics-actions">
            <Button variant="primary" onClick={make}>
              {words.guidelineMake}
            </Button>
            <Button onClick={() => setStep('tick')}>{words.previous}</Button>
          </div>
        </>
      )}
    </div>
  )
}
