import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PRACTICE_TASKS } from '../../rubrics/practice/tasks'
import { checkTasks } from '../../rubrics/practice/vite-plugin'
import { checkRubrics, rubricFiles } from '../../rubrics/vite-plugin'
import { TEST_TASKS } from '../../src/core/practice-choice'
import { countWords, criteriaOf, LEVELS, questionsOf, TRAPS } from '../../src/core/practice-task'
import { formatRubricError } from '../../src/core/rubric-file'
import { DOMAINS } from '../../src/core/task'

const names = readdirSync('rubrics/practice').filter((name) => name.endsWith('.yaml'))
const files = names.map((name) => ({ name: `rubrics/practice/${name}`, text: readFileSync(`rubrics/practice/${name}`, 'utf8') }))
const { rubrics } = checkRubrics(await rubricFiles('rubrics'))
const rubricOf = (id: string) => {
  const rubric = rubrics.get(`${id}.yaml`)
  if (!rubric) throw new Error(`No rubric ${id}.`)
  return rubric
}
const marking = PRACTICE_TASKS.filter(({ parts }) => parts)
const writing = PRACTICE_TASKS.filter(({ write }) => write)

it('finds no error in the tasks: every criterion that a gold names exists, and every one that exists is named', () =>
  expect(checkTasks(files, rubrics).errors.map(formatRubricError)).toEqual([]))

it('bundles every file under its own name, as it stands', () => {
  expect(PRACTICE_TASKS.map(({ id }) => `${id}.yaml`).sort()).toEqual([...names].sort())
  const { tasks } = checkTasks(files, rubrics)
  for (const task of PRACTICE_TASKS) expect(task).toEqual(tasks.get(task.id))
})

describe('a wrong file', () => {
  const [first = { name: '', text: '' }] = files.filter(({ name }) => basename(name) === 'inner-tube.yaml')
  const lineOf = (part: string) => first.text.slice(0, first.text.indexOf(part)).split('\n').length
  it.each([
    ['level: easy', 'level: hard', 'level: expected one of first, easy, test; found "hard"'],
    ['truth: 3', 'truth: 4', 'gold.marks.a.truth: expected one of 3, 2, 1; found 4'],
    ['trap: missing-point', 'trap: mischief', 'saw[0].trap: expected one of'],
    ['quote: then dry', 'quote: then wet', 'saw[0].quote: expected words that stand on the page; found others'],
    ['rubric: comparison', 'rubric: compare', 'rubric: expected the id of a bundled rubric; found "compare"'],
    ['id: inner-tube', 'id: outer-tube', 'id: expected "inner-tube", as in the file\'s name; found "outer-tube"'],
    ['minutes: 5', 'minute: 5', 'file: expected one of the fields format, id'],
  ])('with %s in place of %s is refused at its line', (right, wrong, message) => {
    const { errors, tasks } = checkTasks([{ ...first, text: first.text.replace(right, wrong) }], rubrics)
    expect(tasks.size).toBe(0)
    const said = errors.map(formatRubricError).find((line) => line.includes(message))
    expect(said, errors.map(formatRubricError).join('\n')).toBeDefined()
    expect(said).toContain(`rubrics/practice/inner-tube.yaml:${lineOf(right)}:`)
  })
})

describe('the set', () => {
  const count = <K>(keys: readonly K[]) =>
    new Map([...new Set(keys)].map((key) => [key, keys.filter((one) => one === key).length]))
  it('has at least forty tasks over ten types, two at least of each', () => {
    const types = count(PRACTICE_TASKS.map(({ taskType }) => taskType))
    expect(PRACTICE_TASKS.length).toBeGreaterThanOrEqual(40)
    expect(types.size).toBeGreaterThanOrEqual(10)
    expect(Math.min(...types.values())).toBeGreaterThanOrEqual(2)
  })
  it('is mixed in domains, and has every level, with enough for a test', () => {
    const domains = count(PRACTICE_TASKS.map(({ domain }) => domain))
    expect([...domains.keys()].sort()).toEqual([...DOMAINS].sort())
    const levels = count(PRACTICE_TASKS.map(({ level }) => level))
    for (const level of LEVELS) expect(levels.get(level) ?? 0).toBeGreaterThanOrEqual(3)
    expect(levels.get('test')).toBeGreaterThanOrEqual(2 * TEST_TASKS)
  })
  it('asks for prompts, justifications and responses to be written', () =>
    expect(new Set(writing.map(({ write }) => write?.what))).toEqual(
      new Set(['prompt', 'justification', 'response', 'review', 'rubric', 'attack']),
    ))
  it('uses every trap, and has tasks without a fault', () => {
    const traps = count(PRACTICE_TASKS.flatMap(({ saw }) => saw.map(({ trap }) => trap)))
    expect(TRAPS.filter((trap) => !traps.has(trap))).toEqual([])
    expect(PRACTICE_TASKS.filter(({ saw }) => saw.every(({ trap }) => trap === 'no-fault')).length).toBeGreaterThanOrEqual(3)
  })
  it('prefers neither side', () => {
    const preferences = PRACTICE_TASKS.flatMap(({ gold }) =>
      typeof gold?.preference === 'number' ? [Math.sign(gold.preference)] : [],
    )
    const sides = count(preferences)
    expect(sides.get(0)).toBeGreaterThan(0)
    expect(Math.abs((sides.get(-1) ?? 0) - (sides.get(1) ?? 0))).toBeLessThanOrEqual(2)
  })
  it('has no two titles alike', () => expect(new Set(PRACTICE_TASKS.map(({ title }) => title)).size).toBe(PRACTICE_TASKS.length))
})

