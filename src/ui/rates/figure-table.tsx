import { useId, useState } from 'preact/hooks'
import type { Figures } from '../../core/report'
import { rates as words } from '../messages/rates'
import { FIGURES, type Figure, type FigureId } from './figure'
import { sumBehind } from './sums'
import { Values } from './values'

export interface FigureColumn {
  name: string
  figures: Figures
}

interface Props {
  rows: readonly FigureId[]
  columns: readonly FigureColumn[]
  caption?: string
}

/** Figures of one or more stretches of time, each with its explanation and the sum behind it one click away. */
export function FigureTable({ rows, columns, caption }: Props) {
  const shown = rows.filter((id) => {
    const figure: Figure = FIGURES[id]
    return !figure.isRare || columns.some(({ figures }) => figure.values(figures).length > 0)
  })
  return (
    <table class="hours">
      {caption && <caption class="visually-hidden">{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{words.figure}</span>
          </th>
          {columns.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((id) => (
          <FigureRow key={id} id={id} columns={columns} />
        ))}
      </tbody>
    </table>
  )
}

function FigureRow({ id, columns }: { id: FigureId; columns: readonly FigureColumn[] }) {
  const [isOpen, setOpen] = useState(false)
  const whyId = useId()
  const figure: Figure = FIGURES[id]
  return (
    <>
      <tr class={figure.strong ? 'hours-strong' : ''}>
        <th scope="row">
          <button
            type="button"
            class="figure-toggle"
            aria-expanded={isOpen}
            {...(isOpen ? { 'aria-controls': whyId } : {})}
            onClick={() => setOpen(!isOpen)}
          >
            {figure.name}
          </button>
        </th>
        {columns.map(({ name, figures }) => (
          <td key={name}>
            <Values list={figure.values(figures)} />
          </td>
        ))}
      </tr>
      {isOpen && (
        <tr class="figure-why">
          <td id={whyId} colSpan={columns.length + 1}>
            <p>{figure.why}</p>
            <Sums id={id} columns={columns} />
          </td>
        </tr>
      )}
    </>
  )
}

/** A quotient stands first in their sums. */
const DIVIDED: readonly FigureId[] = ['quoted', 'paid', 'task', 'true', 'trueTogether']

function Sums({ id, columns }: { id: FigureId; columns: readonly FigureColumn[] }) {
  const sums = columns
    .map(({ name, figures }) => ({ name, lists: sumBehind(id, figures) }))
    .filter(({ lists }) => lists.length > 0)
  const isRate = DIVIDED.includes(id)
  if (sums.length === 0) return isRate ? <p>{words.nothingYet}</p> : null
  return (
    <>
      {sums.map(({ name, lists }) => (
        <div key={name}>
          {columns.length > 1 && <p class="figure-of">{words.sumOf(name)}</p>}
          {lists.map((lines) => (
            <ul key={lines[0]} class={isRate ? 'figure-sum figure-division' : 'figure-sum'}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ))}
        </div>
      ))}
    </>
  )
}
