import type { LessonField, Locator } from '../../core/lesson'
import { hasOwnSign, LEAD } from '../../core/locator-score'
import type { Page } from '../page'
import { fitsOf } from './find-located'
import { isControl, signsOf } from './signs-of'

export interface Made {
  locator: Locator
  /** How many elements it would find: only with 1 it is of use. */
  count: number
}

/** How an element is found again on pages like this one. A label before a control is used only where its own signs do not suffice. */
export function makeLocator(page: Page, field: LessonField, element: Element): Made {
  const { near, ...signs } = signsOf(element, field)
  const made = tried(page, field, element, isControl(field) || near === undefined ? signs : { ...signs, near })
  return made.count === 1 || near === undefined ? made : tried(page, field, element, { ...signs, near })
}

function tried(page: Page, field: LessonField, element: Element, locator: Locator): Made {
  const fits = fitsOf(page, field, locator)
  const own = fits.find((f) => element.contains(f.element))
  if (!own) return { locator, count: 0 }
  if (!hasOwnSign(locator) && fits.length > 1) return { locator, count: fits.length }
  const close = fits.filter((f) => f.fit > own.fit - LEAD)
  const rival = Math.max(0, ...fits.filter((f) => !close.includes(f)).map((f) => f.fit))
  const made = rival > 0 ? { ...locator, rival: Math.floor(rival * 100) / 100 } : locator
  const all = JSON.stringify(signsOf(element, field))
  const twins = locator.name !== undefined && close.every((f) => JSON.stringify(signsOf(f.element, field)) === all)
  if (close.length === 1 || !twins) return { locator: made, count: close.length }
  return { locator: { ...made, place: { at: close.indexOf(own), of: close.length } }, count: 1 }
}
