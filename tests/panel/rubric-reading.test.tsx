import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Project } from '../../src/core/project'
import type { Rubric } from '../../src/core/rubric'
import { composeRubric } from '../../src/core/rubric-compose'
import { digestOf } from '../../src/core/rubric-digest'
import { Panel } from '../../src/panel/panel'
import { rubricHash } from '../../src/panel/rubric-hash'
import { PAIRS } from '../core/rubric-samples'
import { aState, background } from './fake-background'
import { chips, GENERAL, libraryOf, press, section, show, titles, unread } from './rubric-in-panel'

vi.mock('wxt/browser', () => import('./fake-background'))

beforeEach(() => background.reset())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** What is kept of a rubric that was read whole. */
function readingOf(rubric: Rubric, readAt: number): Pick<Project, 'readings' | 'rubricsRead'> {
  const whole = composeRubric(rubric, [], { platform: 'alpha', taskType: 'comparison' })
  return { rubricsRead: [whole.edition], readings: { [whole.parts.join('+')]: { ...digestOf(whole, rubricHash), readAt } } }
}

describe('what was read is recorded', () => {
  const read = () => background.of('project.read')

  test('by hand, section by section, and is whole with the last one', async () => {
    await show()
    for (const id of ['truth', 'tone', '#preference'])
      fireEvent.click(within(section(id)).getByRole('button', { name: 'Mark as read' }))
    await screen.findByText('3 of 4 sections read.')
    expect(chips()[0]?.getAttribute('aria-label')).toBe('1. True, read')
    fireEvent.click(within(section('#justification')).getByRole('button', { name: 'Mark as read' }))
    await waitFor(() => expect(read().at(-1)).toMatchObject({ isWhole: true, edition: 'pairs@1' }))
    expect(Object.keys(read().at(-1)?.sections ?? {})).toEqual(['truth', 'tone', '#preference', '#justification'])
    await waitFor(() => expect(screen.queryByText('Read first')).toBeNull())
    expect(screen.queryByRole('button', { name: 'Mark as read' })).toBeNull()
  })

  test('a refusal takes the mark back and says so', async () => {
    await show()
    background.refusal = 'The disk is full.'
    fireEvent.click(within(section('truth')).getByRole('button', { name: 'Mark as read' }))
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.')
    await waitFor(() => expect(within(section('truth')).getByRole('button', { name: 'Mark as read' })).toBeTruthy())
  })

  test('nothing where no task is worked on', async () => {
    await show({ session: null, project: null })
    expect(screen.queryByRole('button', { name: 'Mark as read' })).toBeNull()
    expect(chips()[0]?.getAttribute('aria-label')).toBe('1. True')
    press('r')
    expect(read()).toEqual([])
  })

  /** Gives each section a place in a view of 800 px: from, to. */
  function place(places: Record<string, [from: number, to: number]>) {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const [top, bottom] = places[(this as HTMLElement).dataset?.section ?? ''] ?? [0, 0]
      return new DOMRect(0, top, 300, bottom - top)
    })
    vi.spyOn(window, 'innerHeight', 'get').mockReturnValue(800)
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible')
  }
  /** Time that passes as it does: what is told is drawn before the next look. */
  async function wait(ms: number) {
    for (let passed = 0; passed < ms; passed += 500)
      await act(async () => {
        await vi.advanceTimersByTimeAsync(500)
      })
  }
  async function begin(change: Parameters<typeof aState>[0] = {}) {
    background.state = unread(change)
    render(<Panel library={libraryOf()} />)
    await vi.waitFor(() => screen.getByRole('searchbox'))
    // What begins after the first painting has begun.
    await new Promise((resolve) => setTimeout(resolve, 60))
  }

  test('by scrolling: what stood in view to its end for as long as it takes, and nothing else', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
    place({ truth: [100, 300], tone: [310, 700], '#preference': [710, 1200], '#justification': [1210, 1400] })
    await begin()
    await wait(1000)
    expect(read()).toEqual([])
    await wait(9000)
    expect(
      read()
        .flatMap((mark) => Object.keys(mark.sections as object))
        .sort(),
    ).toEqual(['tone', 'truth'])
    place({ '#preference': [-100, 390], '#justification': [400, 600] })
    fireEvent.wheel(document.body)
    await wait(9000)
    expect(read().at(-1)).toMatchObject({ isWhole: true })
  })

  test.each<[string, () => void, object]>([
    ['that lies open and is not used', () => vi.setSystemTime(Date.now() + 60_000), {}],
    ['that is folded up', () => {}, { rubricView: 'compact' }],
    ['in a panel that is hidden', () => vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden'), {}],
  ])('not by a rubric %s', async (_what, change, settings) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
    place({ truth: [100, 300], tone: [310, 700], '#preference': [400, 500], '#justification': [500, 600] })
    await begin({ settings: { ...aState().settings, ...settings } })
    change()
    await wait(20_000)
    expect(read()).toEqual([])
  })
})

describe('a changed rubric', () => {
  const [truth, tone] = PAIRS.criteria
  const NEXT: Rubric = {
    ...PAIRS,
    version: 2,
    criteria: [
      ...(truth ? [truth] : []),
      ...(tone ? [{ ...tone, level: 'must' as const, question: 'Does the tone fit the person?' }] : []),
      { id: 'short', title: 'Short', question: 'Is it short?', level: 'should' },
    ],
    checklist: PAIRS.checklist.slice(0, 1),
  }

  test('says what changed since when, marks the sections, and asks for those alone', async () => {
    await show({}, libraryOf([GENERAL, NEXT]), readingOf(PAIRS, Date.UTC(2026, 1, 3, 12)))
    expect(screen.getByText(/has changed since you read it on Feb 3, 2026/)).toBeTruthy()
    const told = [...document.querySelectorAll('.changes li')].map((line) => line.textContent)
    expect(told).toEqual(['Tone: now a must, reworded', 'Short: new', 'Checklist, “calm”: gone'])
    expect(titles()[1]).toBe('Tone · now a must, reworded')
    expect(chips().map((chip) => /not yet/.test(chip.getAttribute('aria-label') ?? ''))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
    expect(screen.getByText('3 of 5 sections read.')).toBeTruthy()
  })

  test('a mended text of the same version asks for nothing', async () => {
    const mended = { ...NEXT, version: 1 }
    await show({}, libraryOf([GENERAL, mended]), readingOf(PAIRS, 1))
    expect(screen.queryByText('Read first')).toBeNull()
  })
})
