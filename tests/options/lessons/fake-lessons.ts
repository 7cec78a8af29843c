import type { Lesson } from '../../../src/core/lesson'
import type { LessonsHost } from '../../../src/options/lessons/host'

/** Lessons in memory; files that were handed to the browser are kept by name. */
export function fakeLessons(given: readonly Lesson[] = []) {
  const kept = new Map(given.map((one) => [one.id, one]))
  const files = new Map<string, string>()
  const heard = new Set<() => void>()
  const fake = { refusal: '' }
  let ids = 0
  const host: LessonsHost = {
    read: async () => structuredClone([...kept.values()]),
    change: async (put, remove) => {
      if (fake.refusal) throw new Error(fake.refusal)
      for (const one of put) kept.set(one.id, structuredClone(one))
      for (const id of remove) kept.delete(id)
      for (const tell of heard) tell()
    },
    onChanged: (listener) => {
      heard.add(listener)
      return () => heard.delete(listener)
    },
    download: (name, text) => files.set(name, text),
    newId: () => `new-${++ids}`,
    now: () => Date.parse('2026-11-25T14:00:00Z'),
    zone: 'America/New_York',
  }
  return Object.assign(fake, { host, kept: () => [...kept.values()], files })
}
