import type { PracticeGold, PracticeTask } from './practice-schema'
import type { Criterion, Rubric, ScalePoint } from './rubric'
import { holds } from './rubric-compose'

/** Where a task belongs: a newcomer's first minute, practice at leisure, or as hard as a qualification test. */
export const LEVELS = ['first', 'easy', 'test'] as const
export type PracticeLevel = (typeof LEVELS)[number]

/** What makes a task easy to get wrong. */
export const TRAPS = [
  'ignored-constraint',
  'format',
  'other-question',
  'missing-point',
  'half-right',
  'wrong-sum',
  'invented-claim',
  'invented-citation',
  'overclaim',
  'false-premise',
  'sycophancy',
  'unsafe',
  'over-refusal',
  'hedging',
  'padding',
  'wrong-reader',
  'tone',
  'halo',
  'scale-direction',
  'taste',
  'inflated-difference',
  'no-fault',
] as const
export type Trap = (typeof TRAPS)[number]

/** Ids of questions that are no criterion of the rubric. */
export const PREFERENCE = 'preference'
export const RANK = 'rank'
export const LABEL = 'label'

/** One mark that a task asks for. */
export interface PracticeQuestion {
  /** `a/truth` for a part, `preference` for the whole: unique in its task. */
  key: string
  /** The id of the criterion, or `preference`, `rank` or `label`. */
  criterion: string
  /** The part that is marked; absent where the mark is for the whole. */
  part?: string
  /** In the order of the rubric. */
  points: readonly ScalePoint[]
  /** False for labels: none lies between two others. */
  ordered: boolean
  gold: number
  /** The trap that the expert saw just here. */
  trap?: Trap
}

/** A criterion with the questions that it asks of this task; labels come first, `rank` and `preference` last. */
export interface QuestionGroup {
  criterion: Pick<Criterion, 'id' | 'level' | 'scale'> & Partial<Criterion>
  questions: PracticeQuestion[]
}

/**
 * What a task asks to be marked, by criterion in the rubric's order. At the first level only musts and the overall marks are
 * asked: a first minute has no time for more. Empty for tasks that ask for a text alone.
 */
export function questionsOf(task: PracticeTask, rubric: Rubric): QuestionGroup[] {
  const { gold, parts = [] } = task
  if (!gold) return []
  const asked = criteriaOf(task, rubric).filter(({ level }) => level === 'must' || task.level !== 'first')
  const groups: QuestionGroup[] = asked.map((criterion) => ({
    criterion,
    questions: parts.flatMap(({ id }) => {
      const mark = gold.marks[id]?.[criterion.id]
      if (typeof mark !== 'number') return []
      return [questionOf(task, criterion.id, criterion.scale ?? [], mark, id)]
    }),
  }))
  return [...labelGroup(task, gold), ...groups, ...rankGroup(task, gold), ...preferenceGroup(task, rubric, gold)].filter(
    ({ questions }) => questions.length > 0,
  )
}

/** The criteria of the rubric that can be marked in this task: with a scale, meant for it, and not about the trainer's own way of working. */
export function criteriaOf({ taskType, domain, own = [] }: PracticeTask, rubric: Rubric): Criterion[] {
  const context = { platform: '', taskType, domain }
  return rubric.criteria.filter(({ id, scale, when }) => scale && holds(when, context) && !own.includes(id))
}

function labelGroup(task: PracticeTask, gold: PracticeGold): QuestionGroup[] {
  const { labels, parts = [] } = task
  if (!labels || !gold.labels) return []
  const scale = labels.options.map(({ title, meaning }, i) => ({ value: i + 1, label: title, anchor: meaning }))
  const questions = parts.map(({ id }) => {
    const mark = labels.options.findIndex((option) => option.id === gold.labels?.[id]) + 1
    return { ...questionOf(task, LABEL, scale, mark, id), ordered: false }
  })
  return [{ criterion: { id: LABEL, level: 'must', question: labels.question, scale }, questions }]
}

function rankGroup(task: PracticeTask, gold: PracticeGold): QuestionGroup[] {
  const { parts = [] } = task
  if (!gold.ranks) return []
  const scale = parts.map((_part, i) => ({ value: i + 1, label: String(i + 1), anchor: '' }))
  const questions = parts.map(({ id }) => questionOf(task, RANK, scale, gold.ranks?.[id] ?? 0, id))
  return [{ criterion: { id: RANK, level: 'must', scale }, questions }]
}

function preferenceGroup(task: PracticeTask, { preference }: Rubric, gold: PracticeGold): QuestionGroup[] {
  const { parts = [] } = task
  if (!preference || gold.preference === undefined) return []
  const { question, scale } = preference
  const marks = gold.preference
  const questions =
    typeof marks === 'number'
      ? [questionOf(task, PREFERENCE, scale, marks)]
      : parts.map(({ id }) => questionOf(task, PREFERENCE, scale, marks[id] ?? 0, id))
  return [{ criterion: { id: PREFERENCE, level: 'must', question, scale }, questions }]
}

function questionOf(
  { saw }: PracticeTask,
  criterion: string,
  points: readonly ScalePoint[],
  gold: number,
  part?: string,
): PracticeQuestion {
  const trap = saw.find((one) => one.criterion === criterion && one.part === part)?.trap
  return {
    key: part === undefined ? criterion : `${part}/${criterion}`,
    criterion,
    points,
    ordered: true,
    gold,
    ...(part !== undefined && { part }),
    ...(trap && { trap }),
  }
}

/** The place of a value on its scale, counted from 0 at the lowest; the file may list the points either way. */
export function placeOf(points: readonly ScalePoint[], value: number): number {
  return points.filter((point) => point.value < value).length
}

/** The words of a text, as a person counts them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,:/-]*/gu)?.length ?? 0
}
