import { useEffect, useRef, useState } from 'preact/hooks'
import type { PanelState } from '../messages/panel-state'
import { ask, onStateChanged } from './client'
import { type FollowedTab, findFollowed, onFollowedMayChange } from './followed-tab'
import { common } from './messages/common'

export interface Live {
  /** Null until the first answer. */
  state: PanelState | null
  /** Why there is no fresh answer, fit to be shown. */
  error: string | null
  followed: FollowedTab
  refresh: () => void
}

/** What Margin knows of live work on the tab in view; asked again on broadcasts, when another tab is activated, and when shown again. */
export function useLive(): Live {
  const [state, setState] = useState<PanelState | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [followed, setFollowed] = useState<FollowedTab>({})
  const refresh = useRef(() => {})

  useEffect(() => {
    const params = new URLSearchParams(location.search)
    const ownWindow = params.has('window')
    let windowId = Number(params.get('from')) || undefined
    let turn = 0

    const load = async () => {
      const mine = ++turn
      try {
        const tab = await findFollowed(ownWindow, windowId)
        const answer = await ask('state.get', tab)
        if (mine !== turn) return
        setFollowed(tab)
        setState(answer)
        setError(null)
      } catch (reason) {
        if (mine === turn) setError(reason instanceof Error ? reason.message : common.noAnswer)
        // The window that was followed may have closed.
        windowId = undefined
      }
    }
    const reload = () => void load()
    refresh.current = reload
    const onShown = () => document.visibilityState === 'visible' && reload()
    document.addEventListener('visibilitychange', onShown)
    const stops = [
      onStateChanged(reload),
      onFollowedMayChange(ownWindow, (focused) => {
        if (ownWindow && focused !== undefined) windowId = focused
        reload()
      }),
    ]
    reload()
    return () => {
      turn = -1
      document.removeEventListener('visibilitychange', onShown)
      for (const stop of stops) stop()
    }
  }, [])

  return { state, error, followed, refresh: () => refresh.current() }
}
