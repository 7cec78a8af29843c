import type { OwnRubric } from '../../core/own-rubric'
import type { TakenBy } from '../../core/rubric-pack'
import type { RubricsHost } from './host'

/** Who has an id already: a bundled rubric, or another of the user's own than `exceptId`. */
export function takenIn(
  { rubrics, overlays }: Pick<RubricsHost, 'rubrics' | 'overlays'>,
  own: readonly OwnRubric[],
  exceptId?: string,
): TakenBy {
  const bundled = new Set([...rubrics, ...overlays].map(({ id }) => id))
  const others = new Set(own.map(({ id }) => id).filter((id) => id !== exceptId))
  return (id) => (others.has(id) ? 'another rubric of yours' : bundled.has(id) ? 'a bundled rubric' : undefined)
}
