import type { Lesson } from './lesson'
import { aboutOf } from './same-taught'

/** At the end of a shape: all pages under it as well. */
const BELOW = '/**'

/** Whether a page of this shape is one that a lesson was given for. */
export function coversShape(shape: string, page: string): boolean {
  if (!shape.endsWith(BELOW)) return page === shape
  const folder = shape.slice(0, -BELOW.length)
  return page.startsWith(folder) && '/?#'.includes(page.charAt(folder.length))
}

/** The lessons that hold on pages of a shape: of several about the same, the one that was given for the fewest pages. */
export function lessonsFor(lessons: readonly Lesson[], page: string): Lesson[] {
  const width = ({ shape }: Lesson) => (shape.endsWith(BELOW) ? 1000 - shape.length : 0)
  const here = lessons.filter(({ shape }) => coversShape(shape, page)).sort((a, b) => width(a) - width(b))
  return here.filter((one, i) => here.findIndex((other) => aboutOf(other) === aboutOf(one)) === i)
}

/** Wider shapes, nearest first: all pages under each folder of a lesson's own, up to its whole site. */
export function widerShapes(shape: string): string[] {
  const parts = (shape.split(/[?#]/)[0] ?? '').split('/')
  if (parts.at(-1) === '**') parts.pop()
  const folders = parts.map(
    (_, i) =>
      `${parts
        .slice(0, parts.length - i)
        .filter(Boolean)
        .join('/')}${BELOW}`,
  )
  return [...new Set(folders)].filter((one) => one !== shape)
}

/** Whether a shape is one of a site's own. */
export function isUnder(site: string, shape: string): boolean {
  const host = shape.split('/')[0] ?? ''
  return host === site || (host.startsWith(`${site}:`) && /^\d+$/.test(host.slice(site.length + 1)))
}
