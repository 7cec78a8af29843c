import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { AllTables } from '../../../src/ui/chart/all-tables'
import { Chart, type Drawing } from '../../../src/ui/chart/chart'
import { drawColumns } from '../../../src/ui/chart/columns'
import { drawHeat } from '../../../src/ui/chart/heat'
import { drawLine } from '../../../src/ui/chart/lines'
import { drawBarRows, drawDotRows } from '../../../src/ui/chart/rows'

afterEach(cleanup)

const table = {
  columns: ['Month', 'Hours'],
  rows: [
    ['May', '10 h'],
    ['June', '12 h'],
  ],
}
const drawn = (draw: (width: number, id: string) => Drawing) => {
  render(<Chart title="Hours" says="Twenty-two in all." table={table} draw={draw} />)
  return screen.getByRole('img')
}
const number = (element: Element | null | undefined, name: string) => Number(element?.getAttribute(name))
const all = (image: Element, selector: string) => [...image.querySelectorAll(selector)]

describe('a chart', () => {
  it('is an image with a name and its words, and has its figures as a table', () => {
    const image = drawn(() => ({ height: 40, marks: null }))
    expect(image.getAttribute('aria-label')).toBe('Hours')
    const says = document.getElementById(image.getAttribute('aria-describedby') ?? '')
    expect(says?.textContent).toBe('Twenty-two in all.')
    const rows = [...document.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))
    expect(rows).toEqual(table.rows)
    expect(document.querySelector('tbody th')?.getAttribute('scope')).toBe('row')
    expect(document.querySelector('details')?.open).toBe(false)
  })

  it('opens its table with all others', () => {
    render(
      <AllTables.Provider value={true}>
        <Chart title="Hours" says="" table={table} draw={() => ({ height: 40, marks: null })} />
      </AllTables.Provider>,
    )
    expect(document.querySelector('details')?.open).toBe(true)
  })

  it('carries no style of its own, which the page’s policy forbids', () => {
    const image = drawn((width, id) =>
      drawColumns(
        { columns: [{ label: 'May', hint: '', values: [1, 2] }], tones: ['solid', 'hatched'], text: String },
        width,
        id,
      ),
    )
    expect(all(image, '[style]')).toEqual([])
  })
})

describe('columns', () => {
  const columns = [
    { label: 'May', hint: 'May: 30', values: [20, 10] },
    { label: 'June', hint: 'June: 10', values: [10, -5] },
  ]
  const image = () => drawn((width, id) => drawColumns({ columns, tones: ['solid', 'hatched'], text: String }, width, id))

  it('are as high as their values, stacked, and hang below nothing', () => {
    const parts = all(image(), 'rect.chart-part:not(pattern *)')
    const [mayWork, juneWork] = parts.filter((part) => part.classList.contains('chart-solid'))
    const [mayMore, juneLess] = parts.filter((part) => part.classList.contains('chart-hatched'))
    expect(number(mayWork, 'height')).toBeCloseTo(2 * number(juneWork, 'height'), 6)
    expect(number(mayMore, 'y') + number(mayMore, 'height')).toBeCloseTo(number(mayWork, 'y'), 6)
    expect(number(juneLess, 'y')).toBeCloseTo(number(juneWork, 'y') + number(juneWork, 'height'), 6)
    expect(number(juneLess, 'height')).toBeCloseTo(number(juneWork, 'height') / 2, 6)
  })

  it('tell parts apart by pattern too', () => {
    const fill = all(image(), 'rect.chart-hatched')[0]?.getAttribute('fill') ?? ''
    expect(document.querySelector(fill.replace(/^url\(|\)$/g, '').replace('#', '#'))?.tagName).toBe('pattern')
  })

  it('can be drawn of nothing', () => {
    const empty = drawn((width, id) =>
      drawColumns({ columns: [{ label: 'May', hint: '', values: [0] }], tones: ['solid'], text: String }, width, id),
    )
    expect(empty.innerHTML).not.toContain('NaN')
    expect(all(empty, 'rect.chart-part')).toEqual([])
  })
})

