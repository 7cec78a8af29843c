import { useEffect, useState } from 'preact/hooks'
import { chooseMixed, chooseTest } from '../core/practice-choice'
import { pastAttempts } from '../core/practice-history'
import type { PracticeTask } from '../core/practice-schema'
import { endSitting, type Sitting, type SittingMode } from '../core/practice-sitting'
import { TASK_TYPES } from '../core/task'
import { Button } from '../ui/button'
import { practice as words } from '../ui/messages/practice'
import { Notice } from '../ui/notice'
import type { PracticeHost } from './host'
import { PageHead } from './page-head'
import { Room } from './room'
import { SittingPage } from './sitting-page'
import { useSittings } from './use-sittings'

/** The practice room: made-up tasks with gold marks, nothing of which ever enters the ledger. */
export function Practice({ host }: { host: PracticeHost }) {
  const { all, failed, problem, add, change } = useSittings(host)
  const [current, setCurrent] = useState<string | null>(null)
  /** It is decided whether the page begins in the room or with a task. */
  const [isOpen, setOpen] = useState(false)
  const sitting = all?.find(({ id }) => id === current)
  const known = new Set(pastAttempts(all ?? []).map(({ taskId }) => taskId))

  const begin = (mode: SittingMode, taskIds: readonly string[], pace?: number) => {
    const begun: Sitting = { id: host.newId(), mode, startedAt: host.now(), taskIds, attempts: {}, ...(pace && { pace }) }
    add(begun)
    setCurrent(begun.id)
  }
  /** A task that was left half-way is gone on with. */
  const beginTask = (taskId: string) => {
    const open = all?.find(({ mode, endedAt, taskIds }) => mode === 'one' && endedAt === undefined && taskIds[0] === taskId)
    if (open) setCurrent(open.id)
    else begin('one', [taskId])
  }
  const beginOneOf = (tasks: readonly PracticeTask[]) => {
    const inOrder = tasks.toSorted((a, b) => TASK_TYPES.indexOf(a.taskType) - TASK_TYPES.indexOf(b.taskType))
    const task = inOrder.find(({ id }) => !known.has(id)) ?? inOrder[0]
    if (task) beginTask(task.id)
  }
  const beginFirst = () => beginOneOf(host.tasks.filter(({ level }) => level === 'first'))
  const leave = () => {
    const at = host.now()
    if (current !== null) change(current, (one) => (isUntouched(one) ? endSitting(one, at) : one))
    setCurrent(null)
  }

  const isRead = all !== null
  // Once, when it is known what was done before
  useEffect(() => {
    if (!isRead) return
    const running = all.find(({ mode, endedAt }) => mode === 'test' && endedAt === undefined)
    if (running) setCurrent(running.id)
    else if (host.beginFirst) beginFirst()
    setOpen(true)
  }, [isRead])

  return (
    <div class="page practice-page">
      {problem !== null && (
        <Notice tone="danger" live="alert">
          {words.notKept(problem)}
        </Notice>
      )}
      <main>
        {failed && <Notice tone="danger">{words.failed}</Notice>}
        {!isOpen && !failed && <p class="muted">{words.loading}</p>}
        {sitting && all && (
          <SittingPage
            key={sitting.id}
            host={host}
            sitting={sitting}
            sittings={all}
            onChange={(changed) => change(sitting.id, changed)}
            onLeave={leave}
            onAnother={({ id, taskType }) =>
              beginOneOf(host.tasks.filter((task) => task.taskType === taskType && task.id !== id))
            }
          />
        )}
        {!sitting && all && isOpen && (
          <>
            <PageHead title={words.title}>
              <Button onClick={() => void host.openPage('welcome')}>{words.welcome}</Button>
              <Button onClick={() => void host.openPage('options')}>{words.options}</Button>
            </PageHead>
            <p class="page-lead">{words.lead}</p>
            <p class="page-text muted room-unpaid">{words.unpaid}</p>
            <Room
              host={host}
              sittings={all}
              onFirst={beginFirst}
              onMixed={() => begin('mixed', chooseMixed(host.tasks, known, host.random))}
              onTest={(pace) => begin('test', chooseTest(host.tasks, known, host.random), pace)}
              onTask={beginTask}
              onGoOn={({ id }) => setCurrent(id)}
              onEnd={({ id }) => change(id, (one) => endSitting(one, host.now()))}
            />
          </>
        )}
      </main>
    </div>
  )
}

/** Nothing was marked in it, so nothing is lost if it goes. */
function isUntouched({ attempts, endedAt }: Sitting): boolean {
  return (
    endedAt === undefined &&
    Object.values(attempts).every(({ marks, doneAt }) => doneAt === undefined && Object.keys(marks).length === 0)
  )
}
