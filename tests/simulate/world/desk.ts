import type { SystemState } from '../facts'
import type { Timer } from './clockwork'
import type { World } from './world'

const IDLE_AFTER_MS = 120_000

/** Keyboard, mouse and lock of the machine, and what the browser calls its state. */
export class Desk {
  state: SystemState = 'active'
  private timer: Timer | undefined

  constructor(private readonly world: World) {}

  /** A key or a movement, with what hears it in any order. */
  input(where: 'page' | 'panel' | 'elsewhere', heard?: () => void): void {
    const { world } = this
    if (this.state === 'locked') return
    world.fact({ kind: 'input', where, tab: world.browser.focusedTab })
    const words = heard ? [heard] : []
    if (this.state === 'idle') {
      world.fact({ kind: 'system', state: 'active' })
      words.push(() => this.become('active'))
    }
    for (const say of world.dice.shuffled(words)) say()
    this.startIdleTimer()
  }

  private startIdleTimer(): void {
    const { clock } = this.world
    clock.cancel(this.timer)
    this.timer = clock.after(IDLE_AFTER_MS, () => {
      if (this.state !== 'active') return
      this.world.fact({ kind: 'system', state: 'idle' })
      this.become('idle')
    })
  }

  lock(hidesPages: boolean): void {
    if (this.state === 'locked') return
    this.world.fact({ kind: 'system', state: 'locked' })
    this.become('locked')
    if (hidesPages) this.world.browser.cover(true)
  }

  unlock(): void {
    if (this.state !== 'locked') return
    this.world.fact({ kind: 'system', state: 'active' })
    this.become('active')
    this.startIdleTimer()
    this.world.browser.cover(false)
  }

  private become(state: SystemState): void {
    this.state = state
    if (this.world.browser.alive) this.world.wires.heardSystem(state)
  }
}
