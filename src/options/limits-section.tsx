import { useState } from 'preact/hooks'
import type { Settings } from '../core/settings'
import { useAccess } from '../ui/access/use-access'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { options as words } from '../ui/messages/options'
import { settings as shared } from '../ui/messages/settings'
import { minutesText, readMinutes } from '../ui/terms/terms-draft'
import type { NoticePermission, OptionsHost } from './host'

const LEAST_BREAK_MS = 60_000
/** 0 and an empty text are "not". */
const readLength = (text: string) => (text.trim() === '0' ? 0 : (readMinutes(text) ?? (text.trim() === '' ? 0 : undefined)))
const readPercent = (text: string) => (/^\d{0,2}$/.test(text.trim()) ? Number(text) : undefined)

/** When to warn of a limit, when a break is due, and whether notifications may say so. */
export function LimitsSection({ settings, host }: { settings: Settings; host: OptionsHost }) {
  const [percent, setPercent] = useState(String(settings.warnPercent))
  const [left, setLeft] = useState(minutesText(settings.warnLeftMs))
  const [block, setBlock] = useState(minutesText(settings.focusBlockMs))
  const [rest, setRest] = useState(minutesText(settings.breakMs))
  const [namesProject, setNamesProject] = useState(settings.noticesNameProject)
  const [told, setTold] = useState<{ text: string; failed: boolean } | null>(null)
  const [warnPercent, warnLeftMs, focusBlockMs, breakMs] = [
    readPercent(percent),
    readLength(left),
    readLength(block),
    readMinutes(rest),
  ]
  const badBreak = !breakMs || breakMs < LEAST_BREAK_MS

  const save = async (event: Event) => {
    event.preventDefault()
    if (warnPercent === undefined || warnLeftMs === undefined || focusBlockMs === undefined || badBreak) return
    try {
      await host.ask('settings.save', { warnPercent, warnLeftMs, focusBlockMs, breakMs, noticesNameProject: namesProject })
      setTold({ text: shared.saved, failed: false })
    } catch (e) {
      setTold({ text: e instanceof Error ? e.message : String(e), failed: true })
    }
  }
  const changing =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      setTold(null)
    }

  return (
    <>
      <p class="page-text">{words.limitsText}</p>
      <form class="settings-form limits-form" onSubmit={(e) => void save(e)}>
        <TextField
          label={words.warnPercent}
          hint={words.warnPercentHint}
          error={warnPercent === undefined ? words.badPercent : undefined}
          inputMode="numeric"
          value={percent}
          onValue={changing(setPercent)}
        />
        <TextField
          label={words.warnLeft}
          hint={words.warnLeftHint}
          error={warnLeftMs === undefined ? words.badLength : undefined}
          value={left}
          onValue={changing(setLeft)}
        />
        <TextField
          label={words.focusBlock}
          hint={words.focusBlockHint}
          error={focusBlockMs === undefined ? words.badLength : undefined}
          value={block}
          onValue={changing(setBlock)}
        />
        <TextField
          label={words.breakLength}
          hint={words.breakHint}
          error={badBreak ? words.badBreak : undefined}
          value={rest}
          onValue={changing(setRest)}
        />
        <label class="check limits-name">
          <input type="checkbox" checked={namesProject} onChange={(e) => changing(setNamesProject)(e.currentTarget.checked)} />
          <span>
            {words.nameProject} <span class="muted small check-hint">{words.nameProjectHint}</span>
          </span>
        </label>
        <div class="settings-save">
          <Button type="submit" variant="primary">
            {shared.save}
          </Button>
          <p role="status" class={told?.failed ? 'field-error' : 'muted'}>
            {told?.text}
          </p>
        </div>
      </form>
      <Notifications permission={host.notices} />
    </>
  )
}

function Notifications({ permission }: { permission: NoticePermission }) {
  const isOn = useAccess(permission, (one) => one.isGranted())
  const [refused, setRefused] = useState('')
  // Straight in the click's handler: browsers refuse a request that comes after a wait.
  const change = () => {
    setRefused('')
    const asked = isOn ? permission.remove() : permission.request()
    asked.catch((reason: unknown) => setRefused(reason instanceof Error ? reason.message : String(reason)))
  }
  return (
    <div class="limits-notices">
      <h3>{words.notices}</h3>
      <p class="page-text">{words.noticesText}</p>
      {isOn !== null && (
        <p class="limits-switch">
          <span role="status">{isOn ? words.noticesOn : words.noticesOff}</span>{' '}
          <Button onClick={change}>{isOn ? words.noticesStop : words.noticesAllow}</Button>
        </p>
      )}
      {refused && (
        <p role="alert" class="field-error">
          {refused}
        </p>
      )}
    </div>
  )
}
