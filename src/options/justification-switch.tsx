import { useId, useState } from 'preact/hooks'
import type { Settings } from '../core/settings'
import type { HouseRule } from '../platforms/platform'
import { mayCheck, ruleAgainstHelp } from '../platforms/written-help'
import { justification as words } from '../ui/messages/justification'
import type { OptionsHost } from './host'

interface Props {
  platform: string
  rules: readonly HouseRule[]
  settings: Settings
  ask: OptionsHost['ask']
}

/** Whether justifications may be checked on a platform, and which of its rules speaks against it. */
export function JustificationSwitch({ platform, rules, settings, ask }: Props) {
  const id = useId()
  const [refused, setRefused] = useState<string | null>(null)
  const rule = ruleAgainstHelp(rules)
  const save = (isOn: boolean) =>
    ask('settings.save', { justificationChecks: { ...settings.justificationChecks, [platform]: isOn } }).then(
      () => setRefused(null),
      (reason: unknown) => setRefused(reason instanceof Error ? reason.message : String(reason)),
    )
  return (
    <div>
      <label class="check">
        <input
          type="checkbox"
          aria-describedby={id}
          checked={mayCheck(platform, rules, settings.justificationChecks)}
          onChange={(event) => void save(event.currentTarget.checked)}
        />
        <span>
          {words.option}
          <span class="check-hint small muted" id={id}>
            {rule ? words.optionOff(rule.rule) : words.optionHint}
          </span>
        </span>
      </label>
      {refused !== null && (
        <p role="alert" class="field-error">
          {refused}
        </p>
      )}
    </div>
  )
}
