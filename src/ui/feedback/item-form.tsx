import { useState } from 'preact/hooks'
import type { FeedbackWork } from '../../core/missable'
import { type OwnItem, placeOf, REACHES, type Reach, reachOf } from '../../core/own-item'
import type { PlatformSite } from '../../platforms/platform'
import { Button } from '../button'
import { TextField } from '../field'
import { common } from '../messages/common'
import { feedback as words } from '../messages/feedback'
import { choicesOf, Select } from '../select'
import { platformName } from '../work-name'
import type { FeedbackDesk } from './use-feedback-desk'

const LEVELS = ['must', 'should'] as const

interface Props {
  desk: FeedbackDesk
  item: OwnItem
  /** Work that the item can be narrowed to; without it only its own place and everywhere can be chosen. */
  work: Pick<FeedbackWork, 'platform' | 'project' | 'taskType'> | null
  onDone: () => void
}

/** An item of the trainer's own: what it asks, how strictly, and where. */
export function ItemForm({ desk, item, work, onDone }: Props) {
  const [question, setQuestion] = useState(item.question)
  const [level, setLevel] = useState(item.level)
  const [reach, setReach] = useState<Reach>(reachOf(item))
  const [error, setError] = useState<string | undefined>()
  const reaches = REACHES.filter((one) => work !== null || one === 'everywhere' || one === reachOf(item))
  const save = async () => {
    if (question.trim() === '') return setError(words.item.questionMissing)
    const { platform: _platform, project: _project, taskType: _type, ...rest } = item
    const place = reach === reachOf(item) || work === null ? placeAsIs(item, reach) : placeOf(reach, work)
    if (await desk.saveItem({ ...rest, ...place, question: question.trim(), level }, words.did.itemSaved)) onDone()
  }
  return (
    <form
      class="item-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={words.item.question}
        hint={words.item.questionHint}
        error={error}
        value={question}
        onValue={setQuestion}
        maxLength={400}
      />
      <Select label={words.item.level} value={level} choices={choicesOf(LEVELS, words.item.levels)} onValue={setLevel} />
      <Select label={words.item.reach} value={reach} choices={choicesOf(reaches, words.item.reaches)} onValue={setReach} />
      <div class="form-actions">
        <Button small type="submit" variant="primary">
          {common.save}
        </Button>
        <Button small onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}

function placeAsIs({ platform, project, taskType }: OwnItem, reach: Reach): Pick<OwnItem, 'platform' | 'project' | 'taskType'> {
  if (reach === 'everywhere') return {}
  return {
    ...(platform === undefined ? {} : { platform }),
    ...(project === undefined ? {} : { project }),
    ...(taskType === undefined ? {} : { taskType }),
  }
}

/** `Comparison on Outlier`, `in Northwind`, `everywhere`. */
export function placeText(sites: readonly PlatformSite[], { platform, project, taskType }: OwnItem): string {
  const { reached } = words.item
  if (project !== undefined) return reached.project(project || common.noProject)
  if (platform === undefined) return reached.everywhere
  const name = platformName(sites, platform)
  return taskType === undefined ? reached.platform(name) : reached.type(name, common.taskTypes[taskType])
}
