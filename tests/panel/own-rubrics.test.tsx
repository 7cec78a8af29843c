import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { OwnRubric } from '../../src/core/own-rubric'
import { CODING, PAIRS } from '../core/rubric-samples'
import { background, own } from './fake-background'
import { libraryOf, show, titles } from './rubric-in-panel'

vi.mock('wxt/browser', () => import('./fake-background'))
beforeEach(() => background.reset())
afterEach(cleanup)

const [first] = PAIRS.criteria
if (!first) throw new Error('no criterion')
const mine = { ...PAIRS, id: 'mine', title: 'My pairs', criteria: [{ ...first, id: 'own', title: 'My criterion' }] }
const laid = { ...CODING, id: 'laid', title: 'My layer', for: { taskTypes: ['comparison' as const] } }
const kept = (value: OwnRubric['value']): OwnRubric => ({ id: value.id, value, text: '', changedAt: 1 })

const chooser = () => screen.getByLabelText<HTMLSelectElement>('Rubric')
const changed = (...rubrics: OwnRubric[]) => {
  own.rubrics = rubrics
  background.tell({ name: 'ledger.changed' })
}

it('shows the user’s own rubric at once where it fits as well as a bundled one, and offers it', async () => {
  own.rubrics = [kept(mine)]
  await show({}, { ...libraryOf(), ownRubrics: async () => own.rubrics })
  expect(titles()).toContain('My criterion')
  expect([...chooser().options].map(({ text }) => text)).toContain('My pairs')
})

it('follows what is changed and deleted in the options; a choice that is gone falls back on the bundled one', async () => {
  own.rubrics = [kept(mine)]
  await show({}, { ...libraryOf(), ownRubrics: async () => own.rubrics }, { rubricId: 'mine' })
  expect(chooser().value).toBe('mine')
  changed(kept({ ...mine, criteria: [{ ...first, id: 'own', title: 'Another name' }] }))
  await waitFor(() => expect(titles()).toContain('Another name'))
  changed()
  await waitFor(() => expect(titles()).not.toContain('Another name'))
  expect(titles().join()).toContain(first.title)
})

it('lays the user’s own overlays over, and takes them off again', async () => {
  await show({}, { ...libraryOf(undefined, []), ownRubrics: async () => own.rubrics })
  const before = titles()
  changed(kept(laid))
  await waitFor(() => expect(titles().length).toBeGreaterThan(before.length))
  changed()
  await waitFor(() => expect(titles()).toEqual(before))
})

it('goes on with the bundled ones when the user’s own cannot be read', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  await show({}, { ...libraryOf(), ownRubrics: () => Promise.reject(new Error('disk')) })
  expect(titles().join()).toContain(first.title)
  expect(logged).toHaveBeenCalled()
  logged.mockRestore()
})
