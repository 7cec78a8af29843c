import { expect, it } from 'vitest'
import { World } from './session-world'

const pinned = (world: World, tabId: number) => world.live.desk.tabs[tabId]?.pinnedRubric

it('a tab keeps its rubric from task to task, until it is given back or the tab is closed', () => {
  const world = new World().detect(1).do({ kind: 'pin-rubric', tabId: 1, rubricId: 'ranking' })
  expect(pinned(world, 1)).toBe('ranking')
  world.do({ kind: 'page-left', tabId: 1, frameId: 0, doc: 'doc-of-tab-1' }).detect(1, { taskId: 'next' }, [], 'doc-2')
  expect(pinned(world, 1)).toBe('ranking')
  world.detect(2)
  expect(pinned(world, 2)).toBeUndefined()
  expect(pinned(world.do({ kind: 'pin-rubric', tabId: 1, rubricId: null }), 1)).toBeUndefined()
  world.do({ kind: 'pin-rubric', tabId: 1, rubricId: 'rating' }).do({ kind: 'tab-closed', tabId: 1 })
  expect(pinned(world, 1)).toBeUndefined()
})

it('a tab that Margin cannot read keeps one too, and is no task for it', () => {
  const world = new World().do({ kind: 'pin-rubric', tabId: 7, rubricId: 'curation' })
  expect(pinned(world, 7)).toBe('curation')
  expect(world.live.sessions).toEqual([])
  expect(pinned(world.do({ kind: 'boot' }), 7)).toBeUndefined()
})
