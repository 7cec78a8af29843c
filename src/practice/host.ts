import type { PracticeTask } from '../core/practice-schema'
import type { Sitting } from '../core/practice-sitting'
import type { Rubric } from '../core/rubric'

/** All that the practice room asks of the browser and of Margin, passed in so that tests and pictures run without either. */
export interface PracticeHost {
  tasks: readonly PracticeTask[]
  rubric(id: string): Promise<Rubric>
  sittings(): Promise<Sitting[]>
  keep(sitting: Sitting): Promise<void>
  openPage(name: 'options' | 'welcome'): Promise<unknown>
  /** The page was opened for a newcomer's first task: begin with one at once. */
  beginFirst: boolean
  now(): number
  /** From 0 up to 1. */
  random(): number
  newId(): string
}
