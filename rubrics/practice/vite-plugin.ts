import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { practiceFaults } from '../../src/core/practice-check'
import { type PracticeTask, practiceSchema } from '../../src/core/practice-schema'
import type { Rubric } from '../../src/core/rubric'
import { formatRubricError, idFault, type RubricFileError, readYaml } from '../../src/core/rubric-file'
import { checkRubrics, rubricFiles } from '../vite-plugin'

const TASK_FILE = /[\\/]rubrics[\\/]practice[\\/][^\\/]+\.yaml$/

/** The part of Vite's plugin that is used, so that the builds' and the tests' versions of Vite both take it. */
interface PracticePlugin {
  name: string
  enforce: 'pre'
  buildStart(): void
  watchChange(): void
  load(this: LoadContext, id: string): Promise<{ code: string; map: null } | null>
}

interface LoadContext {
  addWatchFile(file: string): void
  error(message: string): never
}

/**
 * Turns an import of `rubrics/practice/*.yaml` into a module of plain data (its one export is `task`), as the rubrics are: no YAML
 * reader and no validator comes along. An invalid task fails the build with all errors of all tasks.
 */
export function practicePlugin(): PracticePlugin {
  let checked: Promise<CheckedTasks> | undefined
  const forget = () => {
    checked = undefined
  }
  return {
    name: 'margin-practice',
    enforce: 'pre',
    buildStart: forget,
    watchChange: forget,
    async load(id) {
      if (!TASK_FILE.test(id)) return null
      this.addWatchFile(id)
      checked ??= checkFolder(dirname(id))
      const { tasks, errors } = await checked
      const task = tasks.get(basename(id, '.yaml'))
      if (errors.length > 0 || !task) {
        const count = errors.length === 1 ? '1 error' : `${errors.length} errors`
        this.error(`${count} in the practice tasks:\n${errors.map(formatRubricError).join('\n')}`)
      }
      const code = `export const task = JSON.parse(${JSON.stringify(JSON.stringify(task))})`
      return { code, map: null, moduleType: 'js' as const, moduleSideEffects: false }
    },
  }
}

interface CheckedTasks {
  /** By id. */
  tasks: Map<string, PracticeTask>
  errors: RubricFileError[]
}

/** Reads all tasks against the rubrics that they name. Names as given, for messages. */
export function checkTasks(files: readonly { name: string; text: string }[], rubrics: ReadonlyMap<string, Rubric>): CheckedTasks {
  const tasks = new Map<string, PracticeTask>()
  const errors: RubricFileError[] = []
  for (const { name, text } of files) {
    const reading = readYaml(name, text, practiceSchema)
    if ('errors' in reading) {
      errors.push(...reading.errors)
      continue
    }
    const { value: task, fault } = reading
    const rubric = rubrics.get(`${task.rubric}.yaml`)
    const wrongId = idFault(basename(name, '.yaml'), task)
    const found = [
      ...(wrongId ? [fault(['id'], wrongId)] : []),
      ...(rubric
        ? practiceFaults(task, rubric).map(({ path, ...words }) => fault(path, words))
        : [fault(['rubric'], noRubric(task))]),
    ]
    errors.push(...found)
    if (found.length === 0) tasks.set(task.id, task)
  }
  return { tasks, errors }
}

const noRubric = ({ rubric }: PracticeTask) => ({
  expected: 'the id of a bundled rubric',
  found: `"${rubric}"`,
  todo: 'Name a file of rubrics without its ending.',
})

async function checkFolder(folder: string): Promise<CheckedTasks> {
  const { rubrics } = checkRubrics(await rubricFiles(dirname(folder)))
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  const read = async (name: string) => ({ name: `rubrics/practice/${name}`, text: await readFile(join(folder, name), 'utf8') })
  return checkTasks(await Promise.all(names.map(read)), rubrics)
}
