import type { Lesson } from './lesson'

const about = ({ taught }: Pick<Lesson, 'taught'>): string =>
  taught.what === 'field' ? taught.field : taught.what === 'no-task' ? 'task' : taught.what

/** Two lessons that say something of the same thing on the same pages: the later one stands in for the earlier. */
export function isAboutTheSame(
  a: Pick<Lesson, 'site' | 'shape' | 'taught'>,
  b: Pick<Lesson, 'site' | 'shape' | 'taught'>,
): boolean {
  return a.site === b.site && a.shape === b.shape && about(a) === about(b)
}
