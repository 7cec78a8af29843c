import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { common } from './messages/common'
import { Notice } from './notice'

/** Code that a surface need not have before its first paint. */
export interface Later<M> {
  /** Begins to load it, so that it is there when it is wanted. */
  prepare(): void
  /** One of its components, which stands empty until the code has come, and says so where it does not come. */
  component<P extends object>(choose: (module: M) => ComponentType<P>): ComponentType<P>
}

export function later<M>(load: () => Promise<M>): Later<M> {
  let loaded: M | undefined
  let loading: Promise<M> | undefined
  const take = () => {
    loading ??= load().then(
      (module) => {
        loaded = module
        return module
      },
      (error: unknown) => {
        // Asked for again by whoever wants it next.
        loading = undefined
        throw error
      },
    )
    return loading
  }
  return {
    // Who wants it next is told.
    prepare: () => void take().catch(() => {}),
    component: (choose) => (props) => {
      const [state, setState] = useState<M | 'failed' | undefined>(loaded)
      useEffect(() => {
        if (loaded === undefined) take().then(setState, () => setState('failed'))
      }, [])
      const module = loaded ?? state
      if (module === undefined) return null
      if (module === 'failed') return <Notice tone="danger">{common.notLoaded}</Notice>
      const Component = choose(module)
      return <Component {...props} />
    },
  }
}
