import type { Overlay, Rubric } from './rubric'
import type { Domain, TaskType } from './task'

/** What of a rubric decides where it is shown. */
export type RubricHead = Pick<Rubric, 'id' | 'version' | 'title' | 'taskTypes' | 'platforms' | 'domains'>

export type OverlayHead = Pick<Overlay, 'id' | 'version' | 'title' | 'for'>

/** What is known of the task that a rubric is wanted for. */
export interface RubricWanted {
  platform: string
  /** The trainer's own choice for the tab wins over everything, until the tab is closed. */
  pinnedId?: string | undefined
  /** The trainer's own choice for this project wins, whatever the task type. */
  project?: { rubricId?: string | undefined } | null | undefined
  taskType: TaskType
  domain?: Domain | undefined
}

/**
 * The rubric to show: the one pinned to the tab, else the project's choice, else the one for this platform and type, else the one for the type, else the
 * fallback (the one that serves `other`). Between two that fit, the one made for the domain wins, then the one written for the
 * type before the one that serves it as well, then the earlier in the list: put a trainer's own rubrics first.
 *
 * @throws RangeError where nothing fits and the list has no fallback. The bundled rubrics always have one.
 */
export function chooseRubric<R extends Where>(rubrics: readonly R[], wanted: RubricWanted): R {
  const chosen = (id: string | undefined) => (id === undefined ? undefined : rubrics.find((rubric) => rubric.id === id))
  const found =
    chosen(wanted.pinnedId) ??
    chosen(wanted.project?.rubricId) ??
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
export function rubricsFor<R extends RubricHead>(rubrics: readonly R[], taskType: TaskType): R[] {
  const group = (rubric: R) => (rubric.taskTypes[0] === taskType ? 0 : rubric.taskTypes.includes(taskType) ? 1 : 2)
  return [...rubrics].sort((a, b) => group(a) - group(b) || a.title.localeCompare(b.title, 'en'))
}

type Where = Pick<RubricHead, 'id' | 'taskTypes' | 'platforms' | 'domains'>
type Fit = Pick<RubricWanted, 'platform' | 'taskType' | 'domain'>

function closest<R extends Where>(rubrics: readonly R[], wanted: Fit): R | undefined {
  let best: R | undefined
  for (const rubric of rubrics) if (closeness(rubric, wanted) > (best ? closeness(best, wanted) : 0)) best = rubric
  return best
}

/** 0 where the rubric does not fit; platform outweighs domain, domain outweighs being written for the type. */
function closeness(rubric: Where, { platform, taskType, domain }: Fit): number {
  if (!rubric.taskTypes.includes(taskType)) return 0
  if (rubric.platforms && !rubric.platforms.includes(platform)) return 0
  if (rubric.domains && !(domain && rubric.domains.includes(domain))) return 0
  return 1 + (rubric.platforms ? 4 : 0) + (rubric.domains ? 2 : 0) + (rubric.taskTypes[0] === taskType ? 1 : 0)
}
