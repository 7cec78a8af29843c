import { useEffect, useRef, useState } from 'preact/hooks'
import { WeekMeter } from '../ui/week-meter'
import type { Fact, Warning } from './facts'

const CLASSES = { plain: 'muted', shown: '', near: 'near', over: 'over' } as const

/** What needs a look now stands by itself; of the rest one line shows, and the others are folded under it. */
export function TimeFacts({ facts }: { facts: readonly Fact[] }) {
  const [first, ...rest] = facts.filter(({ tone }) => tone === 'plain')
  const shown = facts.filter(({ tone }) => tone !== 'plain')
  if (facts.length === 0) return null
  return (
    <div class="facts small">
      {shown.map((fact) => (
        <Line key={fact.id} fact={fact} />
      ))}
      {first && rest.length === 0 && <Line fact={first} />}
      {first && rest.length > 0 && (
        <details class="fold">
          <summary>{first.text}</summary>
          <div class="fold-body facts">
            {first.week && <WeekMeter use={first.week} />}
            {rest.map((fact) => (
              <Line key={fact.id} fact={fact} />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}

function Line({ fact: { text, tone, week } }: { fact: Fact }) {
  return (
    <div class="fact">
      <span class={CLASSES[tone]}>{text}</span>
      {week && <WeekMeter use={week} />}
    </div>
  )
}

/** Tells a screen reader of each warning once, politely. The region stays, so that its filling is announced. */
export function Announced({ warnings }: { warnings: readonly Warning[] }) {
  const told = useRef(new Set<string>())
  const [text, setText] = useState('')
  useEffect(() => {
    const fresh = warnings.filter(({ key }) => !told.current.has(key))
    if (fresh.length === 0) return
    for (const { key } of fresh) told.current.add(key)
    setText(fresh.map((one) => one.text).join('. '))
  })
  return (
    <p class="visually-hidden" role="status">
      {text}
    </p>
  )
}
