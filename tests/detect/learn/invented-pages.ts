import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SMALL_OTHERS } from '../../platforms/generic/more-others'
import { SMALL_TASKS } from '../../platforms/generic/more-tasks'
import { OTHER_SKELETONS } from '../../platforms/generic/other-skeletons'
import { TASK_SKELETONS } from '../../platforms/generic/task-skeletons'

/** Writes the small invented pages of the unit tests into a folder, listed as real pages are, so that they teach too. */
export function writeInvented(dir: string): string {
  mkdirSync(dir, { recursive: true })
  const tasks = [...TASK_SKELETONS, ...SMALL_TASKS].map(({ html, taskType, submitLabel }) => ({
    html,
    expect: { isTask: true, taskType, submitLabel },
  }))
  const others = [...OTHER_SKELETONS, ...SMALL_OTHERS].map(({ html }) => ({ html, expect: { isTask: false } }))
  const index = [...tasks, ...others].map(({ html, expect }, n) => {
    const file = `invented-${n}.html`
    writeFileSync(join(dir, file), `<!doctype html><meta charset="utf-8"><body>${html}</body>`)
    return { file, origin: 'invented', group: `invented-${n}`, expect }
  })
  writeFileSync(join(dir, 'index.json'), JSON.stringify(index))
  return dir
}
