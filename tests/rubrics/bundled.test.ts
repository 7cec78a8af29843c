import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BUNDLED } from '../../rubrics/bundled'
import { checkRubrics } from '../../rubrics/vite-plugin'
import { CHECKLIST_LENGTH, checklistFor } from '../../src/core/checklist'
import { chooseRubric } from '../../src/core/rubric-choice'
import { formatRubricError } from '../../src/core/rubric-file'
import { DOMAINS, TASK_TYPES } from '../../src/core/task'

const names = readdirSync('rubrics').filter((name) => name.endsWith('.yaml'))
const files = names.map((name) => ({ name: `rubrics/${name}`, text: readFileSync(`rubrics/${name}`, 'utf8') }))

/** Every text in a value, with the path to it. */
function texts(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}/${key}`))
}

it('finds no error in the bundled files', () => {
  expect(checkRubrics(files).errors.map(formatRubricError)).toEqual([])
})

it('bundles every file, each under the name of its file', () => {
  expect(BUNDLED.map(({ id }) => `${id}.yaml`).sort()).toEqual([...names].sort())
})

it('holds the same as the files, frozen to the last entry', () => {
  const read = checkRubrics(files).rubrics
  const frozen = (value: unknown): boolean =>
    typeof value !== 'object' || (Object.isFrozen(value) && Object.values(Object(value)).every(frozen))
  for (const rubric of BUNDLED) {
    expect(rubric).toEqual(read.get(`${rubric.id}.yaml`))
    expect(frozen(rubric), rubric.id).toBe(true)
  }
})

it('has the eight first rubrics', () => {
  const first = ['comparison', 'fact-check', 'general', 'prompt-writing', 'ranking', 'rating', 'response-writing', 'review']
  expect(BUNDLED.map(({ id }) => id)).toEqual(expect.arrayContaining(first))
})

it.each(TASK_TYPES)('serves %s with one rubric, whatever the order of the list', (taskType) => {
  const wanted = { platform: 'anywhere', taskType }
  const rubric = chooseRubric(BUNDLED, wanted)
  expect(chooseRubric([...BUNDLED].reverse(), wanted).id).toBe(rubric.id)
  expect(rubric.taskTypes.includes(taskType) || rubric.taskTypes.includes('other')).toBe(true)
})

describe.each(BUNDLED.map((rubric) => [rubric.id, rubric] as const))('%s', (_id, rubric) => {
  it('is short enough for a narrow panel', () => {
    const limit = (path: string) =>
      /\/(shape|summary)$/.test(path) ? 320 : /\/label$/.test(path) ? 20 : /\/title$/.test(path) ? 80 : 150
    const long = texts(rubric).filter(({ path, text }) => text.length > limit(path))
    expect(long).toEqual([])
  })

  it('anchors every point with a text of its own', () => {
    for (const { id, scale } of rubric.criteria) {
      const anchors = scale?.map(({ anchor }) => anchor) ?? []
      expect(new Set(anchors).size, id).toBe(anchors.length)
      for (const anchor of anchors) expect(anchor.length, anchor).toBeGreaterThan(15)
    }
  })

  it('runs every scale in one direction', () => {
    for (const scale of [...rubric.criteria.map((criterion) => criterion.scale ?? []), rubric.preference?.scale ?? []]) {
      const values = scale.map(({ value }) => value)
      const up = [...values].sort((a, b) => a - b)
      expect([up, [...up].reverse()]).toContainEqual(values)
    }
  })

  it('asks at most what is read before submitting, in every condition', () => {
    for (const taskType of rubric.taskTypes.includes('other') ? TASK_TYPES : rubric.taskTypes) {
      for (const domain of DOMAINS) {
        const items = checklistFor(rubric, { platform: 'anywhere', taskType, domain }, [], Number.POSITIVE_INFINITY)
        expect(items.length, `${taskType}, ${domain}`).toBeLessThanOrEqual(CHECKLIST_LENGTH)
        expect(items.length).toBeGreaterThanOrEqual(5)
      }
    }
  })

  it('asks in questions, and gives each item a chance to be asked', () => {
    for (const { question, when } of rubric.checklist) {
      expect(question).toMatch(/\?$/)
      const served = rubric.taskTypes.includes('other') ? TASK_TYPES : rubric.taskTypes
      expect(when?.taskTypes?.every((type) => served.includes(type)) ?? true, question).toBe(true)
    }
  })

  it('names where its facts come from, has musts, and guides the justification', () => {
    for (const { where } of rubric.sources) expect(where).toMatch(/arXiv:\d{4}\.\d{5}|doi:10\.|^[\w.]+\.[a-z]{2,}\/|ACL \d{4}/)
    expect(rubric.criteria.some(({ level }) => level === 'must')).toBe(true)
    expect(rubric.justification?.points.length ?? 0).toBeGreaterThanOrEqual(3)
  })
})

it.each(['comparison', 'ranking'])('%s asks for an overall preference', (id) => {
  expect(BUNDLED.find((rubric) => rubric.id === id)?.preference?.scale.length).toBeGreaterThanOrEqual(5)
})

it('keeps the lines of the files readable', () => {
  const long = files.flatMap(({ name, text }) =>
    text.split('\n').flatMap((line, i) => (line.length > 130 ? [`${name}:${i + 1}`] : [])),
  )
  expect(long).toEqual([])
})
