import { useState } from 'preact/hooks'
import { readDuration } from '../../core/duration-text'
import { formText, type HoursForm } from '../../core/hours-form'
import type { HoursDoubt, ReportableHours } from '../../core/hours-to-report'
import { Button } from '../button'
import { TextField } from '../field'
import { Fold } from '../fold'
import { day, duration, fullDate } from '../format'
import { hours as words } from '../messages/hours'

interface Props {
  name: string
  hours: ReportableHours
  form: HoursForm
  onCopy: (text: string) => void
  /** Null when it was done, else why not. */
  onMark: (reportedMs: number) => Promise<string | null>
}

/** Days that are shown without being asked for. */
const SHORT = 7

/** `1h 25min` as a length of time, and `1.42` as hours; null for what is neither. */
function readAmount(text: string, form: HoursForm): number | null {
  const plain = /^\s*(\d{1,4})(?:[.,](\d{1,2}))?\s*$/.exec(text)
  if (plain) {
    const hundredths = 100 * Number(plain[1]) + Number((plain[2] ?? '').padEnd(2, '0'))
    return form.writes === 'decimal-hours' || plain[2] !== undefined ? hundredths * 36_000 : null
  }
  return readDuration(text) ?? null
}

/** One project: the figure to report, how it came about, and what is in doubt. */
export function HoursRow({ name, hours, form, onCopy, onMark }: Props) {
  const { reportMs, countedMs, entries, last, days, open, doubts } = hours
  const [text, setText] = useState(formText(reportMs, form))
  const [problem, setProblem] = useState<string | null>(null)
  const [isWorking, setWorking] = useState(false)
  const isChanged = text.trim() !== formText(reportMs, form)
  const ms = isChanged ? readAmount(text, form) : reportMs
  const example = formText(5_100_000, form)
  const written = isChanged ? text.trim() : formText(reportMs, form)
  const byDay = days.map((one) => ({ ...one, text: formText(one.ms, form) }))
  const isDaily = form.per === 'day' && byDay.length > 0
  const copied = isDaily && !isChanged ? byDay.map((one) => `${one.day}\t${one.text}`).join('\n') : written
  const mark = async () => {
    if (ms === null) return
    setWorking(true)
    setProblem(await onMark(ms))
    setWorking(false)
  }
  return (
    <section class="hours-row" aria-label={name}>
      <h3 class="hours-name">{name}</h3>
      <p class="small muted">
        {[
          words.counted(duration(countedMs), words.entries(entries)),
          last ? words.since(fullDate(last.at)) : words.first,
          ...(last && last.carriedMs > 0 ? [words.carriedIn(duration(last.carriedMs))] : []),
        ].join(', ')}
      </p>
      <div class="hours-amount">
        <TextField
          label={words.amount}
          value={text}
          maxLength={40}
          error={problem ?? (ms === null ? words.badAmount(example) : undefined)}
          onValue={setText}
        />
        <Button variant="primary" aria-label={words.copyName(name)} disabled={ms === null} onClick={() => onCopy(copied)}>
          {words.copy}
        </Button>
        <Button aria-label={words.markName(name)} disabled={ms === null || isWorking} onClick={() => void mark()}>
          {words.mark}
        </Button>
      </div>
      {ms !== null && ms > countedMs && <p class="small doubt">{words.more(duration(ms - countedMs))}</p>}
      {ms !== null && ms <= countedMs - 60_000 && <p class="small muted">{words.left(duration(countedMs - ms))}</p>}
      {open > 0 && <p class="small doubt">{words.isOpen(open)}</p>}
      {doubts.map((doubt) => (
        <p key={doubt.is} class="small doubt">
          {doubtText(doubt)}
        </p>
      ))}
      {byDay.length > 0 && (
        <Fold title={words.days} open={isDaily && byDay.length <= SHORT}>
          <table class="hours-days">
            <tbody>
              {byDay.map((one) => (
                <tr key={one.day}>
                  <th scope="row">{day(one.day)}</th>
                  <td>{one.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Fold>
      )}
    </section>
  )
}

function doubtText(doubt: HoursDoubt): string {
  return doubt.is === 'corrected' ? words.corrected(duration(doubt.wasMs), duration(doubt.isMs)) : words.unsure(doubt.entries)
}
