/** The width a docked side panel takes from the page, in CSS px, as browsers open it first. */
export const PANEL_WIDTH = 360

/** True when the panel, docked beside a page of this width, would leave less than the platform needs to show its tasks. */
export function panelHidesTask(tabWidth: number | undefined, minPageWidth: number | undefined): boolean {
  return tabWidth !== undefined && minPageWidth !== undefined && tabWidth - PANEL_WIDTH < minPageWidth
}
