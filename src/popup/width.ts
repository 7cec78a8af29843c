import { PANEL_WIDTH, panelHidesTask } from '../core/panel-width'
import type { PlatformSite } from '../platforms/platform'

export interface Crowding {
  /** The least width at which the platform shows its tasks, CSS px. */
  needs: number
  /** What the page would have beside the panel, CSS px. */
  leaves: number
}

/** Says that a docked panel would leave the page too narrow for its platform; null where it would not, or where nothing is known. */
export function crowding(site: Pick<PlatformSite, 'minPageWidth'> | null, pageWidth: number | undefined): Crowding | null {
  const needs = site?.minPageWidth
  if (needs === undefined || pageWidth === undefined || pageWidth <= 0 || !panelHidesTask(pageWidth, needs)) return null
  return { needs, leaves: Math.max(0, Math.floor(pageWidth - PANEL_WIDTH)) }
}