describe('rows', () => {
  const long = 'International Multilingual Reasoning and Preference Ranking, Phase 12, Reviewers and Adjudicators of the North'

  it('cut a long name before its value and keep it whole for the pointer', () => {
    const image = drawn((width) =>
      drawDotRows({ rows: [{ label: long, value: '$20/hr', hint: long, at: 20, span: null }], text: String }, width),
    )
    const name = image.querySelector('.chart-name')
    expect(name?.lastChild?.textContent?.endsWith('…')).toBe(true)
    expect(name?.querySelector('title')?.textContent).toBe(long)
  })

  it('set dots and whiskers on one scale, hollow where they are unsure', () => {
    const rows = [
      { label: 'a', value: '', hint: '', at: 20, span: { from: 15, to: 30 } },
      { label: 'b', value: '', hint: '', at: 10, span: null, isHollow: true },
    ]
    const image = drawn((width) => drawDotRows({ rows, text: String, lines: [{ at: 20, label: 'all' }] }, width))
    const [a, b] = all(image, '.chart-dot')
    const [whisker] = all(image, '.chart-whisker line')
    expect(number(a, 'cx')).toBeGreaterThan(number(whisker, 'x1'))
    expect(number(a, 'cx')).toBeLessThan(number(whisker, 'x2'))
    expect(number(a, 'cx')).toBeCloseTo(number(image.querySelector('.chart-mean'), 'x1'), 6)
    expect(number(b, 'cx')).toBeLessThan(number(a, 'cx'))
    expect([a, b].map((dot) => dot?.classList.contains('chart-dot-hollow'))).toEqual([false, true])
    expect(all(image, '.chart-whisker')).toHaveLength(1)
  })

  it('stack bars from the left', () => {
    const image = drawn((width, id) =>
      drawBarRows([{ label: 'a', value: '', hint: '', values: [30, 10] }], ['solid', 'hatched'], width, id),
    )
    const [solid, hatched] = all(image, '.chart-part')
    expect(number(solid, 'width')).toBeCloseTo(3 * number(hatched, 'width'), 6)
    expect(number(hatched, 'x')).toBeCloseTo(number(solid, 'width'), 6)
  })
})

describe('a line', () => {
  const image = (values: (number | null)[], most?: number) =>
    drawn((width) =>
      drawLine({ values, dots: [1, 50], labels: values.map(String), text: String, ...(most ? { most } : {}) }, width),
    )

  it('breaks where nothing is known, and shows a value that stands alone', () => {
    const found = image([1, 2, null, 4, null])
    expect(found.querySelector('.chart-line')?.getAttribute('d')?.match(/M/g)).toHaveLength(2)
    expect(all(found, '.chart-dot')).toHaveLength(1)
  })

  it('draws what lies beyond the scale at its edge, and says so by its form', () => {
    const found = image([1, 2], 4)
    const [, far] = all(found, '.chart-speck')
    expect(far?.classList.contains('chart-speck-beyond')).toBe(true)
    expect(number(far, 'cy')).toBeGreaterThanOrEqual(0)
  })

  it('can be drawn of one value, or of none', () => {
    for (const values of [[5], [null, null]]) {
      expect(image(values).innerHTML).not.toContain('NaN')
      cleanup()
    }
  })
})

describe('a grid', () => {
  const cells = [1, 0.5, null, 0].map((share) => ({ share, text: share === null ? '' : String(share), hint: `is ${share}` }))

  it('is darker for more, and marks what is not known', () => {
    const image = drawn((width) => drawHeat({ rows: ['a', 'b'], columns: ['x', 'y'], cells }, width))
    expect(all(image, '.chart-cell').map((cell) => cell.classList[1])).toEqual([
      'chart-heat-4',
      'chart-heat-2',
      'chart-heat-none',
      'chart-heat-0',
    ])
    expect(all(image, '.chart-cell text').map(({ textContent }) => textContent)).toEqual(['1', '0.5', '0'])
  })

  it('leaves figures out where one would not fit', () => {
    const wide = Array.from({ length: 60 }, () => ({ share: 1, text: '$25', hint: '' }))
    const image = drawn((width) => drawHeat({ rows: ['a'], columns: wide.map(() => ''), cells: wide }, width))
    expect(all(image, '.chart-cell text')).toEqual([])
  })
})
