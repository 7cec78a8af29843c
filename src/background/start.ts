import { browser } from 'wxt/browser'
import { readLive } from '../store/read-live'
import { grantedOrigins, reconcileAccess, watchOpenTabs } from './access'
import { watchAttention } from './attention'
import { attentionNow } from './attention-now'
import { BACKUP_ALARM, keepBackupAlarm, onBackupAlarm } from './backup'
import { applyEvents } from './live-work'
import { hearNoticeClicks, type NoticeText } from './notify'
import { openPanel } from './open-panel'
import { answer } from './requests'
import { store } from './store'
import { broadcast, tellProblem } from './word-out'
import { workerClock } from './worker-clock'

const ALIVE = 'alive'

/** Wires the background. Every listener is registered before the first wait: a worker that was killed is woken by them. */
export function startBackground(noticeText: NoticeText): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    void ready.then(() => answer(message, sender)).then(respond)
    return true
  })
  browser.runtime.onInstalled.addListener(({ reason }) => void onInstalled(reason))
  browser.runtime.onStartup.addListener(() => void reconcileAccess().catch(tellProblem))
  browser.permissions.onAdded.addListener(({ origins }) => {
    hearNoticeClicks()
    void reconcileAccess()
      .then(() => watchOpenTabs(origins ?? []))
      .catch(tellProblem)
  })
  browser.permissions.onRemoved.addListener(() => void reconcileAccess().catch(tellProblem))
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') openPanel(tab)
    else void ready.then(() => onCommand(command))
  })
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === BACKUP_ALARM) void onBackupAlarm().catch(tellProblem)
  })
  const ready = noticeBoot().catch(tellProblem)
  watchAttention(noticeText, ready)
  hearNoticeClicks()
  void ready.then(keepBackupAlarm).catch(tellProblem)
}

async function onInstalled(reason: string): Promise<void> {
  await reconcileAccess()
  // After an update the scripts in open tabs are orphans: fresh ones take their place.
  await watchOpenTabs(await grantedOrigins())
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
}

/** The browser's memory is empty after its start and after an update: tabs of before are then unknown, and their work waits. */
async function noticeBoot(): Promise<void> {
  const { [ALIVE]: alive } = await browser.storage.session.get(ALIVE)
  if (alive) return
  await browser.storage.session.set({ [ALIVE]: true })
  const { sessions, desk } = await readLive(store)
  if (sessions.length > 0 || Object.keys(desk.tabs).length > 0) {
    const clock = workerClock()
    // Which of the restored tabs is looked at was told before this worker was there.
    const attention = await attentionNow(clock.at).catch(() => [])
    await applyEvents([{ kind: 'boot', at: clock.at, clock }, ...attention])
  }
}

async function onCommand(command: string): Promise<void> {
  if (command === 'next-open-item') return broadcast({ name: 'checklist.next' })
  if (command !== 'toggle-pause') return
  const { sessions, desk } = await readLive(store)
  const session = sessions.find((s) => s.id === desk.handId) ?? sessions.find((s) => s.status === 'paused')
  if (!session) return
  const clock = workerClock()
  await applyEvents([{ kind: session.status === 'paused' ? 'resume' : 'pause', sessionId: session.id, at: clock.at, clock }])
}
