import { vi } from 'vitest'
import type { OwnRubric } from '../../../src/core/own-rubric'
import type { RubricsHost } from '../../../src/options/rubrics/host'
import type { RubricChange, RubricImage } from '../../../src/store/own-rubrics'
import type { RubricDraft } from '../../../src/store/rubric-drafts'
import { CODING, PAIRS } from '../../core/rubric-samples'

/** What the section "Rubrics" asks for, in memory. */
export function fakeRubrics() {
  const own = new Map<string, OwnRubric>()
  const drafts = new Map<string, RubricDraft>()
  const downloads: { name: string; text: string }[] = []
  const listeners = new Set<() => void>()
  let lastChange: RubricChange | null = null
  let keys = 0
  const put = (images: readonly RubricImage[]) => {
    for (const { id, value } of images) {
      if (value) own.set(id, value)
      else own.delete(id)
    }
    for (const listener of listeners) listener()
  }
  const general = { ...PAIRS, id: 'any', title: 'Anything', taskTypes: ['other' as const] }
  const host: RubricsHost = {
    rubrics: [PAIRS, general],
    overlays: [CODING],
    loadRubric: async (id) => (id === PAIRS.id ? PAIRS : general),
    loadOverlay: async () => CODING,
    read: async () => ({ own: [...own.values()], drafts: [...drafts.values()], lastChange }),
    change: vi.fn(async (what: RubricChange['what'], after: readonly RubricImage[]) => {
      lastChange = { what, before: after.map(({ id }) => ({ id, value: own.get(id) })), after: [...after] }
      put(after)
    }),
    undo: async () => {
      const before = lastChange?.before ?? []
      lastChange = null
      put(before)
    },
    keepDraft: async (key, draft) => {
      if (draft) drafts.set(key, draft)
      else drafts.delete(key)
    },
    onChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    download: (name, text) => downloads.push({ name, text }),
    newKey: () => `key-${++keys}`,
  }
  return { host, own, drafts, downloads }
}
