import type { OpenSession } from '../core/open-session'
import type { panel } from '../ui/messages/panel'

export type StateName = keyof typeof panel.session.states

/** What a session is doing now, in one word of the catalogue. */
export function stateName({ status, mode }: Pick<OpenSession, 'status' | 'mode'>): StateName {
  if (status === 'working') return mode
  return status
}

/** True while its clock may be moving. */
export function isRunning(name: StateName): boolean {
  return name === 'work' || name === 'away'
}
