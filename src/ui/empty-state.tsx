import type { ComponentChildren } from 'preact'

interface Props {
  title: string
  /** What to do about it. */
  children?: ComponentChildren
  actions?: ComponentChildren
}

export function EmptyState({ title, children, actions }: Props) {
  return (
    <div class="empty">
      <h2 class="empty-title">{title}</h2>
      {children && <div class="muted">{children}</div>}
      {actions && <div class="empty-actions">{actions}</div>}
    </div>
  )
}
