import { useState } from 'preact/hooks'
import type { SurfaceRequests } from '../messages/protocol'
import { ask } from './client'
import { common } from './messages/common'

export interface Asking {
  /** Asks the background for a deed; false when it failed, and then `failure` says why. */
  act: <K extends keyof SurfaceRequests>(name: K, payload: SurfaceRequests[K]) => Promise<boolean>
  failure: string | null
  forget: () => void
}

/** Deeds that the user asks for: a refusal is shown instead of vanishing. */
export function useAsking(): Asking {
  const [failure, setFailure] = useState<string | null>(null)
  return {
    act: async (name, payload) => {
      try {
        await ask(name, payload)
        setFailure(null)
        return true
      } catch (reason) {
        setFailure(reason instanceof Error ? reason.message : common.noAnswer)
        return false
      }
    },
    failure,
    forget: () => setFailure(null),
  }
}
