import type { Timer } from './clockwork'
import type { World } from './world'

/** What the hands do for a while. */
export type Hands = 'typing' | 'reading' | 'listening' | 'still' | 'elsewhere' | 'panel'

export interface Doing {
  ms: number
  hands: Hands
}

/** Thrown into what the trainer does when the world takes it away. */
export class Interrupted extends Error {}

const GAPS: Record<Hands, readonly [number, number] | null> = {
  typing: [0.3, 6],
  reading: [4, 50],
  listening: [0.5, 2],
  still: null,
  elsewhere: [0.5, 60],
  panel: [0.5, 14],
}

/** Lets a trainer live: takes what is to be done one after the other, and moves the hands meanwhile. */
export class Player {
  isOver = false
  private timer: Timer | undefined
  private hand: Timer | undefined
  private interruption: Interrupted | null = null

  constructor(
    private readonly world: World,
    private readonly doings: AsyncGenerator<Doing, void, void>,
    private readonly usePanel: () => Promise<void>,
  ) {}

  start(): void {
    this.timer = this.world.clock.after(0, () => this.next())
  }

  /** What is being done ends here. */
  interrupt(why: string): void {
    this.interruption = new Interrupted(why)
    this.world.clock.cancel(this.timer)
    this.timer = this.world.clock.after(0, () => this.next())
  }

  private async next(): Promise<void> {
    const { clock } = this.world
    clock.cancel(this.hand)
    const { interruption } = this
    this.interruption = null
    const step = interruption ? await this.doings.throw(interruption) : await this.doings.next()
    if (step.done) {
      this.isOver = true
      return
    }
    this.timer = clock.after(step.value.ms, () => this.next())
    this.move(step.value.hands)
  }

  private move(hands: Hands): void {
    const gap = GAPS[hands]
    if (!gap) return
    const { clock, dice } = this.world
    this.hand = clock.after(dice.ms(...gap), async () => {
      if (hands === 'panel') await this.usePanel()
      else if (hands === 'elsewhere') this.world.desk.input('elsewhere')
      else this.world.use()
      this.move(hands)
    })
  }
}
