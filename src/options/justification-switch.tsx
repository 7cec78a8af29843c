import { useId } from 'preact/hooks'
import type { Settings } from '../core/settings'
import type { HouseRule } from '../platforms/platform'
import { mayCheck, ruleAgainstHelp } from '../platforms/written-help'
import type { ask as Ask } from '../ui/client'
import { justification as words } from '../ui/messages/justification'

interface Props {
  platform: string
  rules: readonly HouseRule[]
  settings: Settings
  ask: typeof Ask
}

/** Whether justifications may be checked on a platform, and which of its rules speaks against it. */
export function JustificationSwitch({ platform, rules, settings, ask }: Props) {
  const id = useId()
  const rule = ruleAgainstHelp(rules)
  const save = (isOn: boolean) =>
    void ask('settings.save', { justificationChecks: { ...settings.justificationChecks, [platform]: isOn } })
  return (
    <div>
      <label class="check">
        <input
          type="checkbox"
          aria-describedby={id}
          checked={mayCheck(platform, rules, settings.justificationChecks)}
          onChange={(event) => save(event.currentTarget.checked)}
        />
        <span>{words.option}</span>
      </label>
      <p class="small muted" id={id}>
        {rule ? words.optionOff(rule.rule) : words.optionHint}
      </p>
    </div>
  )
}
