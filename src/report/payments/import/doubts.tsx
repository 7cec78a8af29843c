import { groupBy } from '../../../core/group-by'
import type { RowDoubt } from '../../../core/statement-row'
import { Fold } from '../../../ui/fold'
import { statements as words } from '../../../ui/messages/statements'

const SHOWN = 5

/** What was read with a doubt: each kind once, with the first lines it was in. */
export function Doubts({ doubts, isPage }: { doubts: readonly RowDoubt[]; isPage: boolean }) {
  if (doubts.length === 0) return null
  const groups = groupBy(doubts, ({ what }) => [what])
  const found = isPage ? words.foundRow : words.found
  return (
    <Fold title={words.doubtsTitle(doubts.length)} open={doubts.length <= SHOWN}>
      <ul class="import-list small">
        {groups.map((of) => (
          <li key={of[0].what}>
            {words.doubts[of[0].what]}{' '}
            <span class="muted">
              {words.doubtLines(
                of
                  .slice(0, SHOWN)
                  .map(({ line, found: text }) => found(line, text))
                  .join('; '),
                Math.max(0, of.length - SHOWN),
              )}
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
