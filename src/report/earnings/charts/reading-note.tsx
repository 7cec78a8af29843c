import { Button } from '../../../ui/button'
import { day } from '../../../ui/format'
import { charts as words } from '../../../ui/messages/charts'
import type { AttemptsView } from './use-attempts'

/** How far the reading of single entries is, with the way to stop it; and which of them were read. */
export function ReadingNote({ view: { state, progress, isCut, days, stop, again } }: { view: AttemptsView }) {
  return (
    <div class="charts-reading">
      <p class="muted small" role="status">
        {state === 'reading' && (progress ? words.reading(progress) : words.readingFirst)}
        {state === 'stopped' && words.stopped}
        {state === 'failed' && words.failed}
      </p>
      {state === 'reading' && <Button onClick={stop}>{words.cancel}</Button>}
      {(state === 'stopped' || state === 'failed') && <Button onClick={again}>{words.again}</Button>}
      {isCut && state !== 'stopped' && <p class="muted small">{words.lastYear(day(days.from), day(days.to))}</p>}
    </div>
  )
}
