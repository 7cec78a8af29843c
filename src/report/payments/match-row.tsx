import { differenceOf, type Match } from '../../core/match'
import { Badge } from '../../ui/badge'
import { duration, money } from '../../ui/format'
import { payments as words } from '../../ui/messages/payments'
import { report } from '../../ui/messages/report'
import { platformName } from '../../ui/work-name'
import { ByHand } from './by-hand'
import type { PaymentsDesk } from './desk'
import { MatchActions } from './match-actions'
import { dayOf } from './match-groups'
import { fullDay, kindText, projectOf, signed, stateText, taskOf, timesOf, whyText } from './match-text'

interface Props {
  desk: PaymentsDesk
  match: Match
  /** The match that takes the focus once this one is settled. */
  next: string | undefined
  /** Settling by hand is open below. */
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

const COLUMNS = 5

export function MatchRow({ desk, match, next, isOpen, onOpen }: Props) {
  const difference = differenceOf(match)
  return (
    <>
      <tr>
        <Work desk={desk} match={match} />
        <Ours match={match} />
        <Theirs match={match} />
        <td class="cell-number wide-only">
          {difference && difference.minor !== 0 && <span class={difference.minor < 0 ? 'over' : ''}>{signed(difference)}</span>}
        </td>
        <td class="cell-actions">
          <div class="row-actions">
            <MatchActions desk={desk} match={match} next={next} isOpen={isOpen} onOpen={onOpen} />
          </div>
        </td>
      </tr>
      {isOpen && match.row && (
        <tr class="match-more">
          <td colSpan={COLUMNS}>
            <ByHand desk={desk} match={match} row={match.row} next={next} onDone={() => onOpen(false)} />
          </td>
        </tr>
      )}
    </>
  )
}

function Work({ desk, match }: Pick<Props, 'desk' | 'match'>) {
  const { row, lines, entries, sure } = match
  const { taskId } = taskOf(match)
  const of = row ?? lines[0]
  const [entry] = entries
  const why = whyText(match)
  return (
    <th scope="row" class="cell-work">
      <span class="match-day">
        {fullDay(dayOf(match))} <span class="muted">· {platformName(desk.host.sites, of?.platform ?? '')}</span>
      </span>
      <span class="cell-line match-project clamped" title={projectOf(match)}>
        {projectOf(match)}
      </span>
      {taskId !== undefined && (
        <span class="cell-line small">
          <span class="muted">{words.taskId}</span> <code>{taskId}</code>
        </span>
      )}
      {(why || sure !== 'certain') && (
        <span class="cell-line muted small">
          {why} {sure !== 'certain' && <Badge tone={sure === 'unsure' ? 'warn' : 'plain'}>{words.sure[sure]}</Badge>}
        </span>
      )}
      {lines.length === 0 && entry && (
        <span class="cell-line small">{words.perhaps(`${entry.project} ${timesOf(entry, dayOf(match))}`)}</span>
      )}
    </th>
  )
}

/** What the ledger says: each line with its state, and the work that it is for. */
function Ours({ match }: Pick<Props, 'match'>) {
  const { lines, entries } = match
  const [entry] = entries
  if (lines.length === 0)
    return (
      <td class="cell-number">
        <span class="muted">{words.noLine}</span>
      </td>
    )
  return (
    <td class="cell-number">
      {lines.map((line) => (
        <span key={line.id} class="cell-line">
          <span class="cell-amount">{money(line)}</span>{' '}
          <span class="muted small">{[kindText(line), report.states[line.state]].filter(Boolean).join(', ')}</span>
        </span>
      ))}
      <span class="cell-line muted small">
        {entry === undefined
          ? words.noEntry
          : entries.length > 1
            ? words.entriesIn(entries.length)
            : words.ofEntry(timesOf(entry, dayOf(match)))}
      </span>
      {entry && (
        <span class="cell-line muted small">
          {words.counted(duration(entries.reduce((sum, { countedMs }) => sum + countedMs, 0)))}
          {entries.length === 1 &&
            entry.platformTimerMs !== undefined &&
            `, ${words.theirTimer(duration(entry.platformTimerMs))}`}
        </span>
      )}
    </td>
  )
}

function Theirs({ match: { row } }: Pick<Props, 'match'>) {
  if (!row)
    return (
      <td class="cell-number">
        <span class="muted">{words.noRow}</span>
      </td>
    )
  return (
    <td class="cell-number">
      <span class="cell-amount">{money(row)}</span>
      <span class="cell-line muted small">{[kindText(row), stateText(row)].filter(Boolean).join(', ')}</span>
      {row.durationMs !== undefined && <span class="cell-line muted small">{words.theirTime(duration(row.durationMs))}</span>}
    </td>
  )
}
