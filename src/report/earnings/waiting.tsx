import type { ComponentChildren } from 'preact'
import { sumByCurrency } from '../../core/money'
import type { PayableDay } from '../../core/pay-payable'
import { WAITING_STATES, type WaitingOfAge } from '../../core/pay-waiting'
import type { PlatformSite } from '../../platforms/platform'
import type { AgedPay } from '../../store/aged-pay'
import { Button } from '../../ui/button'
import { day, fullDay, money } from '../../ui/format'
import { common } from '../../ui/messages/common'
import { earnings as words } from '../../ui/messages/earnings'
import { Notice } from '../../ui/notice'
import { Values } from '../../ui/rates/values'
import { platformName } from '../../ui/work-name'
import { PAYABLE_DAYS, type WaitingPay } from './use-waiting'

interface Props {
  waiting: WaitingPay | 'failed'
  sites: readonly PlatformSite[]
  onPayments: () => void
}

/** What was earned and has not arrived: what needs attention, when the rest can be paid, and how old it is. */
export function Waiting({ waiting, sites, onPayments }: Props) {
  return (
    <section class="earnings-part" aria-labelledby="waiting-title">
      <h3 id="waiting-title">{words.waiting}</h3>
      {waiting === 'failed' ? (
        <Notice tone="danger">{words.waitingFailed}</Notice>
      ) : waiting.ages.length === 0 ? (
        <p>{words.waitingNone}</p>
      ) : (
        <>
          <p class="small muted">{words.waitingText}</p>
          {waiting.aged && <Attention aged={waiting.aged} days={waiting.attentionDays} sites={sites} onPayments={onPayments} />}
          {waiting.payable.length > 0 && <Payable days={waiting.payable} sites={sites} />}
          <ByAge ages={waiting.ages} />
        </>
      )}
    </section>
  )
}

interface AttentionProps {
  aged: AgedPay
  days: number
  sites: readonly PlatformSite[]
  onPayments: () => void
}

function Attention({ aged, days, sites, onPayments }: AttentionProps) {
  return (
    <Notice
      tone="warn"
      title={words.attention}
      actions={
        <Button small onClick={onPayments}>
          {words.toPayments}
        </Button>
      }
    >
      <p>{words.attentionText(days)}</p>
      <ul class="attention-list">
        {aged.platforms.map(({ platform, sums, lines, since }) => (
          <li key={platform}>
            {words.attentionRow(platformName(sites, platform), sums.map(money).join(', '), lines, fullDay(since))}
          </li>
        ))}
      </ul>
      {aged.isMore && <p>{words.attentionMore}</p>}
    </Notice>
  )
}

function Payable({ days, sites }: { days: readonly PayableDay[]; sites: readonly PlatformSite[] }) {
  const dayText = (of: PayableDay['day']) => (of === 'now' ? words.payableNow : of === null ? words.payableUnknown : day(of))
  return (
    <>
      <Table caption={words.payable} heads={[words.payableDay, common.platform]}>
        {days.map((each) => (
          <tr key={`${each.day} ${each.platform}`}>
            <th scope="row">{dayText(each.day)}</th>
            <td class="cell-word">{platformName(sites, each.platform)}</td>
            <StateCells sums={each.sums} />
          </tr>
        ))}
      </Table>
      <p class="small muted page-text">{words.payableText(PAYABLE_DAYS)}</p>
    </>
  )
}

function ByAge({ ages }: { ages: readonly WaitingOfAge[] }) {
  const all = (state: (typeof WAITING_STATES)[number]) => sumByCurrency(ages.flatMap(({ sums }) => sums[state]))
  return (
    <Table caption={words.byAge} heads={[words.age]}>
      {ages.map(({ fromDays, toDays, sums }) => (
        <tr key={fromDays}>
          <th scope="row">{toDays === null ? words.older(fromDays) : words.ages(fromDays, toDays)}</th>
          <StateCells sums={sums} />
        </tr>
      ))}
      <tr class="group-total">
        <th scope="row">{words.waitingTotal}</th>
        <StateCells sums={{ expected: all('expected'), pending: all('pending'), approved: all('approved') }} />
      </tr>
    </Table>
  )
}

function Table({ caption, heads, children }: { caption: string; heads: readonly string[]; children: ComponentChildren }) {
  return (
    <div class="group-wrap">
      <table class="group waiting">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" class="cell-word">
                {head}
              </th>
            ))}
            {WAITING_STATES.map((state) => (
              <th key={state} scope="col">
                {words.waitingStates[state]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

function StateCells({ sums }: { sums: WaitingOfAge['sums'] }) {
  return (
    <>
      {WAITING_STATES.map((state) => (
        <td key={state}>
          <Values list={sums[state].map(money)} />
        </td>
      ))}
    </>
  )
}
