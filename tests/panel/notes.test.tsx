import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NotesTab } from '../../src/panel/notes-tab'
import { background } from './fake-background'

vi.mock('wxt/browser', () => import('./fake-background'))

beforeEach(() => background.reset())
afterEach(cleanup)

const box = () => screen.getByRole('textbox')
const write = (value: string) => fireEvent.input(box(), { target: { value } })
const saved = () => background.of('review.notes')

test('typing is saved once it settles, not at every key', async () => {
  render(<NotesTab sessionId="s1" stored="" />)
  for (const text of ['t', 'ti', 'tie']) write(text)
  expect(saved()).toEqual([])
  await waitFor(() => expect(saved()).toEqual([{ sessionId: 's1', notes: 'tie' }]), { timeout: 2000 })
  await screen.findByText('Saved')
})

test.each([
  ['the panel is closed', () => window.dispatchEvent(new Event('pagehide'))],
  ['another tab of the panel is shown', cleanup],
])('what waits is saved at once when %s', async (_case, leave) => {
  render(<NotesTab sessionId="s1" stored="" />)
  write('half a sent')
  act(() => void leave())
  expect(saved()).toEqual([{ sessionId: 's1', notes: 'half a sent' }])
})

test('what waits goes to its own session when another one comes', () => {
  const { rerender } = render(<NotesTab key="s1" sessionId="s1" stored="" />)
  write('of the first')
  rerender(<NotesTab key="s2" sessionId="s2" stored="of the second" />)
  expect(saved()).toEqual([{ sessionId: 's1', notes: 'of the first' }])
  expect(box()).toHaveProperty('value', 'of the second')
})

test('nothing is saved where nothing was written', () => {
  render(<NotesTab sessionId="s1" stored="kept" />)
  window.dispatchEvent(new Event('pagehide'))
  cleanup()
  expect(saved()).toEqual([])
})

test('a state that was asked for earlier does not overwrite what is being written', () => {
  const { rerender } = render(<NotesTab sessionId="s1" stored="old" />)
  write('newer')
  rerender(<NotesTab sessionId="s1" stored="older still" />)
  expect(box()).toHaveProperty('value', 'newer')
})

test('what another panel wrote is taken over', async () => {
  const { rerender } = render(<NotesTab sessionId="s1" stored="old" />)
  rerender(<NotesTab sessionId="s1" stored="from the other window" />)
  await waitFor(() => expect(box()).toHaveProperty('value', 'from the other window'))
})

test('a failure is told, the text stays, and the next chance saves it', async () => {
  background.refusal = 'The disk is full.'
  render(<NotesTab sessionId="s1" stored="" />)
  write('precious')
  await screen.findByText('Not saved: The disk is full.', {}, { timeout: 2000 })
  expect(box()).toHaveProperty('value', 'precious')
  background.refusal = null
  window.dispatchEvent(new Event('pagehide'))
  expect(saved().at(-1)).toEqual({ sessionId: 's1', notes: 'precious' })
})
