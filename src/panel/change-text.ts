import type { Change } from '../core/rubric-digest'
import { panel } from '../ui/messages/panel'

/** What changed in a section, in a few words: `now a must, anchors changed`. */
export function changeText(changes: readonly Change[]): string {
  return changes.map((change) => panel.readFirst.changes[change]).join(', ')
}

/** A section or item that is gone has no text any more: its id in plain words. */
export function nameOfGone(id: string): string {
  return (id.split('/').at(-1) ?? id).replace(/^#/, '').replaceAll('-', ' ')
}
