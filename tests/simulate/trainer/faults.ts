import { named } from '../world/clockwork'
import type { Showing } from '../world/tasks'
import type { World } from '../world/world'

/** What goes wrong, at any moment of the day. */
export class Faults {
  /** What a browser that was ended could open again. */
  restorable: (Showing | null)[] = []

  constructor(
    private readonly world: World,
    private readonly interrupt: (why: string) => void,
    private readonly zones: readonly string[],
  ) {}

  /** Something goes wrong now and then for as long as the stint lasts. */
  begin(): void {
    const { clock, dice } = this.world
    clock.after(dice.ms(60, 3600), async () => {
      await this.strike()
      this.begin()
    })
  }

  private async strike(): Promise<void> {
    const { dice, wires, browser } = this.world
    if (!browser.alive) return
    const kind = dice.weighted([
      [30, 'worker-killed'],
      [14, 'worker-killed-at-work'],
      [7, 'browser-killed'],
      [6, 'extension-updated'],
      [5, 'tab-crashed'],
      [6, 'tab-discarded'],
      [4, 'tab-reloaded'],
      [5, 'disk-full'],
      [4, 'clock-set'],
      [3, 'zone-changed'],
    ] as const)
    switch (kind) {
      case 'worker-killed':
        await wires.killWorker()
        break
      case 'worker-killed-at-work':
        await wires.killWorkerAtWork()
        break
      case 'browser-killed':
        await this.endBrowser()
        this.interrupt(kind)
        break
      case 'extension-updated':
        await this.update()
        break
      case 'tab-crashed':
        this.crash()
        break
      case 'tab-discarded':
        for (const tab of dice.shuffled([...browser.tabs.values()]).slice(0, 2)) browser.discard(tab)
        break
      case 'tab-reloaded': {
        const there = [...browser.tabs.values()].filter(({ page, state }) => page && state === 'there')
        const tab = there.length > 0 ? dice.pick(there) : undefined
        if (tab) browser.navigate(tab, tab.address)
        break
      }
      case 'disk-full':
        await this.fillDisk()
        break
      case 'clock-set':
        await this.setClock()
        break
      case 'zone-changed':
        await this.travel()
        break
    }
    this.world.fault(kind)
  }

  async endBrowser(): Promise<void> {
    const { wires, browser } = this.world
    // What waits for room would be lost with the browser's memory, as it must: that is not played.
    await wires.drain()
    await wires.forgetAll()
    this.world.fact({ kind: 'killed', what: 'browser' })
    this.restorable = browser.end()
  }

  /** The browser is opened again; what it says before the extension has started is heard by nobody. */
  async startBrowser(restores: boolean): Promise<void> {
    const { wires, browser, dice } = this.world
    wires.isDeaf = dice.chance(0.7)
    this.world.fact({ kind: 'started' })
    if (!wires.isDeaf) await wires.boot()
    browser.start(restores ? this.restorable : [])
    if (wires.isDeaf) {
      wires.isDeaf = false
      await wires.boot()
    }
  }

  private async update(): Promise<void> {
    const { wires, browser } = this.world
    await wires.drain()
    await wires.forgetAll()
    this.world.fact({ kind: 'killed', what: 'extension' })
    this.world.fact({ kind: 'started' })
    browser.refreshWatchers()
    await wires.boot()
  }

  private crash(): void {
    const { browser, dice } = this.world
    const tabs = [...browser.tabs.values()].filter(({ page, state }) => page && state === 'there')
    if (tabs.length === 0) return
    const tab = tabs.find(({ id }) => id === browser.focusedTab && dice.chance(0.6)) ?? dice.pick(tabs)
    const wasInFront = tab.id === browser.focusedTab
    browser.crash(tab)
    if (wasInFront && dice.chance(0.7)) this.interrupt('tab-crashed')
  }

  private async fillDisk(): Promise<void> {
    const { wires, clock, dice } = this.world
    await wires.fillDisk(true)
    this.world.fact({ kind: 'disk', full: true })
    clock.after(dice.ms(20, 1800), async () => {
      await wires.fillDisk(false)
      this.world.fact({ kind: 'disk', full: false })
    })
  }

  private async setClock(): Promise<void> {
    const { clock, dice, wires } = this.world
    const byMs = dice.ms(10, 7200) * dice.pick([1, -1])
    await wires.flush()
    clock.wrongMs += byMs
    this.world.fact({ kind: 'clock-set', byMs })
    wires.jumped(byMs, true)
  }

  private async travel(): Promise<void> {
    const { clock, dice, wires } = this.world
    // What waits for room is taken in later, in the zone of then: a trip on a full disk is not played.
    if (wires.isFull) return
    await wires.flush()
    clock.zone = named(dice.pick(this.zones))
    this.world.fact({ kind: 'zone', zone: clock.zone })
  }
}
