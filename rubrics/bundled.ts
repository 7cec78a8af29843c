/// <reference types="wxt/vite-builder-env" />
import type { Overlay, Rubric } from '../src/core/rubric'
import type { OverlayHead, RubricHead } from '../src/core/rubric-choice'

/**
 * The rubrics and overlays that ship with Margin, frozen, by id in order. A new file in this folder joins them by being there. Heads
 * are at hand at once; the texts of rubrics are loaded one by one, so that opening the panel costs the one that it shows, and those of
 * the overlays, which are short, all together.
 */
export const RUBRIC_HEADS: readonly RubricHead[] = Object.values(
  import.meta.glob<RubricHead>('./*.yaml', { eager: true, import: 'content', query: '?head' }),
)
export const OVERLAY_HEADS: readonly OverlayHead[] = Object.values(
  import.meta.glob<OverlayHead>('./overlays/*.yaml', { eager: true, import: 'content', query: '?head' }),
)

const rubrics = import.meta.glob<Rubric>('./*.yaml', { import: 'content' })

/** @throws RangeError where no bundled rubric has this id. */
export async function loadRubric(id: string): Promise<Rubric> {
  return found(await rubrics[`./${id}.yaml`]?.(), id)
}

/** @throws RangeError where no bundled overlay has this id. */
export async function loadOverlay(id: string): Promise<Overlay> {
  const { OVERLAYS } = await import('./overlay-texts')
  return found(OVERLAYS[`./overlays/${id}.yaml`], id)
}

function found<T>(text: T | undefined, id: string): T {
  if (text === undefined) throw new RangeError(`No bundled file has the id "${id}".`)
  return text
}
