import type { OwnRubric } from '../core/own-rubric'
import type { Overlay, Rubric } from '../core/rubric'
import type { OverlayHead, RubricHead } from '../core/rubric-choice'
import type { ChecklistItem } from '../core/self-review'
import type { HouseRule, PlatformSite } from '../platforms/platform'
import type { FeedbackHost } from '../ui/feedback/host'
import type { Ledger } from './use-ledger'

/** What the panel knows beyond live work. Handed in, so that the panel shows any set of platforms and rubrics. */
export interface Library {
  sites: readonly PlatformSite[]
  rulesOf: (platform: string) => readonly HouseRule[]
  /** The platform's rules that are also questions before submitting. */
  houseItemsOf: (platform: string) => readonly ChecklistItem[]
  /** Never empty: one of them is the fallback. */
  rubrics: readonly RubricHead[]
  overlays: readonly OverlayHead[]
  /** The text of a rubric: at once when it was loaded before, so that coming back to it does not flicker. */
  rubricOf: (id: string) => Rubric | Promise<Rubric>
  overlayOf: (id: string) => Overlay | Promise<Overlay>
  /** The user's own, as they are kept now; `useOwnRubrics` joins them with the others. */
  ownRubrics: () => Promise<readonly OwnRubric[]>
  ledger: Ledger
  feedback: FeedbackHost
}

/** Loads each text once, and gives it at once from then on. */
export function keepLoaded<T extends object>(load: (id: string) => Promise<T>): (id: string) => T | Promise<T> {
  const kept = new Map<string, T | Promise<T>>()
  return (id) => {
    const known = kept.get(id)
    if (known !== undefined) return known
    const coming = load(id).then(
      (text) => {
        kept.set(id, text)
        return text
      },
      (reason: unknown) => {
        kept.delete(id)
        throw reason
      },
    )
    kept.set(id, coming)
    return coming
  }
}
