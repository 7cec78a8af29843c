import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { ComposedPoint } from '../../core/rubric-compose'
import { Icon } from '../icon'
import { panel } from '../messages/panel'
import { Marked } from './marked'

const { rubric: words } = panel

/** How a section is shown now. */
export interface SectionView {
  isCompact: boolean
  /** In the compact view: unfolded by the user. */
  isOpen: (id: string) => boolean
  onToggle: (id: string) => void
  /** Was read as it is now; undefined where reading is not recorded. */
  isRead: ((id: string) => boolean) | undefined
  onRead: (id: string) => void
  /** What changed in it since it was last read, in words. */
  changeOf: (id: string) => string | undefined
}

interface Props {
  id: string
  title: string
  question: string
  scale?: readonly ComposedPoint[] | undefined
  badges?: ComponentChildren
  view: SectionView
  children: ComponentChildren
}

/**
 * One piece of the rubric. Its heading stays in view while it is read. Compact: title, the question on one line and the marks of its scale,
 * the rest unfolds.
 */
export function RubricSection({ id, title, question, scale, badges, view, children }: Props) {
  const bodyId = useId()
  const isFolded = view.isCompact && !view.isOpen(id)
  const change = view.changeOf(id)
  const heading = (
    <>
      <Marked text={title} />
      {change !== undefined && <span class="section-change"> · {change}</span>}
    </>
  )
  return (
    <article
      class={`card section${view.isCompact ? ' section-compact' : ''}`}
      data-section={id}
      {...(isFolded ? { 'data-folded': '' } : {})}
      tabIndex={-1}
      aria-label={title}
    >
      <div class="card-head section-head">
        <h3>
          {view.isCompact ? (
            <button
              type="button"
              class="section-toggle"
              aria-expanded={!isFolded}
              aria-controls={bodyId}
              onClick={() => view.onToggle(id)}
            >
              {heading}
            </button>
          ) : (
            heading
          )}
        </h3>
        <span class="section-marks">
          {badges}
          <ReadMark id={id} view={view} />
        </span>
      </div>
      <p class={isFolded ? 'section-line' : undefined} title={isFolded ? question : undefined}>
        <Marked text={question} />
      </p>
      {isFolded && scale && (
        <p class="scale-line small muted">
          {scale.map(({ value, label }) => (
            <span key={value}>
              <span class="scale-value">{value}</span> {label}
            </span>
          ))}
        </p>
      )}
      <div id={bodyId} class="section-body" hidden={isFolded}>
        {!isFolded && children}
      </div>
    </article>
  )
}

/** Unread sections can be marked as read by hand; read ones say so. */
function ReadMark({ id, view: { isRead, onRead } }: { id: string; view: SectionView }) {
  if (!isRead) return null
  if (isRead(id))
    return (
      <span class="read-mark read-mark-done" title={words.isRead}>
        <Icon name="check" />
        <span class="visually-hidden">{words.isRead}</span>
      </span>
    )
  return (
    <button
      type="button"
      class="read-mark"
      tabIndex={-1}
      aria-label={words.markRead}
      title={words.markRead}
      onClick={() => onRead(id)}
    />
  )
}
