import type { Locator, Taught } from '../core/lesson'
import { common } from './messages/common'
import { lessons as words } from './messages/lessons'

/** What a lesson says, in a few words. */
export function taughtWords(taught: Taught): string {
  if (taught.what === 'field') return words.isField(words.fields[taught.field])
  if (taught.what === 'task-type') return words.isType(common.taskTypes[taught.taskType])
  return taught.what === 'task' ? words.isTask : words.isNoTask
}

/** On which pages it holds: `Pages like tasks.example/work/…`. */
export function shapeWords(shape: string): string {
  const path = (text: string) => text.replaceAll('*', '…')
  if (shape.endsWith('/**')) {
    const folder = shape.slice(0, -3)
    return folder.includes('/') ? words.pagesUnder(path(folder)) : words.wholeSite(folder)
  }
  const [, address = shape, names, inner = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(shape) ?? []
  const like = path(address + inner)
  return words.pagesLike(names ? words.queryWith(like, names.replaceAll('&', ', ')) : like)
}

/** By what an element is found again, the strongest first. */
export function locatorWords({ role, name, form, near, attributes, within, place, classes }: Locator): string[] {
  const roleName = words.roles[role] ?? role
  return [
    name ? words.named(roleName, name) : roleName,
    ...(form ? [words.readsLike(form)] : []),
    ...(near ? [words.near(near)] : []),
    ...Object.entries(attributes ?? {}).map(([key, value]) => `${key}=${value}`),
    ...(within?.length ? [words.within(within.join(', '))] : []),
    ...(place && place.of > 1 ? [words.place(place.at + 1, place.of)] : []),
    ...(classes?.length ? [words.classes(classes.join(' '))] : []),
  ]
}
