import { expect, it } from 'vitest'
import type { Detection } from '../../src/core/detection'
import type { TabFacts } from '../../src/core/live'
import { isOffered } from '../../src/core/offer'
import { leadingFrame } from '../../src/core/task-page'
import { taskDetection } from './session-world'

const tabOf = (frames: Record<number, Partial<Detection>>, dismissedDoc?: string): TabFacts => ({
  frames: Object.fromEntries(
    Object.entries(frames).map(([id, over]) => [id, { doc: `doc${id}`, detection: taskDetection(over), sketch: [] }]),
  ),
  nearSubmit: false,
  view: 'visible',
  ...(dismissedDoc === undefined ? {} : { dismissedDoc }),
})

it.each([
  ['a likely task', { confidence: 0.55 }, true],
  ['a page that is hardly a task', { confidence: 0.3 }, false],
  ['a preview', { state: 'preview' as const }, false],
  ['instructions', { pageKind: 'instructions' as const }, true],
  ['what may be instructions', { pageKind: 'instructions' as const, confidence: 0.5 }, false],
  ['the queue', { pageKind: 'queue' as const }, false],
])('asks about %s: %o', (_what, over, offered) => {
  expect(isOffered(tabOf({ 0: over }))).toBe(offered)
})

it('does not ask again after the user has answered', () => {
  expect(isOffered(tabOf({ 0: { confidence: 0.55 } }, 'doc0'))).toBe(false)
})

it('lets a running task in a frame speak for the tab', () => {
  expect(leadingFrame(tabOf({ 0: { pageKind: 'queue', confidence: 0.99 }, 5: { confidence: 0.75 } }))?.doc).toBe('doc5')
  expect(leadingFrame(tabOf({ 0: {}, 5: {} }))?.doc).toBe('doc0')
})
