import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { TEST_TASKS } from '../core/practice-choice'
import { PACES, type Sitting, type SittingMode } from '../core/practice-sitting'
import { Button } from '../ui/button'
import { practice } from '../ui/messages/practice'
import { Notice } from '../ui/notice'
import { Select } from '../ui/select'
import { History } from './history'
import type { PracticeHost } from './host'
import { TaskList } from './task-list'

const { start: words, open: openWords } = practice

interface Props {
  host: PracticeHost
  sittings: readonly Sitting[]
  onFirst: () => void
  onMixed: () => void
  onTest: (pace: number) => void
  onTask: (taskId: string) => void
  onGoOn: (sitting: Sitting) => void
  onEnd: (sitting: Sitting) => void
}

/** Where practice begins: one task, a set, a test; and what it has brought so far. */
export function Room({ host, sittings, onFirst, onMixed, onTest, onTask, onGoOn, onEnd }: Props) {
  const [pace, setPace] = useState('1')
  const open = sittings.filter(({ endedAt }) => endedAt === undefined)
  return (
    <>
      {open.map((sitting) => (
        <Unfinished key={sitting.id} sitting={sitting} onGoOn={() => onGoOn(sitting)} onEnd={() => onEnd(sitting)} />
      ))}
      <section class="page-section start" aria-labelledby="start-title">
        <h2 id="start-title" class="visually-hidden">
          {words.title}
        </h2>
        <div class="page-columns">
          <Way title={words.firstTitle} text={words.firstText}>
            <Button variant="primary" onClick={onFirst}>
              {words.first}
            </Button>
          </Way>
          <Way title={words.mixedTitle} text={words.mixedText}>
            <Button onClick={onMixed}>{words.mixed}</Button>
          </Way>
          <Way title={words.testTitle} text={words.testText(TEST_TASKS)}>
            <Select
              label={words.pace}
              value={pace}
              choices={PACES.map((one) => ({ value: String(one), label: words.paces[one] ?? String(one) }))}
              onValue={setPace}
            />
            <Button onClick={() => onTest(Number(pace))}>{words.test}</Button>
          </Way>
        </div>
      </section>
      <History host={host} sittings={sittings} />
      <TaskList tasks={host.tasks} sittings={sittings} onTask={onTask} />
    </>
  )
}

function Way({ title, text, children }: { title: string; text: string; children: ComponentChildren }) {
  return (
    <section class="page-box way">
      <h3>{title}</h3>
      <p>{text}</p>
      <div class="way-start">{children}</div>
    </section>
  )
}

function Unfinished({ sitting, onGoOn, onEnd }: { sitting: Sitting; onGoOn: () => void; onEnd: () => void }) {
  const mode: SittingMode = sitting.mode
  const done = sitting.taskIds.filter((id) => sitting.attempts[id]?.doneAt !== undefined).length
  return (
    <Notice
      tone="info"
      title={openWords.title(practice.modes[mode])}
      actions={
        <>
          <Button variant="primary" onClick={onGoOn}>
            {openWords.goOn}
          </Button>
          <Button onClick={onEnd}>{openWords.end}</Button>
        </>
      }
    >
      {openWords.text(done, sitting.taskIds.length)}
    </Notice>
  )
}
