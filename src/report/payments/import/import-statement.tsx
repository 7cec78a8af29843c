import type { Settings } from '../../../core/settings'
import { funds } from '../../../platforms/dataannotation'
import { Button } from '../../../ui/button'
import { DropPlace } from '../../../ui/drop-place'
import { percent } from '../../../ui/format'
import { statements as words } from '../../../ui/messages/statements'
import { Notice } from '../../../ui/notice'
import { WorkBar } from '../../../ui/work-bar'
import { platformName } from '../../../ui/work-name'
import type { ReportHost } from '../../host'
import { MappingForm } from './mapping-form'
import { Preview } from './preview'
import { CANCELLED, type Import, NoPage, type Step, useImport } from './use-import'

interface Props {
  host: ReportHost
  settings: Settings | null
  /** Rows came in, were brought up to date, or went again. */
  onImported: () => void
}

const ACCEPTED = '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain'

/** Brings in what a platform says it pays: from a file or from its open page, with a preview before anything is kept. */
export function ImportStatement({ host, settings, onImported }: Props) {
  const importing = useImport(host, settings, onImported)
  const { step, work } = importing
  const isAsking = step.is !== 'mapping' && step.is !== 'preview'
  return (
    <section class="import" aria-labelledby="import-title">
      <h3 id="import-title">{words.title}</h3>
      <p class="page-text muted">{words.lead}</p>
      {isAsking && <Sources host={host} importing={importing} />}
      <div hidden={work !== null}>
        <StepShown host={host} settings={settings} importing={importing} step={step} />
      </div>
      <WorkShown host={host} importing={importing} />
    </section>
  )
}

function Sources({ host, importing: { work, takeFile, readPage } }: { host: ReportHost; importing: Import }) {
  const platform = platformName(host.sites, funds.platform)
  return (
    <>
      <DropPlace
        label={words.choose}
        hint={words.orDrop}
        accept={ACCEPTED}
        isBusy={work !== null}
        onFiles={([file]) => file && takeFile(file)}
      />
      <div class="import-page">
        <Button disabled={work !== null} onClick={readPage}>
          {words.openPage(platform)}
        </Button>
        <p class="muted small">{words.openPageHint(platform)}</p>
      </div>
    </>
  )
}

interface StepProps {
  host: ReportHost
  settings: Settings | null
  importing: Import
  step: Step
}

function StepShown({ host, settings, importing, step }: StepProps) {
  if (step.is === 'refused')
    return (
      <Notice tone="danger" live="alert" title={words.refusedTitle(step.name)} onDismiss={importing.reset}>
        {words.refused[step.why]}
      </Notice>
    )
  if (step.is === 'mapping')
    return (
      <MappingForm
        sites={host.sites}
        file={step.file}
        guess={step.guess}
        currency={settings?.currency ?? ''}
        now={host.now}
        onReady={(mapping) => importing.readByMapping(step.file, mapping)}
        onCancel={importing.reset}
      />
    )
  if (step.is === 'preview') return <Preview sites={host.sites} importing={importing} step={step} />
  if (step.is === 'taken-back')
    return (
      <Notice tone="good" live="status" onDismiss={importing.reset}>
        {words.takenBack(step.gone.removed, step.gone.kept)}
      </Notice>
    )
  if (step.is !== 'done') return null
  const { statement, changed, refused } = step
  const said = statement.newRows + changed === 0 ? words.doneNone : words.done(statement.newRows, changed)
  return (
    <Notice
      tone="good"
      live="status"
      onDismiss={importing.reset}
      actions={
        statement.newRows > 0 && (
          <Button small onClick={() => importing.takeBack(statement)}>
            {words.takeBack}
          </Button>
        )
      }
    >
      {said}
      {refused > 0 && words.doneRefused(refused)}
    </Notice>
  )
}

/** How far long work is, with the way to stop it; then why it did not come to its end. */
function WorkShown({ host, importing: { work, failure, cancel } }: { host: ReportHost; importing: Import }) {
  if (work) {
    const stage = words.stages[work.stage]
    const onCancel = work.stage === 'taking-back' ? undefined : cancel
    return <WorkBar stage={stage} share={work.share} text={words.progress(stage, percent(work.share))} onCancel={onCancel} />
  }
  if (failure === null) return null
  if (failure instanceof NoPage)
    return (
      <Notice tone="warn" live="alert">
        {words.noPage[failure.why](platformName(host.sites, funds.platform))}
      </Notice>
    )
  if (failure === CANCELLED) return <Notice live="status">{words.cancelled}</Notice>
  return (
    <Notice tone="danger" live="alert">
      {words.failed(failure instanceof Error && failure.message ? failure.message : words.unknownFailure)}
    </Notice>
  )
}
