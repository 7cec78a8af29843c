import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Panel } from '../../src/panel/panel'
import { feedbackOf } from '../core/feedback-samples'
import { entryOf } from '../core/samples'
import { kept, tell } from '../ui/feedback-double'
import { aState, background, library } from './fake-background'

vi.mock('wxt/browser', () => import('./fake-background'))

beforeEach(() => {
  background.reset()
  kept.reset()
  Element.prototype.scrollIntoView = vi.fn()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const WORK = { platform: 'alpha', project: 'Blue Heron', taskType: 'comparison' } as const
const criterion = {
  ...{ what: 'criterion:pairs/clear', label: 'Clear', question: 'Is it clear?', group: 'criterion' as const, wasOpen: false },
}
/** As feedback keeps it. */
const said = { what: criterion.what, label: criterion.label }
const check = { what: 'item:pairs/both', label: 'Read both?', question: 'Read both?', group: 'item' as const, wasOpen: false }
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })

async function openTab(name: RegExp, change: Parameters<typeof aState>[0] = {}) {
  background.state = aState(change)
  render(<Panel library={library} />)
  fireEvent.click(await screen.findByRole('tab', { name }))
  // What stands beside the notes is loaded on its own.
  if (name.test('notes')) await screen.findByRole('button', { name: 'Log feedback' })
}
async function openForm() {
  await openTab(/notes/i)
  press('Log feedback')
  await screen.findByLabelText('Score')
}
const saved = () => kept.feedback[0]

describe('feedback is kept', () => {
  test('with score, what was ticked, other words and a note, of the project alone; and the scale is remembered', async () => {
    kept.missables = [criterion, check]
    await openForm()
    write('Score', '3,5')
    write('Best', '7')
    fireEvent.click(await screen.findByLabelText('Clear'))
    write('In other words', 'Units missing\n\n  Too long ')
    write('Note', 'Fair enough.')
    press('Save')
    await screen.findByText('Feedback saved.')
    expect(saved()).toEqual({
      ...{ id: expect.any(String), at: expect.any(Number), ...WORK, disagreed: false, note: 'Fair enough.' },
      score: { value: 3.5, worst: 1, best: 7 },
      missed: [{ what: criterion.what, label: 'Clear' }, { label: 'Units missing' }, { label: 'Too long' }],
    })
    expect(tell).toHaveBeenCalled()
    expect(await screen.findByText('3.5 on 1 to 7')).toBeTruthy()
    press('Log feedback')
    expect(await screen.findByLabelText('Best')).toHaveProperty('value', '7')
    expect(screen.getByLabelText('Score')).toHaveProperty('value', '')
  })

  test('of the attempt that a pasted task id finds, with what was open then', async () => {
    kept.missables = [criterion, check]
    kept.entries = [entryOf({ id: 'e2', ...WORK, taskId: 'task-2' }), entryOf({ id: 'e1', ...WORK, taskId: 'task-1' })]
    kept.reviewOf = { e1: { sessionId: 'e1', answers: {}, notes: '', openAtSubmit: ['pairs/both'] } }
    await openForm()
    write('Task id', ' task-1 ')
    await screen.findByText('Found, and chosen below.')
    expect((screen.getByLabelText('About') as HTMLSelectElement).value).toBe('e1')
    fireEvent.click(await screen.findByLabelText(/Read both\?\s*open at submit/))
    press('Save')
    await screen.findByText('Feedback saved.')
    expect(saved()).toMatchObject({ entryId: 'e1', taskId: 'task-1', missed: [{ what: check.what, label: check.label }] })
  })

  test('an id that is not in the ledger is said, and kept with the project where it is saved all the same', async () => {
    await openForm()
    write('Task id', 'never-seen')
    await screen.findByText(/No attempt in the ledger has the id “never-seen”/)
    write('Note', 'n')
    press('Save')
    await screen.findByText('Feedback saved.')
    expect(saved()).toMatchObject({ ...WORK, taskId: 'never-seen' })
    expect(saved()).not.toHaveProperty('entryId')
  })

  test('an id typed a moment before it is saved is looked for first', async () => {
    kept.entries = [entryOf({ id: 'e1', ...WORK, project: 'Other', taskId: 'task-1' })]
    await openForm()
    write('Task id', 'task-1')
    write('Note', 'n')
    press('Save')
    await screen.findByText('Feedback saved.')
    expect(saved()).toMatchObject({ entryId: 'e1', project: 'Other' })
  })

  test.each([
    ['a score that is no number', () => write('Score', 'good'), 'Write a number, like 4 or 3.5.'],
    ['a score off the scale', () => write('Score', '6'), 'This is not on the scale from worst to best.'],
    ['nothing at all', () => {}, 'Give a score, what was missed, or a note.'],
    ['a line like a page', () => write('In other words', 'x'.repeat(301)), /longer than 300 characters/],
  ])('but not with %s', async (_what, fill, error) => {
    await openForm()
    fill()
    press('Save')
    await waitFor(() => expect(screen.getAllByText(error).length).toBeGreaterThan(0))
    expect(kept.feedback).toEqual([])
  })

  test('and where the store refuses, that is said and the form stays', async () => {
    await openForm()
    write('Note', 'precious')
    kept.refusal = 'The disk is full.'
    press('Save')
    await screen.findByText(/The disk is full\./)
    expect(screen.getByLabelText('Note')).toHaveProperty('value', 'precious')
  })

  test('also with no session, of the attempts there are; with none that is said', async () => {
    await openTab(/notes/i, { session: null, sessions: [], review: null, project: null })
    press('Log feedback')
    await screen.findByText('Feedback is about an attempt, and none is in the ledger yet.')
    cleanup()
    kept.entries = [entryOf({ id: 'e1', ...WORK })]
    await openTab(/notes/i, { session: null, sessions: [], review: null, project: null })
    press('Log feedback')
    await screen.findByLabelText('Score')
    write('Note', 'n')
    press('Save')
    await screen.findByText('Feedback saved.')
    expect(saved()).toMatchObject(WORK)
  })
})

