import type { OpenSession } from '../core/open-session'
import type { Project } from '../core/project'
import type { ComposedRubric } from '../core/rubric-compose'
import { Button } from '../ui/button'
import { panel } from '../ui/messages/panel'
import { Notice } from '../ui/notice'
import type { Asking } from '../ui/use-asking'

const { readFirst: words } = panel

/** How a version of a rubric is noted as read. */
const markOf = (rubric: ComposedRubric) => rubric.edition

/** True where this version of the rubric was not yet read for the project. */
export function isUnread(session: OpenSession | null, project: Project | null, rubric: ComposedRubric): session is OpenSession {
  return session?.workKind === 'task' && !(project?.rubricsRead ?? []).includes(markOf(rubric))
}

interface Props {
  session: OpenSession
  project: Project | null
  rubric: ComposedRubric
  asking: Asking
}

/** Says that a rubric, or its new version, is to be read first; shown where {@link isUnread}. */
export function ReadFirst({ session, project, rubric, asking }: Props) {
  const hasOlder = project?.rubricsRead.some((read) => read.startsWith(`${rubric.id}@`)) ?? false
  const { platform, project: label } = session
  const mark = () => void asking.act('project.read', { platform, project: label, rubric: markOf(rubric) })
  return (
    <Notice
      tone="warn"
      title={words.title}
      actions={
        <Button small onClick={mark}>
          {words.mark}
        </Button>
      }
    >
      {hasOlder ? words.changed(rubric.title, rubric.version) : words.fresh(rubric.title)}
    </Notice>
  )
}
