import type { PackFault } from '../../core/lesson-pack'
import { lessons as words } from '../../ui/messages/lessons'

/** Why a pack is refused, each reason with its place and what to do. */
export function PackFaults({ faults }: { faults: readonly PackFault[] }) {
  return (
    <ul class="rubrics-faults">
      {faults.map(({ lesson, field, expected, found, todo }) => {
        const place = lesson === undefined ? field : words.faultIn(lesson, field)
        return <li key={`${place} ${expected}`}>{words.fault(place, expected, found, todo)}</li>
      })}
    </ul>
  )
}
