import { useEffect, useMemo, useState } from 'preact/hooks'
import { NO_OWN, type OwnSet, ownSet, withOwn } from '../core/own-rubric'
import type { OverlayHead, RubricHead } from '../core/rubric-choice'
import { onBroadcast } from '../ui/client'
import type { Library } from './library'

/**
 * The library with the user's own rubrics in it; null until they are read, so that no other rubric is shown first. Read again when they may
 * have changed.
 */
export function useOwnRubrics(library: Library): Library | null {
  const [own, setOwn] = useState<OwnSet | null>(null)
  useEffect(() => {
    let isWanted = true
    const read = () =>
      library.ownRubrics().then(
        (rubrics) => isWanted && setOwn(ownSet(rubrics)),
        (reason: unknown) => {
          console.error(reason)
          // The panel goes on with what it has.
          if (isWanted) setOwn((before) => before ?? NO_OWN)
        },
      )
    void read()
    const deafen = onBroadcast(({ name }) => {
      if (name === 'ledger.changed') void read()
    })
    return () => {
      isWanted = false
      deafen()
    }
  }, [library])
  return useMemo(() => own && joined(library, own), [library, own])
}

function joined(library: Library, own: OwnSet): Library {
  const { rubrics, overlays } = own
  if (rubrics.length === 0 && overlays.length === 0) return library
  return {
    ...library,
    rubrics: withOwn<RubricHead>(rubrics, library.rubrics),
    overlays: withOwn<OverlayHead>(overlays, library.overlays),
    rubricOf: (id) => rubrics.find((one) => one.id === id) ?? library.rubricOf(id),
    overlayOf: (id) => overlays.find((one) => one.id === id) ?? library.overlayOf(id),
  }
}
