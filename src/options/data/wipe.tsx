import { useState } from 'preact/hooks'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { data as words } from '../../ui/messages/data'
import { Notice } from '../../ui/notice'
import type { OptionsHost } from '../host'
import { LongWorkShown } from './long-work'
import { useRun } from './use-run'

/** Removes everything, after the user has typed so. */
export function Wipe({ host, onChanged }: { host: OptionsHost; onChanged: () => void }) {
  const work = useRun()
  const [isAsking, setIsAsking] = useState(false)
  const [typed, setTyped] = useState('')
  const [forGood, setForGood] = useState(false)
  const [isDone, setIsDone] = useState(false)
  const isConfirmed = typed.trim().toLowerCase() === words.wipeWord
  const close = () => {
    setIsAsking(false)
    setTyped('')
    setForGood(false)
  }
  const wipe = async (event: Event) => {
    event.preventDefault()
    if (!isConfirmed) return
    const done = await work.start('copying', async (run) => {
      await host.data.wipe(forGood, run)
      return true
    })
    if (!done) return
    close()
    setIsDone(true)
    onChanged()
  }
  return (
    <>
      <p class="page-text">{words.wipeText}</p>
      {!isAsking && (
        <div>
          <Button
            variant="danger"
            onClick={() => {
              setIsDone(false)
              setIsAsking(true)
            }}
          >
            {words.wipeStart}
          </Button>
        </div>
      )}
      {isAsking && !work.progress && (
        <form class="preview" onSubmit={(e) => void wipe(e)}>
          <label class="check">
            <input type="checkbox" checked={forGood} onChange={(e) => setForGood(e.currentTarget.checked)} />
            <span>
              {words.wipeForGood}
              <span class="check-hint muted small">{words.wipeForGoodHint}</span>
            </span>
          </label>
          <div class="data-every">
            <TextField label={words.wipeLabel(words.wipeWord)} value={typed} onValue={setTyped} />
          </div>
          <div class="data-actions">
            <Button type="submit" variant="danger" disabled={!isConfirmed}>
              {words.wipeNow}
            </Button>
            <Button onClick={close}>{words.notNow}</Button>
          </div>
        </form>
      )}
      <LongWorkShown work={work} />
      {isDone && (
        <Notice tone="good" live="status" onDismiss={() => setIsDone(false)}>
          {words.wiped}
        </Notice>
      )}
    </>
  )
}
