import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface Props {
  title: string
  /** What else is to be known of it, in a line. */
  about?: readonly string[]
  children?: ComponentChildren
}

/** The head of a view. It takes the focus when the view changes, so that keys and screen readers begin at its top. */
export function PageHead({ title, about = [], children }: Props) {
  const head = useRef<HTMLHeadingElement>(null)
  // A new title is a new view
  useEffect(() => {
    head.current?.focus()
    window.scrollTo?.(0, 0)
  }, [title])
  return (
    <header class="page-head room-head">
      <div>
        <h1 tabIndex={-1} ref={head}>
          {title}
        </h1>
        {about.length > 0 && <p class="muted">{about.filter(Boolean).join(' · ')}</p>}
      </div>
      {children && <div class="room-head-actions">{children}</div>}
    </header>
  )
}
