import fc from 'fast-check'
import { afterEach, describe, expect, it, test } from 'vitest'
import type { LessonField } from '../../../src/core/lesson'
import { findLocated } from '../../../src/platforms/lessons/find-located'
import { makeLocator } from '../../../src/platforms/lessons/make-locator'
import { signsOf } from '../../../src/platforms/lessons/signs-of'
import { aPage, closedRoot, one, shuffleClasses } from './a-page'

afterEach(() => {
  document.body.innerHTML = ''
})

const TASK = `
  <header><span class="brand">Fernwork</span><div id="job-box"><b class="css-1ab2c3">Orchid Leaves</b></div></header>
  <main>
    <h1>Which leaf is greener?</h1>
    <dl><dt>Yields</dt><dd class="p9">$1.20 per task</dd><dt>Sand left</dt><dd>14:05</dd><dt>Bonus pot</dt><dd>$90.00</dd></dl>
    <form><textarea name="why"></textarea>
      <button type="button" class="a1 flat">Skip it</button>
      <div role="button" tabindex="0" class="a1 solid">Off it goes</div>
    </form>
  </main>`

/** The same page in a later build, with another task. */
const LATER = `
  <div class="shell"><div><header><span class="zz">Fernwork</span><div id="job-box"><p><b class="css-9z8y7x">Tulip Stems</b></p></div></header>
  <main>
    <h1>What is the colour of this stem?</h1>
    <dl><dt>Bonus pot</dt><dd>$15.50</dd><dt>Sand left</dt><dd>3:59</dd><dt>Yields</dt><dd class="k2">$0.85 per task</dd></dl>
    <form><div><div role="button" tabindex="0" class="q7 zz">Off it goes</div></div>
      <textarea name="why">Mostly brown</textarea>
      <button type="button" class="q7 yy">Skip it</button>
    </form>
  </main></div></div>`

describe('a locator', () => {
  test.each<[LessonField, string, string]>([
    ['submit', '[role=button]', '[role=button]'],
    ['skip', 'form button', 'form button'],
    ['pay', 'dd', 'dd:nth-of-type(3)'],
    ['remaining', 'dd:nth-of-type(2)', 'dd:nth-of-type(2)'],
    ['project', '#job-box b', '#job-box b'],
  ])('finds the %s again in a later build with another task, wrapped and in another order', (field, there, later) => {
    const { locator, count } = makeLocator(aPage(TASK), field, one(there))
    expect(count).toBe(1)
    expect(findLocated(aPage(LATER), field, locator)).toBe(one(later))
  })

  it('finds nothing where the element is gone, though others of its kind are there', () => {
    const { locator } = makeLocator(aPage(TASK), 'submit', one('[role=button]'))
    const page = aPage(LATER)
    one('[role=button]').remove()
    expect(findLocated(page, 'submit', locator)).toBeNull()
  })

  it('does not tell apart what no sign tells apart', () => {
    const page = aPage('<main><p>$1.00</p><p>$2.00</p></main>')
    expect(makeLocator(page, 'pay', one('p')).count).toBe(2)
  })

  it('finds a control in a closed shadow root', () => {
    const build = (text: string) => {
      const page = aPage(`<main><p>${text}</p><x-toolbar></x-toolbar></main>`)
      const root = closedRoot(one('x-toolbar'), '<button title="Back"></button><button aria-label="Ship"></button>')
      return { page, button: root.querySelectorAll('button')[1] as Element }
    }
    const { page, button } = build('A first task')
    const { locator, count } = makeLocator(page, 'submit', button)
    const later = build('Quite another one')
    expect(count).toBe(1)
    expect(findLocated(later.page, 'submit', locator)).toBe(later.button)
  })

  it('takes the inner one of two that show the same', () => {
    const page = aPage('<main><span>Yields</span><span><span>$3.00</span></span></main>')
    const { locator } = makeLocator(page, 'pay', one('span + span'))
    expect(findLocated(page, 'pay', locator)).toBe(one('span span'))
  })

  it('holds no text of the page but names of controls and labels (L3)', () => {
    const page = aPage(TASK)
    for (const [field, selector] of [
      ['pay', 'dd'],
      ['project', '#job-box b'],
      ['submit', '[role=button]'],
    ] as const) {
      const held = JSON.stringify(makeLocator(page, field, one(selector)).locator)
      for (const text of ['Orchid', 'greener', '1.20', 'Leaves']) expect(held).not.toContain(text)
    }
  })
})

