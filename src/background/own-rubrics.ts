import { NO_OWN, type OwnSet, ownSet } from '../core/own-rubric'
import { allOwnRubrics } from '../store/own-rubrics'
import { store } from './store'

let known: Promise<OwnSet> | undefined

/** The user's own rubrics, read once in a worker's life and again after they changed. None where they cannot be read: the clock must go on. */
export function ownRubrics(): Promise<OwnSet> {
  known ??= allOwnRubrics(store).then(ownSet, (error: unknown) => {
    console.error(error)
    forgetOwnRubrics()
    return NO_OWN
  })
  return known
}

/** They may have changed: the next time they are read anew. */
export function forgetOwnRubrics(): void {
  known = undefined
}
