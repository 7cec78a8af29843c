import type { ComponentChildren } from 'preact'

export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'accent' | 'warn' | 'danger' | 'good'
  children: ComponentChildren
}) {
  return <span class={`badge badge-${tone}`}>{children}</span>
}
