import type { Overlay, Rubric } from './rubric'

/** A rubric or an overlay of the user's own. */
export interface OwnRubric {
  id: string
  value: Rubric | Overlay
  /** The file as the user wrote it, with comments and order, in YAML; JSON is a part of it. */
  text: string
  changedAt: number
}
