import type { Ref } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Button } from './button'

interface Props {
  /** On the button that opens the browser's own choice of files. */
  label: string
  hint: string
  /** Endings and media types, as an input of files takes them. */
  accept: string
  takesMany?: boolean
  isBusy?: boolean
  class?: string
  place?: Ref<HTMLDivElement>
  /** At least one file. */
  onFiles: (files: File[]) => void
}

/** A place to drop files on, with a button that does the same by keyboard. While busy nothing is taken. */
export function DropPlace({ label, hint, accept, takesMany = false, isBusy = false, class: more = '', place, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])]
    if (files.length > 0 && !isBusy) onFiles(takesMany ? files : files.slice(0, 1))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files on; the button in it does the same by keyboard
    <div
      ref={place ?? null}
      class={['drop', more, isOver ? 'drop-over' : ''].filter(Boolean).join(' ')}
      onDragOver={(e) => {
        e.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(e) => {
        e.preventDefault()
        setIsOver(false)
        take(e.dataTransfer?.files)
      }}
    >
      <Button disabled={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <span class="muted">{hint}</span>
      <input
        ref={input}
        type="file"
        class="drop-input"
        accept={accept}
        multiple={takesMany}
        tabIndex={-1}
        aria-label={label}
        onChange={(e) => {
          take(e.currentTarget.files)
          e.currentTarget.value = ''
        }}
      />
    </div>
  )
}
