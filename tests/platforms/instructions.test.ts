import { describe, expect, it } from 'vitest'
import { detect } from '../../src/platforms/detect'
import { instructionTexts } from '../../src/platforms/instructions'
import { PLATFORMS } from '../../src/platforms/registry'
import { fixture, pageOf } from './fixture-pages'

const practice = PLATFORMS.find(({ site }) => site.id === 'practice')
const task = fixture('practice', 'task')
const sheet = fixture('practice', 'instructions')
/** The page of instructions with its project named, as the task page names it. */
const named = sheet.html.replace('<h1>', '<h1 data-field="project">')

function textsOf(url: string, html: string) {
  const page = pageOf(url, html)
  const found = detect(PLATFORMS, page)
  return found ? instructionTexts(page, found, practice) : undefined
}

describe('the wording of instructions', () => {
  it('is the block that the platform names, on a task page', () => {
    const texts = textsOf(task.url, task.html)
    expect(texts?.place).toBe('task')
    expect(texts?.text).toContain('Weigh truth above style')
    expect(texts?.text).not.toMatch(/balcony|Tits find|Which response|Submit/)
  })

  it('is the page without its frame, on a page of instructions', () => {
    const texts = textsOf(sheet.url, named)
    expect(texts?.place).toBe('page /instructions')
    expect(texts?.text).toContain('would convince a bird watcher')
    expect(texts?.text).not.toMatch(/Queue|Earnings|font:/)
  })

  it('is nobody’s where no project is named', () => {
    expect(textsOf(sheet.url, sheet.html)).toBeUndefined()
    expect(textsOf(task.url, task.html.replace(' data-field="project"', ''))).toBeUndefined()
  })

  it('is not asked of a page that shows none, or too little to be instructions', () => {
    expect(textsOf(task.url, task.html.replace('class="instructions"', 'class="other"'))).toBeUndefined()
    const short = task.html.replace(/<p>Read the request twice[\s\S]*?<\/p>\s*<p>Weigh truth[\s\S]*?<\/p>/, '<p>Be kind.</p>')
    expect(short).not.toBe(task.html)
    expect(textsOf(task.url, short)).toBeUndefined()
  })

  it.each<[string, string, string]>([
    ['a counter beside it', '</details>', '<p>Read by 34 tasks so far</p></details>'],
    ['a clock in it', '</details>', '<span role="timer">12:07 left of your time for this</span></details>'],
    [
      'what is typed or pressed in it',
      '</details>',
      '<textarea>My own words about it</textarea><button>Hide for now</button></details>',
    ],
    ['other blanks', 'before looking at either answer', 'before \n looking  at either answer'],
    ['folding it', '<details class="instructions" open>', '<details class="instructions">'],
    ['another task', 'Which small bird', 'Which large bird'],
  ])('is the same with %s', (_what, part, by) => {
    const changed = task.html.replace(part, () => by)
    expect(changed).not.toBe(task.html)
    expect(textsOf(task.url, changed)).toEqual(textsOf(task.url, task.html))
  })

  it('is another one with one word changed', () => {
    const changed = task.html.replace('Weigh truth above style', 'Weigh style above truth')
    expect(textsOf(task.url, changed)).not.toEqual(textsOf(task.url, task.html))
  })
})
