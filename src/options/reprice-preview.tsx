import type { RepricePreview as Preview } from '../core/reprice-preview'
import { Button } from '../ui/button'
import { Fold } from '../ui/fold'
import { money, number } from '../ui/format'
import { options } from '../ui/messages/options'
import { reprice as words } from '../ui/messages/reprice'
import { Notice } from '../ui/notice'
import { termsText } from '../ui/terms/terms-words'
import { ChangeTable } from './change-table'
import { MANY } from './recount-preview'

interface Props {
  preview: Preview
  onApply: () => void
  onLeave: () => void
}

/** What other terms would make of closed entries, and the question whether to. */
export function RepricePreview({ preview, onApply, onLeave }: Props) {
  const { of, entries, changes, pay, projects, keptLines } = preview
  if (entries === 0) return <Notice>{of === 0 ? words.noEntries : words.nothing(number(of))}</Notice>
  const terms = (each: Preview['changes'][number]['from']) => (each ? termsText(each) : words.none)
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
      <ChangeTable
        head={[words.termsNow, words.termsAfter, words.entries]}
        rows={changes.map((each) => [terms(each.from), terms(each.to), number(each.entries)])}
      />
      <ChangeTable
        head={['', words.now, words.after]}
        rows={pay.map(({ currency, before, after }) => [
          words.pay(currency),
          money({ minor: before, currency }),
          money({ minor: after, currency }),
        ])}
      />
      {keptLines > 0 && <p>{words.kept(number(keptLines), keptLines === 1)}</p>}
      {projects.length > 1 && (
        <Fold title={words.projects}>
          <ChangeTable
            head={[words.project, words.entries]}
            rows={projects.map((each) => [each.project || options.unnamed, number(each.entries)])}
          />
        </Fold>
      )}
    </Notice>
  )
}
