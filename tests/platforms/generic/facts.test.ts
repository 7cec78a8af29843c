import { afterEach, describe, expect, it } from 'vitest'
import { collectFacts } from '../../../src/platforms/generic/facts'
import type { Page } from '../../../src/platforms/page'

function pageOf(html: string): Page {
  document.body.innerHTML = html
  return { url: new URL('https://work.example/somewhere'), document, shadowRoot: (element) => element.shadowRoot, isTop: true }
}
afterEach(() => {
  document.body.innerHTML = ''
})

const list = (
  rows: number,
  after = '',
  row = (n: number) => `<tr><td>${n + 10_000}</td><td><a href="#${n}">View</a></td></tr>`,
) => `<table><tbody>${Array.from({ length: rows }, (_, n) => row(n)).join('')}</tbody></table>${after}`
const names = (html: string) => collectFacts(pageOf(html)).buttons.map(({ name }) => name)

describe('a long list', () => {
  it('does not hide the controls after it', () => {
    expect(names(list(10_000, '<button>Submit task</button>'))).toEqual(['Submit task'])
  })

  it('does not hide a control in its last rows, nor a row made otherwise', () => {
    const submit = (at: number) => (n: number) =>
      n === at ? '<tr><td><button>Hand in</button></td></tr>' : '<tr><td>a</td><td>b</td></tr>'
    expect(names(list(3000, '', submit(2995)))).toEqual(['Hand in'])
    expect(names(list(3000, '', submit(1500)))).toEqual(['Hand in'])
  })

  it('is counted as if all of it had been read', () => {
    const { links, linkText, textLength, nodes } = collectFacts(pageOf(list(3000)))
    expect(links).toBe(3000)
    expect(linkText).toBe(3000 * 'View'.length)
    expect(textLength).toBe(3000 * '10000View'.length)
    expect(nodes, 'a hundred rows, whatever the length').toBeLessThan(1500)
  })

  it('of a few rows is read as it is', () => {
    expect(collectFacts(pageOf(list(60))).links).toBe(60)
    expect(names(list(60, '', (n) => `<tr><td><button>${n}</button></td></tr>`))).toHaveLength(60)
  })
})
