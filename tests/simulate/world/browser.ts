import type { Tab, Window } from './tab'
import type { Showing } from './tasks'
import { WatchedPage } from './watched-page'
import type { World } from './world'

/** Windows and tabs as a user sees them. Whatever changes what is in view or in focus is told in any order, as browsers do. */
export class Browser {
  alive = false
  readonly windows = new Map<number, Window>()
  readonly tabs = new Map<number, Tab>()
  /** The window in front of all; null when another program is. */
  front: number | null = null
  lastFront = 0
  /** The screen shows the lock instead. */
  isCovered = false
  private ids = 100

  constructor(private readonly world: World) {}

  get focusedTab(): number | null {
    return this.front === null ? null : (this.windows.get(this.front)?.activeTab ?? null)
  }

  isInView(tab: Tab): boolean {
    const window = this.windows.get(tab.windowId)
    return this.alive && !this.isCovered && window?.shown === true && window.activeTab === tab.id
  }

  /** Does something, then tells what came into view, what went out of it, and where the focus is. */
  change(how: () => void): void {
    const { world } = this
    const before = new Map([...this.tabs.values()].map((tab) => [tab.id, this.isInView(tab)]))
    const focusBefore = this.focusedTab
    how()
    const words: (() => void)[] = []
    for (const tab of this.tabs.values()) {
      const visible = this.isInView(tab)
      if (before.get(tab.id) === visible) continue
      if (tab.page) world.fact({ kind: 'view', tab: tab.id, visible })
      words.push(() => tab.page?.see(visible))
      if (visible && tab.state === 'discarded') words.push(() => this.load(tab))
    }
    const tab = this.focusedTab
    if (tab !== focusBefore && this.alive) {
      world.fact({ kind: 'focus', tab })
      words.push(() => world.wires.heardFocus(tab))
    }
    for (const say of world.dice.shuffled(words)) say()
  }

  openWindow(): number {
    const id = this.ids++
    this.windows.set(id, { id, activeTab: -1, shown: true })
    return id
  }

  /** A new tab; a watched page in it comes when it has loaded. */
  openTab(windowId: number, address: Showing | null, isInFront: boolean): Tab {
    const tab: Tab = {
      ...{ id: this.ids++, windowId, page: null, address, state: 'there', past: [], loads: 0 },
    }
    this.byHand(() => {
      this.tabs.set(tab.id, tab)
      const window = this.windows.get(windowId)
      if (window && (isInFront || window.activeTab < 0)) this.bringForward(tab)
    })
    this.load(tab)
    return tab
  }

  private bringForward(tab: Tab): void {
    const window = this.windows.get(tab.windowId)
    if (!window) return
    window.activeTab = tab.id
    window.shown = true
    this.front = window.id
    this.lastFront = window.id
  }

  /** Whoever changes windows and tabs uses the machine. */
  private byHand(how: () => void): void {
    this.world.desk.input('elsewhere')
    this.change(how)
  }

  goTo(tab: Tab): void {
    this.byHand(() => this.bringForward(tab))
  }

  /** Another program comes to the front, and may hide the browser behind it. */
  otherProgram(covers: boolean): void {
    this.byHand(() => {
      this.front = null
      if (covers) for (const window of this.windows.values()) window.shown = false
    })
  }

  backToBrowser(): void {
    this.byHand(() => {
      const window = this.windows.get(this.lastFront) ?? [...this.windows.values()][0]
      if (!window) return
      window.shown = true
      this.front = window.id
      this.lastFront = window.id
    })
  }

  cover(isCovered: boolean): void {
    this.change(() => {
      this.isCovered = isCovered
    })
  }

  /** Another page in the same tab, or the same anew. */
  navigate(tab: Tab, address: Showing | null, isKept = false): void {
    this.part(tab, isKept)
    tab.address = address
    this.load(tab)
  }

  back(tab: Tab): boolean {
    const page = tab.past.pop()
    if (!page) return false
    this.part(tab, false)
    tab.page = page
    tab.address = page.showing
    tab.state = 'there'
    tab.loads += 1
    page.thaw(this.isInView(tab))
    return true
  }

