import { useState } from 'preact/hooks'
import type { Settings } from '../../core/settings'
import { Button } from '../../ui/button'
import { data as words } from '../../ui/messages/data'
import { Notice } from '../../ui/notice'
import { Select } from '../../ui/select'
import type { OptionsHost } from '../host'
import { useRead } from '../use-read'

const PERIODS = ['1', '3', '7', '14', '30'] as const

/** Backups by themselves, which need the browser's leave, and how often one is due. */
export function AutoBackup({ host, settings }: { host: OptionsHost; settings: Settings }) {
  const leave = useRead(host.data.maySaveFiles, host.onStateChanged)
  const [told, setTold] = useState('')
  const save = async (change: Partial<Pick<Settings, 'autoBackup' | 'backupEveryDays'>>) => {
    try {
      await host.ask('settings.save', change)
      setTold('')
    } catch (e) {
      setTold(e instanceof Error ? e.message : String(e))
    }
  }
  /** The browser's prompt comes first: it must follow the click at once. */
  const allow = (asked: Promise<boolean>) => {
    asked.then(
      async (isAllowed) => {
        if (isAllowed) await save({ autoBackup: true })
        else setTold(words.autoRefused)
        leave.again()
      },
      (e: unknown) => setTold(e instanceof Error ? e.message : String(e)),
    )
  }
  const chosen = String(settings.backupEveryDays)
  const periods = PERIODS.some((days) => days === chosen) ? PERIODS : [...PERIODS, chosen].sort((a, b) => Number(a) - Number(b))
  return (
    <div class="data-auto">
      <label class="check">
        <input
          type="checkbox"
          checked={settings.autoBackup}
          onChange={(e) => {
            if (e.currentTarget.checked) allow(host.data.askToSaveFiles())
            else void save({ autoBackup: false })
            // What is ticked follows from what is kept.
            e.currentTarget.checked = settings.autoBackup
          }}
        />
        <span>
          {words.auto}
          <span class="check-hint muted small">{words.autoHint}</span>
        </span>
      </label>
      {settings.autoBackup && leave.value === false && (
        <Notice
          tone="warn"
          actions={
            <Button small onClick={() => allow(host.data.askToSaveFiles())}>
              {words.autoAgain}
            </Button>
          }
        >
          {words.autoMissing}
        </Notice>
      )}
      {told && (
        <p role="alert" class="field-error">
          {told}
        </p>
      )}
      <div class="data-every">
        <Select
          label={words.every}
          hint={settings.autoBackup ? undefined : words.everyHint}
          value={chosen}
          choices={periods.map((days) => ({ value: days, label: words.everyDays(Number(days)) }))}
          onValue={(days) => void save({ backupEveryDays: Number(days) })}
        />
      </div>
    </div>
  )
}
