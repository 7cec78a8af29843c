import { rates as words } from '../messages/rates'

/** One line per currency; a dash, and a word for those who hear it, where there is nothing. */
export function Values({ list }: { list: readonly string[] }) {
  if (list.length === 0) {
    return (
      <span class="muted">
        <span aria-hidden="true">{words.nothing}</span>
        <span class="visually-hidden">{words.none}</span>
      </span>
    )
  }
  return (
    <>
      {list.map((text) => (
        <span key={text} class="value">
          {text}
        </span>
      ))}
    </>
  )
}
