import { useState } from 'preact/hooks'
import type { Day } from '../../core/day'
import type { ExchangeRate } from '../../core/exchange-rate'
import type { RateFault, RatesReading, ReadRate } from '../../core/rates-text'
import { Button } from '../../ui/button'
import { AreaField } from '../../ui/field'
import { money as words } from '../../ui/messages/money'
import { Notice } from '../../ui/notice'
import { choicesOf, Select } from '../../ui/select'
import { type Pasted, pastedOf } from './pasted'

interface Props {
  known: readonly ExchangeRate[]
  today: Day
  onTake: (rates: readonly ReadRate[]) => Promise<void>
}

/** More refused lines than this are counted, not listed. */
const MOST_LISTED = 10

/** A table of rates: first what it comes to, line by line where a line cannot be taken; then, if the user says so, the rates. */
export function PasteRates({ known, today, onTake }: Props) {
  const [text, setText] = useState('')
  const [reading, setReading] = useState<RatesReading>({ dates: 'auto', decimal: 'auto' })
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const [problem, setProblem] = useState('')
  const read = async (by: RatesReading) => {
    setProblem(text.trim() === '' ? words.nothingPasted : '')
    if (text.trim() === '') return setPasted(null)
    // What cuts a table into cells is loaded when there is one.
    const { readRatesText } = await import('../../core/rates-text')
    setPasted(pastedOf(readRatesText(text, today, by), known))
  }
  const change = (next: Partial<RatesReading>) => {
    const by = { ...reading, ...next }
    setReading(by)
    void read(by)
  }
  const take = async (rates: readonly ReadRate[]) => {
    try {
      await onTake(rates)
    } catch {
      // The reason is told where rates are changed; the text stays.
      return
    }
    setText('')
    setPasted(null)
    setReading({ dates: 'auto', decimal: 'auto' })
  }
  const isOpen = (fault: RateFault) => pasted?.refused.some((each) => each.fault === fault) ?? false
  // Asked where the table leaves it open, and still shown once it is answered.
  const asks = {
    dates: isOpen('ambiguous-date') || reading.dates !== 'auto',
    decimal: isOpen('ambiguous-rate') || reading.decimal !== 'auto',
  }
  return (
    <form
      class="money-paste"
      onSubmit={(event) => {
        event.preventDefault()
        void read(reading)
      }}
    >
      <p class="page-text">{words.pasteText}</p>
      <AreaField
        label={words.pasteLabel}
        rows={6}
        spellcheck={false}
        placeholder={words.pasteExample}
        value={text}
        onValue={(value) => {
          setText(value)
          setPasted(null)
          setProblem('')
        }}
      />
      {(asks.dates || asks.decimal) && (
        <div class="money-fields">
          {asks.dates && (
            <Select
              label={words.dates}
              value={reading.dates}
              choices={choicesOf<RatesReading['dates']>(['auto', 'dmy', 'mdy'], words.dateChoices)}
              onValue={(dates) => change({ dates })}
            />
          )}
          {asks.decimal && (
            <Select
              label={words.decimal}
              value={reading.decimal}
              choices={choicesOf<RatesReading['decimal']>(['auto', ',', '.'], words.decimalChoices)}
              onValue={(decimal) => change({ decimal })}
            />
          )}
        </div>
      )}
      <div class="terms-actions">
        <Button type="submit">{words.check}</Button>
      </div>
      {problem && (
        <p role="alert" class="field-error">
          {problem}
        </p>
      )}
      <div role="status" class="money-pasted">
        {pasted && <Result pasted={pasted} onTake={() => void take(pasted.take)} />}
      </div>
    </form>
  )
}

function Result({ pasted, onTake }: { pasted: Pasted; onTake: () => void }) {
  const { take, fresh, changes, same, repeated, refused, pairs } = pasted
  const facts = [
    ...(changes > 0 ? [words.fresh(fresh), words.changes(changes)] : []),
    ...(same > 0 ? [words.same(same)] : []),
    ...(repeated > 0 ? [words.repeated(repeated)] : []),
  ]
  return (
    <>
      <Notice
        tone={take.length > 0 ? 'info' : 'plain'}
        title={take.length > 0 || same > 0 ? words.found(take.length) : words.noneTaken}
        {...(take.length > 0
          ? {
              actions: (
                <Button variant="primary" onClick={onTake}>
                  {words.take(take.length)}
                </Button>
              ),
            }
          : {})}
      >
        {facts.length > 0 && <p>{facts.join(' ')}</p>}
        {pairs.length > 0 && (
          <ul class="page-list">
            {pairs.map(({ from, to, n, firstDay, lastDay }) => (
              <li key={`${from} ${to}`}>{words.span(words.pair(from, to), n, firstDay, lastDay)}</li>
            ))}
          </ul>
        )}
      </Notice>
      {refused.length > 0 && (
        <Notice tone="warn" title={words.refused(refused.length)}>
          <ul class="money-refused">
            {refused.slice(0, MOST_LISTED).map(({ line, text, fault }) => (
              <li key={line}>
                <span class="money-line">{words.refusedLine(line, text)}</span>
                <span class="muted">{words.faults[fault]}</span>
              </li>
            ))}
          </ul>
          {refused.length > MOST_LISTED && <p class="muted">{words.moreRefused(refused.length - MOST_LISTED)}</p>}
        </Notice>
      )}
    </>
  )
}
