import type { ComponentChildren } from 'preact'

interface Props {
  caption: string
  /** The first is the head of the rows. */
  columns: readonly string[]
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
              <th key={column} scope="col">
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
