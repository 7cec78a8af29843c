/// <reference types="wxt/vite-builder-env" />
import type { Overlay } from '../src/core/rubric'

/** All bundled overlays, by the way to their files. Several of them often lie over one rubric, and together they pack far smaller. */
export const OVERLAYS: Readonly<Record<string, Overlay>> = import.meta.glob<Overlay>('./overlays/*.yaml', {
  eager: true,
  import: 'content',
})
