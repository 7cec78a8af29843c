import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, normalize, sep } from 'node:path'
import { z } from 'zod'
import { expectedFields } from './fields'

const expectation = z.discriminatedUnion('isTask', [
  z.object({ isTask: z.literal(false) }),
  z.object({
    isTask: z.literal(true),
    taskType: z.string().min(1),
    alsoOk: z.array(z.string().min(1)).optional(),
    submitLabel: z.string().min(1).nullable().optional(),
    noSubmit: z.boolean().optional(),
    ...expectedFields,
  }),
])
const entry = z.object({
  file: z.string().min(1),
  origin: z.string().optional(),
  group: z.string().optional(),
  expect: expectation,
})

/** A page to look at and what is expected of it. Pages of one `group` are near copies. Other members of its entry (`source` …) are for people. */
export type ListedPage = z.infer<typeof entry>
export type Expectation = z.infer<typeof expectation>

/** Reads `DIR/index.json`. @throws with the file, the entry and what was expected there, when anything is not as it should be. */
export function listedPages(dir: string): ListedPage[] {
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new Error(`There is no folder ${dir}. Give the folder that holds index.json and its pages.`)
  const index = join(dir, 'index.json')
  if (!existsSync(index))
    throw new Error(
      `There is no index.json in ${dir}. It lists the pages: [{ "file": "a.html", "expect": { "isTask": true, "taskType": "rating" } }].`,
    )
  let list: unknown
  try {
    list = JSON.parse(readFileSync(index, 'utf8'))
  } catch (error) {
    throw new Error(`${index} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (!Array.isArray(list) || list.length === 0) throw new Error(`${index} should hold a list with at least one entry.`)
  return list.map((item: unknown, at) => {
    const read = entry.safeParse(item)
    const name = (item as { file?: unknown } | null)?.file
    const where = `${index}, entry ${at + 1}${typeof name === 'string' ? ` (${name})` : ''}`
    if (!read.success) {
      const [issue] = read.error.issues
      throw new Error(`${where}: "${issue?.path.join('.') || 'entry'}": ${issue?.message ?? 'not as expected'}.`)
    }
    const path = normalize(join(dir, read.data.file))
    if (!path.startsWith(normalize(dir + sep))) throw new Error(`${where}: the file lies outside ${dir}.`)
    if (!existsSync(path)) throw new Error(`${where}: the file is not there.`)
    return read.data
  })
}
