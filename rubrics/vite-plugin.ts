import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Rubric } from '../src/core/rubric'
import { formatRubricError, type RubricFileError, readRubricFile } from '../src/core/rubric-file'

const RUBRIC_FILE = /[\\/]rubrics[\\/][^\\/]+\.yaml$/

/** The part of Vite's plugin that is used, so that the builds' and the tests' versions of Vite both take it. */
interface RubricPlugin {
  name: string
  enforce: 'pre'
  load(this: LoadContext, id: string): Promise<{ code: string; map: null } | null>
}

interface LoadContext {
  addWatchFile(file: string): void
  error(message: string): never
}

/**
 * Turns an import of `rubrics/*.yaml` into a frozen module of plain data (its one export is `rubric`), so that the built
 * extension carries neither a YAML reader nor a validator for the bundled rubrics. An invalid file fails the build with all
 * errors of all files in the folder.
 */
export function rubricPlugin(): RubricPlugin {
  return {
    name: 'margin-rubrics',
    enforce: 'pre',
    async load(id) {
      if (!RUBRIC_FILE.test(id)) return null
      this.addWatchFile(id)
      const { rubrics, errors } = checkRubrics(await rubricFiles(dirname(id)))
      const rubric = rubrics.get(basename(id))
      if (errors.length > 0 || !rubric) {
        this.error(
          `${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in the rubrics:\n${errors.map(formatRubricError).join('\n')}`,
        )
      }
      const json = JSON.stringify(JSON.stringify(rubric))
      const code = `export const rubric = JSON.parse(${json}, (_key, value) => Object.freeze(value))`
      return { code, map: null, moduleType: 'js' as const, moduleSideEffects: false }
    },
  }
}

/**
 * Reads all rubrics of a folder together: each valid, its id the file's name, and one of them the fallback. Names as given, for
 * messages.
 */
export function checkRubrics(files: readonly { name: string; text: string }[]): {
  rubrics: Map<string, Rubric>
  errors: RubricFileError[]
} {
  const rubrics = new Map<string, Rubric>()
  const errors: RubricFileError[] = []
  for (const { name, text } of files) {
    const reading = readRubricFile(name, text, { id: basename(name, '.yaml') })
    if ('rubric' in reading) rubrics.set(basename(name), reading.rubric)
    else errors.push(...reading.errors)
  }
  const isFallback = ({ taskTypes, platforms, domains }: Rubric) => taskTypes.includes('other') && !platforms && !domains
  if (errors.length === 0 && ![...rubrics.values()].some(isFallback)) {
    const expected = 'one rubric with "other" among its task types, for all platforms and domains'
    const todo = 'Task types without a rubric of their own fall back on it; add it as rubrics/general.yaml.'
    errors.push({ file: 'rubrics/general.yaml', line: 1, column: 1, field: 'taskTypes', expected, found: 'none', todo })
  }
  return { rubrics, errors }
}

async function rubricFiles(folder: string): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  return Promise.all(names.map(async (name) => ({ name: `rubrics/${name}`, text: await readFile(join(folder, name), 'utf8') })))
}
