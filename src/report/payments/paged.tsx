import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../ui/button'
import { number } from '../../ui/format'
import { payments as words } from '../../ui/messages/payments'

const PAGE = 100

/** A long list a page at a time: only what is shown is painted. */
export function Paged<T>({ list, children }: { list: readonly T[]; children: (shown: readonly T[]) => ComponentChildren }) {
  const [most, setMost] = useState(PAGE)
  const left = list.length - most
  return (
    <>
      {children(list.slice(0, most))}
      {left > 0 && (
        <div class="ledger-more">
          <Button onClick={() => setMost(most + PAGE)}>{words.more(Math.min(PAGE, left))}</Button>
          <span class="muted small">{words.shown(number(most), number(list.length))}</span>
        </div>
      )}
    </>
  )
}
