import type { ComponentChildren } from 'preact'

/** One question and its answer. */
export function Decision({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="decision">
      <h4>{title}</h4>
      {children}
    </div>
  )
}
