import { vi } from 'vitest'
import type { PracticeTask } from '../../src/core/practice-schema'
import type { Sitting } from '../../src/core/practice-sitting'
import type { PracticeHost } from '../../src/practice/host'
import { RUBRIC, TASK, WRITING } from '../core/practice-samples'

/** The easy task again, under another id. */
const another = (id: string, title: string, level: PracticeTask['level']): PracticeTask => ({ ...TASK, id, title, level })

export const FIRST = another('first-sum', 'A first sum', 'first')
export const HARD = another('hard-sum', 'A hard sum', 'test')
export const TASKS = [TASK, FIRST, HARD, WRITING]

export interface FakeHost extends PracticeHost {
  /** What is kept, as a database would have it. */
  kept: Map<string, Sitting>
  keep: PracticeHost['keep'] & { mockRejectedValueOnce(reason: Error): unknown }
}

/** A host over a map; `kept` hands over what another page left. */
export function fakeHost(more: Partial<FakeHost> = {}): FakeHost {
  const kept = more.kept ?? new Map<string, Sitting>()
  let made = 0
  return {
    kept,
    tasks: TASKS,
    rubric: async () => RUBRIC,
    sittings: async () => structuredClone([...kept.values()]),
    keep: vi.fn(async (sitting: Sitting) => void kept.set(sitting.id, structuredClone(sitting))),
    openPage: vi.fn(async () => {}),
    beginFirst: false,
    now: Date.now,
    random: () => 0.5,
    newId: () => `sitting-${kept.size}-${made++}`,
    ...more,
  }
}