describe('any page', () => {
  const word = fc.constantFrom('alpha', 'bravo', 'carbon', 'delta', 'ember', 'folio')
  const leaf = fc.record({
    tag: fc.constantFrom('button', 'a', 'x-key', 'button', 'button'),
    text: fc.oneof(word, fc.constant('')),
    id: fc.option(word),
    testId: fc.option(word),
    class: fc.option(word),
  })
  const group = fc.record({
    tag: fc.constantFrom('div', 'section', 'form', 'footer'),
    id: fc.option(word),
    leaves: fc.array(leaf, { minLength: 1, maxLength: 5 }),
  })
  const pages = fc.array(group, { minLength: 1, maxLength: 4 })
  const attr = (name: string, value: string | null) => (value === null ? '' : ` ${name}="${value}"`)
  const build = (
    groups: {
      tag: string
      id: string | null
      leaves: { tag: string; text: string; id: string | null; testId: string | null; class: string | null }[]
    }[],
  ) => {
    const body = groups.map(
      (g) =>
        `<${g.tag}${attr('id', g.id)}><p>Words of a task</p>${g.leaves.map((l) => `<${l.tag} data-key${attr('id', l.id)}${attr('data-testid', l.testId)}${attr('class', l.class)}>${l.text}</${l.tag}>`).join('')}</${g.tag}>`,
    )
    return aPage(`<main>${body.join('')}</main>`)
  }
  const change = fc.record({
    classes: fc.boolean(),
    wrap: fc.boolean(),
    words: fc.boolean(),
    order: fc.boolean(),
    more: fc.boolean(),
    ids: fc.boolean(),
    gone: fc.boolean(),
  })

  it('gives the same element again or none, never another, however it changes', () => {
    let again = 0
    let taught = 0
    fc.assert(
      fc.property(pages, fc.nat(), change, (groups, pick, how) => {
        const page = build(groups)
        const all = [...document.querySelectorAll('[data-key]')]
        const target = all[pick % all.length] as Element
        const { locator, count } = makeLocator(page, 'submit', target)
        if (count !== 1) return
        taught += 1
        expect(findLocated(page, 'submit', locator)).toBe(target)
        const signs = JSON.stringify(signsOf(target, 'submit'))
        const twins = all.filter((e) => JSON.stringify(signsOf(e, 'submit')) === signs)
        if (how.classes) shuffleClasses(document)
        if (how.ids)
          for (const [n, e] of document.querySelectorAll('[id]').entries()) e.id = `fresh-${'abcdefghijklmnopqrstuvwxyz'[n]}ow`
        if (how.words) for (const p of document.querySelectorAll('p')) p.textContent = 'Of quite another task, and longer'
        if (how.more) one('main').insertAdjacentHTML('afterbegin', '<aside><button>zulu</button><p>More words</p></aside>')
        if (how.order) for (const g of document.querySelectorAll('main > *')) g.prepend(...[...g.children].reverse())
        if (how.wrap) {
          const wrapper = document.createElement('div')
          wrapper.append(...one('main').childNodes)
          one('main').append(wrapper)
        }
        if (how.gone) for (const twin of twins) twin.remove()
        const found = findLocated(page, 'submit', locator)
        if (found && !twins.includes(found))
          throw new Error(`Meant ${target.outerHTML}, found ${found.outerHTML}, by ${JSON.stringify(locator)}`)
        if (found) again += 1
        const hasOwnName = target.textContent !== '' && all.filter((e) => e.textContent === target.textContent).length === 1
        if (!found && hasOwnName && !how.ids && !how.gone)
          throw new Error(`Not found: ${target.outerHTML} by ${JSON.stringify(locator)}`)
      }),
      { numRuns: 400 },
    )
    // A locator that finds nothing would hold as well: most are found.
    expect(again / taught).toBeGreaterThan(0.4)
  })
})
