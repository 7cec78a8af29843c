import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Until it can be measured. */
const USUAL = 560

/** The width of an element in CSS pixels, kept up as it changes: text in a chart keeps its size, so that the chart must be drawn to measure. */
export function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(USUAL)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const found = Math.floor(element.clientWidth)
      if (found > 0) setWidth(found)
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
