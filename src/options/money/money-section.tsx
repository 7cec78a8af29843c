import { localDay } from '../../core/day'
import type { Settings } from '../../core/settings'
import type { OptionsHost } from '../host'
import { useRead } from '../use-read'
import { Calendars } from './calendars'
import { ConvertLedger } from './convert-ledger'
import { GoalsForm } from './goals-form'
import { Rates } from './rates'

/** Goals, pay weeks, exchange rates, and what they make of the pay that is in the ledger. */
export function MoneySection({ host, settings }: { host: OptionsHost; settings: Settings }) {
  const projects = useRead(host.projects, host.onStateChanged)
  const { currency } = settings
  const known = projects.value ?? []
  const currencies = [...new Set([...known.flatMap(({ terms }) => terms.map((each) => each.currency)), currency])].sort()
  return (
    <>
      <GoalsForm key={currency} settings={settings} ask={host.ask} />
      <Calendars host={host} settings={settings} platforms={known.map(({ platform }) => platform)} />
      <Rates
        money={host.money}
        home={currency}
        today={localDay(host.now(), host.zone)}
        now={host.now}
        currencies={currencies}
        heed={host.onStateChanged}
      />
      <ConvertLedger key={currency} money={host.money} home={currency} />
    </>
  )
}
