import type { PracticeTask } from './practice-schema'
import { criteriaOf, LABEL, PREFERENCE, RANK } from './practice-task'
import type { Rubric, ScalePoint } from './rubric'
import type { FaultWords, Path } from './rubric-fault'

/** A fault of a task that is valid by itself, but does not fit its rubric or contradicts itself. */
export interface PracticeFault extends FaultWords {
  path: Path
}

/** All faults of a task under the rubric that it names. */
export function practiceFaults(task: PracticeTask, rubric: Rubric): PracticeFault[] {
  return [...shapeFaults(task, rubric), ...markFaults(task, rubric), ...overallFaults(task, rubric), ...sightFaults(task, rubric)]
}

const listed = (names: readonly (string | number)[]) => (names.length === 0 ? 'none' : names.join(', '))

function shapeFaults(task: PracticeTask, rubric: Rubric): PracticeFault[] {
  const { taskType, parts, gold, write, own = [] } = task
  const faults: PracticeFault[] = []
  if (!rubric.taskTypes.includes(taskType) && !rubric.taskTypes.includes('other')) {
    const todo = 'Name the rubric that is for this type.'
    faults.push({ path: ['taskType'], expected: listed(rubric.taskTypes), found: `"${taskType}"`, todo })
  }
  if (!parts !== !gold) {
    const todo = 'Parts are marked against the gold: give both, or neither.'
    faults.push({ path: [parts ? 'parts' : 'gold'], expected: 'parts and gold together', found: 'one of them', todo })
  }
  if (!parts && !write) {
    faults.push({ path: ['id'], expected: 'parts to mark, or a text to write', found: 'neither', todo: 'Add one of them.' })
  }
  const known = rubric.criteria.map(({ id }) => id)
  own.forEach((id, i) => {
    if (!known.includes(id)) faults.push(unknownCriterion(['own', i], id, known))
  })
  write?.checks.forEach(({ criterion }, i) => {
    if (criterion !== undefined && !known.includes(criterion))
      faults.push(unknownCriterion(['write', 'checks', i, 'criterion'], criterion, known))
  })
  return faults
}

function markFaults(task: PracticeTask, rubric: Rubric): PracticeFault[] {
  const { gold, parts = [] } = task
  if (!gold) return []
  const asked = criteriaOf(task, rubric)
  const ids = asked.map(({ id }) => id)
  const faults = partFaults(['gold', 'marks'], Object.keys(gold.marks), parts)
  for (const [part, marks] of Object.entries(gold.marks)) {
    const path = ['gold', 'marks', part]
    const missing = ids.filter((id) => !Object.hasOwn(marks, id))
    if (missing.length > 0) {
      const todo = 'Mark them, or write none where the criterion says nothing about this part.'
      faults.push({ path, expected: `a mark for ${listed(missing)}`, found: 'none', todo })
    }
    for (const [id, mark] of Object.entries(marks)) {
      const scale = asked.find((criterion) => criterion.id === id)?.scale
      if (!scale) faults.push(unknownCriterion([...path, id], id, ids))
      else if (mark !== 'none') faults.push(...valueFaults([...path, id], mark, scale))
    }
  }
  return faults
}

function overallFaults({ gold, labels, parts = [] }: PracticeTask, { preference }: Rubric): PracticeFault[] {
  if (!gold) return []
  const faults: PracticeFault[] = []
  const path = ['gold', 'preference']
  if ((gold.preference === undefined) !== (preference === undefined)) {
    const [expected, found] = preference ? ['a preference, as the rubric asks for one', 'none'] : ['no preference', 'one']
    faults.push({ path, expected, found, todo: 'Follow the rubric.' })
  } else if (typeof gold.preference === 'number') {
    faults.push(...valueFaults(path, gold.preference, preference?.scale ?? []))
  } else if (gold.preference) {
    faults.push(...partFaults(path, Object.keys(gold.preference), parts))
    for (const [part, mark] of Object.entries(gold.preference))
      faults.push(...valueFaults([...path, part], mark, preference?.scale ?? []))
  }
  if (gold.ranks) {
    const scale = parts.map((_part, i) => ({ value: i + 1 }))
    faults.push(...partFaults(['gold', 'ranks'], Object.keys(gold.ranks), parts))
    for (const [part, rank] of Object.entries(gold.ranks)) faults.push(...valueFaults(['gold', 'ranks', part], rank, scale))
  }
  if (!gold.labels !== !labels) {
    const todo = 'Give both, or neither.'
    faults.push({ path: ['gold'], expected: 'labels, and their gold', found: 'one of them', todo })
  }
  if (gold.labels) {
    const options = labels?.options.map((option) => option.id) ?? []
    faults.push(...partFaults(['gold', 'labels'], Object.keys(gold.labels), parts))
    for (const [part, label] of Object.entries(gold.labels)) {
      const path = ['gold', 'labels', part]
      const expected = `one of the labels ${listed(options)}`
      if (!options.includes(label)) faults.push({ path, expected, found: `"${label}"`, todo: 'Correct the id.' })
    }
  }
  return faults
}

function sightFaults({ saw, material, parts = [] }: PracticeTask, { criteria }: Rubric): PracticeFault[] {
  const known = [...criteria.map(({ id }) => id), PREFERENCE, RANK, LABEL]
  const page = [...material, ...parts].map(({ text }) => spaced(text))
  return saw.flatMap(({ part, criterion, quote }, i) => {
    const faults: PracticeFault[] = []
    if (part !== undefined && !parts.some(({ id }) => id === part)) faults.push(unknownPart(['saw', i, 'part'], part, parts))
    if (criterion !== undefined && !known.includes(criterion))
      faults.push(unknownCriterion(['saw', i, 'criterion'], criterion, known))
    if (quote !== undefined && !page.some((text) => text.includes(spaced(quote)))) {
      const todo = 'Copy it from the material or a part, word for word.'
      faults.push({ path: ['saw', i, 'quote'], expected: 'words that stand on the page', found: 'others', todo })
    }
    return faults
  })
}

/** Line breaks of a file are no part of what is read. */
const spaced = (text: string) => text.replace(/\s+/g, ' ')

function partFaults(path: Path, named: readonly string[], parts: readonly { id: string }[]): PracticeFault[] {
  const missing = parts.map(({ id }) => id).filter((id) => !named.includes(id))
  return [
    ...named.filter((id) => !parts.some((part) => part.id === id)).map((id) => unknownPart([...path, id], id, parts)),
    ...missing.map((id) => ({ path, expected: `the part "${id}"`, found: 'it left out', todo: 'Mark every part.' })),
  ]
}

function unknownPart(path: Path, id: string, parts: readonly { id: string }[]): PracticeFault {
  return { path, expected: `one of the parts ${listed(parts.map((part) => part.id))}`, found: `"${id}"`, todo: 'Correct the id.' }
}

function unknownCriterion(path: Path, id: string, known: readonly string[]): PracticeFault {
  return { path, expected: `one of the criteria ${listed(known)}`, found: `"${id}"`, todo: 'Correct the id.' }
}

function valueFaults(path: Path, value: number, scale: readonly Pick<ScalePoint, 'value'>[]): PracticeFault[] {
  const values = scale.map((point) => point.value)
  if (values.includes(value)) return []
  return [{ path, expected: `one of ${listed(values)}`, found: String(value), todo: 'Write a value of the scale.' }]
}
