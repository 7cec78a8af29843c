import { expect, it } from 'vitest'
import { isBatchWorthwhile, tasksToReview } from '../../src/core/batch'
import { newProject } from '../../src/core/page-session'
import { entryOf } from './samples'
import { MINUTE, NINE, SECOND, World } from './session-world'

/** A project whose short tasks are timed as one session, and its first task, worked on for 20 s. */
function batching(reviewEvery = 5): World {
  const w = new World()
  w.live = { ...w.live, projects: [{ ...newProject('outlier', 'Kestrel', NINE), batch: { reviewEvery } }] }
  return w.open(1, { taskId: 'a' }).use(1, 20 * SECOND)
}

it('is one session with a unit for every task that was handed in, and one entry', () => {
  const w = batching()
  const { id } = w.hand()
  for (const taskId of ['b', 'c', 'd'])
    w.press(1, 'submit')
      .detect(1, { taskId })
      .use(1, 20 * SECOND)
  expect(w.hand()).toMatchObject({ id, units: 3, taskId: 'd', status: 'working' })
  expect(w.hand().pressed).toBeUndefined()
  w.press(1, 'submit').detect(1, { pageKind: 'queue' })
  expect(w.closed).toHaveLength(1)
  expect(w.last()).toMatchObject({ id, units: 4, outcome: 'submitted', countedMs: 80 * SECOND })
  expect(w.last().taskId).toBeUndefined()
})

it('goes on over pages that are loaded anew for each task', () => {
  const w = batching()
  const { id } = w.hand()
  w.press(1, 'submit').do({ kind: 'page-left', tabId: 1, frameId: 0, doc: 'doc-of-tab-1' })
  w.wait(SECOND)
    .detect(1, { taskId: 'b' }, [], 'doc-2')
    .pulse(1, 'input')
    .use(1, 20 * SECOND)
  expect(w.hand()).toMatchObject({ id, units: 1 })
})

it('does not count what was skipped, and is submitted whatever became of its last task', () => {
  const w = batching()
  w.press(1, 'skip')
    .detect(1, { taskId: 'b' })
    .use(1, 20 * SECOND)
  expect(w.hand().units).toBe(0)
  w.press(1, 'submit')
    .detect(1, { taskId: 'c' })
    .use(1, 20 * SECOND)
  w.do({ kind: 'end', sessionId: w.hand().id, outcome: 'left' })
  expect(w.last()).toMatchObject({ outcome: 'submitted', countedMs: MINUTE })
  expect(w.last().units).toBeUndefined()
})

it('ends when the page names another project, and is not begun where the user did not choose it', () => {
  const w = batching()
  w.press(1, 'submit').detect(1, { taskId: 'b', project: 'Heron' })
  expect(w.closed).toHaveLength(1)
  const plain = new World().open(1, { taskId: 'a' }).use(1, SECOND).press(1, 'submit').detect(1, { taskId: 'b' })
  expect(plain.closed).toHaveLength(1)
})

it('asks for a review of every nth task', () => {
  const left = (units: number) => tasksToReview({ units }, { batch: { reviewEvery: 3 } })
  expect([0, 1, 2, 3, 4, 5].map(left)).toEqual([2, 1, 0, 2, 1, 0])
  expect(tasksToReview({}, {})).toBe(0)
  expect(tasksToReview({ units: 7 }, null)).toBe(0)
})

it('is offered after three short tasks of the project in a row, and not again to whoever declined', () => {
  const short = entryOf({ platform: 'outlier', project: 'Kestrel', countedMs: 20 * SECOND })
  const session = { platform: 'outlier', project: 'Kestrel', workKind: 'task' } as const
  expect(isBatchWorthwhile(session, null, [short, short, short])).toBe(true)
  expect(isBatchWorthwhile(session, null, [short, short])).toBe(false)
  for (const other of [{ countedMs: 2 * MINUTE }, { project: 'Heron' }, { outcome: 'skipped' as const }])
    expect(isBatchWorthwhile(session, null, [short, { ...short, ...other }, short])).toBe(false)
  expect(isBatchWorthwhile(session, { batchDeclined: true }, [short, short, short])).toBe(false)
  expect(isBatchWorthwhile(session, { batch: { reviewEvery: 2 } }, [short, short, short])).toBe(false)
  expect(isBatchWorthwhile({ ...session, workKind: 'meeting' }, null, [short, short, short])).toBe(false)
})
