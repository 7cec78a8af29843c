import { useEffect, useState } from 'preact/hooks'
import { type WeekUse, weekAround, weekUse } from '../core/week-cap'
import { openWorkOf } from '../platforms/work-now'
import { common } from '../ui/messages/common'
import { popup } from '../ui/messages/popup'
import { WeekMeter, weekText } from '../ui/week-meter'
import { platformName } from '../ui/work-name'
import type { KnownProject, PopupHost } from './host'
import type { PopupData } from './use-popup'

const TONES = { calm: 'muted', near: 'near', passed: 'over' } as const

/** The contracts with a weekly cap that were worked on this week, or are in hand. Nothing where there is none. */
export function WeekCaps({ host, data }: { host: PopupHost; data: PopupData }) {
  const { state, rows, today } = data
  const [projects, setProjects] = useState<KnownProject[]>([])
  useEffect(() => {
    host.projects().then(setProjects, console.error)
  }, [host, state])
  if (!state || !rows || rows === 'failed') return null
  const week = weekAround(today, state.settings.weekStartsOn, host.zone)
  const open = openWorkOf(host.sites, state.settings.policyRules, state.sessions, host.now())
  const uses = projects.flatMap((project): { project: KnownProject; use: WeekUse }[] => {
    const use = weekUse(project, rows, open, week)
    const isInHand = state.session?.platform === project.platform && state.session.project === project.project
    return use && (use.usedMs > 0 || isInHand) ? [{ project, use }] : []
  })
  if (uses.length === 0) return null
  return (
    <ul class="week-caps small" aria-label={popup.weekCaps}>
      {uses.map(({ project, use }) => (
        <li key={JSON.stringify([project.platform, project.project])}>
          <div class="clamped">
            {platformName(host.sites, project.platform)} · {project.project || common.noProject}
          </div>
          <div class={TONES[use.stage]}>{weekText(use)}</div>
          <WeekMeter use={use} />
        </li>
      ))}
    </ul>
  )
}
