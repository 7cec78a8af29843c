import { useState } from 'preact/hooks'
import type { Settings } from '../core/settings'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { policy as words } from '../ui/messages/policy'
import { AddPolicyRow } from './add-policy-row'
import type { OptionsHost } from './host'
import { choiceOf, draftOf, type PolicyDraft, type PolicyErrors } from './policy-draft'
import { PolicyTable } from './policy-table'
import { PolicyWords } from './policy-words'
import { RecountLedger } from './recount-ledger'
import { useRead } from './use-read'
import { useRecount } from './use-recount'

/** What counts as time worked: the rules in words, their limits to be changed, and the ledger to be counted by them. */
export function TimePolicySection({ host, settings }: { host: OptionsHost; settings: Settings }) {
  const sites = host.platforms.map(({ site }) => site)
  const projects = useRead(host.projects, host.onStateChanged)
  const [kept, setKept] = useState<Pick<Settings, 'policyRules' | 'askAfterMs'>>(settings)
  const [draft, setDraft] = useState<PolicyDraft>(() => draftOf(settings))
  const [errors, setErrors] = useState<PolicyErrors>({ rows: [] })
  const [told, setTold] = useState({ text: '', failed: false })
  const recount = useRecount(host.ledger)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(kept))

  const change = (next: Partial<PolicyDraft>) => {
    setDraft({ ...draft, ...next })
    setErrors({ rows: [] })
    setTold({ text: '', failed: false })
  }
  const save = async (event: Event) => {
    event.preventDefault()
    const read = choiceOf(draft)
    setErrors('errors' in read ? read.errors : { rows: [] })
    if ('errors' in read) return
    try {
      await host.ask('settings.save', read.choice)
    } catch (e) {
      return setTold({ text: e instanceof Error ? e.message : String(e), failed: true })
    }
    setKept(read.choice)
    setDraft(draftOf(read.choice))
    setTold({ text: words.saved, failed: false })
    await recount.look(read.choice.policyRules)
  }

  return (
    <>
      <p class="page-text">{words.text}</p>
      <PolicyWords rules={kept.policyRules} sites={sites} />
      <form class="policy-form" onSubmit={(event) => void save(event)}>
        <PolicyTable
          rows={draft.rows}
          errors={errors.rows}
          sites={sites}
          onRow={(index, row) => change({ rows: draft.rows.with(index, row) })}
          onRemove={(index) => change({ rows: draft.rows.toSpliced(index, 1) })}
        />
        <p class="muted small">{words.empty}</p>
        <AddPolicyRow
          rows={draft.rows}
          sites={sites}
          platforms={projects.value?.map(({ platform }) => platform) ?? []}
          onAdd={(row) => change({ rows: [...draft.rows, row] })}
        />
        <div class="policy-ask">
          <TextField
            label={words.askAfter}
            inputMode="decimal"
            error={errors.askAfterMs}
            value={draft.askAfterMs}
            onValue={(askAfterMs) => change({ askAfterMs })}
          />
        </div>
        <div class="settings-save">
          <Button type="submit" variant="primary">
            {words.save}
          </Button>
          <p role="status" class={told.failed ? 'field-error' : 'muted'}>
            {told.text}
          </p>
        </div>
      </form>
      <RecountLedger recount={recount} rules={kept.policyRules} isChanged={isChanged} />
    </>
  )
}
