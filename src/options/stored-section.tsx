import { Badge } from '../ui/badge'
import { number } from '../ui/format'
import { options as words } from '../ui/messages/options'
import { Failed } from './failed'
import type { OptionsHost } from './host'
import { useRead } from './use-read'

/** Every store of the database, with how much is in it and under which names. */
export function Stored({ host }: { host: OptionsHost }) {
  const { value: stores, failed } = useRead(host.stored, host.onStateChanged)
  return (
    <>
      <p class="page-text">{words.storedText}</p>
      <p class="page-text">{words.neverStored}</p>
      {failed && <Failed />}
      {!stores && !failed && <p class="muted">{words.loading}</p>}
      <ul class="stored-list">
        {stores?.map(({ name, count, fields, sampleKeys }) => (
          <li key={name} class="stored-row" data-store={name}>
            <h3>
              <code>{name}</code> <Badge>{words.records(count, number(count))}</Badge>
            </h3>
            <p>{words.stores[name] ?? words.otherStore}</p>
            {fields.length > 0 && <p class="muted small">{words.fieldsAre(fields.join(', '))}</p>}
            {sampleKeys.length > 0 && <p class="muted small">{words.keysAre(sampleKeys.join('; '))}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}
