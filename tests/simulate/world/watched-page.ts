import { watchActivity } from '../../../src/content/activity'
import { detectionOf, type Showing, seenOf } from './tasks'
import type { World } from './world'

type Handler = (event: Event) => void

/** The part of a document that the watcher's ear for activity listens to. */
class Ear {
  visibilityState: DocumentVisibilityState = 'hidden'
  private readonly handlers = new Map<string, { handler: Handler; signal: AbortSignal }[]>()

  addEventListener(name: string, handler: Handler, { signal }: { signal: AbortSignal }): void {
    this.handlers.set(name, [...(this.handlers.get(name) ?? []), { handler, signal }])
  }

  hear(name: string): void {
    for (const { handler, signal } of this.handlers.get(name) ?? []) if (!signal.aborted) handler({ isTrusted: true } as Event)
  }
}

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'selectionchange', 'input', 'timeupdate']

/**
 * A document of a watched host with the watcher in it. The ear for activity is the real one; what watch.ts does around it is done here in
 * the same order: the first reading is told after the word whether the page is in view, and only a task's use is anybody's business.
 */
export class WatchedPage {
  readonly doc: string
  private readonly ear = new Ear()
  private readonly life = new AbortController()
  private readonly activity: { announce(): void }
  private readonly loadedAwake: number
  private readonly loadedAt: number
  private told = ''
  private wasTask = false
  /** What the watcher read last. */
  private read: Showing | null = null
  /** A crash, a discarding or a killed browser ends a document without a word. */
  private isSilent = false

  constructor(
    private readonly world: World,
    readonly tab: number,
    public showing: Showing,
    visible: boolean,
  ) {
    this.doc = `document-${world.number()}`
    this.loadedAwake = world.clock.awake
    this.loadedAt = world.clock.wall
    this.ear.visibilityState = visible ? 'visible' : 'hidden'
    this.activity = watchActivity(
      this.ear as unknown as Document,
      ({ sign, at, inputAt }) => {
        if (this.isSilent || this.told === '' || !this.read || !('task' in this.read)) return
        world.wires.heardPage({ kind: 'page-evidence', at, clock: this.clock(), tabId: tab, sign, inputAt })
      },
      this.life.signal,
    )
    // The answer to "hello", and the page's settling.
    world.clock.after(world.dice.int(20, 900), () => this.look())
  }

  get visible(): boolean {
    return this.ear.visibilityState === 'visible'
  }

  private clock() {
    const { wall, awake } = this.world.clock
    return { doc: this.doc, at: wall, mono: awake - this.loadedAwake }
  }

  /** The page has settled after a change. */
  look(): void {
    if (this.isSilent) return
    const { world, tab, doc, showing } = this
    const { truth, wall } = world.clock
    this.read = showing
    const { detection, sketch } = detectionOf(showing, truth)
    const { remainingMs: _ticks, ...lasting } = detection
    const news = JSON.stringify([lasting, sketch])
    if (news === this.told) return
    const isTask = 'task' in showing
    const isFirst = this.told === '' || (isTask && !this.wasTask)
    this.wasTask = isTask
    this.told = news
    world.fact({ kind: 'shows', tab, visible: this.visible, loadedAt: this.loadedAt, ...seenOf(showing, truth) })
    if (isFirst) this.activity.announce()
    const clock = this.clock()
    world.wires.heardPage({
      ...{ kind: 'page-detected', at: wall, clock, tabId: tab, frameId: 0, doc, detection, sketch, pageWidth: 1400 },
    })
  }

  /** Another content in the same document. */
  show(showing: Showing): void {
    this.showing = showing
    this.world.clock.after(this.world.dice.int(350, 900), () => this.look())
  }

  use(): void {
    if (this.isSilent || !this.visible) return
    this.ear.hear(this.world.dice.pick(SIGNS))
  }

  see(visible: boolean): void {
    if (visible === this.visible) return
    this.ear.visibilityState = visible ? 'visible' : 'hidden'
    if (!this.isSilent) this.ear.hear('visibilitychange')
  }

  press(control: 'submit' | 'skip'): void {
    this.use()
    if (this.isSilent) return
    this.world.wires.heardPage({
      ...{ kind: 'page-pressed', at: this.world.clock.wall, clock: this.clock(), tabId: this.tab, control },
    })
  }

  /** Navigated away from, or closed in good order. It may wait in the back/forward cache. */
  leave(): void {
    if (this.isSilent) return
    const { doc, tab } = this
    this.world.wires.heardPage({
      ...{ kind: 'page-left', at: this.world.clock.wall, clock: this.clock(), tabId: tab, frameId: 0, doc },
    })
    this.see(false)
    this.isSilent = true
  }

  /** Back from the back/forward cache: the background has forgotten this document. */
  thaw(visible: boolean): void {
    this.isSilent = false
    this.see(visible)
    this.told = ''
    this.world.clock.after(0, () => this.look())
  }

  /** Ends without a word: crashed, discarded, killed, or an orphan of an updated extension. */
  fallSilent(): void {
    this.isSilent = true
    this.life.abort()
  }
}
