import { useEffect, useState } from 'preact/hooks'
import type { Match } from '../../core/match'
import type { StatementRow } from '../../core/statement'
import type { LedgerRow } from '../../store/read-ledger'
import type { Revision } from '../../store/schema'
import { Button } from '../../ui/button'
import { money } from '../../ui/format'
import { common } from '../../ui/messages/common'
import { payments as words } from '../../ui/messages/payments'
import { Select } from '../../ui/select'
import { platformName } from '../../ui/work-name'
import { earnedOf } from '../ledger/groups'
import { entryName } from '../ledger/revision-words'
import type { PaymentsDesk } from './desk'
import { linesForRow } from './hand-choice'
import { settleOne } from './match-actions'
import { nameOf } from './match-text'

interface Props {
  desk: PaymentsDesk
  match: Match
  row: StatementRow
  next: string | undefined
  onDone: () => void
}

/** Settles a payment otherwise than proposed: on an entry that the user knows it is for, without one, or not at all. */
export function ByHand({ desk, match, row, next, onDone }: Props) {
  const { host, taken } = desk
  const { payments, sites } = host
  const [around, setAround] = useState<LedgerRow[] | null>(null)
  const [entryId, setEntryId] = useState(match.entries[0]?.id ?? '')
  const { platform, day } = row
  useEffect(() => {
    payments.entriesAround(platform, day).then(setAround, console.error)
  }, [payments, platform, day])

  const run = async (deed: () => Promise<Revision>) => {
    if (await settleOne(desk, match, next, deed)) onDone()
  }
  const chosen = around?.find(({ entry }) => entry.id === entryId)
  const lines = chosen ? linesForRow(row, chosen, taken) : []
  const settle = () =>
    void run(() => (lines.length > 0 ? payments.settle({ row, lines, how: 'by-hand' }) : payments.add([{ row, entryId }])))
  const title = words.handTitle(nameOf(sites, match))
  const label = platformName(sites, platform)
  return (
    <fieldset class="by-hand">
      <legend class="visually-hidden">{title}</legend>
      {around === null && <p class="muted small">{words.readingEntries}</p>}
      {around?.length === 0 && <p class="muted small">{words.handNone(label)}</p>}
      {around !== null && around.length > 0 && (
        <>
          <Select
            label={words.handEntry}
            hint={words.handHint(label)}
            value={chosen ? entryId : ''}
            choices={[
              { value: '', label: words.handNothing },
              ...around.map((one) => ({ value: one.entry.id, label: entryText(desk, one) })),
            ]}
            onValue={setEntryId}
          />
          {chosen && (
            <p class="small">
              {lines.length > 0
                ? words.handChange(earnedOf(lines).map(money).join(', ') || money({ ...row, minor: 0 }), money(row))
                : words.handAdds(money(row))}
            </p>
          )}
        </>
      )}
      <div class="form-actions">
        {around !== null && around.length > 0 && (
          <Button small variant="primary" aria-disabled={!chosen} onClick={() => chosen && settle()}>
            {words.handSettle}
          </Button>
        )}
        <Button small onClick={() => void run(() => payments.add([{ row, entryId: null }]))}>
          {words.addAlone}
        </Button>
        <Button small onClick={() => void run(() => payments.ignore([row]))}>
          {words.ignore}
        </Button>
        <Button small variant="quiet" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </fieldset>
  )
}

function entryText({ host, taken }: PaymentsDesk, { entry, payLines }: LedgerRow): string {
  const free = payLines.filter(({ id }) => !taken.has(id))
  return [entryName(host.sites, entry), entry.taskId, earnedOf(free).map(money).join(', ')].filter(Boolean).join(' · ')
}
