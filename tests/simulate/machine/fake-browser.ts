import type { Clockwork, Timer } from '../world/clockwork'
import type { World } from '../world/world'

/** What the background asks of the browser, answered from the world that is being played. */
export interface BrowserSide {
  world: World
  /** The browser's own memory for the extension: gone with the browser and at an update. */
  memory: Map<string, unknown>
  alarm: { period: number; timer: Timer } | null
  onAlarm: () => void
  /** The worker was killed in the middle of something: nothing it asks for is answered any more. */
  isWorkerDead: boolean
  /** What the background had to tell the user. */
  problems: string[]
}

let side: BrowserSide | undefined

export function playIn(next: BrowserSide): void {
  side = next
}

function here(): BrowserSide {
  if (!side) throw new Error('no world is being played')
  if (side.isWorkerDead) throw new Error('the worker was killed')
  return side
}

function keepAlarm(clock: Clockwork, period: number): void {
  const { onAlarm } = here()
  const fire = () => {
    if (!side?.alarm) return
    side.alarm = { period, timer: clock.after(period, fire) }
    onAlarm()
  }
  here().alarm = { period, timer: clock.after(period, fire) }
}

const browser = {
  runtime: {
    id: 'margin',
    getURL: (path: string) => `chrome-extension://margin${path}`,
    sendMessage: async () => undefined,
  },
  storage: {
    session: {
      get: async (key: string) => (here().memory.has(key) ? { [key]: structuredClone(here().memory.get(key)) } : {}),
      set: async (values: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(values)) {
          here().memory.set(key, structuredClone(value))
          if (key === 'problem') here().problems.push(String(value))
        }
      },
      remove: async (key: string) => void here().memory.delete(key),
    },
  },
  alarms: {
    get: async () => here().alarm ?? undefined,
    create: async (_name: string, { periodInMinutes }: { periodInMinutes: number }) =>
      keepAlarm(here().world.clock, periodInMinutes * 60_000),
    clear: async () => {
      here().world.clock.cancel(here().alarm?.timer)
      here().alarm = null
    },
  },
  idle: { queryState: async () => here().world.desk.state },
  windows: {
    WINDOW_ID_NONE: -1,
    getLastFocused: async () => {
      const { lastFront, front, windows } = here().world.browser
      if (!windows.has(lastFront)) throw new Error('no window')
      return { id: lastFront, focused: front === lastFront, type: 'normal' }
    },
  },
  tabs: {
    query: async ({ windowId }: { windowId: number }) => {
      const id = here().world.browser.windows.get(windowId)?.activeTab
      return id === undefined ? [] : [{ id, windowId, active: true }]
    },
  },
  action: { setBadgeText: async () => undefined, setBadgeBackgroundColor: async () => undefined },
}

/** Stands where the extension's API is looked for. To be called before anything of the background is loaded. */
export function standIn(): void {
  Object.assign(globalThis, { browser })
}
