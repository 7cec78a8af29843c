import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Panel } from '../../src/panel/panel'
import { aSession, aState, aTab, background, library } from './fake-background'

vi.mock('wxt/browser', () => import('./fake-background'))

beforeEach(() => {
  background.reset()
  Element.prototype.scrollIntoView = vi.fn()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const READ = 'Did you read both?'
const FACTS = 'Did you check the facts?'
const OWN = 'Is it in your own words?'
const TONE = 'Does the tone fit?'

const items = () => [...document.querySelectorAll<HTMLElement>('[data-item]')]
const questions = () => items().map((item) => item.querySelector('.check-question')?.textContent)
const item = (question: string) => screen.getByRole('group', { name: question })
const pressed = (question: string) =>
  within(item(question))
    .queryAllByRole('button', { pressed: true })
    .map((button) => button.title)
const isSelected = (tab: RegExp) => screen.getByRole('tab', { name: tab }).getAttribute('aria-selected') === 'true'

async function openChecklist(change: Parameters<typeof aState>[0] = {}) {
  background.state = aState(change)
  render(<Panel library={library} />)
  fireEvent.click(await screen.findByRole('tab', { name: /checklist/i }))
}

const answered = (id: string, answer: 'done' | 'not-applicable' | 'doubtful') => ({ [id]: { answer, at: 1 } })

describe('order', () => {
  test('must comes before should, the platform’s own rule among them', async () => {
    await openChecklist()
    expect(questions()).toEqual([READ, FACTS, OWN, TONE])
    expect(screen.getByText('4 of 4 open')).toBeTruthy()
  })

  test('what is open comes first; doubtful is open', async () => {
    const answers = { ...answered('pairs/both', 'done'), ...answered('pairs/facts', 'doubtful') }
    await openChecklist({ review: { sessionId: 's1', notes: '', answers } })
    expect(questions()).toEqual([FACTS, OWN, TONE, READ])
    expect(screen.getByText('3 of 4 open')).toBeTruthy()
  })

  test('an answer moves nothing from under the hand', async () => {
    await openChecklist()
    fireEvent.click(within(item(READ)).getByRole('button', { name: 'Done' }))
    await screen.findByText('3 of 4 open')
    expect(questions()).toEqual([READ, FACTS, OWN, TONE])
  })
})

describe('answers', () => {
  test.each([
    ['d', 'done', 'Done', 3],
    ['n', 'not-applicable', 'Not applicable', 3],
    ['u', 'doubtful', 'Unsure, stays open', 4],
    ['D', 'done', 'Done', 3],
  ])('the key %s answers %s', async (key, answer, shown, open) => {
    await openChecklist()
    item(READ).focus()
    fireEvent.keyDown(item(READ), { key })
    await waitFor(() => expect(pressed(READ)).toEqual([shown]))
    expect(background.of('review.answer')).toEqual([{ sessionId: 's1', itemId: 'pairs/both', answer }])
    expect(screen.getByText(`${open} of 4 open`)).toBeTruthy()
  })

  test('Backspace clears', async () => {
    await openChecklist({ review: { sessionId: 's1', notes: '', answers: answered('pairs/both', 'done') } })
    item(READ).focus()
    fireEvent.keyDown(item(READ), { key: 'Backspace' })
    await waitFor(() => expect(pressed(READ)).toEqual([]))
    expect(background.of('review.answer')).toEqual([{ sessionId: 's1', itemId: 'pairs/both', answer: null }])
  })

  test('pressing the given answer again takes it back', async () => {
    await openChecklist({ review: { sessionId: 's1', notes: '', answers: answered('pairs/both', 'done') } })
    fireEvent.click(within(item(READ)).getByRole('button', { name: 'Done' }))
    await waitFor(() => expect(pressed(READ)).toEqual([]))
  })

  test('a refused answer is taken back and the reason shown', async () => {
    await openChecklist()
    background.refusal = 'The disk is full.'
    fireEvent.click(within(item(READ)).getByRole('button', { name: 'Done' }))
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.')
    expect(pressed(READ)).toEqual([])
  })

  test('keys with a modifier and other keys are left alone', async () => {
    await openChecklist()
    item(READ).focus()
    for (const key of [{ key: 'd', ctrlKey: true }, { key: 'n', metaKey: true }, { key: 'x' }, { key: 'Enter' }])
      fireEvent.keyDown(item(READ), key)
    expect(background.of('review.answer')).toEqual([])
  })
})

describe('moving', () => {
  test.each([
    [['ArrowDown'], FACTS],
    [['j', 'j'], OWN],
    [['j', 'k'], READ],
    [['End'], TONE],
    [['End', 'ArrowDown'], TONE],
    [['ArrowUp'], READ],
    [['End', 'Home'], READ],
  ])('%j from the first leads to “%s”', async (keys, to) => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true)
    await openChecklist()
    item(READ).focus()
    for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key })
    expect(document.activeElement).toBe(item(to))
    expect(items().filter((i) => i.tabIndex === 0)).toEqual([item(to)])
  })

  test('the browser command goes to the next open item, round the end, and skips what is settled', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true)
    background.state = aState({ review: { sessionId: 's1', notes: '', answers: answered('pairs/facts', 'done') } })
    render(<Panel library={library} />)
    await screen.findByRole('tab', { name: /rubric/i })
    const visited: (string | undefined)[] = []
    for (let n = 0; n < 4; n++) {
      act(() => background.tell({ name: 'checklist.next' }))
      await waitFor(() => expect(document.activeElement?.getAttribute('data-item') ?? '').not.toBe(visited.at(-1) ?? ''))
      visited.push(document.activeElement?.getAttribute('data-item') ?? undefined)
    }
    expect(visited).toEqual(['pairs/both', 'alpha/own-words', 'pairs/tone', 'pairs/both'])
  })

  test('without the focus in the panel the command moves no focus', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    background.state = aState()
    render(<Panel library={library} />)
    await screen.findByRole('tab', { name: /rubric/i })
    act(() => background.tell({ name: 'checklist.next' }))
    await waitFor(() => expect(isSelected(/checklist/i)).toBe(true))
    expect(document.activeElement).toBe(document.body)
  })
})

