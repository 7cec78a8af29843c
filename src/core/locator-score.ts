import type { Locator } from './lesson'

/** What an element shows of itself, to be held against a locator. */
export type Signs = Omit<Locator, 'place' | 'rival'>

/** What each sign weighs. None is enough alone, and what can change with a new build of the page can be lost. */
const WEIGHTS = { role: 1.5, tag: 0.5, name: 4, nameless: 2, near: 3, form: 1.5, within: 1.5, classes: 1 }
const ATTRIBUTES: Readonly<Record<string, number>> = { id: 2.5, type: 0.7, title: 1.5, name: 2 }
const OTHER_ATTRIBUTE = 3

/** Digits are counters and amounts: they do not make another name. */
const plain = (text: string) => text.toLowerCase().replace(/\d+/g, '9').replace(/\s+/g, ' ').trim()

/** 1 for the same text, less for the share of words in common, 0 for another. */
function likeness(a: string, b: string): number {
  if (plain(a) === plain(b)) return 1
  const [left, right] = [new Set(plain(a).split(' ')), new Set(plain(b).split(' '))]
  const shared = [...left].filter((word) => right.has(word)).length
  return (0.6 * shared) / Math.max(left.size, right.size)
}

/** The share of what a locator stood in that is still there, in the same order. An own id that has changed is half of it. */
function nesting(wanted: readonly string[], there: readonly string[]): number {
  let from = 0
  let sum = 0
  for (const one of wanted) {
    const kind = one.split('#')[0]
    const at = there.findIndex((t, n) => n >= from && t.split('#')[0] === kind)
    if (at < 0) continue
    sum += there[at] === one ? 1 : 0.5
    from = at + 1
  }
  return sum / wanted.length
}

/** How well an element fits a locator, from 0 to 1: the share, by weight, of the signs that the locator knows. */
export function fitOf(locator: Locator, signs: Signs): number {
  let had = 0
  let whole = 0
  const add = (weight: number, share: number) => {
    whole += weight
    had += weight * share
  }
  add(WEIGHTS.role, Number(locator.role === signs.role))
  add(WEIGHTS.tag, Number(locator.tag === signs.tag))
  if (locator.name !== undefined) add(WEIGHTS.name, signs.name === undefined ? 0 : likeness(locator.name, signs.name))
  // A control without a name, an icon say, is none that has one.
  else if (locator.form === undefined) add(WEIGHTS.nameless, Number(signs.name === undefined))
  if (locator.near !== undefined) add(WEIGHTS.near, signs.near === undefined ? 0 : likeness(locator.near, signs.near))
  if (locator.form !== undefined) add(WEIGHTS.form, Number(locator.form === signs.form))
  for (const [name, value] of Object.entries(locator.attributes ?? {}))
    add(ATTRIBUTES[name] ?? OTHER_ATTRIBUTE, Number(signs.attributes?.[name] === value))
  if (locator.within?.length) add(WEIGHTS.within, nesting(locator.within, signs.within ?? []))
  const classes = locator.classes ?? []
  if (classes.length > 0) add(WEIGHTS.classes, classes.filter((name) => signs.classes?.includes(name)).length / classes.length)
  return had / whole
}

/** Under this nothing is a match. */
const ENOUGH = 0.5
/** By so much a match is ahead of the next element, and of what stood beside it when it was taught. */
export const LEAD = 0.1

/** Known by more than what it stands beside and in, which another build of the page can move. */
export const hasOwnSign = ({ name, form, attributes = {} }: Locator) =>
  name !== undefined || form !== undefined || Object.keys(attributes).some((attribute) => attribute !== 'type')

/**
 * The place in `fits` of the one element that a locator means; undefined where none fits well enough, or more than one (never a guess).
 * What has no sign of its own is taken only where nothing else is at all like it. Elements that are alike in all signs and go by one name are told apart by their order, as long as there are as many as there were.
 */
export function choose(locator: Locator, fits: readonly number[]): number | undefined {
  const best = Math.max(0, ...fits)
  if (best < Math.max(ENOUGH, (locator.rival ?? 0) + LEAD)) return undefined
  if (!hasOwnSign(locator) && fits.length > 1) return undefined
  const close = fits.flatMap((value, n) => (value > best - LEAD ? [n] : []))
  const { place, name } = locator
  if (!place) return close.length === 1 ? close[0] : undefined
  return name && place.of === close.length && close.every((n) => fits[n] === best) ? close[place.at] : undefined
}
