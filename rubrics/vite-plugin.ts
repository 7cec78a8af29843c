import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Overlay, Rubric } from '../src/core/rubric'
import type { OverlayHead, RubricHead } from '../src/core/rubric-choice'
import { formatRubricError, type RubricFileError, readRubricFile } from '../src/core/rubric-file'

const RUBRIC_FILE = /^(.*[\\/]rubrics)[\\/]((?:overlays[\\/])?[^\\/]+\.yaml)(?:\?(head|outline))?$/

/** The part of Vite's plugin that is used, so that the builds' and the tests' versions of Vite both take it. */
interface RubricPlugin {
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
 * Turns an import of `rubrics/*.yaml` or `rubrics/overlays/*.yaml` into a frozen module of plain data (its one export is
 * `content`), so that the built extension carries neither a YAML reader nor a validator for the bundled rubrics. `?head` gives what
 * decides where it is shown, `?outline` that and the ids and levels of the checklist: all that can be known without the texts. An
 * invalid file fails the build with all errors of all files in the folder.
 */
export function rubricPlugin(): RubricPlugin {
  let checked: Promise<Checked> | undefined
  const forget = () => {
    checked = undefined
  }
  return {
    name: 'margin-rubrics',
    enforce: 'pre',
    buildStart: forget,
    watchChange: forget,
    async load(id) {
      const [, folder, file, part] = RUBRIC_FILE.exec(id) ?? []
      if (folder === undefined || file === undefined) return null
      this.addWatchFile(join(folder, file))
      checked ??= rubricFiles(folder).then(checkRubrics)
      const { rubrics, overlays, errors } = await checked
      const content = rubrics.get(basename(file)) ?? overlays.get(basename(file))
      if (errors.length > 0 || !content) {
        this.error(
          `${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in the rubrics:\n${errors.map(formatRubricError).join('\n')}`,
        )
      }
      const wanted = part === 'head' ? headOf(content) : part === 'outline' ? outlineOf(content) : content
      const json = JSON.stringify(JSON.stringify(wanted))
      const code = `export const content = JSON.parse(${json}, (_key, value) => Object.freeze(value))`
      return { code, map: null, moduleType: 'js' as const, moduleSideEffects: false }
    },
  }
}

function headOf(content: Rubric | Overlay): RubricHead | OverlayHead {
  const { id, version, title } = content
  if (content.kind === 'overlay') return { id, version, title, for: content.for }
  const { taskTypes, platforms, domains } = content
  return { id, version, title, taskTypes, ...(platforms && { platforms }), ...(domains && { domains }) }
}

function outlineOf(content: Rubric | Overlay) {
  const checklist = (content.checklist ?? []).map(({ id, level, when }) => ({ id, level, ...(when && { when }) }))
  return { ...headOf(content), checklist }
}

interface Checked {
  rubrics: Map<string, Rubric>
  overlays: Map<string, Overlay>
  errors: RubricFileError[]
}

/**
 * Reads all rubrics and overlays together: each valid, its id the file's name and nobody else's, an overlay in the folder of
 * overlays, and one of the rubrics the fallback. Names as given, for messages.
 */
export function checkRubrics(files: readonly { name: string; text: string }[]): Checked {
  const rubrics = new Map<string, Rubric>()
  const overlays = new Map<string, Overlay>()
  const errors: RubricFileError[] = []
  for (const { name, text } of files) {
    const reading = readRubricFile(name, text, { id: basename(name, '.yaml') })
    const isOverlay = /[\\/]overlays[\\/]/.test(name)
    const misplaced = (found: string, todo: string) =>
      errors.push({ ...atTop(name), field: 'kind', expected: isOverlay ? 'overlay' : 'rubric', found, todo })
    if ('errors' in reading) errors.push(...reading.errors)
    else if (rubrics.has(basename(name)) || overlays.has(basename(name)))
      errors.push({
        ...atTop(name),
        field: 'id',
        expected: 'an id of its own',
        found: 'that of another file',
        todo: 'Rename it.',
      })
    else if ('overlay' in reading) {
      if (isOverlay) overlays.set(basename(name), reading.overlay)
      else misplaced('overlay', 'Move the file to rubrics/overlays.')
    } else if (isOverlay) misplaced('rubric', 'Move the file to rubrics, or write kind: overlay.')
    else rubrics.set(basename(name), reading.rubric)
  }
  const isFallback = ({ taskTypes, platforms, domains }: Rubric) => taskTypes.includes('other') && !platforms && !domains
  if (errors.length === 0 && ![...rubrics.values()].some(isFallback)) {
    const expected = 'one rubric with "other" among its task types, for all platforms and domains'
    const todo = 'Task types without a rubric of their own fall back on it; add it as rubrics/general.yaml.'
    errors.push({ ...atTop('rubrics/general.yaml'), field: 'taskTypes', expected, found: 'none', todo })
  }
  return { rubrics, overlays, errors }
}

const atTop = (file: string) => ({ file, line: 1, column: 1 })

/** The files of a folder and of its overlays, for `checkRubrics`. */
export async function rubricFiles(folder: string): Promise<{ name: string; text: string }[]> {
  const names = async (within: string) =>
    (await readdir(join(folder, within))).filter((name) => name.endsWith('.yaml')).map((name) => `${within}${name}`)
  const all = [...(await names('')), ...(await names('overlays/'))].sort()
  return Promise.all(all.map(async (name) => ({ name: `rubrics/${name}`, text: await readFile(join(folder, name), 'utf8') })))
}
