/** What a page or a frame is made of: names of elements, roles and attributes with their numbers, never a text or a value (L3). */
export interface PageStructure {
  /** The frame's place: 0 for the page itself. */
  frameId: number
  elements: number
  depth: number
  openRoots: number
  closedRoots: number
  /** Frames, and how many of them could not be read. */
  frames: number
  /** By tag; controls with their type, `input[type=radio]`. */
  tags: Record<string, number>
  roles: Record<string, number>
  attributes: Record<string, number>
  /** Landmarks, forms and groups as they lie in one another, an outline of lines. */
  outline: string[]
}

/** What a report tells beside the structure. */
export interface ReportFacts {
  version: string
  day: string
  browser: string
  platform: string
  shape: string
  /** Lines that the surface words: how often and when recognised, what was missed, what changed. */
  lines: readonly string[]
}

const NAME = /^[\w:.[\]=-]{1,60}$/

const counts = (of: Record<string, number>) =>
  Object.entries(of)
    .filter(([name]) => NAME.test(name))
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([name, n]) => `${name} ${n}`)
    .join(', ') || '–'

/** The report as text to copy. Names that could be wording (with spaces, or long) are left out. */
export function reportText(
  { version, day, browser, platform, shape, lines }: ReportFacts,
  structures: readonly PageStructure[],
): string {
  const head = [`Margin ${version}, ${browser}, ${day}`, `platform: ${platform}`, `page: ${shape}`, ...lines]
  const frames = structures.map(
    ({ frameId, elements, depth, openRoots, closedRoots, frames, tags, roles, attributes, outline }) =>
      [
        `structure of ${frameId === 0 ? 'the page' : 'a frame'}: ${elements} elements, ${depth} deep, shadow roots ${openRoots} open and ${closedRoots} closed, frames ${frames}`,
        `tags: ${counts(tags)}`,
        `roles: ${counts(roles)}`,
        `attributes: ${counts(attributes)}`,
        'outline:',
        ...outline,
      ].join('\n'),
  )
  return `${[head.join('\n'), ...frames].join('\n\n')}\n`
}
