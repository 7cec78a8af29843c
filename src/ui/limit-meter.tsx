import type { Limit, Stage } from '../core/limit'
import type { OpenSession } from '../core/open-session'
import { clock, duration, time } from './format'
import { session as words } from './messages/session'
import { Meter } from './meter'

const TONES = { calm: 'plain', near: 'warn', close: 'warn', passed: 'danger' } as const satisfies Record<Stage, string>
const CLASSES = { plain: 'muted', warn: 'near', danger: 'over' } as const

/** Past a cap at which only the rate changes, nothing is lost. */
const toneOf = ({ kind, stage }: Limit) => (kind === 'rate' && stage === 'passed' ? 'warn' : TONES[stage])

/** How much of a limit is used. */
export function LimitMeter({ limit }: { limit: Limit }) {
  const { kind, ms, usedMs } = limit
  const name = kind === 'deadline' ? words.deadlineMeter : words.meter
  return <Meter name={name} value={usedMs} max={ms} text={words.meterText(duration(usedMs), duration(ms))} tone={toneOf(limit)} />
}

type Dated = Pick<OpenSession, 'deadlineAt' | 'zone'>

/** What a limit says: a cap on counted time and a deadline by the wall clock each have words of their own. */
export function limitText({ kind, ms, usedMs }: Limit, { deadlineAt = 0, zone }: Dated): string {
  const leftMs = ms - usedMs
  if (kind !== 'deadline') return leftMs > 0 ? words.ending[kind](duration(leftMs)) : words.passed[kind](clock(-leftMs))
  const at = time(deadlineAt, zone)
  return leftMs > 0 ? words.deadline(duration(leftMs), at) : words.deadlinePast(at)
}

/** The limits that are worth a word: what is near or passed, and a deadline always, because it runs whatever the clock does. */
export function LimitWords({ limits, session }: { limits: readonly Limit[]; session: Dated }) {
  return (
    <>
      {limits
        .filter(({ kind, stage }) => kind === 'deadline' || stage !== 'calm')
        .map((limit) => (
          <span key={limit.kind} class={CLASSES[toneOf(limit)]}>
            {limitText(limit, session)}
          </span>
        ))}
    </>
  )
}
