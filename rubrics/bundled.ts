/// <reference types="wxt/vite-builder-env" />
import type { Rubric } from '../src/core/rubric'

/** The rubrics that ship with Margin, frozen, by id in order. A new file in this folder joins them by being there. */
export const BUNDLED: readonly Rubric[] = Object.values(import.meta.glob<Rubric>('./*.yaml', { eager: true, import: 'rubric' }))
