import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { structureOf } from '../../src/content/page-structure'

/** A page in which every word, value, id and class is a secret. */
const SECRET = 'gooseberry'
const of = (html: string) => {
  const window = new Window()
  window.document.body.innerHTML = html
  return structureOf(window.document as unknown as Document)
}

describe('the structure of a page', () => {
  it('is names and numbers of elements, roles and attributes, and an outline', () => {
    const read = of(
      '<main><form data-step="1"><input type="radio"><input type="radio"><button role="switch" aria-pressed="true">Go</button></form><ul><li></li></ul><ul></ul></main>',
    )
    expect(read).toEqual({
      ...{ elements: 8, depth: 3, openRoots: 0, closedRoots: 0, frames: 0 },
      tags: { main: 1, form: 1, 'input[type=radio]': 2, button: 1, ul: 2, li: 1 },
      roles: { switch: 1 },
      attributes: { 'data-step': 1, type: 2, role: 1, 'aria-pressed': 1 },
      outline: ['main', '  form', '  ul × 2'],
    })
  })

  it('takes no text, value, id, class, title or made-up type or role of a page', () => {
    const read = of(
      `<section id="${SECRET}" class="${SECRET}" title="${SECRET}" role="${SECRET} ${SECRET}" aria-label="${SECRET}"><p>${SECRET}</p><input type="${SECRET}-1" name="${SECRET}" value="${SECRET}"><textarea placeholder="${SECRET}">${SECRET}</textarea></section>`,
    )
    expect(JSON.stringify(read)).not.toContain(SECRET)
  })

  it('goes into shadow roots', () => {
    const window = new Window()
    const host = window.document.createElement('x-rating')
    window.document.body.append(host)
    host.attachShadow({ mode: 'open' }).innerHTML = '<fieldset><input></fieldset>'
    const read = structureOf(window.document as unknown as Document)
    expect(read).toMatchObject({ openRoots: 1, tags: { 'x-rating': 1, fieldset: 1, input: 1 } })
    expect(read.outline).toEqual(['#shadow-root of x-rating', '  fieldset'])
  })
})
