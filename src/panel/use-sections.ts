import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { timeToRead } from '../core/rubric-reading'

const TICK_MS = 500
/** Only while the panel is used: a rubric that lies open beside a task is not being read. */
const USE_COUNTS_MS = 15_000
const USES = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll'] as const

const sectionsIn = (root: HTMLElement | null) => [...(root?.querySelectorAll<HTMLElement>('[data-section]') ?? [])]
const idOf = (section: HTMLElement) => section.dataset.section ?? ''

/** Where the sticky part ends, in CSS px from the top of the view. */
function stickyEdge(root: HTMLElement | null): number {
  const bar = root?.querySelector('.rubric-index')
  return bar && getComputedStyle(bar).position === 'sticky' ? bar.getBoundingClientRect().bottom : 0
}

/** The section in hand: the first one that is not yet scrolled away. */
export function useCurrentSection(root: RefObject<HTMLElement | null>, key: string): string | undefined {
  const [current, setCurrent] = useState<string | undefined>()
  useEffect(() => {
    let frame = 0
    const look = () => {
      frame = 0
      const edge = stickyEdge(root.current) + 8
      const sections = sectionsIn(root.current)
      const inHand = sections.find((section) => section.getBoundingClientRect().bottom > edge) ?? sections[0]
      setCurrent(inHand && idOf(inHand))
    }
    const onMove = () => {
      frame ||= requestAnimationFrame(look)
    }
    look()
    window.addEventListener('scroll', onMove, { passive: true })
    window.addEventListener('resize', onMove, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', onMove)
      window.removeEventListener('resize', onMove)
    }
  }, [key])
  return current
}

/**
 * Tells of sections that were read: in view for as long as their text takes, with their end seen, while the panel was used. One that is
 * folded up (`data-folded`) is not read. Null while nothing is to be told.
 */
export function useReadByScrolling(root: RefObject<HTMLElement | null>, onRead: ((ids: string[]) => void) | null): void {
  const latest = useRef(onRead)
  latest.current = onRead
  const isOn = onRead !== null
  useEffect(() => {
    if (!isOn) return
    let usedAt = Date.now()
    const onUse = () => {
      usedAt = Date.now()
    }
    const inView = new Map<string, { ms: number; endSeen: boolean; isTold: boolean }>()
    const look = () => {
      if (document.visibilityState === 'hidden' || Date.now() - usedAt > USE_COUNTS_MS) return
      const [from, to] = [stickyEdge(root.current), window.innerHeight]
      const read: string[] = []
      for (const section of sectionsIn(root.current)) {
        const { top, bottom } = section.getBoundingClientRect()
        const shown = Math.min(bottom, to) - Math.max(top, from)
        if (shown <= 0 || shown < Math.min(bottom - top, to - from) / 2 || section.dataset.folded !== undefined) continue
        const known = inView.get(idOf(section)) ?? { ms: 0, endSeen: false, isTold: false }
        const now = { ...known, ms: known.ms + TICK_MS, endSeen: known.endSeen || bottom <= to + 1 }
        inView.set(idOf(section), now)
        if (now.isTold || !now.endSeen || now.ms < timeToRead(section.textContent?.length ?? 0)) continue
        now.isTold = true
        read.push(idOf(section))
      }
      if (read.length > 0) latest.current?.(read)
    }
    const timer = setInterval(look, TICK_MS)
    for (const use of USES) document.addEventListener(use, onUse, { passive: true, capture: true })
    return () => {
      clearInterval(timer)
      for (const use of USES) document.removeEventListener(use, onUse, { capture: true })
    }
  }, [isOn])
}
