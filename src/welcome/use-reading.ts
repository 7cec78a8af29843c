import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { detectWith, type GenericReader } from '../platforms/detect-with'
import type { Found } from '../platforms/found'

const SETTLE_MS = 200

/** What the detector believes of this very document, without any platform: as on any page that a user allows. */
export function readDocument(document: Document, reader: GenericReader): Found | null {
  return detectWith(reader, [], {
    url: new URL(document.location.href),
    document,
    isTop: true,
    shadowRoot: (element) => element.shadowRoot,
  })
}

/** As the watcher of a real page does it: tells when pointer or focus nears the control, and when it goes away again. */
export type WatchNearing = (
  doc: Document,
  submit: () => Element | null,
  tellNear: (near: boolean) => void,
  signal: AbortSignal,
) => void

export interface Reading {
  /** Undefined until read. */
  found: Found | null | undefined
  /** Pointer or focus is near the submit control that was found. */
  near: boolean
}

/** Brings the very script that reads task pages. */
export type LoadReader = () => Promise<GenericReader>

/** Reads the document when the task in it settles, and watches its submit control. */
export function useReading(task: RefObject<HTMLElement | null>, watchNearing: WatchNearing, loadReader: LoadReader): Reading {
  const [found, setFound] = useState<Found | null | undefined>(undefined)
  const [near, setNear] = useState(false)
  const latest = useRef<Found | null>(null)
  useEffect(() => {
    const element = task.current
    if (!element) return
    const life = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = async () => {
      const reader = await loadReader()
      if (life.signal.aborted) return
      latest.current = readDocument(element.ownerDocument, reader)
      setFound(latest.current)
      if (!latest.current?.submit) setNear(false)
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void read().catch(console.error), SETTLE_MS)
    }
    const observer = new MutationObserver(soon)
    observer.observe(element, { childList: true, subtree: true })
    watchNearing(element.ownerDocument, () => latest.current?.submit ?? null, setNear, life.signal)
    soon()
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      life.abort()
    }
  }, [task, watchNearing, loadReader])
  return { found, near }
}
