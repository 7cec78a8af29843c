/// <reference types="wxt/vite-builder-env" />

import type { RubricChecklistItem } from '../src/core/rubric'
import type { OverlayHead, RubricHead } from '../src/core/rubric-choice'
import type { OverlayWithChecklist, WithChecklist } from '../src/core/rubric-compose'

type ItemOutline = Pick<RubricChecklistItem, 'id' | 'level' | 'when'>

/** What the background must know to count open items: no texts, so that the worker stays small. */
export const RUBRIC_OUTLINES: readonly (RubricHead & WithChecklist<ItemOutline>)[] = Object.values(
  import.meta.glob<RubricHead & WithChecklist<ItemOutline>>('./*.yaml', { eager: true, import: 'content', query: '?outline' }),
)
export const OVERLAY_OUTLINES: readonly (OverlayHead & OverlayWithChecklist<ItemOutline>)[] = Object.values(
  import.meta.glob<OverlayHead & OverlayWithChecklist<ItemOutline>>('./overlays/*.yaml', {
    eager: true,
    import: 'content',
    query: '?outline',
  }),
)
