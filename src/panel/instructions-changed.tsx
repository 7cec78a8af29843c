import { instructionsChangedSince } from '../core/instructions'
import type { OpenSession } from '../core/open-session'
import type { Project } from '../core/project'
import { Button } from '../ui/button'
import { fullDate } from '../ui/format'
import { panel } from '../ui/messages/panel'
import { Notice } from '../ui/notice'
import type { Asking } from '../ui/use-asking'
import { GuidelineLink } from './project-notes'

const { instructions: words } = panel

/** Says that the instructions on the page are not those of the last attempt. */
export function InstructionsChanged({ session, project, asking }: { session: OpenSession; project: Project; asking: Asking }) {
  const since = instructionsChangedSince(project)
  if (since === undefined) return null
  const seen = () => void asking.act('project.instructions', { platform: session.platform, project: session.project })
  return (
    <Notice
      tone="warn"
      title={words.changed(fullDate(since))}
      actions={
        <>
          <Button small onClick={seen}>
            {words.seen}
          </Button>
          {project.guidelineUrl && <GuidelineLink url={project.guidelineUrl} />}
        </>
      }
    >
      {words.text}
    </Notice>
  )
}
