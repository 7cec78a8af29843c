import { Temporal } from 'temporal-polyfill'
import type { Dice } from '../random'

/** Zones whose clocks change at other dates, hours and by half an hour, over midnight, and some whose do not. */
export const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'UTC',
] as const

/** When and where some days of work begin: often so that a clock change lies in them, by night as well as by day. */
export function beginning(dice: Dice): { at: number; zone: string } {
  const zone = dice.pick(ZONES)
  let date = Temporal.PlainDate.from('2024-01-01').add({ days: dice.int(0, 1400) })
  if (dice.chance(0.4)) {
    const change = date.toZonedDateTime({ timeZone: zone }).getTimeZoneTransition('next')
    if (change) date = change.toPlainDate().subtract({ days: dice.int(0, 2) })
  }
  const hour = dice.weighted([
    [6, dice.int(7, 11)],
    [2, dice.int(12, 20)],
    [4, dice.int(21, 24)],
  ])
  const start = date.toZonedDateTime({ timeZone: zone }).add({ hours: hour, minutes: dice.int(0, 59) })
  return { at: start.epochMilliseconds, zone }
}
