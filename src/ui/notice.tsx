import type { ComponentChildren } from 'preact'
import { IconButton } from './icon-button'
import { common } from './messages/common'

interface Props {
  tone?: 'info' | 'warn' | 'danger' | 'good' | 'plain'
  title?: string
  children?: ComponentChildren
  actions?: ComponentChildren
  onDismiss?: () => void
  /** Announced when it appears: `status` politely, `alert` at once. Leave it out for what is simply there. */
  live?: 'status' | 'alert'
}

export function Notice({ tone = 'plain', title, children, actions, onDismiss, live }: Props) {
  return (
    <div class={`notice notice-${tone}`} {...(live ? { role: live } : {})}>
      <div class="notice-head">
        <div class="notice-text">
          {title && <div class="notice-title">{title}</div>}
          {children && <div>{children}</div>}
        </div>
        {onDismiss && <IconButton name={common.dismiss} icon="close" onClick={onDismiss} />}
      </div>
      {actions && <div class="notice-actions">{actions}</div>}
    </div>
  )
}
