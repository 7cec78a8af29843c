import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

export interface Tab<T extends string> {
  id: T
  label: ComponentChildren
}

interface Props<T extends string> {
  /** What the tabs choose between, for screen readers. */
  name: string
  tabs: readonly Tab<T>[]
  current: T
  onChange: (id: T) => void
  children: ComponentChildren
}

/** Tabs after the ARIA pattern: one tab stop, arrows move and select, Home and End go to the ends. */
export function Tabs<T extends string>({ name, tabs, current, onChange, children }: Props<T>) {
  const list = useRef<HTMLDivElement>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((t) => t.id === current)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    const next = tabs[(to + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    onChange(next.id)
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus()
  }

  return (
    <div class="tabs">
      <div class="tabs-list" role="tablist" aria-label={name} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            type="button"
            key={tab.id}
            id={`tab-${tab.id}`}
            class="tabs-tab"
            role="tab"
            aria-selected={tab.id === current}
            aria-controls={`tabpanel-${current}`}
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => onChange(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div class="tabs-panel" role="tabpanel" id={`tabpanel-${current}`} aria-labelledby={`tab-${current}`}>
        {children}
      </div>
    </div>
  )
}
