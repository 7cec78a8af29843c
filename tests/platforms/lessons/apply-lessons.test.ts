import { afterEach, describe, expect, it, test } from 'vitest'
import { SURE } from '../../../src/core/detection'
import type { Lesson, Taught } from '../../../src/core/lesson'
import { detectWith, type GenericReader } from '../../../src/platforms/detect-with'
import type { Found } from '../../../src/platforms/found'
import { detectGeneric } from '../../../src/platforms/generic/detect-generic'
import { lessonReader } from '../../../src/platforms/lessons/apply-lessons'
import { makeLocator } from '../../../src/platforms/lessons/make-locator'
import type { Page } from '../../../src/platforms/page'
import type { Platform } from '../../../src/platforms/platform'
import { BROKEN_PAGES, builtPage } from '../../fixtures/lessons/broken-pages'
import { aLesson, aPage, closedRoot, one } from './a-page'

afterEach(() => {
  document.body.innerHTML = ''
})

/** A reader of these lessons, with a clock of its own. */
function reading(lessons: readonly Lesson[], platforms: readonly Platform[] = []) {
  let clock = 0
  const waits: number[] = []
  const apply = lessonReader(
    () => lessons,
    () => clock,
    (ms) => waits.push(ms),
  )
  return {
    waits,
    later: (ms: number) => (clock += ms),
    of: (page: Page, generic: GenericReader | null = detectGeneric): Found | null =>
      apply((reader) => detectWith(reader, platforms, page), generic ?? undefined, page, platforms[0]?.site.id ?? 'site'),
  }
}
const read = (page: Page, ...lessons: Lesson[]) => reading(lessons).of(page)

/** What the page's own script does in a browser. */
function withRunes(page: Page): Page {
  for (const host of document.querySelectorAll('rune-key')) closedRoot(host, '<div role="button" aria-label="Seal">&nbsp;</div>')
  return page
}
const pageOf = (name: string, build: 0 | 1) =>
  withRunes(
    aPage(
      builtPage(BROKEN_PAGES.find((p) => p.name === name) ?? { body: '' }, build),
      `https://work.example/tasks/${41 + build}`,
    ),
  )

describe('one lesson puts right', () => {
  test.each(BROKEN_PAGES.map((page) => [page.name, page] as const))(
    '%s, also in a later build with another task',
    (name, broken) => {
      const { teaches, reads, right, later = right } = broken
      const before = pageOf(name, 0)
      expect(reads(detectWith(detectGeneric, [], before)?.detection ?? null)).not.toEqual(right)
      let taught: Taught
      if (teaches.what === 'field') {
        const { locator, count } = makeLocator(
          before,
          teaches.field,
          name === 'icon-submit' ? sealIn(before) : one(teaches.points),
        )
        expect(count).toBe(1)
        taught = { what: 'field', field: teaches.field, locator }
      } else taught = teaches
      const lesson = aLesson(taught)
      const found = read(before, lesson)
      expect(reads(found?.detection ?? null)).toEqual(right)
      expect(found?.detection.lessons).toEqual({ used: [lesson.id], failed: [] })
      expect(reads(read(pageOf(name, 1), lesson)?.detection ?? null)).toEqual(later)
    },
  )
})

function sealIn(page: Page): Element {
  const seal = page.shadowRoot(one('rune-key'))?.querySelector('div')
  if (!seal) throw new Error('There is no seal.')
  return seal
}

describe('a lesson that this is a task', () => {
  const lesson = aLesson({ what: 'task' })

  it('is sure, and says why', () => {
    const detection = read(pageOf('unseen-task', 0), lesson)?.detection
    expect(detection?.confidence).toBeGreaterThan(SURE)
    expect(detection?.reasons[0]).toBe('You taught Margin that this is a task.')
  })

  it('brings what the detector reads besides', () => {
    expect(read(pageOf('odd-countdown', 0), lesson)?.detection.submitLabel).toBe('Submit')
  })

  test.each([
    ['a sign-in card', '<main><h1>Welcome back</h1><input type="email"><input type="password"><button>Log in</button></main>'],
    ['an empty list', '<main><h1>Shells</h1><p>There are no more tasks right now.</p></main>'],
  ])('is not used on %s that stands at the same address', (_, html) => {
    const found = read(aPage(html), lesson)
    expect(found?.detection.pageKind).not.toBe('task')
    expect(found?.detection.lessons).toBeUndefined()
  })

  it('leaves a preview a preview', () => {
    const preview: Found = {
      detection: {
        ...{
          platform: 'p',
          pageKind: 'task',
          state: 'preview',
          confidence: 0.5,
          reasons: [],
          taskType: 'other',
          taskTypeConfidence: 0,
        },
        ...{ submitLabel: null, missing: [] },
      },
      ...{ submit: null, skip: null },
    }
    const apply = lessonReader(
      () => [lesson],
      () => 0,
      () => {},
    )
    expect(apply(() => preview, detectGeneric, aPage('<p>x</p>'), 'p')?.detection.state).toBe('preview')
  })

  it('holds without the generic detector, and says what is missing', () => {
    expect(reading([lesson]).of(aPage('<p>Nothing known</p>'), null)?.detection).toMatchObject({
      pageKind: 'task',
      missing: ['submit'],
    })
  })
})

describe('lessons', () => {
  const field = (html: string, selector: string): Lesson =>
    aLesson({ what: 'field', field: 'submit', locator: makeLocator(aPage(html), 'submit', one(selector)).locator })

  it('of another shape or none change nothing', () => {
    const other = { ...aLesson({ what: 'no-task' }), shape: 'work.example/elsewhere' }
    const page = pageOf('odd-countdown', 0)
    expect(read(page, other)?.detection).toEqual(detectWith(detectGeneric, [], page)?.detection)
  })

  it('say that they found nothing only when the page has had time to be built', () => {
    const lesson = field(builtPage(BROKEN_PAGES[0] ?? { body: '' }, 0), '.bold')
    const page = aPage(builtPage({ body: BROKEN_PAGES[5]?.body ?? '' }, 0))
    const run = reading([lesson])
    expect(run.of(page)?.detection.lessons).toBeUndefined()
    expect(run.waits).toHaveLength(1)
    run.later(4_100)
    expect(run.of(page)?.detection.lessons).toEqual({ used: [], failed: [lesson.id] })
    // The detector's own reading stays.
    expect(run.of(page)?.detection.submitLabel).toBe('Submit')
  })

  it('name where a field comes from, and miss it no more', () => {
    const html = builtPage(BROKEN_PAGES[0] ?? { body: '' }, 0)
    const lesson = field(html, '.bold')
    const { detection } = read(aPage(html), lesson) ?? {}
    expect(detection?.sources?.submit).toBe('What you taught.')
    expect(detection?.missing).not.toContain('submit')
  })
})
