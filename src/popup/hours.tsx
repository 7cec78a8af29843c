import type { ComponentChildren } from 'preact'
import type { PlatformSite } from '../platforms/platform'
import { popup } from '../ui/messages/popup'
import type { FigureId } from '../ui/rates/figure'
import { FigureTable } from '../ui/rates/figure-table'
import type { PopupFigures } from './figures'
import { Groups } from './groups'
import { Trend } from './trend'

const ROWS = [
  'counted',
  'unpaid',
  'givenAway',
  'unknownPay',
  'earned',
  'together',
  'bonuses',
  'quoted',
  'paid',
  'task',
  'true',
  'trueTogether',
] as const satisfies readonly FigureId[]

interface Props {
  figures: PopupFigures
  sites: readonly PlatformSite[]
  /** How the week's goals and the weekly caps of contracts stand. */
  children: ComponentChildren
}

/** Today and this week at one look, each figure with the sum behind it one click away; the rest a scroll away. */
export function Hours({ figures, sites, children }: Props) {
  return (
    <section class="popup-card" aria-labelledby="hours-title">
      <h2 id="hours-title" class="popup-h2">
        {popup.hours}
      </h2>
      <FigureTable
        rows={ROWS}
        columns={[
          { name: popup.today, figures: figures.today },
          { name: popup.week, figures: figures.week },
        ]}
      />
      {children}
      <Groups figures={figures} sites={sites} />
      <Trend weeks={figures.trend} />
    </section>
  )
}
