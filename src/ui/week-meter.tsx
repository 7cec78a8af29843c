import type { WeekUse } from '../core/week-cap'
import { duration } from './format'
import { session as words } from './messages/session'
import { Meter } from './meter'

const TONES = { calm: 'plain', near: 'warn', passed: 'danger' } as const

export function weekText({ usedMs, capMs, stage }: WeekUse): string {
  return words.week[stage](duration(usedMs), duration(capMs), duration(capMs - usedMs))
}

/** How much of a contract's hours this week has used. */
export function WeekMeter({ use }: { use: WeekUse }) {
  return <Meter name={words.weekMeter} value={use.usedMs} max={use.capMs} text={weekText(use)} tone={TONES[use.stage]} />
}
