import type { Control } from '../../../src/platforms/generic/controls'
import type { Facts } from '../../../src/platforms/generic/facts'

/** What the signs ask of an element, kept so that they can be weighed again without a browser. */
export interface ElementSnapshot {
  tag: string
  attributes: Record<string, string>
  text: string
  options: string[]
  /** Number of the form that it stands in; -1 for none. */
  form: number
}

type Kept<T> = Omit<T, 'element'> & { at: number }

/** The facts of a page with their elements replaced by the numbers of snapshots. */
export interface FactsSnapshot {
  facts: Omit<Facts, 'buttons' | 'inputs' | 'frames'>
  buttons: Kept<Control>[]
  inputs: Kept<Control>[]
  elements: ElementSnapshot[]
}

const LONGEST = 500

/** Runs in the page. */
export function snapshotOf(found: Facts): FactsSnapshot {
  const { buttons, inputs, frames: _, ...facts } = found
  const elements: ElementSnapshot[] = []
  const forms: Element[] = []
  const keep = ({ element, ...control }: Control): Kept<Control> => {
    const form = element.closest('form')
    if (form && !forms.includes(form)) forms.push(form)
    elements.push({
      tag: element.localName,
      attributes: Object.fromEntries([...element.attributes].map((a) => [a.name, a.value.slice(0, LONGEST)])),
      text: (element.textContent ?? '').slice(0, LONGEST),
      options: element.localName === 'select' ? [...(element as HTMLSelectElement).options].slice(0, 13).map((o) => o.text) : [],
      form: form ? forms.indexOf(form) : -1,
    })
    return { ...control, at: elements.length - 1 }
  }
  return { facts, buttons: buttons.map(keep), inputs: inputs.map(keep), elements }
}

/** Facts that read as those of the page did, as far as the signs ask. */
export function revive({ facts, buttons, inputs, elements }: FactsSnapshot): Facts {
  const forms = new Map<number, object>()
  const revived = elements.map(({ tag, attributes, text, options, form }) => {
    if (form >= 0 && !forms.has(form)) forms.set(form, {})
    const element = {
      localName: tag,
      id: attributes.id ?? '',
      className: attributes.class ?? '',
      textContent: text,
      options: options.map((o) => ({ text: o })),
      getAttribute: (name: string) => attributes[name] ?? null,
      hasAttribute: (name: string) => name in attributes,
      closest: () => forms.get(form) ?? null,
    }
    return element as unknown as Element
  })
  const give = ({ at, ...control }: Kept<Control>): Control => {
    const element = revived[at]
    if (!element) throw new Error(`There is no element ${at} in the snapshot.`)
    return { ...control, element }
  }
  return { ...facts, frames: [], buttons: buttons.map(give), inputs: inputs.map(give) }
}
