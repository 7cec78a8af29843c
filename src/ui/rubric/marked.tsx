import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { matchesIn } from '../../core/rubric-search'

/** What is searched for in the rubric; null where nothing is. */
export const Search = createContext<RegExp | null>(null)

/** A text of the rubric with the matches marked. Always text: markup in it is shown, never run. */
export function Marked({ text }: { text: string }) {
  const matches = matchesIn(text, useContext(Search))
  if (matches.length === 0) return <>{text}</>
  const parts = matches.flatMap(({ from, to }, at) => [
    text.slice(matches[at - 1]?.to ?? 0, from),
    <mark key={from}>{text.slice(from, to)}</mark>,
  ])
  return (
    <>
      {parts}
      {text.slice(matches.at(-1)?.to)}
    </>
  )
}
