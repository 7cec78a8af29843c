import { DEFAULT_SETTINGS } from '../core/settings'
import { Button } from '../ui/button'
import { DoubtedEntryNotice } from '../ui/doubted-entry'
import { EmptyState } from '../ui/empty-state'
import { popup } from '../ui/messages/popup'
import { Notice } from '../ui/notice'
import { AgedPayNotice } from './aged-pay'
import { BackupDoubt, BackupFoot, useBackup } from './backup-foot'
import { popupFigures } from './figures'
import { Goals } from './goals'
import type { PopupHost } from './host'
import { Hours } from './hours'
import { HoursFoot } from './hours-foot'
import { OpenPanel } from './open-panel'
import { PageCard } from './page-card'
import { SessionCard } from './session-card'
import { StartByHand } from './start-by-hand'
import { type PopupData, usePopup } from './use-popup'
import { WeekCaps } from './week-caps'

export function Popup({ host }: { host: PopupHost }) {
  const data = usePopup(host)
  const { tab, state, problem, run } = data
  const backup = useBackup(host)
  return (
    <div class="popup">
      <header class="popup-head">
        <h1 class="popup-title">{popup.title}</h1>
        <nav class="popup-links" aria-label={popup.links}>
          <Button variant="quiet" small onClick={() => void host.openPage('practice')}>
            {popup.practice}
          </Button>
          <Button variant="quiet" small onClick={() => void host.openPage('welcome')}>
            {popup.welcome}
          </Button>
          <Button variant="quiet" small onClick={() => void host.openPage('options')}>
            {popup.options}
          </Button>
        </nav>
      </header>
      <main class="popup-main">
        {problem && (
          <Notice tone="danger" live="alert" onDismiss={data.dismissProblem}>
            {problem}
          </Notice>
        )}
        {state?.problem && (
          <Notice tone="danger" live="alert" onDismiss={() => void run(host.ask('problem.dismiss', {}))}>
            {state.problem}
          </Notice>
        )}
        {state?.doubted && (
          <DoubtedEntryNotice sites={host.sites} doubted={state.doubted} onOpen={(entryId) => void host.openReport(entryId)} />
        )}
        {backup && <BackupDoubt host={host} standing={backup} />}
        <SessionCard host={host} state={state} tab={tab} run={run} />
        <PageCard host={host} tab={tab} view={state?.tab ?? null} run={run} />
        {tab && <OpenPanel host={host} tab={tab} pageWidth={state?.tab?.pageWidth} />}
        <YourHours host={host} data={data} />
        <Button onClick={() => void host.openReportPart('earnings')}>{popup.report}</Button>
        {asksForHours(host, data) && <HoursFoot host={host.hours} />}
        <StartByHand host={host} tabId={tab?.id} run={run} />
        {state && backup && <BackupFoot host={host} standing={backup} everyDays={state.settings.backupEveryDays} />}
      </main>
    </div>
  )
}

function YourHours({ host, data }: { host: PopupHost; data: PopupData }) {
  if (data.rows === 'failed') {
    return (
      <Notice tone="danger" live="alert">
        {popup.failed}
      </Notice>
    )
  }
  if (!data.rows) return <p class="muted popup-card">{popup.loading}</p>
  const settings = data.state?.settings ?? DEFAULT_SETTINGS
  const figures = popupFigures(data.rows, data.today, settings.weekStartsOn, settings.currency)
  const caps = <WeekCaps host={host} data={data} />
  const aged = <AgedPayNotice host={host} data={data} />
  if (figures)
    return (
      <Hours figures={figures} sites={host.sites}>
        <Goals week={figures.week} today={data.today} settings={settings} />
        {caps}
        {aged}
      </Hours>
    )
  return (
    <>
      {caps}
      {aged}
      <EmptyState title={popup.noHours}>{popup.noHoursHint}</EmptyState>
    </>
  )
}

/** Whether there was work on a platform whose workers report their hours themselves. */
function asksForHours(host: PopupHost, { rows }: PopupData): boolean {
  return Array.isArray(rows) && rows.some(({ platform }) => host.hours.formOf(platform) !== undefined)
}
