import type { Rubric } from './rubric'
import type { Domain, TaskType } from './task'

/** What is known of the task that a rubric is wanted for. */
export interface RubricWanted {
  platform: string
  /** The trainer's own choice for this project wins, whatever the task type. */
  project?: { rubricId?: string | undefined } | null | undefined
  taskType: TaskType
  domain?: Domain | undefined
}

/**
 * The rubric to show: the project's choice, else the one for this platform and type, else the one for the type, else the
 * fallback (the one that serves `other`). Between two that fit, the one made for the domain wins, then the one written for the
 * type before the one that serves it as well, then the earlier in the list: put a trainer's own rubrics first.
 *
 * @throws RangeError where nothing fits and the list has no fallback. The bundled rubrics always have one.
 */
export function chooseRubric(rubrics: readonly Rubric[], wanted: RubricWanted): Rubric {
  const chosen = wanted.project?.rubricId
  const found =
    (chosen === undefined ? undefined : rubrics.find((rubric) => rubric.id === chosen)) ??
    closest(rubrics, wanted) ??
    closest(rubrics, { ...wanted, taskType: 'other' })
  if (!found)
    throw new RangeError('No rubric serves this task, and the list has no fallback: one with the task type "other" is needed.')
  return found
}

/**
 * Every rubric, for a chooser: those written for the type first, then those that serve it as well, then the rest; each group by
 * title.
 */
export function rubricsFor(rubrics: readonly Rubric[], taskType: TaskType): Rubric[] {
  const group = (rubric: Rubric) => (rubric.taskTypes[0] === taskType ? 0 : rubric.taskTypes.includes(taskType) ? 1 : 2)
  return [...rubrics].sort((a, b) => group(a) - group(b) || a.title.localeCompare(b.title, 'en'))
}

type Fit = Pick<RubricWanted, 'platform' | 'taskType' | 'domain'>

function closest(rubrics: readonly Rubric[], wanted: Fit): Rubric | undefined {
  let best: Rubric | undefined
  for (const rubric of rubrics) if (closeness(rubric, wanted) > (best ? closeness(best, wanted) : 0)) best = rubric
  return best
}

/** 0 where the rubric does not fit; platform outweighs domain, domain outweighs being written for the type. */
function closeness(rubric: Rubric, { platform, taskType, domain }: Fit): number {
  if (!rubric.taskTypes.includes(taskType)) return 0
  if (rubric.platforms && !rubric.platforms.includes(platform)) return 0
  if (rubric.domains && !(domain && rubric.domains.includes(domain))) return 0
  return 1 + (rubric.platforms ? 4 : 0) + (rubric.domains ? 2 : 0) + (rubric.taskTypes[0] === taskType ? 1 : 0)
}
