import { useState } from 'preact/hooks'
import type { MissedOften } from '../../core/quality-missed'
import type { TaskType } from '../../core/task'
import { EmptyState } from '../../ui/empty-state'
import { Fold } from '../../ui/fold'
import { quality as words } from '../../ui/messages/quality'
import { Notice } from '../../ui/notice'
import { choicesOf, Select } from '../../ui/select'
import type { ReportHost } from '../host'
import { Failures, MissedByReviewers } from './counted'
import type { ItemNames } from './item-names'
import { OverTime } from './over-time'
import { Pace } from './pace'
import { itemText } from './score-text'
import { SkipScores } from './skip-scores'
import { Skips } from './skips'
import { QUALITY_RANGES, type QualityFigures, type QualityRange, useQuality } from './use-quality'

/** Whether reviewing one's work helps, as far as the numbers can tell. */
export function Quality({ host }: { host: ReportHost }) {
  const [range, setRange] = useState<QualityRange>('year')
  const { figures, names, progress, failed } = useQuality(host, range)
  return (
    <section class="quality" aria-labelledby="quality-title">
      <h2 id="quality-title">{words.title}</h2>
      <p class="page-text">{words.lead}</p>
      <div class="quality-range">
        <Select
          label={words.range}
          hint={words.rangeHint}
          value={range}
          choices={choicesOf(QUALITY_RANGES, words.ranges)}
          onValue={setRange}
        />
      </div>
      <p class="quality-progress muted" role="status">
        {progress !== null && words.progress(progress)}
      </p>
      {failed && (
        <Notice tone="danger" live="alert">
          {words.failed}
        </Notice>
      )}
      {figures && names && <Answers host={host} figures={figures} names={names} />}
      {!(figures && names) && !failed && progress === null && <p class="muted">{words.reading}</p>}
    </section>
  )
}

function Answers({ host, figures, names }: { host: ReportHost; figures: QualityFigures; names: ItemNames }) {
  const { sites } = host
  const itemName = (item: string, taskType: TaskType) => itemText(names.item(item, taskType), item)
  const missedName = ({ what, label, taskType }: MissedOften) => {
    const known = what === undefined ? undefined : names.missed(what, taskType)
    return itemText(known ?? label, label)
  }
  if (Object.values(figures).every((rows) => rows.length === 0))
    return <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>
  return (
    <>
      <OverTime sites={sites} rows={figures.time} />
      <Skips rows={figures.skipped} nameOf={itemName} />
      <SkipScores sites={sites} rows={figures.skipScores} nameOf={itemName} />
      <Pace sites={sites} rows={figures.pace} />
      <MissedByReviewers rows={figures.missed} nameOf={missedName} />
      <Failures sites={sites} rows={figures.failures} />
      <Fold title={words.explain}>
        <ul class="page-list">
          {words.explained.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Fold>
    </>
  )
}
