import type { Stretch } from './span'

/** Another record that has the time already. */
export interface OtherWork extends Stretch {
  platform: string
  project: string
}

/**
 * - `overlap`: the time is claimed by `other`; `free` is the part of the wanted time that nobody has, where there is one
 * - `future`: the time has not been lived yet
 * - `order`: the end is not after the start, or the cut is not inside
 * - `unlike`: entries of different work cannot become one
 * - `gone`: there is no such entry (any more)
 * - `changed`: something else changed a record since, so that undoing would take that away too
 */
export type RefusalReason = 'overlap' | 'future' | 'order' | 'unlike' | 'gone' | 'changed'

/** A correction of the ledger that would make it untrue. Nothing was changed; the message is fit to be shown. */
export class EditRefused extends Error {
  override name = 'EditRefused'
  readonly other: OtherWork | undefined
  readonly free: Stretch | undefined
  constructor(
    readonly reason: RefusalReason,
    message: string,
    { other, free }: { other?: OtherWork | undefined; free?: Stretch | undefined } = {},
  ) {
    super(message)
    this.other = other
    this.free = free
  }
}
