import type { ComponentChildren } from 'preact'
import { wallTime } from '../../core/local-time'
import type { LedgerRow } from '../../store/read-ledger'
import { clock, day, duration, money, number } from '../../ui/format'
import { common } from '../../ui/messages/common'
import { report as words } from '../../ui/messages/report'
import { termsText } from '../../ui/terms/terms-words'

/** What else is kept of an entry. */
export function Facts({ row: { entry, payLines } }: { row: LedgerRow }) {
  const { startedAt, closedAt, zone, countedMs, platformTimerMs, timeLimitMs, terms, units, paidUnits, note, taskId, domain } =
    entry
  const moment = (at: number) => {
    const { date, time } = wallTime(at, zone)
    return `${day(date)} ${time}`
  }
  return (
    <dl class="facts">
      <Fact name={words.started}>{moment(startedAt)}</Fact>
      <Fact name={words.closed}>
        {moment(closedAt)} <span class="muted">{zone}</span>
      </Fact>
      <Fact name={words.elapsed}>{clock(closedAt - startedAt)}</Fact>
      {platformTimerMs !== undefined && <Fact name={words.platformTimer}>{timerText(platformTimerMs, countedMs)}</Fact>}
      {timeLimitMs !== undefined && (
        <Fact name={words.limit}>
          {countedMs > timeLimitMs ? (
            <span class="over">{words.limitOver(duration(timeLimitMs), clock(countedMs - timeLimitMs))}</span>
          ) : (
            duration(timeLimitMs)
          )}
        </Fact>
      )}
      <Fact name={words.terms}>{terms ? termsText(terms) : words.payUnknown}</Fact>
      {paidUnits !== undefined && <Fact name={words.paidUnits}>{number(paidUnits)}</Fact>}
      {payLines.length > 0 && (
        <Fact name={words.lines}>
          {payLines.map((line) => (
            <div key={line.id}>
              {words.lineText(words.lineKinds[line.kind], money(line), words.states[line.state])}
              {line.byUser && <span class="muted"> · {words.lineByUser}</span>}
            </div>
          ))}
        </Fact>
      )}
      {units !== undefined && <Fact name={words.units}>{words.unitsText(units, clock(countedMs / units))}</Fact>}
      <Fact name={common.domain}>{common.domains[domain]}</Fact>
      {taskId !== undefined && (
        <Fact name={words.taskId}>
          <code>{taskId}</code>
        </Fact>
      )}
      {note !== undefined && <Fact name={words.note}>{note}</Fact>}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function timerText(platformMs: number, countedMs: number): string {
  const seconds = Math.round((platformMs - countedMs) / 1000)
  const apart = clock(Math.abs(seconds) * 1000)
  const difference = seconds === 0 ? words.timerSame : seconds > 0 ? words.timerMore(apart) : words.timerLess(apart)
  return words.platformTimerText(clock(platformMs), difference)
}
