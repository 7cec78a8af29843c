import { useEffect, useMemo, useState } from 'preact/hooks'
import type { OpenSession } from '../core/open-session'
import type { Project } from '../core/project'
import type { ComposedRubric } from '../core/rubric-compose'
import { digestOf, type RubricDigest } from '../core/rubric-digest'
import { type ReadingState, readingState } from '../core/rubric-reading'
import type { Asking } from '../ui/use-asking'
import { rubricHash } from './rubric-hash'

export interface Reading extends ReadingState {
  /** Tells that sections were read; all of them without ids. */
  mark: (ids?: readonly string[]) => void
}

/** How far the rubric was read for the session's project; null where nothing is recorded, as in mere browsing. */
export function useReading(
  session: OpenSession | null,
  project: Project | null,
  rubric: ComposedRubric | null,
  asking: Asking,
): Reading | null {
  const digest = useMemo(() => rubric && digestOf(rubric, rubricHash), [rubric])
  const known = useMemo(() => (rubric && digest ? readingState(project, rubric, digest) : null), [project, rubric, digest])
  // Marks on their way to the store count at once.
  const [told, setTold] = useState<readonly string[]>([])
  const place = `${session?.platform} ${session?.project} ${rubric?.edition}`
  useEffect(() => setTold([]), [place])
  if (session?.workKind !== 'task' || !rubric || !digest || !known) return null

  const read = new Set([...known.read, ...told])
  const mark = (ids: readonly string[] = Object.keys(digest.sections)) => {
    const fresh = ids.filter((id) => !read.has(id))
    if (fresh.length === 0 || known.isRead) return
    const after = new Set([...read, ...fresh])
    const isWhole = Object.keys(digest.sections).every((id) => after.has(id))
    setTold((before) => [...before, ...fresh])
    const { platform, project: label } = session
    const of = { platform, project: label, parts: rubric.parts.join('+'), edition: rubric.edition }
    void asking.act('project.read', { ...of, ...(isWhole ? digest : only(digest, fresh)), isWhole }).then((isKept) => {
      if (!isKept) setTold((before) => before.filter((id) => !fresh.includes(id)))
    })
  }
  return { ...known, read, mark }
}

function only({ sections }: RubricDigest, ids: readonly string[]): RubricDigest {
  return { sections: Object.fromEntries(Object.entries(sections).filter(([id]) => ids.includes(id))), items: {} }
}
