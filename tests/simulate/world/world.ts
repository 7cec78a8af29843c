import type { LiveReading } from '../../../src/store/read-live'
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
  story: string[] | null = null

  constructor(
    readonly clock: Clockwork,
    readonly dice: Dice,
    readonly wires: Wires,
  ) {
    this.browser = new Browser(this)
    this.desk = new Desk(this)
  }

  fact(fact: Undated<Fact>): void {
    const dated = { at: this.clock.wall, ...fact } as Fact
    this.facts.push(dated)
    this.tell(' ', dated)
  }

  /** A number that was not given before. */
  number(): number {
    this.numbers += 1
    return this.numbers
  }

  /** Facts and events as they come, for a reader. */
  tell(mark: string, { at, ...rest }: { at: number }): void {
    const brief = (key: string, value: unknown) => (key === 'sketch' || key === 'reasons' || key === 'mono' ? undefined : value)
    this.story?.push(`${new Date(at).toISOString().slice(5, 23)} ${mark} ${JSON.stringify(rest, brief)}`)
  }

  /** What Margin believes now, for the same reader. */
  tellLive({ sessions, desk }: LiveReading): void {
    if (!this.story) return
    const brief = sessions.map(
      (s) => `${s.id === desk.handId ? '*' : ''}${s.taskId ?? s.platform} ${s.status} ${s.mode} tab ${s.tabId} own ${s.ownTabs}`,
    )
    this.story.push(`      = focus ${desk.focusedTabId}, ${desk.system}; ${brief.join('; ')}`)
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
