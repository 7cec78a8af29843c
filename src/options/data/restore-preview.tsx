import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { planRestore, type RestoreChoices, type RestorePlan, UNIT_KINDS } from '../../core/restore-plan'
import { Button } from '../../ui/button'
import { dateTime, number } from '../../ui/format'
import { data as words } from '../../ui/messages/data'
import type { OptionsHost } from '../host'
import { Choose } from './choose'
import { Examples } from './examples'
import type { Restoring } from './restore'

interface Props {
  host: OptionsHost
  restoring: Restoring
  onApply: (choices: RestoreChoices) => void
  onCancel: () => void
}

/** What a file would bring, by kind, and the user's choices about it. */
export function RestorePreview({ host, restoring, onApply, onCancel }: Props) {
  const { inspection, snapshot } = restoring
  const [choices, setChoices] = useState<RestoreChoices>(() => ({
    mode: snapshot ? 'replace' : 'add',
    // Into an empty ledger the file's choices come along.
    conflicts: [...inspection.here.units.values()].some(({ hasEntry }) => hasEntry) ? 'mine' : 'file',
    overlaps: 'skip',
  }))
  const [isSure, setIsSure] = useState(false)
  const plan = useMemo(() => planRestore(inspection, choices), [inspection, choices])
  // Said before it is chosen.
  const removed = useMemo(() => planRestore(inspection, REPLACING).removed, [inspection])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const choose = (change: Partial<RestoreChoices>) => setChoices((before) => ({ ...before, ...change }))
  const isReplacing = choices.mode === 'replace'
  const isIdle = !isReplacing && plan.taken.size === 0
  const { header } = inspection

  return (
    <div class="preview">
      <h4 ref={heading} tabIndex={-1}>
        {snapshot ? words.previewSnapshot : words.preview}
      </h4>
      <p class="muted small">
        {words.madeAt(dateTime(header.createdAt, header.zone), header.zone, header.app)}
        {header.schema < inspection.schema && ` ${words.older}`}
      </p>
      <Tallies plan={plan} />
      {plan.closing > 0 && <p>{words.closing(plan.closing)}</p>}
      {plan.openHere > 0 && <p>{words.openHere(plan.openHere)}</p>}
      <Choose
        legend={words.mode}
        value={choices.mode}
        onValue={(mode) => choose({ mode })}
        options={[
          { value: 'add', label: words.add, hint: words.addHint },
          { value: 'replace', label: words.replace, hint: words.replaceHint(words.removed(removed, number(removed))) },
        ]}
      />
      {!isReplacing && plan.differing.length > 0 && (
        <Choose
          legend={words.conflicts}
          value={choices.conflicts}
          onValue={(conflicts) => choose({ conflicts })}
          options={[
            { value: 'mine', label: words.mine },
            { value: 'file', label: words.theirs },
            { value: 'newer', label: words.newer, hint: words.newerHint },
          ]}
        />
      )}
      {plan.overlapping.length > 0 && (
        <Choose
          legend={words.overlapTitle(plan.overlapping.length, number(plan.overlapping.length))}
          text={words.overlapText}
          value={choices.overlaps}
          onValue={(overlaps) => choose({ overlaps })}
          options={[
            { value: 'skip', label: words.skip },
            { value: 'keep', label: words.keep, hint: words.keepHint },
          ]}
        />
      )}
      <Examples host={host} inspection={inspection} plan={plan} />
      {isReplacing && (
        <label class="check">
          <input type="checkbox" checked={isSure} onChange={(e) => setIsSure(e.currentTarget.checked)} />
          <span>{words.confirmReplace}</span>
        </label>
      )}
      {isIdle && <p class="muted">{plan.differing.length + plan.overlapping.length > 0 ? words.nothingToDo : words.allSame}</p>}
      <div class="data-actions">
        <Button
          variant={isReplacing ? 'danger' : 'primary'}
          disabled={isReplacing ? !isSure : isIdle}
          onClick={() => onApply(choices)}
        >
          {isReplacing ? words.applyReplace : words.apply}
        </Button>
        <Button onClick={onCancel}>{words.notNow}</Button>
      </div>
    </div>
  )
}

const REPLACING: RestoreChoices = { mode: 'replace', conflicts: 'file', overlaps: 'keep' }

function Tallies({ plan }: { plan: RestorePlan }) {
  const rows = UNIT_KINDS.map((kind) => ({ kind, ...plan.tallies[kind] })).filter((row) => row.new + row.same + row.differ > 0)
  return (
    <table class="tallies">
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.isNew}</th>
          <th scope="col">{words.isSame}</th>
          <th scope="col">{words.differs}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.kind}>
            <th scope="row">{words.kinds[row.kind]}</th>
            <td>{number(row.new)}</td>
            <td>{number(row.same)}</td>
            <td>{number(row.differ)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
