import { useCallback, useEffect, useState } from 'preact/hooks'
import { localDay } from '../core/day'
import type { Rollup } from '../core/rollup'
import type { PanelState } from '../messages/panel-state'
import { popupRange } from './figures'
import type { ActiveTab, PopupHost } from './host'

export interface PopupData {
  tab: ActiveTab | null
  state: PanelState | null
  today: string
  /** Null until read; `failed` when it could not be. */
  rows: Rollup[] | 'failed' | null
  problem: string | null
  dismissProblem: () => void
  /** Waits for what was asked, shows its failure, and reads the state again. */
  run: (asked: Promise<unknown>) => Promise<boolean>
}

const reasonOf = (e: unknown) => (e instanceof Error ? e.message : String(e))

/** Reads the state of live work and the roll-ups side by side, and reads again when the background says that something changed. */
export function usePopup(host: PopupHost): PopupData {
  const [tab, setTab] = useState<ActiveTab | null>(null)
  const [state, setState] = useState<PanelState | null>(null)
  const [rows, setRows] = useState<PopupData['rows']>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const today = localDay(host.now(), host.zone)

  const refresh = useCallback(async () => {
    const now = await host.activeTab()
    setTab(now)
    setState(await host.ask('state.get', now ? { tabId: now.id, windowId: now.windowId } : {}))
  }, [host])

  const readRows = useCallback(async () => {
    const { from, to } = popupRange(today)
    setRows(await host.rollups(from, to))
  }, [host, today])

  useEffect(() => {
    const all = () => {
      refresh().catch((e: unknown) => setProblem(reasonOf(e)))
      readRows().catch((e: unknown) => {
        console.error(e)
        setRows('failed')
      })
    }
    all()
    return host.onStateChanged(all)
  }, [host, refresh, readRows])

  const run = async (asked: Promise<unknown>) => {
    setProblem(null)
    try {
      await asked
      await refresh()
      await readRows()
      return true
    } catch (e) {
      setProblem(reasonOf(e))
      return false
    }
  }

  return { tab, state, today, rows, problem, dismissProblem: () => setProblem(null), run }
}