describe('near the submit control', () => {
  const near = { tab: aTab({ nearSubmit: true }) }

  async function begin(change: Parameters<typeof aState>[0] = {}) {
    background.state = aState(change)
    render(<Panel library={library} />)
    await screen.findByRole('tab', { name: /rubric/i })
    expect(isSelected(/rubric/i)).toBe(true)
  }

  test('what is open comes forward and is counted, without touching the focus', async () => {
    await begin({
      review: {
        sessionId: 's1',
        notes: '',
        answers: { ...answered('pairs/both', 'done'), ...answered('pairs/tone', 'not-applicable') },
      },
    })
    act(() => background.change(near))
    await screen.findByText('2 open before you submit')
    expect(isSelected(/checklist/i)).toBe(true)
    expect(questions().slice(0, 2)).toEqual([FACTS, OWN])
    expect(document.activeElement).toBe(document.body)
  })

  test('the panel goes to its top once the items are in order, so that the browser follows none of them', async () => {
    const atScroll: unknown[] = []
    vi.spyOn(window, 'scrollTo').mockImplementation(() => atScroll.push(questions()))
    await openChecklist()
    fireEvent.click(within(item(READ)).getByRole('button', { name: 'Done' }))
    await screen.findByText('3 of 4 open')
    act(() => background.change({ tab: aTab({ nearSubmit: true }) }))
    await waitFor(() => expect(atScroll).toEqual([[FACTS, OWN, TONE, READ]]))
  })

  test('the banner stays while the user turns from the page to the panel, and goes with the last answer', async () => {
    await begin({
      review: {
        sessionId: 's1',
        notes: '',
        answers: { ...answered('pairs/both', 'done'), ...answered('pairs/tone', 'done'), ...answered('pairs/facts', 'done') },
      },
    })
    act(() => background.change(near))
    await screen.findByText('1 open before you submit')
    act(() => background.change({ tab: aTab() }))
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
    expect(screen.getByText('1 open before you submit')).toBeTruthy()
    fireEvent.click(within(item(OWN)).getByRole('button', { name: 'Done' }))
    await waitFor(() => expect(screen.queryByText(/before you submit/)).toBeNull())
  })

  test('the user may turn to another tab while near', async () => {
    await begin()
    act(() => background.change(near))
    await screen.findByText('4 open before you submit')
    fireEvent.click(screen.getByRole('tab', { name: /notes/i }))
    act(() => background.change({}))
    await screen.findByText('4 open before you submit')
    expect(isSelected(/notes/i)).toBe(true)
  })

  test('with nothing open nothing happens', async () => {
    const answers = Object.assign(
      {},
      ...['pairs/both', 'pairs/facts', 'pairs/tone', 'alpha/own-words'].map((id) => answered(id, 'done')),
    )
    await begin({ review: { sessionId: 's1', notes: '', answers } })
    act(() => background.change(near))
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
    expect(isSelected(/rubric/i)).toBe(true)
    expect(screen.queryByText(/before you submit/)).toBeNull()
  })

  test('another tab’s submit button is not this session’s', async () => {
    await begin({ session: aSession({ tabId: 7 }) })
    act(() => background.change(near))
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
    expect(screen.queryByText(/before you submit/)).toBeNull()
  })

  test('notes that are being written are not taken away; the banner still says it', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true)
    await begin()
    fireEvent.click(screen.getByRole('tab', { name: /notes/i }))
    screen.getByRole('textbox', { name: 'Notes for this task' }).focus()
    act(() => background.change(near))
    await screen.findByText('4 open before you submit')
    expect(isSelected(/notes/i)).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: 'Show the checklist' }))
    expect(isSelected(/checklist/i)).toBe(true)
  })
})
