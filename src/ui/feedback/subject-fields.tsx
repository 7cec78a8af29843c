import { TextField } from '../field'
import { feedback as words } from '../messages/feedback'
import { Select } from '../select'
import type { FeedbackHost } from './host'
import { choiceOf } from './subject'
import type { Subjects } from './use-subjects'

/** Finds the attempt by its task id, or lets it be chosen. */
export function SubjectFields({ host, subjects }: { host: FeedbackHost; subjects: Subjects }) {
  const { all, chosen, choose, taskId, setTaskId, found } = subjects
  const { form } = words
  return (
    <>
      <TextField
        label={form.taskId}
        hint={form.taskIdHint}
        error={found === 0 ? form.notFound(taskId.trim()) : undefined}
        value={taskId}
        onValue={setTaskId}
        maxLength={300}
      />
      <div class="small muted" role="status">
        {found !== null && found > 0 ? form.found(found) : ''}
      </div>
      {all && chosen && (
        <Select
          label={form.about}
          value={chosen.key}
          choices={all.map((subject) => choiceOf(host.sites, subject))}
          onValue={choose}
        />
      )}
    </>
  )
}
