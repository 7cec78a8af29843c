import type { ComponentChildren } from 'preact'

interface Props {
  caption: string
  /** The first is the head of the rows. Those of figures are marked, as they stand at the other side. */
  columns: readonly (string | { figures: string; wideOnly?: true })[]
  /** One more class for the table. */
  as?: string
  foot?: ComponentChildren
  children: ComponentChildren
}

/** A table of payments that scrolls by itself where the page is too narrow for it. */
export function PayTable({ caption, columns, as = '', foot, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a narrow page, it scrolls, and must be reached by the keyboard
    <section class="payments-scroll" aria-label={caption} tabIndex={0}>
      <table class={`payments-table ${as}`}>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) =>
              typeof column === 'string' ? (
                <th key={column} scope="col">
                  {column}
                </th>
              ) : (
                <th key={column.figures} scope="col" class={`cell-number${column.wideOnly ? ' wide-only' : ''}`}>
                  {column.figures}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </section>
  )
}
