interface Props {
  /** The first column names its row. */
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

/** What something is, and what it would be. */
export function ChangeTable({ head, rows }: Props) {
  return (
    <table class="recount-table">
      <thead>
        <tr>
          {head.map((name, column) =>
            name === '' ? (
              <td key={column} />
            ) : (
              <th key={column} scope="col" class="recount-value recount-head">
                {name}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values], row) => (
          <tr key={row}>
            <th scope="row" class="recount-name">
              {name}
            </th>
            {values.map((value, column) => (
              <td key={column} class="recount-value">
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
