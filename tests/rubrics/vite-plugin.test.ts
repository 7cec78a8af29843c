import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createViteServer } from 'vitest/node'
import { checkRubrics, rubricPlugin } from '../../rubrics/vite-plugin'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'margin-rubrics-'))
  await cp('rubrics', join(folder, 'rubrics'), { recursive: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Loads all that shows a bundled rubric and its checklist, as a build does, and gives the modules that took, with their code. */
async function modulesOf(): Promise<Map<string, string>> {
  const source = (name: string) => JSON.stringify(resolve('src/core', name))
  const text = `export { RUBRIC_HEADS, loadRubric } from './rubrics/bundled.ts'
    export { RUBRIC_OUTLINES } from './rubrics/outlines.ts'
    export { chooseRubric } from ${source('rubric-choice')}
    export { checklistFor } from ${source('checklist')}`
  await writeFile(join(folder, 'entry.js'), text)
  const server = await createViteServer({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [rubricPlugin()],
    server: { middlewareMode: true, ws: false, watch: null, fs: { strict: false } },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const client = server.environments.client
    const codes = new Map<string, string>()
    const load = async (url: string): Promise<void> => {
      const loaded = await client.transformRequest(url)
      const module = await client.moduleGraph.getModuleByUrl(url)
      if (!loaded || !module?.id || codes.has(module.id)) return
      codes.set(module.id, loaded.code)
      for (const { url: next } of module.importedModules) await load(next)
    }
    await load('/entry.js')
    return codes
  } finally {
    await server.close()
  }
}

it('brings neither a YAML reader nor a validator along', async () => {
  const codes = await modulesOf()
  const ids = [...codes.keys()].map((id) => basename(id)).sort()
  const ofRubrics = ids.filter((id) => id.includes('.yaml'))
  expect(ofRubrics.filter((id) => id === 'review.yaml' || id.startsWith('review.yaml?'))).toEqual([
    'review.yaml',
    'review.yaml?head',
    'review.yaml?outline',
  ])
  expect(ids.filter((id) => !id.includes('.yaml'))).toEqual([
    'bundled.ts',
    'checklist.ts',
    'entry.js',
    'outlines.ts',
    'overlay-texts.ts',
    'own-item.ts',
    'rubric-choice.ts',
    'track-record.ts',
  ])
  const codeOf = (part: string) => codes.get(`${join(folder, 'rubrics', 'review.yaml')}${part}`) ?? ''
  expect(codeOf('')).toMatch(/^export const content = JSON\.parse\(".*", .*Object\.freeze/)
  expect(codeOf('?outline').length).toBeLessThan(codeOf('').length / 4)
  expect(codeOf('?head').length).toBeLessThan(300)
})

it('fails the build with file, line and reason, for all files at once', async () => {
  const comparison = join(folder, 'rubrics', 'comparison.yaml')
  const review = join(folder, 'rubrics', 'review.yaml')
  const [a, b] = await Promise.all([readFile(comparison, 'utf8'), readFile(review, 'utf8')])
  await writeFile(comparison, a.replace('version: 1', 'version: one'))
  await writeFile(review, b.replace('id: review', 'id: reviewing'))
  const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length
  try {
    const message = await modulesOf().then(
      () => 'loaded',
      (error: unknown) => String(error),
    )
    expect(message).toContain('2 errors in the rubrics:')
    expect(message).toContain(`rubrics/comparison.yaml:${lineOf(a, 'version: 1')}:10: version: expected a number; found "one". `)
    expect(message).toContain(
      `rubrics/review.yaml:${lineOf(b, 'id: review')}:5: id: expected "review", as in the file's name; found "reviewing". `,
    )
  } finally {
    await Promise.all([writeFile(comparison, a), writeFile(review, b)])
  }
})

it('keeps rubrics and overlays in their own places, and ids apart', async () => {
  const [general, coding] = await Promise.all(
    ['general', 'overlays/coding'].map((name) => readFile(`rubrics/${name}.yaml`, 'utf8')),
  )
  const base = { name: 'rubrics/general.yaml', text: general ?? '' }
  const wrong = (name: string, text = '') =>
    checkRubrics([base, { name, text }]).errors.map(({ field, found }) => `${field}: ${found}`)
  expect(wrong('rubrics/overlays/coding.yaml', coding)).toEqual([])
  expect(wrong('rubrics/coding.yaml', coding)).toEqual(['kind: overlay'])
  expect(wrong('rubrics/overlays/odd.yaml', general?.replace('id: general', 'id: odd'))).toEqual(['kind: rubric'])
  expect(wrong('rubrics/overlays/general.yaml', coding?.replace('id: coding', 'id: general'))).toEqual([
    'id: that of another file',
  ])
})

it('asks for a fallback that serves every platform', async () => {
  const general = await readFile('rubrics/general.yaml', 'utf8')
  const fields = (text: string) => checkRubrics([{ name: 'rubrics/general.yaml', text }]).errors.map(({ field }) => field)
  expect(fields(general)).toEqual([])
  expect(fields(general.replace('taskTypes: [other]', 'taskTypes: [curation]'))).toEqual(['taskTypes'])
  expect(fields(general.replace('taskTypes: [other]', 'taskTypes: [other]\nplatforms: [practice]'))).toEqual(['taskTypes'])
})
