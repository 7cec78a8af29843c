import { useState } from 'preact/hooks'
import type { Detection } from '../core/detection'
import { TASK_TYPES, type WorkKind } from '../core/task'
import { Button } from '../ui/button'
import { percent } from '../ui/format'
import { HowKnown } from '../ui/how-known'
import { common } from '../ui/messages/common'
import { panel } from '../ui/messages/panel'
import { Notice } from '../ui/notice'
import { choicesOf, Select } from '../ui/select'
import type { Asking } from '../ui/use-asking'

const { offered: words } = panel
/** Reasons that are shown at once. */
const SHOWN = 4

/** A page that may be work, not surely enough to start the clock: says why it is thought so, and asks. */
export function OfferedCard({ detection, tabId, asking }: { detection: Detection; tabId: number; asking: Asking }) {
  const [chosen, setTaskType] = useState<Detection['taskType'] | null>(null)
  const taskType = chosen ?? detection.taskType
  const { platform, project = '', domain, pageKind, confidence, reasons } = detection
  const isTask = pageKind === 'task'
  const workKind: WorkKind = pageKind === 'instructions' || pageKind === 'qualification' ? pageKind : 'task'
  const name = isTask ? common.taskTypes[detection.taskType] : common.workKinds[workKind]
  const start = () =>
    void asking.act('session.start', {
      platform,
      project,
      taskType,
      ...(domain === undefined ? {} : { domain }),
      workKind,
      tabId,
    })

  return (
    <Notice
      tone="info"
      live="status"
      title={(isTask ? words.task : words.work)(name, percent(confidence))}
      actions={
        <>
          <Button variant="primary" onClick={start}>
            {common.start}
          </Button>
          <Button onClick={() => void asking.act('offer.dismiss', { tabId })}>{isTask ? words.notTask : words.notWork}</Button>
        </>
      }
    >
      {reasons.length === 0 ? (
        words.unsaid
      ) : (
        <>
          {words.because}
          <ul class="reasons">
            {reasons.slice(0, SHOWN).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      <HowKnown detection={detection} told={reasons.length === 0 ? 0 : SHOWN} />
      {isTask && (
        <Select
          label={common.taskType}
          value={taskType}
          choices={choicesOf(TASK_TYPES, common.taskTypes)}
          onValue={setTaskType}
        />
      )}
    </Notice>
  )
}
