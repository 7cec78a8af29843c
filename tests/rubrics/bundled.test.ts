import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadOverlay, loadRubric, OVERLAY_HEADS, RUBRIC_HEADS } from '../../rubrics/bundled'
import { OVERLAY_OUTLINES, RUBRIC_OUTLINES } from '../../rubrics/outlines'
import { checkRubrics } from '../../rubrics/vite-plugin'
import { chooseRubric } from '../../src/core/rubric-choice'
import { composeChecklist, composeRubric } from '../../src/core/rubric-compose'
import { formatRubricError } from '../../src/core/rubric-file'
import { DOMAINS, TASK_TYPES } from '../../src/core/task'

const namesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.yaml'))
const read = (name: string) => ({ name, text: readFileSync(name, 'utf8') })
const files = [
  ...namesIn('rubrics').map((name) => read(`rubrics/${name}`)),
  ...namesIn('rubrics/overlays').map((name) => read(`rubrics/overlays/${name}`)),
]
const { rubrics, overlays, errors } = checkRubrics(files)
const everyOverlay = [...overlays.values()]

const frozen = (value: unknown): boolean =>
  typeof value !== 'object' || (Object.isFrozen(value) && Object.values(Object(value)).every(frozen))

it('finds no error in the bundled files', () => {
  expect(errors.map(formatRubricError)).toEqual([])
})

it('bundles every file under its name, the same as in the file, frozen to the last entry', async () => {
  expect(RUBRIC_HEADS.map(({ id }) => `${id}.yaml`).sort()).toEqual([...namesIn('rubrics')].sort())
  expect(OVERLAY_HEADS.map(({ id }) => `${id}.yaml`).sort()).toEqual([...namesIn('rubrics/overlays')].sort())
  for (const [heads, load, all] of [
    [RUBRIC_HEADS, loadRubric, rubrics],
    [OVERLAY_HEADS, loadOverlay, overlays],
  ] as const) {
    for (const head of heads) {
      const text = await load(head.id)
      expect(text).toEqual(all.get(`${head.id}.yaml`))
      expect(text).toMatchObject(head)
      expect(frozen(text) && frozen(head), head.id).toBe(true)
    }
  }
  await expect(loadRubric('none')).rejects.toThrow(/"none"/)
  await expect(loadOverlay('none')).rejects.toThrow(/"none"/)
})

it('has a rubric for every task type, and the eight overlays', () => {
  const served = [...rubrics.values()].map(({ taskTypes }) => taskTypes[0])
  expect(served.sort()).toEqual([...TASK_TYPES].sort())
  const expected = ['bias', 'coding', 'creative', 'finance', 'legal', 'mathematics-and-science', 'medical', 'safety']
  expect(everyOverlay.map(({ id }) => id).sort()).toEqual(expected)
})

it.each(TASK_TYPES)('serves %s with its own rubric, whatever the order of the list', (taskType) => {
  const wanted = { platform: 'anywhere', taskType }
  const rubric = chooseRubric(RUBRIC_HEADS, wanted)
  expect(chooseRubric([...RUBRIC_HEADS].reverse(), wanted).id).toBe(rubric.id)
  expect(rubric.taskTypes[0]).toBe(taskType)
})

it('lets every rubric and every overlay be reached from a task type, a platform or a domain', () => {
  const reached = new Set<string>()
  for (const platform of [
    'anywhere',
    ...[...rubrics.values(), ...everyOverlay].flatMap((one) =>
      'for' in one ? (one.for.platforms ?? []) : (one.platforms ?? []),
    ),
  ])
    for (const taskType of TASK_TYPES)
      for (const domain of DOMAINS) {
        const base = rubrics.get(`${chooseRubric(RUBRIC_HEADS, { platform, taskType, domain }).id}.yaml`)
        if (base) for (const part of composeRubric(base, everyOverlay, { platform, taskType, domain }).parts) reached.add(part)
      }
  expect([...reached].sort()).toEqual([...RUBRIC_HEADS, ...OVERLAY_HEADS].map(({ id }) => id).sort())
})

it('gives the background the same checklist, without the texts', () => {
  for (const outline of RUBRIC_OUTLINES) {
    const base = rubrics.get(`${outline.id}.yaml`)
    if (!base) throw new Error(outline.id)
    for (const domain of DOMAINS) {
      const context = { platform: 'anywhere', taskType: outline.taskTypes[0] ?? 'other', domain }
      const full = composeChecklist(base, everyOverlay, context).map(({ id, level }) => ({ id, level }))
      const slim = composeChecklist(outline, OVERLAY_OUTLINES, context).map(({ id, level }) => ({ id, level }))
      expect(slim).toEqual(full)
    }
  }
  expect(JSON.stringify([RUBRIC_OUTLINES, OVERLAY_OUTLINES])).not.toContain('?')
})

describe.each([...rubrics.values(), ...everyOverlay].map((content) => [content.id, content] as const))('%s', (_id, content) => {
  it('names where its facts come from, with author and year', () => {
    expect(content.sources.length).toBeGreaterThanOrEqual(4)
    for (const { where, by, year } of content.sources) {
      expect(where).toMatch(/arXiv:\d{4}\.\d{4,5}|doi:10\.|^[\w.-]+\.[a-z]{2,}\/|\bACL \d{4}|^ISBN /)
      expect([by, year], where).not.toContain(undefined)
    }
  })
})

it('keeps the lines of the files readable, and the files a page or two', () => {
  const long = files.flatMap(({ name, text }) =>
    text.split('\n').flatMap((line, i) => (line.length > 130 ? [`${name}:${i + 1}`] : [])),
  )
  expect(long).toEqual([])
  const lengths = files.map(({ name, text }) => ({ name, lines: text.split('\n').length }))
  expect(lengths.filter(({ lines }) => lines > 221)).toEqual([])
})
