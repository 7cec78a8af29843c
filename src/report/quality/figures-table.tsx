import type { ComponentChildren } from 'preact'
import { Fold } from '../../ui/fold'
import { quality as words } from '../../ui/messages/quality'

interface Props {
  caption: string
  /** The first is the head of the rows. Those of words, not figures, stand in a list of their own. */
  columns: readonly (string | readonly [words: string])[]
  children: ComponentChildren
}

/** A table of figures that scrolls by itself where the page is too narrow for it. */
export function FiguresTable({ caption, columns, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a narrow page, it scrolls, and must be reached by the keyboard
    <section class="figures-wrap" aria-label={caption} tabIndex={0}>
      <table class="quality-table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" class={typeof column === 'string' ? '' : 'cell-word'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

/** Rows shown at once; the rest is folded away. */
const MOST_ROWS = 12

interface FoldedProps<R> {
  caption: string
  rows: readonly R[]
  children: (rows: readonly R[], caption: string) => ComponentChildren
}

/** A table of the first rows, and one of the rest that is folded away. Nothing where there are none. */
export function Folded<R>({ caption, rows, children }: FoldedProps<R>) {
  const more = words.more(rows.length - MOST_ROWS)
  return (
    <>
      {rows.length > 0 && children(rows.slice(0, MOST_ROWS), caption)}
      {rows.length > MOST_ROWS && <Fold title={more}>{children(rows.slice(MOST_ROWS), words.rest(caption))}</Fold>}
    </>
  )
}

interface QuestionProps {
  title: string
  id: string
  text?: string
  /** What there is to say, strongest first. */
  says: readonly string[]
  children?: ComponentChildren
}

/** One question: its answer in plain words first, then its numbers. */
export function Question({ title, id, text, says, children }: QuestionProps) {
  return (
    <section class="question" aria-labelledby={`question-${id}`}>
      <h3 id={`question-${id}`}>{title}</h3>
      {text && <p class="muted page-text">{text}</p>}
      <ul class="question-says page-text">
        {says.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {children}
    </section>
  )
}
