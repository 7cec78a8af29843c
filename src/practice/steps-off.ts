import { type PracticeQuestion, placeOf } from '../core/practice-task'

/** How many points of the scale a mark lies above the gold; undefined where it was not given. */
export function stepsOff({ points, gold }: PracticeQuestion, mark: number | undefined): number | undefined {
  return mark === undefined ? undefined : placeOf(points, mark) - placeOf(points, gold)
}
