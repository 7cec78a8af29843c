import type { FundsLook, FundsRow } from '../core/statement-funds'

const INDENTS = ['tw-ml-0', 'tw-ml-5', 'tw-ml-10'] as const
const ENTRY = /^(?:time entry|task submission)\b/i
const A_DAY = /^[a-z]{3,9}\.? \d{1,2}(?:,? \d{4})?$/i

/**
 * What the open payments page of DataAnnotation shows: texts as they stand, read and never touched. Put into the page on the user's click and
 * answered to that click alone.
 */
export function lookAtFunds(doc: Document): FundsLook {
  const rows: FundsRow[] = []
  let day = ''
  let project = ''
  for (const element of doc.querySelectorAll('tr[id^="row-"]')) {
    const title = textOf(cell(element, 'title'))
    const level = levelOf(element, title)
    const at = timeOf(element)
    if (level === 0) [day, project] = [title, '']
    if (level === 1) project = title
    rows.push({
      ...{ level, title, day, project },
      amount: textOf(cell(element, 'amount')),
      time: textOf(cell(element, 'time')),
      status: textOf(cell(element, 'status')),
      ...(at === undefined ? {} : { at }),
      isFolded: element.querySelector('[aria-expanded="false"]') !== null,
    })
  }
  return { rows, hasTable: rows.length > 0 || isOnTab(doc), hasNextPage: hasNextPage(doc), includesPaid: includesPaid(doc) }
}

const cell = (row: Element, column: string) => row.querySelector(`td[data-column-id="${column}"], [data-testid="cell-${column}"]`)

const textOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** By the indent; where the page has other classes by now, by what the title looks like. */
function levelOf(row: Element, title: string): number {
  const indent = INDENTS.findLastIndex((name) => row.querySelector(`.${name}`) !== null || row.classList.contains(name))
  if (indent >= 0) return indent
  if (ENTRY.test(title)) return 2
  return A_DAY.test(title) ? 0 : 1
}

/** The instant that the row itself carries. */
function timeOf(row: Element): number | undefined {
  const said = row.querySelector('time[datetime]')?.getAttribute('datetime') ?? ''
  const at = /^\d{12,14}$/.test(said) ? Number(said) : Date.parse(said)
  return Number.isFinite(at) ? at : undefined
}

const isOnTab = (doc: Document) => doc.querySelector('#fundsHistory-tab[aria-selected="true"]') !== null

const isOff = (element: Element) => element.hasAttribute('disabled') || element.getAttribute('aria-disabled') === 'true'

function hasNextPage(doc: Document): boolean {
  return [...doc.querySelectorAll('button, a[href]')].some((element) => {
    const name = element.getAttribute('aria-label') ?? textOf(element)
    return /^next(?: page)?$/i.test(name.trim()) && !isOff(element)
  })
}

/** A toggle says by itself whether it is pressed. One that does not say is taken as unknown. */
function includesPaid(doc: Document): boolean | null {
  for (const box of doc.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    const label = box.getAttribute('aria-label') ?? textOf(box.closest('label')) ?? ''
    if (/(?:include|show) paid/i.test(label)) return box.checked
  }
  for (const button of doc.querySelectorAll('button')) {
    const name = textOf(button)
    if (/^hide paid$|^exclude paid$/i.test(name)) return true
    if (!/^(?:include|show) paid$/i.test(name)) continue
    const pressed = button.getAttribute('aria-pressed') ?? button.getAttribute('aria-checked')
    return pressed === null ? null : pressed === 'true'
  }
  return null
}
