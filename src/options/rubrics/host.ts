import type { OwnRubric } from '../../core/own-rubric'
import type { Overlay, Rubric } from '../../core/rubric'
import type { OverlayHead, RubricHead } from '../../core/rubric-choice'
import type { RubricChange, RubricImage } from '../../store/own-rubrics'
import type { RubricDraft } from '../../store/rubric-drafts'

/** What is kept of the user's own rubrics. */
export interface KeptRubrics {
  own: OwnRubric[]
  drafts: RubricDraft[]
  /** What an undo would take back. */
  lastChange: RubricChange | null
}

/** All that the section "Rubrics" asks of the browser and the store. */
export interface RubricsHost {
  rubrics: readonly RubricHead[]
  overlays: readonly OverlayHead[]
  loadRubric(id: string): Promise<Rubric>
  loadOverlay(id: string): Promise<Overlay>
  read(): Promise<KeptRubrics>
  change(what: RubricChange['what'], after: readonly RubricImage[]): Promise<unknown>
  /** Takes the last change back. Throws an EditRefused. */
  undo(): Promise<void>
  keepDraft(key: string, draft: RubricDraft | null): Promise<void>
  /** Hears that something was changed, here or elsewhere; returns the way to stop. */
  onChanged(listener: () => void): () => void
  /** Hands a text to the browser's downloads. */
  download(name: string, text: string): void
  newKey(): string
}
