import { describe, expect, it } from 'vitest'
import { sameTask } from '../../src/core/sketch'
import { detect } from '../../src/platforms/detect'
import { PLATFORMS } from '../../src/platforms/registry'
import { taskTexts } from '../../src/platforms/sketch'
import { fixture, fixturesOf, pageOf } from './fixture-pages'

const SAME = 0.5
function texts(url: string, html: string): string[] {
  const page = pageOf(url, html)
  const found = detect(PLATFORMS, page)
  return found ? taskTexts(page, found) : []
}
/** The fixture with other words in its slots, as the test server shows the next task. */
const fill = (html: string, words: (slot: string) => string) =>
  html.replace(
    /(<(\w+) data-slot="([^"]+)"[^>]*>)[\s\S]*?<\/\2>/g,
    (_, open: string, tag: string, slot: string) => `${open}<p>${words(slot)}</p></${tag}>`,
  )

const live = fixturesOf(PLATFORMS.map((p) => p.site.id)).filter(
  (f) => f.expect.pageKind === 'task' && f.html.includes('data-slot="prompt"') && f.expect.sure,
)

describe('the texts of a task', () => {
  it.each(live.map((f) => [`${f.platform}/${f.name}`, f] as const))(
    '%s: each slot is there, none is too short, instructions and controls are left out',
    (_, f) => {
      const found = texts(f.url, f.html)
      expect(found.length).toBeGreaterThanOrEqual(f.html.split('data-slot="response').length)
      expect(found.length).toBeLessThanOrEqual(40)
      for (const text of found) expect(text.length).toBeGreaterThanOrEqual(30)
      expect(found.join('\n')).not.toMatch(
        /Read the request twice|Weigh truth|careful reader would rather|never open the page|Which response is better|Two or three sentences|hours,|saved at/,
      )
    },
  )

  it.each(
    live
      .filter((f) => f.platform === 'outlier' || f.platform === 'remotasks')
      .map((f) => [`${f.platform}/${f.name}`, f] as const),
  )('%s: the next task at the same address is noticed', (_, f) => {
    const next = fill(f.html, (slot) => `Quite another ${slot}, about the mending of umbrellas in the rain at the harbour`)
    expect(sameTask(texts(f.url, f.html), texts(f.url, next))).toBeLessThan(SAME)
  })

  it.each(live.map((f) => [`${f.platform}/${f.name}`, f] as const))('%s: typing, timers and choices change nothing', (_, f) => {
    const used = f.html
      .replaceAll('</textarea>', 'A justification that is being written, long enough to be a block of its own.</textarea>')
      .replaceAll('<label><input type="radio"', '<label><input checked type="radio"')
      .replace(
        '</main>',
        '<div contenteditable="true"><p>An answer that is being typed into the page right now, word by word.</p></div><p>Word count: 34 of at most 120 words</p></main>',
      )
      .replace(/\d+ hours, \d+ minutes/, '0 hours, 3 minutes')
    expect(texts(f.url, used)).toEqual(texts(f.url, f.html))
  })

  it('an answer that grows is the same task', () => {
    const f = fixture('outlier', 'task')
    const answer =
      'Start with the yeast, which sleeps in the cold. Then look at the water, and at the flour, and only at the very end at the oven and its light. '
    const steps = [40, 70, 130, 400].map((n) =>
      texts(
        f.url,
        fill(f.html, (slot) =>
          slot === 'prompt'
            ? 'Name two things to change when the dough will not rise in winter.'
            : (slot + answer.repeat(3)).slice(0, n),
        ),
      ),
    )
    for (const [i, now] of steps.entries())
      if (i > 0) expect(sameTask(steps[i - 1] ?? [], now), `step ${i}`).toBeGreaterThanOrEqual(0.4)
    expect(sameTask(steps[2] ?? [], steps[3] ?? [])).toBe(1)
  })

  it('instructions that come and go, as a tab or folded, are the same task', () => {
    const f = fixture('remotasks', 'task')
    const other = f.html.replace(
      /<details[\s\S]*?<\/details>/,
      '<section><h2>Instructions</h2><p>A wholly different page of the same instructions, with many words in it.</p></section>',
    )
    expect(sameTask(texts(f.url, f.html), texts(f.url, other))).toBe(1)
    const only = f.html.replace(/<section[\s\S]*<\/section>/, '')
    expect(texts(f.url, only).every((t) => texts(f.url, f.html).includes(t))).toBe(true)
  })

  it('headings tell instructions from prompt and responses where classes say nothing', () => {
    const html = `<main><h2>Guidelines</h2><p>Every task of this project begins with these very words.</p><h3>Length</h3><p>Short answers win where nothing is lost by being short.</p>
      <h2>User prompt</h2><p>Which of the three ferries can take a horse across on a Sunday?</p><h2>Response 1</h2><p>Only the second, and only when the river is lower than the mark.</p><button>Submit</button></main>`
    expect(texts('https://app.outlier.ai/tasks', html)).toEqual([
      'Which of the three ferries can take a horse across on a Sunday?',
      'Only the second, and only when the river is lower than the mark.',
    ])
  })

  it('reads shadow roots', () => {
    const page = pageOf('https://app.outlier.ai/tasks', '<main><task-view></task-view><button>Submit</button></main>')
    const root = page.document.querySelector('task-view')?.attachShadow({ mode: 'open' })
    if (root) root.innerHTML = '<p>Which of the three ferries can take a horse across on a Sunday?</p>'
    const found = detect(PLATFORMS, page)
    expect(found && taskTexts(page, found)).toHaveLength(1)
  })

  it('a page that is no task has none', () => {
    const f = fixture('outlier', 'marketplace')
    expect(texts(f.url, f.html)).toEqual([])
  })
})