describe('feedback that is kept', () => {
  const one = feedbackOf({ ...WORK, note: 'First', missed: [said], score: { value: 2, worst: 1, best: 5 } })
  test('is changed and deleted, each with a way back', async () => {
    kept.feedback = [one]
    await openTab(/notes/i)
    fireEvent.click(await screen.findByRole('button', { name: /^Change the feedback of/ }))
    await screen.findByLabelText('Score')
    expect(screen.getByLabelText('Score')).toHaveProperty('value', '2')
    write('Note', 'Second')
    press('Save')
    await screen.findByText('Second')
    expect(kept.feedback).toEqual([{ ...one, note: 'Second' }])
    press('Undo')
    await screen.findByText('First')
    press(/^Delete the feedback of/)
    await waitFor(() => expect(screen.queryByText('First')).toBeNull())
    press('Undo')
    await screen.findByText('First')
    expect(kept.feedback).toEqual([one])
  })

  test('becomes an item with one click, whose level and place can be changed', async () => {
    kept.feedback = [one]
    kept.missables = [criterion]
    await openTab(/notes/i)
    fireEvent.click(await screen.findByRole('button', { name: 'Ask me this next time: Clear' }))
    await screen.findByText('“Is it clear?” is asked from now on.')
    const item = { question: 'Is it clear?', level: 'must', platform: 'alpha', taskType: 'comparison', about: criterion.what }
    expect(kept.own).toEqual([{ id: expect.any(String), madeAt: expect.any(Number), ...item }])
    fireEvent.click(await screen.findByRole('button', { name: 'Change: Is it clear?' }))
    fireEvent.change(screen.getByLabelText('Level'), { target: { value: 'should' } })
    fireEvent.change(screen.getByLabelText('Asked'), { target: { value: 'project' } })
    press('Save')
    await screen.findByText('Item saved.')
    const { taskType: _none, ...rest } = item
    expect(kept.own[0]).toMatchObject({ ...rest, level: 'should', project: 'Blue Heron' })
    expect(kept.own[0]).not.toHaveProperty('taskType')
  })

  test('that the trainer disagrees with makes no item', async () => {
    kept.feedback = [{ ...one, disagreed: true }]
    await openTab(/notes/i)
    await screen.findByText('disagreed')
    expect(screen.queryByRole('button', { name: /Ask me/ })).toBeNull()
  })
})