  private part(tab: Tab, isKept: boolean): void {
    const { page } = tab
    tab.page = null
    if (!page) return
    if (tab.state === 'there') {
      this.world.fact({ kind: 'gone', tab: tab.id })
      page.leave()
    }
    if (isKept && tab.state === 'there') tab.past.push(page)
    else page.fallSilent()
  }

  load(tab: Tab): void {
    const { dice, clock } = this.world
    tab.loads += 1
    const { loads, address } = tab
    if (address === null) {
      tab.state = 'there'
      return
    }
    tab.state = 'loading'
    clock.after(dice.int(200, 2500), () => {
      if (!this.tabs.has(tab.id) || tab.loads !== loads || !this.alive) return
      tab.state = 'there'
      tab.page = new WatchedPage(this.world, tab.id, address, this.isInView(tab))
    })
  }

  close(tab: Tab): void {
    const { world } = this
    const orderly = tab.page !== null && tab.state === 'there'
    this.byHand(() => {
      this.tabs.delete(tab.id)
      const window = this.windows.get(tab.windowId)
      const others = [...this.tabs.values()].filter(({ windowId }) => windowId === tab.windowId)
      if (window && others.length === 0) {
        this.windows.delete(window.id)
        if (this.front === window.id) this.front = [...this.windows.keys()][0] ?? null
        this.lastFront = this.front ?? this.lastFront
      } else if (window?.activeTab === tab.id) window.activeTab = world.dice.pick(others).id
      // The last words of a closing document come before or after the browser's own word.
      if (orderly) world.fact({ kind: 'gone', tab: tab.id })
      world.fact({ kind: 'tab-closed', tab: tab.id })
      const words = [() => world.wires.heardTabClosed(tab.id), () => orderly && tab.page?.leave()]
      for (const say of world.dice.shuffled(words)) say()
      tab.page?.fallSilent()
    })
  }

  /** Ended without a word. Answers the addresses that it could restore, the one in front first. */
  end(): (Showing | null)[] {
    const front = this.focusedTab ?? this.windows.get(this.lastFront)?.activeTab
    const tabs = [...this.tabs.values()].sort((a, b) => Number(b.id === front) - Number(a.id === front))
    for (const { page, past } of tabs) for (const one of [page, ...past]) one?.fallSilent()
    this.alive = false
    this.tabs.clear()
    this.windows.clear()
    this.front = null
    return tabs.map(({ address }) => address)
  }

  /** Started, with one window. The first address is in front, the others load at once or when they are looked at. */
  start(addresses: readonly (Showing | null)[]): void {
    this.alive = true
    const window = this.openWindow()
    for (const [index, address] of (addresses.length > 0 ? addresses : [null]).entries()) {
      const isLazy = index > 0 && this.world.dice.chance(0.5)
      const tab = this.openTab(window, isLazy ? null : address, index === 0)
      if (isLazy) Object.assign(tab, { address, state: 'discarded' })
    }
  }

  /** The extension was updated: the watchers in open pages are orphans, and fresh ones take their place. */
  refreshWatchers(): void {
    for (const tab of this.tabs.values()) {
      for (const one of tab.past) one.fallSilent()
      tab.past = []
      const { page, loads } = tab
      if (!page || tab.state !== 'there') continue
      page.fallSilent()
      tab.page = null
      this.world.clock.after(this.world.dice.int(50, 700), () => {
        if (this.tabs.get(tab.id) !== tab || tab.loads !== loads || tab.state !== 'there') return
        tab.page = new WatchedPage(this.world, tab.id, page.showing, this.isInView(tab))
      })
    }
  }

  crash(tab: Tab): void {
    if (!tab.page || tab.state !== 'there') return
    this.world.fact({ kind: 'crashed', tab: tab.id })
    tab.page.fallSilent()
    tab.page = null
    tab.past = []
    tab.state = 'crashed'
  }

  discard(tab: Tab): void {
    if (this.isInView(tab) || tab.state !== 'there' || !tab.page) return
    this.world.fact({ kind: 'discarded', tab: tab.id })
    tab.page.fallSilent()
    tab.page = null
    tab.past = []
    tab.state = 'discarded'
  }
}
