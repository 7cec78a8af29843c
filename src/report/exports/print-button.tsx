import type { RefObject } from 'preact'
import { Button } from '../../ui/button'
import { exports as words } from '../../ui/messages/exports'
import type { ReportHost } from '../host'

/** Prints a page of the part, and nothing around it. */
export function PrintButton({
  host,
  page,
  disabled,
}: {
  host: ReportHost
  page: RefObject<HTMLElement | null>
  disabled: boolean
}) {
  return (
    <Button disabled={disabled} onClick={() => page.current && host.exports.print(page.current)}>
      {words.print}
    </Button>
  )
}
