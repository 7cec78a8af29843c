import { useState } from 'preact/hooks'
import type { PlatformSite } from '../../platforms/platform'
import { TextField } from '../../ui/field'
import { common } from '../../ui/messages/common'
import { start } from '../../ui/messages/start'
import { Select } from '../../ui/select'
import { platformName } from '../../ui/work-name'
import type { LedgerDesk } from './desk'

const OTHER = 'other platform'

interface Props {
  desk: LedgerDesk
  value: string
  error?: string | undefined
  onValue: (platform: string) => void
}

/** One of the platforms that are known, or another by its name. */
export function PlatformField({ desk, value, error, onValue }: Props) {
  const choices = platformChoices(desk.host.sites, desk.known)
  const [isOther, setOther] = useState(!choices.some((choice) => choice.value === value))
  return (
    <>
      <Select
        label={common.platform}
        value={isOther ? OTHER : value}
        choices={[...choices, { value: OTHER, label: start.otherPlatform }]}
        onValue={(chosen) => {
          setOther(chosen === OTHER)
          onValue(chosen === OTHER ? '' : chosen)
        }}
      />
      {isOther && <TextField label={start.platformName} error={error} value={value} onValue={onValue} maxLength={300} />}
    </>
  )
}

/** Platforms to choose from: those of the catalogue, then those that the ledger knows by other names. */
export function platformChoices(sites: readonly PlatformSite[], known: readonly { platform: string }[]) {
  const others = [...new Set(known.map(({ platform }) => platform))].filter((id) => !sites.some((site) => site.id === id)).sort()
  return [...sites.map(({ id }) => id), ...others].map((value) => ({ value, label: platformName(sites, value) }))
}
