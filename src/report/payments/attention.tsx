import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Awaited, awaitedGroups } from '../../core/awaited-pay'
import { addDays, daysBetween, localDay } from '../../core/day'
import type { Match } from '../../core/match'
import type { PayLine, PayLineState } from '../../core/pay'
import { Button } from '../../ui/button'
import { money, number } from '../../ui/format'
import { common } from '../../ui/messages/common'
import { payments as words } from '../../ui/messages/payments'
import { report } from '../../ui/messages/report'
import { Notice } from '../../ui/notice'
import { platformName } from '../../ui/work-name'
import type { PaymentsDesk } from './desk'
import { fullDay, kindText, paymentName } from './match-text'
import { Paged } from './paged'
import { PayTable } from './pay-table'

/** Lines of which something is said at once, at most: each is kept whole in the revision. */
const MOST_AT_ONCE = 2000

interface Props {
  desk: PaymentsDesk
  /** Days after which waiting is worth a question. */
  afterDays: number
  /** Another whenever the ledger was read again. */
  stamp: unknown
}

/** Pay that has been waited for too long: it ages here until something is said of it. */
export function Attention({ desk, afterDays, stamp }: Props) {
  const { host } = desk
  const { payments } = host
  const today = localDay(host.now(), host.zone)
  const [lines, setLines] = useState<PayLine[] | null>(null)
  const [failed, setFailed] = useState(false)
  const [openName, setOpenName] = useState<string | null>(null)
  useEffect(() => {
    payments.awaited(addDays(today, -afterDays)).then(
      (found) => {
        setLines(found)
        setFailed(false)
      },
      (error) => {
        console.error(error)
        setFailed(true)
      },
    )
  }, [payments, today, afterDays, stamp])
  const { matches } = desk
  const awaited = useMemo(() => lines && awaitedGroups(withoutAnswered(lines, matches), today), [lines, matches, today])
  const columns = words.attentionColumns
  return (
    <section class="payments-part" aria-labelledby="attention-title">
      <h3 id="attention-title">{words.attention}</h3>
      {failed && (
        <Notice tone="danger" live="alert">
          {words.attentionFailed}
        </Notice>
      )}
      {awaited?.length === 0 && <p class="muted">{words.attentionNone(afterDays)}</p>}
      {awaited !== null && awaited.length > 0 && (
        <>
          <p class="muted">{words.attentionText(afterDays)}</p>
          <PayTable
            caption={words.attentionTable}
            columns={[
              columns.platform,
              columns.state,
              { figures: columns.count },
              { figures: columns.sums },
              { figures: columns.oldest },
              columns.actions,
            ]}
          >
            {awaited.map((group) => {
              const name = `${platformName(host.sites, group.platform)}, ${report.states[group.state]}`
              return (
                <Group
                  key={name}
                  desk={desk}
                  group={group}
                  name={name}
                  today={today}
                  isOpen={openName === name}
                  onOpen={(isOpen) => setOpenName(isOpen ? name : null)}
                />
              )
            })}
          </PayTable>
        </>
      )}
    </section>
  )
}

/** What a statement answers is no longer waited for: it stands among the payments, to be accepted there. */
function withoutAnswered(lines: readonly PayLine[], matches: readonly Match[]): PayLine[] {
  const answered = matches.filter(({ class: name }) => name !== 'missing' && name !== 'still-pending')
  const ids = new Set(answered.flatMap((match) => match.lines.map(({ id }) => id)))
  return lines.filter(({ id }) => !ids.has(id))
}

interface GroupProps {
  desk: PaymentsDesk
  group: Awaited
  name: string
  today: string
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

function Group({ desk, group, name, today, isOpen, onOpen }: GroupProps) {
  const { platform, state, lines, sums, days } = group
  const say = (some: readonly PayLine[], to: PayLineState) =>
    void desk.deeds.runWhole(() => desk.host.payments.setStates(some, to))
  const some = lines.slice(0, MOST_AT_ONCE)
  return (
    <>
      <tr>
        <th scope="row">{platformName(desk.host.sites, platform)}</th>
        <td class="cell-day">{report.states[state]}</td>
        <td class="cell-number">{number(lines.length)}</td>
        <td class="cell-number">
          {sums.map((sum) => (
            <span key={sum.currency} class="cell-line">
              {money(sum)}
            </span>
          ))}
        </td>
        <td class="cell-number">{words.oldest(words.waits(days))}</td>
        <td class="cell-actions">
          <div class="row-actions">
            <Button small aria-expanded={isOpen} aria-label={words.detailsWhat(name)} onClick={() => onOpen(!isOpen)}>
              {words.details}
            </Button>
            <Button small aria-label={words.named(words.allPaid(some.length), name)} onClick={() => say(some, 'paid')}>
              {words.allPaid(some.length)}
            </Button>
            <Button small aria-label={words.named(words.allRejected(some.length), name)} onClick={() => say(some, 'rejected')}>
              {words.allRejected(some.length)}
            </Button>
            {some.length < lines.length && <span class="muted small">{words.oldestFirst(MOST_AT_ONCE)}</span>}
          </div>
        </td>
      </tr>
      {isOpen && (
        <tr class="match-more">
          <td colSpan={6}>
            <Each desk={desk} lines={lines} name={name} today={today} onSay={say} />
          </td>
        </tr>
      )}
    </>
  )
}

interface EachProps {
  desk: PaymentsDesk
  lines: readonly PayLine[]
  name: string
  today: string
  onSay: (lines: readonly PayLine[], state: PayLineState) => void
}

function Each({ desk, lines, name, today, onSay }: EachProps) {
  const columns = words.eachColumns
  return (
    <Paged list={lines}>
      {(shown) => (
        <PayTable
          caption={words.eachTable(name)}
          columns={[columns.day, columns.work, { figures: columns.amount }, { figures: columns.waits }, columns.actions]}
        >
          {shown.map((line) => {
            const what = paymentName(desk.host.sites, line, line.day, line)
            return (
              <tr key={line.id}>
                <th scope="row" class="cell-day">
                  {fullDay(line.day)}
                </th>
                <td>
                  <span class="clamped">{[line.project || common.noProject, kindText(line)].filter(Boolean).join(', ')}</span>
                </td>
                <td class="cell-number">{money(line)}</td>
                <td class="cell-number">{words.waits(daysBetween(line.day, today))}</td>
                <td class="cell-actions">
                  <div class="row-actions">
                    <Button small aria-label={words.markPaidWhat(what)} onClick={() => onSay([line], 'paid')}>
                      {words.markPaid}
                    </Button>
                    <Button small aria-label={words.markRejectedWhat(what)} onClick={() => onSay([line], 'rejected')}>
                      {words.markRejected}
                    </Button>
                    {line.entryId !== null && (
                      <a class="small" href={`?entry=${encodeURIComponent(line.entryId)}`} aria-label={words.showEntryWhat(what)}>
                        {words.showEntry}
                      </a>
                    )}
                  </div>
                </td>
              </tr>
            )
          })}
        </PayTable>
      )}
    </Paged>
  )
}
