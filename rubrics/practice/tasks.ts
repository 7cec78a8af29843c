/// <reference types="wxt/vite-builder-env" />
import type { PracticeTask } from '../../src/core/practice-schema'

/** The practice tasks that ship with Margin, by id in order. A new file in this folder joins them by being there. */
export const PRACTICE_TASKS: readonly PracticeTask[] = Object.values(
  import.meta.glob<PracticeTask>('./*.yaml', { eager: true, import: 'task' }),
)
