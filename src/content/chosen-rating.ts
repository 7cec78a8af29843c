import { type AnsweredQuestion, type Rating, ratingOf } from '../core/justification-rating'
import { type Control, textOf } from '../platforms/generic/controls'
import { collectFacts } from '../platforms/generic/facts'
import type { Page } from '../platforms/page'
import { shadowRootOf } from './extension'

const LONGEST_LABEL = 80
const LONGEST_LEGEND = 200
/** Levels above its choices at which a question is looked for. */
const LEVELS = 4

/** The preference between two responses that the page shows as chosen; undefined where it shows none, or where that is in doubt. */
export function chosenRating(doc: Document): Rating | undefined {
  try {
    const page: Page = { url: new URL(doc.location.href), document: doc, isTop: true, shadowRoot: shadowRootOf }
    const { inputs, buttons } = collectFacts(page)
    const groups = new Map<string, Control[]>()
    for (const control of [...inputs, ...buttons]) {
      if (control.kind !== 'radio' && control.type !== 'choice') continue
      groups.set(control.group, [...(groups.get(control.group) ?? []), control])
    }
    const sliders = inputs.filter(({ kind }) => kind === 'range')
    return ratingOf([...[...groups.values()].flatMap(answeredOf), ...sliders.flatMap(slidOf)], 2)
  } catch {
    // Such a page shows no rating; the text is checked all the same.
    return undefined
  }
}

function answeredOf(choices: readonly Control[]): AnsweredQuestion[] {
  const chosen = choices.flatMap(({ element }, option) => (isChosen(element) ? [option] : []))
  const [option] = chosen
  const [first] = choices
  if (option === undefined || chosen.length > 1 || !first) return []
  const labels = choices.map(({ name, value }) => (name || value).slice(0, LONGEST_LABEL))
  const elements = choices.map(({ element }) => element)
  return [{ legend: legendOver(elements), options: withEnds(labels, elements), chosen: { option } }]
}

const isChosen = (element: Element) =>
  'checked' in element && typeof element.checked === 'boolean'
    ? element.checked
    : element.getAttribute('aria-checked') === 'true' || element.getAttribute('aria-pressed') === 'true'

/** Where the choices are bare numbers, what stands at either end of their row says what the ends mean. */
function withEnds(labels: readonly string[], elements: readonly Element[]): string[] {
  if (!labels.every((label) => /^\d*$/.test(label.trim()))) return [...labels]
  const { before, after } = beside(elements)
  return labels.map((label, n) => (n === 0 ? `${label} ${before}` : n === labels.length - 1 ? `${label} ${after}` : label).trim())
}

function slidOf({ element }: Control): AnsweredQuestion[] {
  const number = (name: string, property: string) =>
    Number(element.getAttribute(`aria-${name}`) ?? (element as unknown as Record<string, unknown>)[property])
  const least = number('valuemin', 'min')
  const most = number('valuemax', 'max') || 100
  const share = (number('valuenow', 'value') - least) / (most - least)
  const { before, after } = beside([element])
  if (!(share >= 0 && share <= 1) || before === '' || after === '') return []
  return [{ legend: legendOver([element]), options: [before, after], chosen: { share } }]
}

/** The text on either side of some controls, up to where there is one on both. */
function beside(elements: readonly Element[]): { before: string; after: string } {
  const first = elements[0]
  const last = elements.at(-1)
  let box = first?.parentElement ?? null
  for (let level = 0; box && first && last && level < LEVELS; level++) {
    if (box.contains(last)) {
      const parts = [...box.childNodes]
      const at = (element: Element) => parts.findIndex((node) => node === element || node.contains(element))
      const said = (nodes: readonly ChildNode[]) => nodes.map((node) => (node.textContent ?? '').trim()).filter(Boolean)
      const before = said(parts.slice(0, at(first))).at(-1) ?? ''
      const after = said(parts.slice(at(last) + 1))[0] ?? ''
      if (before && after) return { before: before.slice(0, LONGEST_LABEL), after: after.slice(0, LONGEST_LABEL) }
    }
    box = box.parentElement
  }
  return { before: '', after: '' }
}

/** What stands over a question: its legend, its own name, or the text just before it. */
function legendOver(elements: readonly Element[]): string {
  const [first] = elements
  const box = first?.closest('[role=radiogroup],[role=group],fieldset')
  const root = box?.getRootNode() as Document | ShadowRoot | undefined
  const labelled = box?.getAttribute('aria-labelledby')
  const legend =
    box?.querySelector('legend') ?? (labelled && root && 'getElementById' in root ? root.getElementById(labelled) : null)
  const name = legend ? textOf(legend) : (box?.getAttribute('aria-label') ?? '')
  return (name || textBefore(box ?? first ?? null, elements)).slice(0, LONGEST_LEGEND)
}

function textBefore(start: Element | null, elements: readonly Element[]): string {
  const last = elements.at(-1)
  let here = start
  for (let level = 0; here && level < LEVELS; level++) {
    const sibling = here.previousElementSibling
    // Above a box that does not yet hold all choices stands one of them.
    if (sibling && last && here.contains(last) && textOf(sibling)) return textOf(sibling)
    here = here.parentElement
  }
  return ''
}
