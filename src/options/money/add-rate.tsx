import { useState } from 'preact/hooks'
import type { Day } from '../../core/day'
import type { ExchangeRate } from '../../core/exchange-rate'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { money as words } from '../../ui/messages/money'
import { type RateDraft, type RateErrors, rateOf } from './rate-draft'

interface Props {
  home: string
  today: Day
  /** Currencies of the trainer's pay, offered first. */
  currencies: readonly string[]
  onAdd: (rate: Omit<ExchangeRate, 'enteredAt'>) => Promise<void>
}

/** One rate, typed. */
export function AddRate({ home, today, currencies, onAdd }: Props) {
  const [typed, setTyped] = useState<Partial<RateDraft>>({})
  // The currencies may be known a moment later.
  const draft: RateDraft = { from: currencies.find((code) => code !== home) ?? '', to: home, amount: '', day: today, ...typed }
  const [errors, setErrors] = useState<RateErrors>({})
  const field = (name: keyof RateDraft) => ({
    value: draft[name],
    error: errors[name],
    onValue: (value: string) => {
      setTyped({ ...typed, [name]: value })
      setErrors({ ...errors, [name]: undefined })
    },
  })
  const add = async (event: Event) => {
    event.preventDefault()
    const read = rateOf(draft, today)
    setErrors('errors' in read ? read.errors : {})
    if ('errors' in read) return
    try {
      await onAdd(read.rate)
      setTyped({ ...typed, amount: '' })
    } catch {
      // The reason is told where rates are changed; what was typed stays.
    }
  }
  return (
    <form class="money-add" aria-label={words.addTitle} onSubmit={(event) => void add(event)}>
      <TextField label={words.from} maxLength={3} suggestions={currencies} {...field('from')} />
      <TextField label={words.amount} inputMode="decimal" hint={words.amountHint} {...field('amount')} />
      <TextField label={words.to} maxLength={3} suggestions={currencies} {...field('to')} />
      <TextField type="date" label={words.since} {...field('day')} />
      <Button type="submit">{words.add}</Button>
    </form>
  )
}
