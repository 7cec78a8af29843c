import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { WrittenText } from '../../src/core/written-field'
import type { Library } from '../../src/panel/library'
import { Panel } from '../../src/panel/panel'
import type { NoText } from '../../src/panel/read-writing'
import { aSession, aState, aTab, background, library } from './fake-background'

vi.mock('wxt/browser', () => import('./fake-background'))
const page = vi.hoisted(() => ({ answer: { refused: 'none' } as WrittenText | NoText, asked: [] as unknown[] }))
vi.mock('../../src/panel/read-writing', () => ({
  readWriting: async (tabId: unknown) => {
    page.asked.push(tabId)
    return page.answer
  },
}))

beforeEach(() => {
  background.reset()
  page.asked = []
  page.answer = { refused: 'none' }
})
afterEach(cleanup)

const JUSTIFICATION = {
  shape: 'Choice, then reason.',
  points: ['Point at words.'],
  sentences: [2, 4] as [number, number],
  needs: ['evidence' as const],
}
const withShape: Library = {
  ...library,
  rubricOf: (id: string) => {
    const rubric = library.rubricOf(id)
    return rubric instanceof Promise ? rubric : { ...rubric, justification: JUSTIFICATION }
  },
}
async function openChecklist(change: Parameters<typeof aState>[0] = {}, shown = withShape) {
  background.state = aState(change)
  render(<Panel library={shown} />)
  fireEvent.click(await screen.findByRole('tab', { name: /checklist/i }))
}
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const points = () => [...document.querySelectorAll('.check-point')].map((one) => one.getAttribute('data-rule'))
const shown = () => document.body.textContent ?? ''

const TEXT = 'A is better because [insert CANARY]. B lists 3 towers. SECRET stays out.'

describe('on the click alone', () => {
  test('the tab of the session is read, and what is found is shown with its words', async () => {
    page.answer = { text: TEXT, rating: { side: 1 } }
    await openChecklist({ session: aSession({ tabId: 7 }) })
    await screen.findByRole('button', { name: 'Check my justification' })
    expect(page.asked).toEqual([])
    await press('Check my justification')
    await waitFor(() => expect(points()).toEqual(['template', 'disagrees']))
    expect(page.asked).toEqual([7])
    expect(screen.getByText('2 things to look at').closest('[role=status]')).toBeTruthy()
    expect(shown()).toContain('[insert CANARY]')
    expect(shown()).not.toContain('SECRET')
    // Nothing of it goes to the background.
    expect(JSON.stringify(background.sent)).not.toMatch(/CANARY|SECRET/)
  })

  test('without a session the tab in view is read', async () => {
    page.answer = { text: TEXT }
    await openChecklist({ session: null, tab: aTab({ tabId: 3 }) })
    await press('Check my justification')
    await waitFor(() => expect(page.asked).toEqual([3]))
  })

  test('points are dismissed one by one; the next check shows them again', async () => {
    page.answer = { text: TEXT, rating: { side: 1 } }
    await openChecklist()
    await press('Check my justification')
    await press('Dismiss point 1')
    await waitFor(() => expect(points()).toEqual(['disagrees']))
    await press('Dismiss point 1')
    await waitFor(() => expect(shown()).toContain('All dismissed'))
    await press('Check again')
    await waitFor(() => expect(points()).toEqual(['template', 'disagrees']))
  })

  test('a text without a fault, an empty one and one in another language say so', async () => {
    page.answer = { text: 'A is better, 3 to 1. B has the tone, though.', rating: { side: 0 } }
    await openChecklist()
    await press('Check my justification')
    await waitFor(() => expect(shown()).toContain('Nothing to point at'))
    expect(shown()).toContain('Compared with the rating chosen on the page.')
    page.answer = { text: ' ' }
    await press('Check again')
    await waitFor(() => expect(shown()).toContain('There is no text in the field yet'))
    page.answer = { text: 'A ist besser als B. Das Jahr stimmt.', rating: { side: 0 } }
    await press('Check again')
    await waitFor(() => expect(shown()).toContain('This does not look like English'))
    expect(shown()).not.toContain('Compared with the rating')
  })
})

describe('where there is no text to read', () => {
  test.each<[NoText, RegExp]>([
    [{ refused: 'none' }, /No text field/],
    [{ refused: 'canvas' }, /draws its text/],
    [{ refused: 'not-granted' }, /may not read this page/],
    [{ refused: 'frame', host: 'editor.example' }, /frame of editor.example/],
  ])('%o is said, and the box to paste into opens', async (none, said) => {
    page.answer = none
    await openChecklist()
    await press('Check my justification')
    expect((await screen.findByText(said)).closest('[role=status]')).toBeTruthy()
    expect(document.querySelector<HTMLDetailsElement>('.justification-check details')?.open).toBe(true)
    fireEvent.input(screen.getByLabelText('Your justification'), { target: { value: TEXT } })
    await press('Check this text')
    await waitFor(() => expect(points()).toEqual(['template']))
    expect(JSON.stringify(background.sent)).not.toContain('CANARY')
  })
})

test('another task begins with nothing', async () => {
  page.answer = { text: TEXT }
  await openChecklist()
  fireEvent.input(screen.getByLabelText('Your justification'), { target: { value: 'mine' } })
  await press('Check my justification')
  await waitFor(() => expect(points()).toHaveLength(1))
  const next = aSession({ id: 's2', taskId: 'task-2' })
  background.change({ session: next, sessions: [next] })
  await waitFor(() => expect(points()).toEqual([]))
  expect(screen.getByLabelText<HTMLTextAreaElement>('Your justification').value).toBe('')
})

describe('is not there', () => {
  test('where the rubric asks for no justification', async () => {
    await openChecklist({}, library)
    await screen.findByText('4 of 4 open')
    expect(screen.queryByRole('button', { name: 'Check my justification' })).toBeNull()
  })

  test('where a rule of the platform speaks against it, until the user wants it', async () => {
    const rule = { id: 'own', rule: 'No tools at all.', source: 'help', evidence: 1 as const, limitsWrittenHelp: true }
    await openChecklist({}, { ...withShape, rulesOf: () => [rule] })
    expect(await screen.findByText('The justification check is off for Alpha Works')).toBeTruthy()
    expect(shown()).toContain('No tools at all.')
    await press('Switch it on here')
    await screen.findByRole('button', { name: 'Check my justification' })
    expect(background.of('settings.save')).toEqual([{ justificationChecks: { alpha: true } }])
  })

  test('where the user has switched it off', async () => {
    const { settings } = aState()
    await openChecklist({ settings: { ...settings, justificationChecks: { alpha: false, beta: true } } })
    expect(await screen.findByText('You switched it off in the options.')).toBeTruthy()
    await press('Switch it on here')
    await waitFor(() => expect(background.of('settings.save')).toEqual([{ justificationChecks: { alpha: true, beta: true } }]))
  })
})
