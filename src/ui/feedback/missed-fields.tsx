import type { Missed } from '../../core/feedback'
import type { Missable } from '../../core/missable'
import { Badge } from '../badge'
import { AreaField } from '../field'
import { Fold } from '../fold'
import { feedback as words } from '../messages/feedback'
import type { FeedbackHost } from './host'
import type { Subject } from './subject'
import { useMissables } from './use-missables'

interface Props {
  host: FeedbackHost
  subject: Subject
  ticked: readonly Missed[]
  onTicked: (missed: Missed[]) => void
  other: string
  onOther: (text: string) => void
}

/** What the reviewer found missing: ticked where the rubric or the checklist has it, else in words. */
export function MissedFields({ host, subject, ticked, onTicked, other, onOther }: Props) {
  const { list: missables, isGone } = useMissables(host, subject)
  const isTicked = ({ what }: Missed) => ticked.some((one) => one.what === what)
  const tick = ({ what, label }: Missable, on: boolean) =>
    onTicked([...ticked.filter((one) => one.what !== what), ...(on ? [{ what, label }] : [])])
  const known = new Set(missables.map(({ what }) => what))
  // What was ticked of a rubric that is another now stays to be seen and unticked.
  const gone = ticked.flatMap((one): Missable[] =>
    one.what === undefined || known.has(one.what)
      ? []
      : [{ ...one, what: one.what, question: one.label, group: 'criterion', wasOpen: false }],
  )
  const all = [...gone, ...missables]
  const group = (of: Missable['group']) => all.filter((one) => one.group === of)
  return (
    <fieldset class="missed-fields">
      <legend class="field-label">{words.form.missed}</legend>
      {isGone && <p class="field-hint">{words.form.rubricGone}</p>}
      {(['criterion', 'item'] as const).map((of) => {
        const list = group(of)
        const title = of === 'criterion' ? words.form.criteria : words.form.items
        return (
          list.length > 0 && (
            <Fold key={of} title={title(list.filter(isTicked).length)}>
              <div class="missed-list">
                {list.map((one) => (
                  <label class="check" key={one.what} title={one.question}>
                    <input type="checkbox" checked={isTicked(one)} onChange={(e) => tick(one, e.currentTarget.checked)} />
                    <span>
                      {one.label} {one.wasOpen && <Badge tone="warn">{words.form.wasOpen}</Badge>}
                    </span>
                  </label>
                ))}
              </div>
            </Fold>
          )
        )
      })}
      <AreaField label={words.form.words} hint={words.form.wordsHint} value={other} onValue={onOther} rows={2} maxLength={4000} />
    </fieldset>
  )
}
