import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Pick, PickCandidate } from '../../src/core/pick'
import { Panel } from '../../src/panel/panel'
import { aLesson, PAY } from '../core/lesson-samples'
import { aDetection, aState, aTab, background, library } from './fake-background'

vi.mock('wxt/browser', () => import('./fake-background'))

beforeEach(() => background.reset())
afterEach(cleanup)

async function show(change: Parameters<typeof aState>[0] = {}) {
  background.state = aState(change)
  render(<Panel library={library} />)
  await screen.findByRole('tablist')
}
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const open = async () => fireEvent.click(await screen.findByText('Wrong? Say so'))
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })

const BUTTON: PickCandidate = { role: 'button', tag: 'button', name: 'Send it in', count: 1, canGoUp: true, canGoDown: false }
const aPick = (change: Partial<Pick> = {}): Pick => ({ tabId: 1, field: 'submit', candidate: null, candidates: [], ...change })

describe('“Wrong? Say so”', () => {
  test('is there beside a session, an offer, and a page that is no task; not where nothing can be read', async () => {
    await show()
    expect(await screen.findByText('Wrong? Say so')).toBeTruthy()
    act(() => background.change({ session: null, tab: aTab({ offered: true, detection: aDetection({ confidence: 0.5 }) }) }))
    await waitFor(() => expect(button('This is a task')).toBeTruthy())
    expect(button('This is no task')).toBeTruthy()
    act(() => background.change({ tab: aTab({ detection: aDetection({ pageKind: 'other' }) }) }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'This is no task' })).toBeNull())
    expect(button('This is a task')).toBeTruthy()
    expect(screen.queryByText('Point at the')).toBeNull()
    act(() => background.change({ tab: aTab({ detection: null }) }))
    await waitFor(() => expect(screen.queryByText('Wrong? Say so')).toBeNull())
  })

  test('teaches what the page is, says so, and takes it back with what it replaced', async () => {
    await show()
    await open()
    const before = aLesson({ id: 'old' })
    background.answers['lesson.give'] = { lessonId: 'new', replaced: [before] }
    click('This is no task')
    await screen.findByText('Learnt: This is no task.')
    expect(background.of('lesson.give')).toEqual([{ tabId: 1, taught: { what: 'no-task' } }])
    click('Undo')
    await screen.findByText('Taken back.')
    expect(background.of('lesson.remove')).toEqual([{ id: 'new' }])
    expect(background.of('lesson.put')).toEqual([{ lessons: [before] }])
  })

  test('keeps the word of what was learnt where a session begins by it', async () => {
    await show({ session: null, tab: aTab({ offered: true }) })
    await open()
    background.answers['lesson.give'] = { lessonId: 'new', replaced: [] }
    click('This is a task')
    await screen.findByText('Learnt: This is a task.')
    act(() => background.change({ session: aState().session, tab: aTab() }))
    await screen.findByText('Running')
    expect(screen.getByText('Learnt: This is a task.')).toBeTruthy()
    click('Undo')
    await screen.findByText('Taken back.')
    expect(background.of('lesson.put')).toEqual([])
  })

  test('teaches the type, and only when told to', async () => {
    await show()
    await open()
    background.answers['lesson.give'] = { lessonId: 'new', replaced: [] }
    fireEvent.change(screen.getByLabelText('The right task type'), { target: { value: 'ranking' } })
    expect(background.of('lesson.give')).toEqual([])
    click('It is this type')
    await screen.findByText('Learnt: Task type: Ranking.')
    expect(background.of('lesson.give')).toEqual([{ tabId: 1, taught: { what: 'task-type', taskType: 'ranking' } }])
  })

  test('says what could not be taught', async () => {
    await show()
    await open()
    background.refusal = 'The page is gone.'
    click('This is no task')
    expect((await screen.findByRole('alert')).textContent).toContain('That did not work: The page is gone.')
  })

  test('lists what was taught for pages like this one, to be forgotten and brought back', async () => {
    const rested = aLesson({ id: 'pay', taught: PAY, health: { misses: 0, retired: { at: 1, why: 'user' } } })
    await show({ lessons: [aLesson(), rested] })
    await open()
    expect(screen.getByText('(not in use)')).toBeTruthy()
    background.answers['lesson.remove'] = { removed: rested }
    click('Forget: Where the pay is')
    await screen.findByText('Forgotten: Where the pay is.')
    expect(background.of('lesson.remove')).toEqual([{ id: 'pay' }])
    click('Undo')
    await screen.findByText('Taken back.')
    expect(background.of('lesson.put')).toEqual([{ lessons: [rested] }])
  })

  test('names a lesson that was retired, to be tried again or left', async () => {
    await show({ retiredLessons: [aLesson({ id: 'pay', taught: PAY })] })
    await screen.findByText('No longer used: Where the pay is')
    expect(screen.getByText(/^Pages like tasks\.example\/work\/…: what it points at was not found any more/)).toBeTruthy()
    click('Try it again')
    await waitFor(() => expect(background.of('lesson.restore')).toEqual([{ id: 'pay' }]))
    click('Dismiss')
    await waitFor(() => expect(background.of('lesson.acknowledge')).toEqual([{ id: 'pay' }]))
  })
})

