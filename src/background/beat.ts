import { browser } from 'wxt/browser'

export const BEAT = 'beat'
/** The shortest period that browsers keep to. */
const BEAT_MINUTES = 0.5

/** The alarm runs while a session is open, and only then. */
export async function keepBeat(isNeeded: boolean): Promise<void> {
  const alarm = await browser.alarms.get(BEAT)
  if (isNeeded && !alarm) await browser.alarms.create(BEAT, { periodInMinutes: BEAT_MINUTES })
  if (!isNeeded && alarm) await browser.alarms.clear(BEAT)
}
