import type { Fact } from '../facts'
import type { Wires } from '../machine/wires'
import type { Dice } from '../random'
import { Browser } from './browser'
import type { Clockwork } from './clockwork'
import { Desk } from './desk'

type Undated<F> = F extends Fact ? Omit<F, 'at'> : never

/** One user's machine: its clocks, its desk, its browser, and Margin in it. What happens is kept as facts for the oracle. */
export class World {
  readonly facts: Fact[] = []
  readonly browser: Browser
  readonly desk: Desk
  /** Faults that happened, by kind. */
  readonly faults: Record<string, number> = {}
  private numbers = 0

  constructor(
    readonly clock: Clockwork,
    readonly dice: Dice,
    readonly wires: Wires,
  ) {
    this.browser = new Browser(this)
    this.desk = new Desk(this)
  }

  fact(fact: Undated<Fact>): void {
    this.facts.push({ at: this.clock.wall, ...fact } as Fact)
  }

  /** A number that was not given before. */
  number(): number {
    this.numbers += 1
    return this.numbers
  }

  fault(kind: string): void {
    this.faults[kind] = (this.faults[kind] ?? 0) + 1
  }

  /** Use of what is in front: a watched page hears it only while it is in view. */
  use(): void {
    const { browser } = this
    const tab = browser.focusedTab === null ? undefined : browser.tabs.get(browser.focusedTab)
    if (tab?.page && tab.state === 'there' && tab.page.visible) this.desk.input('page', () => tab.page?.use())
    else this.desk.input('elsewhere')
  }
}
