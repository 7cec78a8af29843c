import { useMemo, useState } from 'preact/hooks'
import type { MatchClass } from '../../core/match'
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings'
import type { Matching } from '../../store/match-statements'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { payments as words } from '../../ui/messages/payments'
import { report } from '../../ui/messages/report'
import { Notice } from '../../ui/notice'
import type { ReportHost } from '../host'
import { AcceptAll } from './accept-all'
import { Attention } from './attention'
import type { PaymentsDesk } from './desk'
import { Dispute } from './dispute'
import { ImportStatement } from './import/import-statement'
import { PAYMENTS_UNDO_ID } from './match-actions'
import { type MatchGroup, matchGroups } from './match-groups'
import { MatchTable } from './match-table'
import { Overview } from './overview'
import { Progress } from './progress'
import { SettledList } from './settled-list'
import { StatementsList } from './statements-list'
import { type Deeds, useDeeds } from './use-deeds'
import { type MatchingView, useMatching } from './use-matching'

interface Props {
  host: ReportHost
  settings: Settings | null
}

/** What platforms say they paid, against what the ledger expects. */
export function Payments({ host, settings }: Props) {
  const view = useMatching(host)
  const deeds = useDeeds(host, view)
  const { matching } = view
  const taken = useMemo(() => new Set(matching?.settled.flatMap(({ settled }) => settled?.lineIds ?? [])), [matching])
  const desk: PaymentsDesk = { host, deeds, taken, matches: matching?.matches ?? [] }
  return (
    <section class="payments" aria-labelledby="payments-title">
      <h2 id="payments-title">{report.payments}</h2>
      <p class="page-text payments-lead">{words.lead}</p>
      <ImportStatement host={host} settings={settings} onImported={() => void view.refresh()} />
      <Bar deeds={deeds} />
      <Standing view={view} deeds={deeds} />
      {matching && <Compared desk={desk} matching={matching} afterDays={(settings ?? DEFAULT_SETTINGS).attentionDays} />}
    </section>
  )
}

/** Undo and redo, and what was done last. */
function Bar({ deeds }: { deeds: Deeds }) {
  return (
    <div class="bar-line payments-bar">
      <Step
        id={PAYMENTS_UNDO_ID}
        label={report.undo}
        name={deeds.undoName && report.undoWhat(deeds.undoName)}
        onStep={deeds.undo}
      />
      <Step label={report.redo} name={deeds.redoName && report.redoWhat(deeds.redoName)} onStep={deeds.redo} />
      <p class={`bar-status small ${deeds.told.failed ? 'field-error' : 'muted'}`} role="status">
        {deeds.told.text}
      </p>
    </div>
  )
}

interface StepProps {
  id?: string
  label: string
  /** What it would do; null where there is nothing to do. */
  name: string | null
  onStep: () => Promise<boolean>
}

function Step({ label, name, onStep, ...rest }: StepProps) {
  const full = name ?? label
  return (
    <Button {...rest} aria-label={full} title={full} aria-disabled={name === null} onClick={() => void onStep()}>
      {label}
    </Button>
  )
}

/** What runs now, or what kept it from running. */
function Standing({ view, deeds }: { view: MatchingView; deeds: Deeds }) {
  // What does not tell how far it is cannot be stopped either.
  if (deeds.progress)
    return (
      <Progress name={words.working} progress={deeds.progress} {...(deeds.progress.of > 0 ? { onCancel: deeds.stop } : {})} />
    )
  if (view.progress) return <Progress name={words.reading} progress={view.progress} onCancel={view.stop} />
  const again = <Button onClick={() => void view.refresh()}>{words.again}</Button>
  if (view.failed)
    return (
      <Notice tone="danger" live="alert" actions={again}>
        {words.failed}
      </Notice>
    )
  return view.matching === null ? <Notice actions={again}>{words.stoppedReading}</Notice> : null
}

interface ComparedProps {
  desk: PaymentsDesk
  matching: Matching
  afterDays: number
}

function Compared({ desk, matching, afterDays }: ComparedProps) {
  const { matches, settled, statements } = matching
  const groups = useMemo(() => matchGroups(matches), [matches])
  const [chosen, setChosen] = useState<MatchClass | null>(null)
  const [isDisputing, setDisputing] = useState(false)
  const group = groups.find((one) => one.class === chosen) ?? groups.find((one) => one.matches.length > 0) ?? groups[0]
  if (isDisputing) {
    const short = groups.filter(({ class: name }) => name === 'missing' || name === 'underpaid')
    return <Dispute desk={desk} matches={short.flatMap((one) => one.matches)} onBack={() => setDisputing(false)} />
  }
  return (
    <>
      {statements.length > 0 && <StatementsList sites={desk.host.sites} statements={statements} />}
      {statements.length === 0 && matches.length === 0 && <EmptyState title={words.none}>{words.noneHint}</EmptyState>}
      {statements.length > 0 && matches.length === 0 && <EmptyState title={words.allSettled}>{words.allSettledHint}</EmptyState>}
      <Attention desk={desk} afterDays={afterDays} stamp={matching} />
      {matches.length > 0 && group && (
        <>
          <section class="payments-part" aria-labelledby="compared-title">
            <h3 id="compared-title">{words.compared}</h3>
            <Overview groups={groups} current={group.class} onChoose={setChosen} />
          </section>
          <Group desk={desk} group={group} onDispute={() => setDisputing(true)} />
        </>
      )}
      {settled.length > 0 && <SettledList desk={desk} rows={settled} />}
    </>
  )
}

function Group({ desk, group, onDispute }: { desk: PaymentsDesk; group: MatchGroup; onDispute: () => void }) {
  const { class: name, matches } = group
  const isShort = name === 'missing' || name === 'underpaid'
  return (
    <section class="payments-part" aria-labelledby="group-title">
      <h3 id="group-title">{words.classes[name]}</h3>
      <p class="muted">{words.classTexts[name]}</p>
      {matches.length === 0 && <p>{words.nothingHere}</p>}
      <AcceptAll desk={desk} group={group} />
      {isShort && matches.length > 0 && (
        <div class="group-actions">
          <Button onClick={onDispute}>{words.dispute}</Button>
        </div>
      )}
      {matches.length > 0 && <MatchTable key={name} desk={desk} group={group} />}
    </section>
  )
}
