import type { Overlay, Rubric } from './rubric'

/** A rubric or an overlay of the user's own. */
export interface OwnRubric {
  id: string
  value: Rubric | Overlay
  /** The file as the user wrote it, with comments and order, in YAML; JSON is a part of it. */
  text: string
  changedAt: number
}

/** Rubrics and overlays of the user's own, as they are looked up. */
export interface OwnSet {
  rubrics: readonly Rubric[]
  overlays: readonly Overlay[]
}

export const NO_OWN: OwnSet = { rubrics: [], overlays: [] }

export function ownSet(own: readonly OwnRubric[]): OwnSet {
  const values = own.map(({ value }) => value)
  return {
    rubrics: values.filter((value) => value.kind !== 'overlay'),
    overlays: values.filter((value) => value.kind === 'overlay'),
  }
}

/** The user's own before the bundled ones: of two that fit equally theirs is shown, and of two with one id. */
export function withOwn<T extends { id: string }>(own: readonly T[], bundled: readonly T[]): T[] {
  const ids = new Set(own.map(({ id }) => id))
  return [...own, ...bundled.filter(({ id }) => !ids.has(id))]
}
