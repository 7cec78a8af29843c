import { useEffect, useRef, useState } from 'preact/hooks'
import type { Feedback, Missed } from '../../core/feedback'
import type { FeedbackWork } from '../../core/missable'
import { isFault, lastScaleOf, readScore, SCALE_BEFORE_ANY, type ScoreText } from '../../core/score-text'
import { Button } from '../button'
import { AreaField } from '../field'
import { common } from '../messages/common'
import { feedback as words } from '../messages/feedback'
import { MissedFields } from './missed-fields'
import { ScoreFields } from './score-fields'
import type { Subject } from './subject'
import { SubjectFields } from './subject-fields'
import type { FeedbackDesk } from './use-feedback-desk'
import { useSubjects } from './use-subjects'

interface Props {
  desk: FeedbackDesk
  /** What it is about, where that is not to be chosen. */
  fixed?: Subject | undefined
  /** The work in hand. */
  work?: FeedbackWork | null | undefined
  edited?: Feedback | undefined
  onDone: () => void
}

const LONGEST_WORDS = 300

/** Keeps what a reviewer said, or changes it. */
export function FeedbackForm({ desk, fixed, work = null, edited, onDone }: Props) {
  const { host } = desk
  const form = useRef<HTMLFormElement>(null)
  const subjects = useSubjects(host, work, fixed === undefined)
  const subject = fixed ?? subjects.chosen
  const [score, setScore] = useState<ScoreText | null>(edited?.score ? textOf(edited.score) : null)
  const [ticked, setTicked] = useState<Missed[]>(edited?.missed.filter(({ what }) => what !== undefined) ?? [])
  const [other, setOther] = useState(edited?.missed.flatMap((m) => (m.what === undefined ? [m.label] : [])).join('\n') ?? '')
  const [note, setNote] = useState(edited?.note ?? '')
  const [disagreed, setDisagreed] = useState(edited?.disagreed ?? false)
  const [fault, setFault] = useState<string | null>(null)
  const isReady = subject !== undefined
  useEffect(() => form.current?.querySelector('input')?.focus(), [isReady])
  if (!subject) return subjects.all ? <p class="muted">{words.nothingYet}</p> : null

  const scale = lastScaleOf(desk.past?.feedback ?? [], subject.work.platform)
  const scoreText = score ?? { ...(scale ? textOf({ ...scale, value: 0 }) : SCALE_BEFORE_ANY), value: '' }
  const read = readScore(scoreText)
  const lines = other
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const judge = (): string | null => {
    if (isFault(read)) return words.form.scoreFault(words.form.faults[read.fault])
    if (lines.some((line) => line.length > LONGEST_WORDS)) return words.form.tooLong(LONGEST_WORDS)
    return read === null && ticked.length === 0 && lines.length === 0 && note.trim() === '' ? words.form.empty : null
  }

  const save = async () => {
    const wrong = judge()
    setFault(wrong)
    if (wrong !== null || isFault(read)) return
    const about = fixed ?? (await subjects.find()) ?? subject
    const { platform, project, taskType } = about.work
    const taskId = about.entry ? about.entry.taskId : (edited?.taskId ?? (subjects.taskId.trim() || undefined))
    const said: Feedback = {
      id: edited?.id ?? crypto.randomUUID(),
      at: edited?.at ?? Date.now(),
      ...{ platform, project, taskType },
      ...(about.entry ? { entryId: about.entry.id } : {}),
      ...(taskId === undefined ? {} : { taskId }),
      ...(read === null ? {} : { score: read }),
      missed: [...ticked, ...lines.map((label) => ({ label }))],
      note: note.trim(),
      disagreed,
    }
    if (await desk.saveFeedback(said)) onDone()
  }

  return (
    <form
      class="feedback-form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p class="feedback-form-title">{edited ? words.form.edit : words.form.fresh}</p>
      {!fixed && <SubjectFields host={host} subjects={subjects} />}
      <ScoreFields text={scoreText} onText={setScore} isJudged={fault !== null} />
      <MissedFields host={host} subject={subject} ticked={ticked} onTicked={setTicked} other={other} onOther={setOther} />
      <AreaField label={words.form.note} value={note} onValue={setNote} rows={3} maxLength={20_000} />
      <label class="check">
        <input type="checkbox" checked={disagreed} onChange={(e) => setDisagreed(e.currentTarget.checked)} />
        <span>
          {words.form.disagreed}
          <span class="check-hint small muted">{words.form.disagreedHint}</span>
        </span>
      </label>
      {fault !== null && (
        <p class="field-error" role="alert">
          {fault}
        </p>
      )}
      <div class="form-actions">
        <Button type="submit" variant="primary">
          {common.save}
        </Button>
        <Button onClick={onDone}>{common.cancel}</Button>
      </div>
    </form>
  )
}

const textOf = ({ value, worst, best }: Record<keyof ScoreText, number>): ScoreText => ({
  value: String(value),
  worst: String(worst),
  best: String(best),
})
