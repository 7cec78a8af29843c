import type { Lesson } from './lesson'

/** What a lesson is about: what a page is, its task type, or one field. */
export const aboutOf = ({ taught }: Pick<Lesson, 'taught'>): string =>
  taught.what === 'field' ? taught.field : taught.what === 'no-task' ? 'task' : taught.what

/** Two lessons that say something of the same thing on the same pages: the later one stands in for the earlier. */
export function isAboutTheSame(
  a: Pick<Lesson, 'site' | 'shape' | 'taught'>,
  b: Pick<Lesson, 'site' | 'shape' | 'taught'>,
): boolean {
  return a.site === b.site && a.shape === b.shape && aboutOf(a) === aboutOf(b)
}
