import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Panel } from '../../src/panel/panel'
import { feedbackOf, ownItemOf, pastReview } from '../core/feedback-samples'
import { kept } from '../ui/feedback-double'
import { aSession, aState, background, library } from './fake-background'

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
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })

async function openTab(name: RegExp, change: Parameters<typeof aState>[0] = {}) {
  background.state = aState(change)
  render(<Panel library={library} />)
  fireEvent.click(await screen.findByRole('tab', { name }))
}
describe('what is missed again', () => {
  beforeEach(() => {
    kept.missables = [criterion]
    kept.feedback = [1, 2].map((at) => feedbackOf({ ...WORK, id: `f${at}`, at, missed: [said] }))
  })

  test('is proposed, and asked where that is taken up', async () => {
    await openTab(/checklist/i)
    await screen.findByText('Ask “Clear” before you submit?')
    press('Ask me')
    await waitFor(() => expect(screen.queryByText('Ask “Clear” before you submit?')).toBeNull())
    expect(kept.own).toMatchObject([{ question: 'Is it clear?' }])
    expect(kept.own[0]).not.toHaveProperty('retiredAt')
  })

  test('is not proposed again where it is declined, until that is undone', async () => {
    await openTab(/checklist/i)
    await screen.findByText('Ask “Clear” before you submit?')
    press('No, do not propose it again')
    await waitFor(() => expect(screen.queryByText('Ask “Clear” before you submit?')).toBeNull())
    expect(kept.own[0]?.retiredAt).toBe(kept.own[0]?.madeAt)
    press('Undo')
    await screen.findByText('Ask “Clear” before you submit?')
  })
})

test('an item that has been clean for long is proposed for retiring, and asked again where that is wished', async () => {
  kept.own = [ownItemOf({ platform: 'alpha' })]
  kept.reviews = Array.from({ length: 20 }, () => pastReview({ 'own/units': 'done' }))
  await openTab(/checklist/i)
  await screen.findByText('Retire “Are the units there?”?')
  press('Retire it')
  await screen.findByText(/is retired and not asked any more/)
  expect(kept.own[0]?.retiredAt).toBeGreaterThan(1)
  fireEvent.click(await screen.findByRole('button', { name: 'Ask again: Are the units there?' }))
  await screen.findByText(/is asked again/)
  expect(kept.own[0]).not.toHaveProperty('retiredAt')
  await waitFor(() => expect(screen.queryByText('Retire “Are the units there?”?')).toBeNull())
})

test('items of one’s own are written down, changed and retired beside the checklist', async () => {
  await openTab(/checklist/i)
  press('Add an item')
  press('Save')
  await screen.findByText('Write what you want to be asked.')
  write('Question', 'Are the units there?')
  press('Save')
  await screen.findByText('Item saved.')
  expect(kept.own[0]).toMatchObject({
    question: 'Are the units there?',
    level: 'should',
    platform: 'alpha',
    taskType: 'comparison',
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Change: Are the units there?' }))
  write('Question', 'Units?')
  press('Save')
  await waitFor(() => expect(kept.own[0]?.question).toBe('Units?'))
  fireEvent.click(await screen.findByRole('button', { name: 'Retire: Units?' }))
  await waitFor(() => expect(kept.own[0]?.retiredAt).toBeGreaterThan(0))
})

describe('beside the checklist', () => {
  test('what was wrong with the output is tagged, by keyboard and mouse', async () => {
    await openTab(/checklist/i)
    const chip = (name: string) => screen.getByRole('button', { name })
    fireEvent.click(chip('Verbose'))
    fireEvent.click(chip('Unsafe'))
    fireEvent.click(chip('Verbose'))
    expect(background.of('review.failures').map(({ failures }) => failures)).toEqual([
      ['verbose'],
      ['verbose', 'unsafe'],
      ['unsafe'],
    ])
    expect(chip('Unsafe').getAttribute('aria-pressed')).toBe('true')
    background.refusal = 'The disk is full.'
    fireEvent.click(chip('Biased'))
    await waitFor(() => expect(chip('Biased').getAttribute('aria-pressed')).toBe('false'))
  })

  test('a note on an item is written with a key, saved, and its letters are no answers', async () => {
    await openTab(/checklist/i)
    const item = screen.getByRole('group', { name: 'Did you read both?' })
    item.focus()
    fireEvent.keyDown(item, { key: 'w' })
    const box = await within(item).findByLabelText('Note on this item')
    fireEvent.input(box, { target: { value: 'done, second table too' } })
    for (const key of 'dn') fireEvent.keyDown(box, { key })
    await waitFor(() => expect(background.of('review.itemNote').length).toBe(1), { timeout: 2000 })
    expect(background.of('review.itemNote')).toEqual([{ sessionId: 's1', itemId: 'pairs/both', note: 'done, second table too' }])
    expect(background.of('review.answer')).toEqual([])
  })

  test('the list is that of the trainer’s record, and says how long the review took', async () => {
    const answers = { 'own/units': { answer: 'done', at: 1000 }, 'pairs/both': { answer: 'done', at: 66_000 } } as const
    const record = { own: [ownItemOf({ platform: 'alpha' })], missed: { 'pairs/facts': 0.4 }, asked: { 'own/units': 0 } }
    await openTab(/checklist/i, {
      record,
      review: { sessionId: 's1', notes: '', answers, itemNotes: { 'pairs/facts': 'Look twice' } },
    })
    expect(screen.getByText('this review took 1:05')).toBeTruthy()
    expect(screen.getByText('Look twice')).toBeTruthy()
    const questions = [...document.querySelectorAll('.check-question')].map((one) => one.textContent)
    expect(questions[0]).toBe('Did you check the facts?')
    expect(questions).toContain('Are the units there?')
  })

  test('work without a checklist has no tags', async () => {
    await openTab(/checklist/i, { session: aSession({ workKind: 'meeting' }) })
    expect(screen.queryByRole('button', { name: 'Verbose' })).toBeNull()
  })
})
