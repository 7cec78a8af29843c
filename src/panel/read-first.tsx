import type { OpenSession } from '../core/open-session'
import type { Project } from '../core/project'
import type { Rubric } from '../core/rubric'
import { Button } from '../ui/button'
import { panel } from '../ui/messages/panel'
import { Notice } from '../ui/notice'
import type { Asking } from '../ui/use-asking'

const { readFirst: words } = panel

interface Props {
  session: OpenSession
  project: Project | null
  rubric: Rubric
  asking: Asking
  /** Absent while the rubric is in view. */
  onOpen?: (() => void) | undefined
}

/** Marks a project, or a version of its rubric, that has not been read yet. */
export function ReadFirst({ session, project, rubric, asking, onOpen }: Props) {
  const read = project?.rubricsRead ?? []
  const mark = `${rubric.id}@${rubric.version}`
  if (session.workKind !== 'task' || read.includes(mark)) return null
  const hasOlder = read.some((r) => r.startsWith(`${rubric.id}@`))
  const { platform, project: label } = session
  return (
    <Notice
      tone="warn"
      title={words.title}
      actions={
        <>
          {onOpen && (
            <Button small onClick={onOpen}>
              {words.open}
            </Button>
          )}
          <Button small onClick={() => void asking.act('project.read', { platform, project: label, rubric: mark })}>
            {words.mark}
          </Button>
        </>
      }
    >
      {hasOlder ? words.changed(rubric.title, rubric.version) : words.fresh(rubric.title)}
    </Notice>
  )
}
