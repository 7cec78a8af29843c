import type { PracticeTask } from './practice-schema'

type Candidate = Pick<PracticeTask, 'id' | 'taskType' | 'level' | 'parts'>

export const MIXED_TASKS = 10
export const TEST_TASKS = 8
/** A test that is mostly writing could not be compared with the gold. */
const TEST_WRITING = 1

/** A mixed set: tasks that are new to the trainer before known ones, and as many types as there are. */
export function chooseMixed(tasks: readonly Candidate[], known: ReadonlySet<string>, random: () => number): string[] {
  return varied(shuffled(tasks, random), known, MIXED_TASKS)
}

/** Tasks for a timed test: of the hardest level, at most one of them a text to write. */
export function chooseTest(tasks: readonly Candidate[], known: ReadonlySet<string>, random: () => number): string[] {
  const hard = shuffled(
    tasks.filter(({ level }) => level === 'test'),
    random,
  )
  const writing = hard.filter(({ parts }) => !parts).slice(0, TEST_WRITING)
  const marking = varied(
    hard.filter(({ parts }) => parts),
    known,
    TEST_TASKS - writing.length,
  )
  return [...marking, ...writing.map(({ id }) => id)]
}

/** Takes one task of each type in turn, the new ones first, until there are enough. */
function varied(tasks: readonly Candidate[], known: ReadonlySet<string>, count: number): string[] {
  const rounds = new Map<string, number>()
  const fresh = (id: string) => (known.has(id) ? 1 : 0)
  return [...tasks]
    .sort((a, b) => fresh(a.id) - fresh(b.id))
    .map(({ id, taskType }) => {
      const round = rounds.get(taskType) ?? 0
      rounds.set(taskType, round + 1)
      return { id, round: round + fresh(id) * tasks.length }
    })
    .sort((a, b) => a.round - b.round)
    .slice(0, count)
    .map(({ id }) => id)
}

/** Fisher–Yates. */
function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const result = [...list]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [result[i], result[j]]
    if (a !== undefined && b !== undefined) [result[i], result[j]] = [b, a]
  }
  return result
}