describe('short', () => {
  it.each(marking.map((task) => [task.id, task] as const))('%s', (_id, { parts = [], material }) => {
    for (const { title, text } of parts) expect(countWords(text), title).toBeLessThanOrEqual(120)
    for (const { title, text } of material) expect(countWords(text), title).toBeLessThanOrEqual(110)
  })
  it('but not too short: most parts have thirty words and more', () => {
    const lengths = marking.flatMap(({ parts = [] }) => parts.map(({ text }) => countWords(text)))
    expect(lengths.filter((length) => length >= 30).length / lengths.length).toBeGreaterThan(0.7)
  })
  it('in the files: lines that can be read', () => {
    const long = files.flatMap(({ name, text }) =>
      text.split('\n').flatMap((line, i) => (line.length > 130 ? [`${name}:${i + 1}`] : [])),
    )
    expect(long).toEqual([])
  })
})

describe('every gold', () => {
  const sentences = (text: string) => (text.replace(/\b([ap])\.m\./g, '$1m').match(/[.!?]["”)]?(?=\s|$)/g) ?? []).length

  it.each(marking.map((task) => [task.id, task] as const))(
    'of %s asks something, and justifies it in the shape of its rubric',
    (_id, task) => {
      const rubric = rubricOf(task.rubric)
      expect(questionsOf(task, rubric).length).toBeGreaterThan(0)
      // Types that judge part by part justify part by part.
      const [from, to] = rubric.justification?.sentences ?? [1, 9]
      const said = sentences(task.gold?.justification ?? '')
      expect(said).toBeGreaterThanOrEqual(from)
      expect(said).toBeLessThanOrEqual(Math.max(to, 5) * Math.max(1, task.parts?.length ?? 1))
    },
  )

  it.each(marking.map((task) => [task.id, task] as const))('of %s ranks and prefers alike', (_id, { gold, parts = [] }) => {
    const { ranks, preference } = gold ?? {}
    if (!ranks || typeof preference !== 'object') return
    const better = (a: string, b: string) => (preference[a] ?? 0) > (preference[b] ?? 0)
    for (const a of parts)
      for (const b of parts) if ((ranks[a.id] ?? 0) < (ranks[b.id] ?? 0)) expect(better(a.id, b.id)).toBe(true)
  })

  it.each(marking.filter(({ taskType }) => taskType === 'comparison').map((task) => [task.id, task] as const))(
    'of %s prefers what it marks higher',
    (_id, { gold }) => {
      const marksOf = (part: string, ids: readonly string[]) =>
        ids.map((id) => gold?.marks[part]?.[id]).filter((mark) => typeof mark === 'number')
      const worst = (part: string) => Math.min(...marksOf(part, ['instructions', 'truth', 'harm']))
      const sum = (part: string) => marksOf(part, ['coverage', 'writing', 'length']).reduce((all, mark) => all + mark, 0)
      // What is wrong weighs more than what is missing or too long.
      const difference = worst('b') - worst('a') || sum('b') - sum('a')
      expect(Math.sign(difference)).toBe(Math.sign(Number(gold?.preference)))
    },
  )

  it.each(writing.map((task) => [task.id, task] as const))('of %s has a model of the length it asks for', (_id, { write }) => {
    const [from, to] = write?.words ?? [0, 0]
    expect(countWords(write?.model ?? '')).toBeGreaterThanOrEqual(from)
    expect(countWords(write?.model ?? '')).toBeLessThanOrEqual(to)
  })

  it.each(writing.filter(({ write }) => write?.what !== 'justification').map((task) => [task.id, task] as const))(
    'of %s checks the text by musts of its rubric',
    (_id, task) => {
      const musts = criteriaOf(task, rubricOf(task.rubric)).filter(({ level }) => level === 'must')
      const named = new Set(task.write?.checks.map(({ criterion }) => criterion))
      expect(musts.filter(({ id }) => named.has(id)).length).toBeGreaterThanOrEqual(Math.min(3, musts.length))
    },
  )

  it.each(PRACTICE_TASKS.map((task) => [task.id, task] as const))(
    'of %s is explained where it is easily missed',
    (_id, { saw }) => {
      expect(saw.some(({ quote }) => quote !== undefined)).toBe(true)
      for (const { why } of saw) expect(why).toMatch(/[.?!"”]$/)
    },
  )
})

describe('the README', () => {
  const readme = readFileSync('rubrics/practice/README.md', 'utf8')
  const example = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const name = 'rubrics/practice/kettle-care.yaml'
  it('teaches with an example that is valid', () =>
    expect(checkTasks([{ name, text: example }], rubrics).errors.map(formatRubricError)).toEqual([]))
  it('shows the message that a wrong file really gets', () => {
    const { errors } = checkTasks([{ name, text: example.replace('coherence: 5', 'coherence: 6') }], rubrics)
    expect(errors).toHaveLength(1)
    for (const error of errors) expect(readme).toContain(`\n${formatRubricError(error)}\n`)
  })
})
