import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkRubrics } from '../../rubrics/vite-plugin'
import { CHECKLIST_LENGTH, checklistFor, itemsOf } from '../../src/core/checklist'
import type { RubricContext } from '../../src/core/rubric'
import { composeRubric, holds } from '../../src/core/rubric-compose'
import { DOMAINS, TASK_TYPES } from '../../src/core/task'

// What makes a bundled rubric a good one, as far as it can be counted: rubrics/README.md, "What makes a good one".

const yaml = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`)
const { rubrics, overlays } = checkRubrics(
  [...yaml('rubrics'), ...yaml('rubrics/overlays')].map((name) => ({ name, text: readFileSync(name, 'utf8') })),
)
const everyOverlay = [...overlays.values()]

/** Every text in a value, with the path to it. */
function texts(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}/${key}`))
}
const limitOf = (path: string) =>
  /\/(shape|summary)$/.test(path) ? 320 : /\/label$/.test(path) ? 20 : /^\/sources/.test(path) ? 160 : 150

/** Every task that a rubric is written for, with each domain. */
const contextsOf = (taskTypes: readonly RubricContext['taskType'][]): RubricContext[] =>
  (taskTypes.includes('other') ? TASK_TYPES : taskTypes).flatMap((taskType) =>
    DOMAINS.map((domain) => ({ platform: 'anywhere', taskType, domain })),
  )

describe.each([...rubrics.values(), ...everyOverlay].map((content) => [content.id, content] as const))('%s', (_id, content) => {
  it('is short enough for a narrow panel', () => {
    expect(texts(content).filter(({ path, text }) => text.length > limitOf(path))).toEqual([])
    for (const { title } of content.criteria ?? []) expect(title.length, title).toBeLessThanOrEqual(40)
  })

  it('anchors every point with a text of its own', () => {
    for (const { id, scale } of content.criteria ?? []) {
      const anchors = scale?.map(({ anchor }) => anchor) ?? []
      expect(new Set(anchors).size, id).toBe(anchors.length)
      for (const anchor of anchors) expect(anchor.length, anchor).toBeGreaterThan(15)
    }
  })

  it('runs every scale in one direction', () => {
    const preference = 'preference' in content ? (content.preference?.scale ?? []) : []
    for (const scale of [...(content.criteria ?? []).map((criterion) => criterion.scale ?? []), preference]) {
      const values = scale.map(({ value }) => value)
      const up = [...values].sort((a, b) => a - b)
      expect([up, [...up].reverse()]).toContainEqual(values)
    }
  })

  it('writes each line as a sentence: a comma in an unquoted list would cut it in two', () => {
    const lines = texts(content).filter(({ path }) => /\/(?:good|bad|pitfalls|points)\/\d+$/.test(path))
    expect(lines.filter(({ text }) => !/^[\p{Lu}\d“]/u.test(text) || !/[.?!”]$/.test(text))).toEqual([])
    expect(texts(content).filter(({ path, text }) => !path.startsWith('/sources') && /["'\\]/.test(text))).toEqual([])
  })

  it('asks in questions', () => {
    for (const { question } of [...(content.criteria ?? []), ...(content.checklist ?? [])]) expect(question).toMatch(/\?$/)
  })
})

describe.each([...rubrics.values()].map((rubric) => [rubric.id, rubric] as const))('%s', (_id, rubric) => {
  const composed = contextsOf(rubric.taskTypes).map((context) => ({
    name: `${context.taskType}, ${context.domain}`,
    rubric: composeRubric(rubric, everyOverlay, context),
  }))

  it('asks at most what is read before submitting, in every condition, and more than a little', () => {
    for (const { name, rubric: whole } of composed) {
      const items = checklistFor(itemsOf(whole), [], undefined, Number.POSITIVE_INFINITY)
      const musts = items.filter(({ level }) => level === 'must').length
      expect(musts, name).toBeLessThanOrEqual(CHECKLIST_LENGTH - 1)
      expect(items.length, name).toBeLessThanOrEqual(CHECKLIST_LENGTH + 3)
      expect(items.length, name).toBeGreaterThanOrEqual(5)
    }
  })

  it('stays a handful of criteria, also with overlays', () => {
    expect(rubric.criteria.length).toBeGreaterThanOrEqual(4)
    for (const { name, rubric: whole } of composed) expect(whole.criteria.length, name).toBeLessThanOrEqual(10)
  })

  it('has musts, guides the justification, and says what plain rules can check in it', () => {
    expect(rubric.criteria.some(({ level }) => level === 'must')).toBe(true)
    expect(rubric.justification?.points.length ?? 0).toBeGreaterThanOrEqual(3)
    expect(rubric.justification?.needs?.length ?? 0).toBeGreaterThanOrEqual(1)
    expect(rubric.typicalMinutes).toBeDefined()
  })

  it('shows what right and wrong look like, and what people trip over', () => {
    const lines = (key: 'good' | 'bad' | 'pitfalls') => rubric.criteria.flatMap((criterion) => criterion[key] ?? [])
    expect([lines('good').length, lines('bad').length].sort()[0], 'good and bad').toBeGreaterThanOrEqual(2)
    expect(lines('pitfalls').length).toBeGreaterThanOrEqual(5)
  })

  it('gives each item and criterion a chance to be asked', () => {
    const contexts = contextsOf(rubric.taskTypes)
    for (const { id, when } of [...rubric.criteria, ...rubric.checklist])
      expect(
        contexts.some((context) => holds(when, context)),
        id,
      ).toBe(true)
  })
})

describe.each(everyOverlay.map((overlay) => [overlay.id, overlay] as const))('overlay %s', (_id, overlay) => {
  /** Where it is laid on, over which rubric. */
  const places = [...rubrics.values()].flatMap((base) =>
    contextsOf([base.taskTypes[0] ?? 'other'])
      .filter(
        (context) => (base.taskTypes.includes('other') ? context.taskType === 'other' : true) && holds(overlay.for, context),
      )
      .map((context) => ({ base, context })),
  )

  it('adds something to every rubric', () => {
    for (const { base, context } of places) {
      const before = composeRubric(base, [], context)
      const after = composeRubric(base, [overlay], context)
      const { criteria, checklist } = after
      expect([criteria, checklist], base.id).not.toEqual([before.criteria, before.checklist])
    }
  })

  it('sharpens criteria, and anchors, that are there', () => {
    for (const { criteria, when, anchors = [] } of overlay.sharpen ?? [])
      for (const id of criteria) {
        const meant = places
          .filter(({ context }) => holds(when, context))
          .flatMap(({ base }) => base.criteria.filter((one) => one.id === id))
        expect(meant.length, id).toBeGreaterThan(0)
        for (const { value } of anchors)
          expect(
            meant.every(({ scale }) => scale?.some((point) => point.value === value)),
            id,
          ).toBe(true)
      }
  })

  it('gives each of its own a chance to be asked', () => {
    for (const { id, when } of [...(overlay.criteria ?? []), ...(overlay.checklist ?? [])])
      expect(
        places.some(({ context }) => holds(when, context)),
        id,
      ).toBe(true)
  })
})

it.each(['comparison', 'ranking', 'conversation', 'translation'])('%s asks for an overall preference', (id) => {
  expect(rubrics.get(`${id}.yaml`)?.preference?.scale.length).toBeGreaterThanOrEqual(5)
})