describe('pointing', () => {
  test('begins with a field; those that were not found say so', async () => {
    await show({ tab: aTab({ detection: aDetection({ missing: ['pay'] }) }) })
    await open()
    click('pay (not found)')
    await waitFor(() => expect(background.of('pick.start')).toEqual([{ tabId: 1, field: 'pay' }]))
  })

  test('shows live what the pointer rests on, moves from it, and teaches it when it is sure', async () => {
    await show({ pick: aPick() })
    const title = await screen.findByRole('heading', { name: 'Point at the submit button' })
    await waitFor(() => expect(document.activeElement).toBe(title))
    expect(screen.getByText(/rest the pointer on it for 1\.5 seconds\. Do not click/)).toBeTruthy()
    expect(['This is it', 'Parent', 'Child'].map((name) => button(name).disabled)).toEqual([true, true, true])

    act(() => background.change({ pick: aPick({ candidate: { ...BUTTON, count: 3, canGoDown: true } }) }))
    expect(await screen.findByText('button “Send it in”')).toBeTruthy()
    expect(screen.getByText(/^3 elements match/)).toBeTruthy()
    expect(['This is it', 'Parent', 'Child'].map((name) => button(name).disabled)).toEqual([true, false, false])
    click('Child')
    click('Parent')
    await waitFor(() =>
      expect(background.of('pick.move')).toEqual([
        { tabId: 1, to: 'child' },
        { tabId: 1, to: 'parent' },
      ]),
    )

    act(() => background.change({ pick: aPick({ candidate: BUTTON }) }))
    await screen.findByText('Found again by its signs: 1 match.')
    background.answers['pick.confirm'] = { lessonId: 'new', replaced: [] }
    click('This is it')
    await screen.findByText('Learnt: Where the submit button is.')
    expect(background.of('pick.confirm')).toEqual([{ tabId: 1 }])
  })

  test.each([
    [{ reading: { pay: { basis: 'task', amount: 35, scale: 2, currency: 'USD' } } }, 'Reads $0.35 per task', false],
    [{ reading: { ms: 1_800_000 } }, 'Reads 30 min', false],
    [{ unreadable: true }, 'No pay can be read from this. Try what it stands in, or a part of it.', true],
    [{ count: 0 }, 'Margin could not find this again. Try what it stands in, or a part of it.', true],
  ] as const)('says what is read: %o', async (more, said, isRefused) => {
    await show({ pick: aPick({ field: 'pay', candidate: { ...BUTTON, ...more } }) })
    await screen.findByText(said)
    expect(button('This is it').disabled).toBe(isRefused)
  })

  test('goes by keyboard alone, from a list', async () => {
    await show({ pick: aPick({ candidates: [BUTTON, { ...BUTTON, name: 'Skip', near: 'Later' }] }) })
    fireEvent.click(await screen.findByText('Choose from a list (2)'))
    click('button “Skip” · beside “Later”')
    await waitFor(() => expect(background.of('pick.move')).toEqual([{ tabId: 1, to: 'candidate', n: 1 }]))
  })

  test('is called off by Escape, and from another tab', async () => {
    await show({ pick: aPick({ tabId: 7 }) })
    await screen.findByText('You are pointing at something in another tab.')
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Point at the submit button'))
    fireEvent.keyDown(document, { key: 'Escape' })
    click('Cancel')
    await waitFor(() => expect(background.of('pick.cancel')).toEqual([{ tabId: 7 }, { tabId: 7 }]))
  })
})
