import type { BeforeAfter, PolicyPreview } from '../core/policy-preview'
import type { TaskType } from '../core/task'
import { Button } from '../ui/button'
import { Fold } from '../ui/fold'
import { day, duration, money, number } from '../ui/format'
import { common } from '../ui/messages/common'
import { policy as words } from '../ui/messages/policy'
import { Notice } from '../ui/notice'
import { ChangeTable } from './change-table'

/** So many are written in some seconds. */
export const MANY = 10_000

interface Props {
  preview: PolicyPreview
  onApply: () => void
  onLeave: () => void
}

interface Row {
  name: string
  values: [now: string, after: string]
}

/** What counting the ledger anew would come to, and the question whether to. */
export function RecountPreview({ preview, onApply, onLeave }: Props) {
  const { of, entries, countedMs, pay, days, taskTypes } = preview
  if (entries === 0) return <Notice>{of === 0 ? words.noEntries : words.nothing(number(of))}</Notice>
  const times = ({ before, after }: BeforeAfter): Row['values'] => [duration(before), duration(after)]
  const sums: Row[] = [
    { name: words.hours, values: times(countedMs) },
    ...pay.map(({ currency, before, after }): Row => {
      const values: Row['values'] = [money({ minor: before, currency }), money({ minor: after, currency })]
      return { name: words.pay(currency), values }
    }),
  ]
  return (
    <Notice
      tone="info"
      title={words.question}
      actions={
        <>
          <Button variant="primary" onClick={onApply}>
            {words.apply(number(entries), entries === 1)}
          </Button>
          <Button onClick={onLeave}>{words.leave}</Button>
        </>
      }
    >
      <p>{words.changes(number(entries), number(of))}</p>
      {entries >= MANY && <p>{words.long}</p>}
      <Changes rows={sums} />
      {days.length > 0 && (
        <Fold title={words.largestDays}>
          <Changes rows={days.map((each) => ({ name: day(each.key), values: times(each) }))} />
        </Fold>
      )}
      {taskTypes.length > 0 && (
        <Fold title={words.largestTypes}>
          <Changes rows={taskTypes.map((each) => ({ name: typeName(each.key), values: times(each) }))} />
        </Fold>
      )}
    </Notice>
  )
}

const typeName = (key: string) => common.taskTypes[key as TaskType] ?? key

function Changes({ rows }: { rows: readonly Row[] }) {
  return <ChangeTable head={['', words.now, words.after]} rows={rows.map(({ name, values }) => [name, ...values])} />
}
