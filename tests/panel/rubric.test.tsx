import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Rubric } from '../../src/core/rubric'
import { Panel } from '../../src/panel/panel'
import { PAIRS } from '../core/rubric-samples'
import { aSession, aState, background } from './fake-background'
import { chips, click, GENERAL, libraryOf, press, search, section, sections, show, titles } from './rubric-in-panel'

vi.mock('wxt/browser', () => import('./fake-background'))

beforeEach(() => {
  background.reset()
  Element.prototype.scrollIntoView = vi.fn()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const marks = () => [...document.querySelectorAll('mark')]

describe('search', () => {
  test('marks every match, counts them, and leaves out sections without one', async () => {
    await show()
    search('it is')
    expect(marks().map((mark) => mark.textContent)).toEqual(['It is', 'It is', 'It is', 'It is', 'It is'])
    expect(screen.getByText('5 matches in 3 sections')).toBeTruthy()
    expect(titles()).toEqual(['True', 'Tone', 'Overall'])
    search('its tone')
    expect(screen.getByText('No match')).toBeTruthy()
    expect(sections()).toEqual([])
  })

  test('Enter goes on, Shift+Enter back, round the ends; Escape clears and shows everything again', async () => {
    await show()
    search('it is')
    const at = () => marks().findIndex((mark) => mark.classList.contains('mark-current'))
    const enter = (shiftKey = false) => fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter', shiftKey })
    expect(at()).toBe(-1)
    enter()
    expect(at()).toBe(0)
    expect(screen.getByText('1 of 5 matches in 3 sections')).toBeTruthy()
    enter()
    enter(true)
    enter(true)
    expect(at()).toBe(4)
    enter()
    expect(at()).toBe(0)
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Escape' })
    expect(marks()).toEqual([])
    expect(titles()).toEqual(['True', 'Tone', 'Overall', 'Writing the justification'])
  })

  test('marks as many as it counts, for words of the bundled kind', async () => {
    await show({ session: aSession({ domain: 'coding' }) })
    for (const word of ['is', 'e', 'run', 'better', 'place', 'true', "it's"]) {
      search(word)
      const told = /(\d+) match/.exec(document.querySelector('.rubric-found')?.textContent ?? '')?.[1]
      expect(marks().length, word).toBe(Number(told))
    }
  })

  test('unfolds what is folded up', async () => {
    await show({ settings: { ...aState().settings, rubricView: 'compact' } })
    expect(section('truth').textContent).not.toContain('Sounds true')
    search('sounds')
    expect(section('truth').textContent).toContain('Sounds true')
  })
})

describe('reading', () => {
  test('full shows everything; compact shows title, question and marks, and unfolds one by one', async () => {
    await show()
    expect(section('truth').textContent).toContain('It matters.')
    click('Compact')
    await waitFor(() => expect(background.of('settings.save')).toEqual([{ rubricView: 'compact' }]))
    await waitFor(() => expect(section('truth').dataset.folded).toBe(''))
    expect(section('truth').textContent).toContain('Is it true?')
    expect(section('truth').querySelector('.scale-line')?.textContent).toBe('2 Yes1 No')
    expect(section('truth').textContent).not.toContain('It matters.')
    const toggle = within(section('truth')).getByRole('button', { name: 'True' })
    expect(toggle.getAttribute('aria-expanded')).toBe('false')
    fireEvent.click(toggle)
    expect(toggle.getAttribute('aria-expanded')).toBe('true')
    expect(section('truth').textContent).toContain('It matters.')
    expect(section('tone').dataset.folded).toBe('')
  })

  test('the index jumps to a section: one tab stop, arrows move along it', async () => {
    await show()
    expect(chips().map((chip) => chip.getAttribute('aria-label'))).toEqual([
      '1. True, not yet read',
      '2. Tone, not yet read',
      '3. Overall, not yet read',
      '4. Writing the justification, not yet read',
    ])
    expect(chips().map((chip) => chip.tabIndex)).toEqual([0, -1, -1, -1])
    chips()[0]?.focus()
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowLeft' })
    expect(document.activeElement).toBe(chips()[3])
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Home' })
    expect(document.activeElement).toBe(chips()[0])
    fireEvent.click(chips()[2] ?? document.body)
    expect(document.activeElement).toBe(section('#preference'))
  })

  test.each([
    [['j'], 'truth', 'tone'],
    [['j', 'j', 'k'], 'truth', 'tone'],
    [['k'], 'truth', 'truth'],
    [['j', 'j', 'j', 'j', 'j'], 'truth', '#justification'],
  ])('the keys %j lead from %s to %s', async (keys, from, to) => {
    await show()
    section(from).focus()
    for (const key of keys) press(key, document.activeElement ?? document.body)
    expect((document.activeElement as HTMLElement).dataset.section).toBe(to)
  })

  test('/ goes to the search, c changes the view, r marks as read; in a field they are letters', async () => {
    await show()
    section('tone').focus()
    press('r', section('tone'))
    await waitFor(() =>
      expect(background.of('project.read')).toMatchObject([{ sections: { tone: expect.any(String) }, isWhole: false }]),
    )
    press('c')
    await waitFor(() => expect(background.of('settings.save')).toEqual([{ rubricView: 'compact' }]))
    press('/')
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
    press('c', screen.getByRole('searchbox'))
    expect(background.of('settings.save')).toHaveLength(1)
  })

  test('a rubric that cannot be loaded says why, and the rest of the panel goes on', async () => {
    background.state = aState()
    const broken = { ...libraryOf(), rubricOf: () => Promise.reject(new Error('The disk is gone.')) }
    render(<Panel library={broken} />)
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is gone.')
    expect(screen.getByRole('tab', { name: /Notes/ })).toBeTruthy()
  })

  test('a rubric that comes later is shown when it comes', async () => {
    background.state = aState()
    let come: (rubric: Rubric) => void = () => {}
    let here: Rubric | Promise<Rubric> = new Promise<Rubric>((resolve) => {
      come = resolve
    })
    render(<Panel library={{ ...libraryOf(), rubricOf: () => here }} />)
    await screen.findByRole('tab', { name: /Rubric/ })
    expect(sections()).toEqual([])
    await act(async () => {
      come(PAIRS)
      here = PAIRS
    })
    await screen.findByRole('heading', { name: 'True' })
  })
})

describe('what an overlay adds', () => {
  test('stands with the rest and says where it comes from', async () => {
    await show({ session: aSession({ domain: 'coding' }) })
    expect(titles()).toEqual(['True', 'Tone', 'Runs', 'Overall', 'Writing the justification'])
    expect(section('truth').textContent).toContain('With more for Coding')
    expect(section('coding/runs').textContent).toContain('Added for Coding')
    expect(screen.getByText(/version 1 \+ coding 1/)).toBeTruthy()
  })
})

describe('a rubric of the tab’s own', () => {
  test('is pinned, changed and given back, and leaves the project’s choice alone', async () => {
    await show()
    click('Keep this rubric for this tab')
    await waitFor(() => expect(background.of('tab.rubric')).toEqual([{ tabId: 1, rubricId: 'pairs' }]))
    act(() => background.change({ pinnedRubric: 'pairs' }))
    const select = await screen.findByLabelText('Rubric, for this tab')
    fireEvent.change(select, { target: { value: 'any' } })
    await waitFor(() => expect(background.of('tab.rubric').at(-1)).toEqual({ tabId: 1, rubricId: 'any' }))
    act(() => background.change({ pinnedRubric: 'any' }))
    await screen.findByRole('heading', { level: 2, name: 'Anything' })
    click(/Kept for this tab/)
    await waitFor(() => expect(background.of('tab.rubric').at(-1)).toEqual({ tabId: 1, rubricId: null }))
    expect(background.of('project.rubric')).toEqual([])
  })

  test('cannot be had by work that is in no tab', async () => {
    const { tabId: _none, ...byHand } = aSession({ origin: 'hand' })
    await show({ session: byHand })
    expect(screen.queryByRole('button', { name: 'Keep this rubric for this tab' })).toBeNull()
  })
})

test('markup in any field of a rubric is text, and runs nothing', async () => {
  const evil = '<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script><style>*{display:none}</style>{{1}}'
  const poisoned = JSON.parse(
    JSON.stringify({ ...PAIRS, version: 1 }, (key, value) =>
      typeof value === 'string' && !['id', 'level', 'taskTypes', '0'].includes(key) ? `${value} ${evil}` : value,
    ),
  ) as Rubric
  const { container } = await show({}, libraryOf([GENERAL, { ...poisoned, taskTypes: ['comparison'] }]))
  for (const word of ['', 'img', '<script>', '"']) {
    search(word)
    expect(container.querySelectorAll('img, script, style, iframe')).toHaveLength(0)
  }
  expect(container.textContent).toContain('<script>globalThis.ran=1</script>')
  expect(Reflect.get(globalThis, 'ran')).toBeUndefined()
})
