import { useEffect, useRef, useState } from 'preact/hooks'
import type { Day } from '../../core/day'
import type { ExchangeRate } from '../../core/exchange-rate'
import type { RateChange } from '../../store/exchange-rates'
import { Button } from '../../ui/button'
import { Fold } from '../../ui/fold'
import { money as words } from '../../ui/messages/money'
import { Notice } from '../../ui/notice'
import { Failed } from '../failed'
import { useRead } from '../use-read'
import { AddRate } from './add-rate'
import type { MoneyHost } from './host'
import { PasteRates } from './paste-rates'
import { RateList } from './rate-list'
import { rateText } from './rate-words'

interface Props {
  money: MoneyHost
  home: string
  today: Day
  now: () => number
  /** Currencies of the trainer's pay. */
  currencies: readonly string[]
  heed: Parameters<typeof useRead>[1]
}

/** The exchange rates that the trainer entered: typed, pasted, deleted, each with its way back. */
export function Rates({ money, home, today, now, currencies, heed }: Props) {
  const { value: rates, failed, again } = useRead(money.rates, heed)
  const [told, setTold] = useState<{ text: string; back?: RateChange; failed?: true } | null>(null)
  const here = useRef<HTMLDivElement>(null)
  // The control that was used may be gone: the focus must not fall off the page.
  useEffect(() => {
    if (told && document.activeElement === document.body) here.current?.focus()
  }, [told])
  if (failed) return <Failed />
  const change = async (wanted: RateChange, text: string) => {
    try {
      const back = await money.changeRates(wanted)
      setTold({ text, back })
    } catch (e) {
      setTold({ text: e instanceof Error ? e.message : String(e), failed: true })
      throw e
    }
    again()
  }
  const quietly = (work: Promise<void>) => void work.catch(() => {})
  const known = rates ?? []
  const add = (rate: Omit<ExchangeRate, 'enteredAt'>) => {
    const old = known.find(({ from, to, day }) => from === rate.from && to === rate.to && day === rate.day)
    const text = old ? words.replaced(rateText(rate), rate.day, rateText(old)) : words.added(rateText(rate), rate.day)
    return change({ put: [{ ...rate, enteredAt: now() }] }, text)
  }
  const undo = async (back: RateChange) => {
    await change(back, words.undone)
    setTold({ text: words.undone })
  }
  return (
    <div class="money-part" ref={here} tabIndex={-1}>
      <h3>{words.rates}</h3>
      <p class="page-text">{words.ratesText(home)}</p>
      {rates && (
        <RateList
          rates={rates}
          onRemove={(rate) => quietly(change({ remove: [rate] }, words.removed(words.pair(rate.from, rate.to), rate.day)))}
        />
      )}
      <div role="status">
        {told && (
          <Notice
            tone={told.failed ? 'danger' : 'good'}
            {...(told.back ? { actions: <Button onClick={() => quietly(undo(told.back ?? {}))}>{words.undo}</Button> } : {})}
          >
            {told.text}
          </Notice>
        )}
      </div>
      <AddRate key={home} home={home} today={today} currencies={currencies} onAdd={add} />
      <Fold title={words.paste}>
        <PasteRates
          known={known}
          today={today}
          onTake={(list) => change({ put: list.map((rate) => ({ ...rate, enteredAt: now() })) }, words.taken(list.length))}
        />
      </Fold>
    </div>
  )
}
