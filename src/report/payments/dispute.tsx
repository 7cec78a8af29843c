import { useEffect, useRef, useState } from 'preact/hooks'
import type { Match } from '../../core/match'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { duration, money, number } from '../../ui/format'
import { payments as words } from '../../ui/messages/payments'
import { Select } from '../../ui/select'
import { platformName } from '../../ui/work-name'
import type { PaymentsDesk } from './desk'
import { type DisputeLine, disputedPlatforms, disputeLines, disputeTotal } from './dispute-lines'
import { countedMs, disputeText, timersOf } from './dispute-text'
import { fullDay, timesOf } from './match-text'
import { PayTable } from './pay-table'

/** A message with more lines than these is read by nobody. */
const MOST = 1000

interface Props {
  desk: PaymentsDesk
  /** What is missing and what is underpaid, newest first. */
  matches: readonly Match[]
  onBack: () => void
}

/** What is missing or short of one platform, as a page to print and as text to copy. */
export function Dispute({ desk, matches, onBack }: Props) {
  const { sites } = desk.host
  const platforms = disputedPlatforms(matches)
  const [chosen, setChosen] = useState('')
  const [told, setTold] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const platform = platforms.includes(chosen) ? chosen : (platforms[0] ?? '')
  const all = disputeLines(matches, platform)
  const lines = all.slice(0, MOST)
  const heading = words.disputeTitle(platformName(sites, platform))
  const copy = () =>
    navigator.clipboard.writeText(disputeText(heading, lines)).then(
      () => setTold(words.copied),
      () => setTold(words.notCopied),
    )
  return (
    <section class="dispute" aria-labelledby="dispute-title">
      <div class="dispute-bar">
        <Button onClick={onBack}>{words.back}</Button>
        {platforms.length > 1 && (
          <Select
            label={words.disputePlatform}
            value={platform}
            choices={platforms.map((id) => ({ value: id, label: platformName(sites, id) }))}
            onValue={setChosen}
          />
        )}
        {lines.length > 0 && (
          <>
            <Button variant="primary" onClick={() => window.print()}>
              {words.print}
            </Button>
            <Button onClick={() => void copy()}>{words.copy}</Button>
          </>
        )}
        <p class="muted small" role="status">
          {told}
        </p>
      </div>
      <h3 id="dispute-title" tabIndex={-1} ref={title}>
        {heading}
      </h3>
      <p class="muted dispute-lead">{words.disputeText}</p>
      {lines.length === 0 ? (
        <EmptyState title={words.disputeNothing} />
      ) : (
        <>
          {lines.length < all.length && <p>{words.disputeMost(number(lines.length), number(all.length))}</p>}
          <DisputeTable lines={lines} />
        </>
      )}
    </section>
  )
}

function DisputeTable({ lines }: { lines: readonly DisputeLine[] }) {
  const columns = words.disputeColumns
  return (
    <PayTable
      caption={words.disputeTable}
      as="dispute-table"
      columns={[
        columns.day,
        columns.task,
        columns.times,
        ...[columns.counted, columns.timer, columns.expected, columns.paid, columns.short].map((figures) => ({ figures })),
      ]}
      foot={
        <tr>
          <th scope="row" class="cell-total" colSpan={7}>
            {words.disputeTotal}
          </th>
          <td class="cell-number cell-total">
            {disputeTotal(lines).map((sum) => (
              <span class="cell-line" key={sum.currency}>
                {money(sum)}
              </span>
            ))}
          </td>
        </tr>
      }
    >
      {lines.map((line) => (
        <tr key={line.key}>
          <th scope="row" class="cell-day">
            {fullDay(line.day)}
          </th>
          <td>
            {line.taskId !== null && <code>{line.taskId}</code>}
            <span class="cell-line muted small">{line.project}</span>
          </td>
          <td>
            {line.entries.map((entry) => (
              <span key={entry.id} class="cell-line">
                {timesOf(entry, line.day)} <span class="muted small">{entry.zone}</span>
              </span>
            ))}
          </td>
          <td class="cell-number">{line.entries.length > 0 && duration(countedMs(line.entries))}</td>
          <td class="cell-number">{timersOf(line.entries).join(', ')}</td>
          <td class="cell-number">{money(line.expected)}</td>
          <td class="cell-number">{line.given ? money(line.given) : words.notPaid}</td>
          <td class="cell-number">{money(line.short)}</td>
        </tr>
      ))}
    </PayTable>
  )
}
