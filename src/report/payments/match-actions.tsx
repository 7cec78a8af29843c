import { howOf, type Match } from '../../core/match'
import type { Revision } from '../../store/schema'
import { Button } from '../../ui/button'
import { payments as words } from '../../ui/messages/payments'
import { focusOn } from '../ledger/focus'
import type { PaymentsDesk } from './desk'
import { keyOf } from './match-groups'
import { nameOf } from './match-text'

export const PAYMENTS_UNDO_ID = 'payments-undo'
export const firstActionId = (key: string) => `settle ${key}`

interface Props {
  desk: PaymentsDesk
  match: Match
  next: string | undefined
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

/** Does a deed for one match; the focus goes on to the next, as its row is gone. */
export async function settleOne(
  { deeds }: PaymentsDesk,
  match: Match,
  next: string | undefined,
  deed: () => Promise<Revision>,
): Promise<boolean> {
  const isDone = await deeds.run(deed, [match])
  if (isDone) focusOn(...(next === undefined ? [] : [firstActionId(next)]), PAYMENTS_UNDO_ID)
  return isDone
}

/** What can be done with one match: the likely thing first. */
export function MatchActions({ desk, match, next, isOpen, onOpen }: Props) {
  const { payments } = desk.host
  const { row, lines, entries } = match
  const name = nameOf(desk.host.sites, match)
  const id = firstActionId(keyOf(match))
  const run = (deed: () => Promise<Revision>) => void settleOne(desk, match, next, deed)
  const [entry] = entries
  const byHand = (
    <Button small variant="quiet" aria-expanded={isOpen} aria-label={words.byHandWhat(name)} onClick={() => onOpen(!isOpen)}>
      {words.byHand}
    </Button>
  )
  if (row === null)
    return (
      <>
        <Button small id={id} aria-label={words.markPaidWhat(name)} onClick={() => run(() => payments.setStates(lines, 'paid'))}>
          {words.markPaid}
        </Button>
        <Button small aria-label={words.markRejectedWhat(name)} onClick={() => run(() => payments.setStates(lines, 'rejected'))}>
          {words.markRejected}
        </Button>
        {entry && (
          <a class="small" href={`?entry=${encodeURIComponent(entry.id)}`} aria-label={words.showEntryWhat(name)}>
            {words.showEntry}
          </a>
        )}
      </>
    )
  if (lines.length === 0)
    return (
      <>
        {entry ? (
          <Button
            small
            id={id}
            aria-label={words.addToWhat(name)}
            onClick={() => run(() => payments.add([{ row, entryId: entry.id }]))}
          >
            {words.addToEntry}
          </Button>
        ) : (
          <Button
            small
            id={id}
            aria-label={words.named(words.addAlone, name)}
            onClick={() => run(() => payments.add([{ row, entryId: null }]))}
          >
            {words.addAlone}
          </Button>
        )}
        {byHand}
      </>
    )
  const isPending = match.class === 'still-pending'
  const label = row.state === 'rejected' ? words.acceptRefused : isPending ? words.acceptPending : words.accept
  return (
    <>
      <Button
        small
        id={id}
        aria-label={words.named(label, name)}
        onClick={() => run(() => payments.settle({ row, lines, how: howOf(match) }))}
      >
        {label}
      </Button>
      {byHand}
    </>
  )
}
