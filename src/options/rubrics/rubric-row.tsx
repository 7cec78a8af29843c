import type { OverlayHead, RubricHead } from '../../core/rubric-choice'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { common } from '../../ui/messages/common'
import { rubrics as words } from '../../ui/messages/rubrics'

interface Props {
  head: RubricHead | OverlayHead
  isUnsaved?: boolean
  actions: readonly { name: string; run: () => void }[]
}

/** One rubric or overlay of a list. */
export function RubricRow({ head, isUnsaved = false, actions }: Props) {
  const { id, version, title } = head
  const { taskTypes = [], platforms = [], domains = [] } = 'for' in head ? head.for : head
  const where = [...taskTypes.map((type) => common.taskTypes[type]), ...domains.map((one) => common.domains[one]), ...platforms]
  return (
    <li class="rubrics-row" data-rubric={id}>
      <div class="rubrics-text">
        <div class="rubrics-name">
          {title} {'for' in head && <Badge>{words.overlay}</Badge>} {isUnsaved && <Badge tone="warn">{words.unsaved}</Badge>}
        </div>
        <div class="small muted">{words.about(id, version, where.join(', '))}</div>
      </div>
      <div class="rubrics-buttons">
        {actions.map(({ name, run }) => (
          <Button key={name} small variant="quiet" aria-label={words.actionFor(name, title)} onClick={run}>
            {name}
          </Button>
        ))}
      </div>
    </li>
  )
}
