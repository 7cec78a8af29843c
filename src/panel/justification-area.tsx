import type { JustificationAsked } from '../core/justification'
import type { ComposedRubric } from '../core/rubric-compose'
import type { Settings } from '../core/settings'
import type { TaskType } from '../core/task'
import { mayCheck, ruleAgainstHelp } from '../platforms/written-help'
import { Button } from '../ui/button'
import { Fold } from '../ui/fold'
import { justification as words } from '../ui/messages/justification'
import type { Asking } from '../ui/use-asking'
import { platformName } from '../ui/work-name'
import { JustificationCheck } from './justification-check'
import type { Library } from './library'

interface Props {
  /** Of the task shown, so that a check is forgotten with it. */
  of: string
  tabId: number | undefined
  platform: string
  taskType: TaskType
  /** How many the page shows, where that is known. */
  responses: number | undefined
  rubric: ComposedRubric
  library: Library
  settings: Settings
  asking: Asking
}

/** The check where the rubric asks for a justification, or why it is off here. */
export function JustificationArea({ of, tabId, platform, taskType, responses, rubric, library, settings, asking }: Props) {
  if (!rubric.justification) return null
  const rules = library.rulesOf(platform)
  if (!mayCheck(platform, rules, settings.justificationChecks)) {
    const rule = ruleAgainstHelp(rules)
    const switchOn = () =>
      void asking.act('settings.save', { justificationChecks: { ...settings.justificationChecks, [platform]: true } })
    return (
      <Fold title={words.off(platformName(library.sites, platform))}>
        <div class="justification-check">
          <p class="small">
            {Object.hasOwn(settings.justificationChecks, platform) || !rule ? words.offByUser : words.offByRule(rule.rule)}
          </p>
          <div class="justification-check-row">
            <Button small onClick={switchOn}>
              {words.switchOn}
            </Button>
          </div>
        </div>
      </Fold>
    )
  }
  return <JustificationCheck key={of} tabId={tabId} asked={askedBy(rubric, taskType, responses)} />
}

/** Two are compared in a comparison, whatever a page seems to show; in a ranking as many as were counted. */
function askedBy({ justification }: ComposedRubric, taskType: TaskType, responses: number | undefined): JustificationAsked {
  return {
    taskType,
    ...(justification?.needs && { needs: justification.needs }),
    ...(justification?.sentences && { sentences: justification.sentences }),
    ...(taskType === 'ranking' && responses !== undefined && responses > 2 && { responses }),
  }
}
