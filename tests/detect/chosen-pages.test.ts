import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choosePages } from '../commands/detect/chosen-pages'
import type { ListedPage } from '../commands/detect/listed-pages'

const page = (file: string, taskType: string, more: { origin?: string; group?: string; submitLabel?: string | null } = {}) => {
  const { submitLabel = 'Submit', ...rest } = more
  return { file, ...rest, expect: { isTask: true, taskType, submitLabel } } satisfies ListedPage
}
const files = (pages: readonly ListedPage[]) => pages.map(({ file }) => file)

describe('choosePages', () => {
  it('takes the types in turn before a second one of any', () => {
    const list = [page('a', 'rating'), page('b', 'rating'), page('c', 'rating'), page('d', 'comparison'), page('e', 'writing')]
    expect(files(choosePages(list, 3))).toEqual(['d', 'a', 'e'])
    expect(files(choosePages(list, 4))).toEqual(['d', 'a', 'e', 'b'])
    expect(files(choosePages(list, 99))).toEqual(['d', 'a', 'e', 'b', 'c'])
  })

  it('leaves out what is no task, what cannot be handed in and near copies', () => {
    const list: ListedPage[] = [
      { file: 'a', expect: { isTask: false } },
      page('b', 'rating', { submitLabel: null }),
      page('c', 'rating', { group: 'twins' }),
      page('d', 'comparison', { group: 'twins' }),
      page('e', 'rating', { group: 'e' }),
    ]
    expect(files(choosePages(list, 9))).toEqual(['c', 'e'])
  })

  it('prefers origins that were not taken yet', () => {
    const list = [
      page('a', 'comparison', { origin: 'x' }),
      page('b', 'rating', { origin: 'x' }),
      page('c', 'rating', { origin: 'y' }),
    ]
    expect(files(choosePages(list, 2))).toEqual(['a', 'c'])
  })

  it('does not depend on the order of the list', () => {
    const some = fc.uniqueArray(
      fc.record({
        file: fc.string({ minLength: 1 }),
        type: fc.constantFrom('rating', 'comparison', 'other'),
        origin: fc.constantFrom('x', 'y'),
      }),
      { selector: ({ file }) => file },
    )
    fc.assert(
      fc.property(some, fc.nat(12), (list, n) => {
        const pages = list.map(({ file, type, origin }) => page(file, type, { origin }))
        const chosen = files(choosePages(pages, n))
        expect(chosen).toHaveLength(Math.min(n, pages.length))
        expect(new Set(chosen).size).toBe(chosen.length)
        expect(files(choosePages([...pages].reverse(), n))).toEqual(chosen)
      }),
    )
  })
})
