import type { OpenSession } from '../../../src/core/open-session'
import type { TaskType, WorkKind } from '../../../src/core/task'
import type { Command } from '../facts'
import type { World } from '../world/world'

type Choice<C> = C extends Command ? Omit<C, 'startedAt' | 'platform' | 'taskId' | 'shownIn'> : never

/** The user's choices in the panel and the popup. Each is about a session that is shown there, and is a fact for the oracle. */
export class Panel {
  private toldUseAwake = Number.NEGATIVE_INFINITY

  constructor(private readonly world: World) {}

  async sessions(): Promise<OpenSession[]> {
    return (await this.world.wires.flush()).sessions
  }

  async inHand(): Promise<OpenSession | undefined> {
    const { sessions, desk } = await this.world.wires.flush()
    return sessions.find(({ id }) => id === desk.handId)
  }

  private fact(session: OpenSession, choice: Choice<Command>): void {
    const { startedAt, platform, taskId, tabId } = session
    const who = {
      ...{ startedAt, platform },
      ...(taskId === undefined ? {} : { taskId }),
      ...(tabId === undefined ? {} : { shownIn: tabId }),
    }
    this.world.fact({ kind: 'command', ...who, ...choice } as Parameters<World['fact']>[0])
  }

  pause(session: OpenSession): void {
    this.press()
    this.fact(session, { do: 'pause' })
    this.world.wires.ask({ kind: 'pause', sessionId: session.id })
  }

  resume(session: OpenSession): void {
    this.press()
    this.fact(session, { do: 'resume' })
    this.world.wires.ask({ kind: 'resume', sessionId: session.id })
  }

  end(session: OpenSession, outcome: 'submitted' | 'skipped' | 'released' | 'unknown'): void {
    this.press()
    this.fact(session, { do: 'end', outcome })
    this.world.wires.ask({ kind: 'end', sessionId: session.id, outcome })
  }

  retype(session: OpenSession, taskType: TaskType): void {
    this.press()
    this.fact(session, { do: 'retype', taskType })
    this.world.wires.ask({ kind: 'correct', sessionId: session.id, taskType })
  }

  belongs(session: OpenSession, tab: number, belongs: boolean): void {
    this.press()
    this.fact(session, { do: 'own-tab', tab, belongs })
    this.world.wires.ask({ kind: 'own-tab', sessionId: session.id, tabId: tab, belongs })
  }

  start(platform: string, project: string, taskType: TaskType, workKind: WorkKind, tab?: { id: number; isPage: boolean }): void {
    this.press()
    const where = tab ? { tab: tab.id, ...(tab.isPage ? { isPage: true as const } : {}) } : {}
    this.world.fact({ kind: 'began', platform, project, taskType, workKind, ...where })
    this.world.wires.ask({
      ...{ kind: 'start', platform, project, taskType, workKind },
      ...(tab ? { tabId: tab.id } : {}),
    })
  }

  /** Answers the newest question, if there is one. */
  answer(session: OpenSession): boolean {
    const { dice } = this.world
    const stretch = session.asks?.at(-1)
    if (!stretch) return false
    this.press()
    const { fromAt, toAt } = stretch
    const at = dice.int(fromAt, toAt)
    const [answer, workFrom, workTo] = dice.pick([
      [{ was: 'work' }, fromAt, toAt],
      [{ was: 'break' }, fromAt, fromAt],
      [{ was: 'split', at, first: 'work' }, fromAt, at],
      [{ was: 'split', at, first: 'break' }, at, toAt],
    ] as const)
    this.fact(session, { do: 'answer', fromAt, toAt, workFrom, workTo })
    this.world.wires.ask({ kind: 'answer-absence', sessionId: session.id, stretch, answer })
    return true
  }

  /** Use of the panel is told at most every 10 s. */
  async use(): Promise<void> {
    this.press()
    const { awake } = this.world.clock
    if (awake - this.toldUseAwake < 10_000) return
    this.toldUseAwake = awake
    const { sessions, desk } = await this.world.wires.flush()
    const tab = this.world.browser.focusedTab
    const shown = sessions.find((s) => s.tabId === tab && s.status !== 'left') ?? sessions.find((s) => s.id === desk.handId)
    if (!shown) return
    this.fact(shown, { do: 'panel-used' })
    this.world.wires.ask({ kind: 'panel-used', sessionId: shown.id })
  }

  private press(): void {
    this.world.desk.input('panel')
  }
}
