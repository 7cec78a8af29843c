import { howOf, isPlain, type Match } from '../../core/match'
import { Button } from '../../ui/button'
import { payments as words } from '../../ui/messages/payments'
import type { PaymentsDesk } from './desk'
import type { MatchGroup } from './match-groups'

/** Lines are added at most so many at a time: each is kept whole in the revision. */
const MOST_ADDED = 2000

/** What can be done with a whole group at once. */
export function AcceptAll({ desk, group }: { desk: PaymentsDesk; group: MatchGroup }) {
  const { deeds, host } = desk
  if (group.class === 'exact') {
    const plain = group.matches.filter(isPlain)
    if (plain.length === 0) return null
    const settlings = () => plain.flatMap(settlingOf)
    return (
      <div class="group-actions">
        <Button
          variant="primary"
          onClick={() => void deeds.runWhole((onProgress, signal) => host.payments.accept(settlings(), onProgress, signal))}
        >
          {words.acceptAll(plain.length)}
        </Button>
        <span class="muted small">{words.acceptAllText(group.matches.length - plain.length)}</span>
      </div>
    )
  }
  if (group.class !== 'unknown') return null
  const known = group.matches.flatMap(({ row, entries: [entry] }) => (row && entry ? [{ row, entryId: entry.id }] : []))
  if (known.length < 2) return null
  const some = known.slice(0, MOST_ADDED)
  return (
    <div class="group-actions">
      <Button variant="primary" onClick={() => void deeds.runWhole(() => host.payments.add(some))}>
        {words.addAll(some.length)}
      </Button>
      <span class="muted small">{words.acceptAllText(0)}</span>
    </div>
  )
}

function settlingOf(match: Match) {
  const { row, lines } = match
  return row ? [{ row, lines, how: howOf(match) }] : []
}
