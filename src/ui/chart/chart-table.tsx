/** A table of figures; the first column names the row. */
export interface TableOf {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

export function ChartTable({ caption, table: { columns, rows } }: { caption: string; table: TableOf }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a narrow page, it scrolls, and must be reached by the keyboard
    <section class="chart-table-wrap" aria-label={caption} tabIndex={0}>
      <table class="chart-table">
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
        <tbody>
          {rows.map(([head, ...cells], index) => (
            <tr key={index}>
              <th scope="row">{head}</th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
