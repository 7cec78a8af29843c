/**
 * What anyone could see of a day from outside Margin: the user, the screen, the browser and its faults. The oracle knows nothing else.
 * Instants are what the machine's own clock showed then, in epoch milliseconds.
 */
export type Fact = { at: number } /** A document, there since `loadedAt`, is recognised. */ & (
  | ({ kind: 'shows'; tab: number; visible: boolean; loadedAt: number } & Seen)
  /** The document in this tab was left in good order (navigation, reload, closing). */
  | { kind: 'gone'; tab: number }
  | { kind: 'view'; tab: number; visible: boolean }
  /** `page`: heard by the document in `tab`. `panel`: in Margin's panel. `elsewhere`: in any other place of this machine. */
  | { kind: 'input'; where: 'page' | 'panel' | 'elsewhere'; tab: number | null }
  | { kind: 'focus'; tab: number | null }
  | { kind: 'system'; state: SystemState }
  | { kind: 'press'; tab: number; control: 'submit' | 'skip' }
  | { kind: 'tab-closed'; tab: number }
  /** The alarm that the browser keeps while work is open. */
  | { kind: 'beat' }
  /** The worker was killed over that alarm's word, which nobody says again. */
  | { kind: 'beat-lost' }
  | { kind: 'crashed' | 'discarded'; tab: number }
  /** `browser`: killed or quit, its tabs are gone. `extension`: updated, the tabs stay. */
  | { kind: 'killed'; what: 'browser' | 'extension' }
  | { kind: 'started' }
  | { kind: 'slept'; fromAt: number }
  | { kind: 'clock-set'; byMs: number }
  /** The first word after the clock was set came from a document or worker that had not spoken before: it can not tell by how much. */
  | { kind: 'clock-unknown' }
  | { kind: 'zone'; zone: string }
  | { kind: 'disk'; full: boolean }
  | ({ kind: 'began' } & Begun)
  | ({ kind: 'command' } & Command)
)

export type SystemState = 'active' | 'idle' | 'locked'

/** What a page is recognised as. `text` stands for its texts: the same for the same task, also when the page has grown. */
export interface Seen {
  platform: string
  /** A task that is claimed and surely one. */
  runs: boolean
  isTask: boolean
  text: string
  taskId?: string
  project?: string
  taskType: string
  remainingMs?: number
}

/** Work that the user started, by hand or on a page that was not surely a task (`tab` with `isPage`). */
export interface Begun {
  platform: string
  project: string
  taskType: string
  workKind: string
  tab?: number
  isPage?: true
}

/** A choice in the panel about one open attempt, which is known by when it began. */
export type Command = { startedAt: number; platform: string; taskId?: string } & (
  | { do: 'pause' | 'resume' | 'panel-used' }
  | { do: 'end'; outcome: string }
  | { do: 'retype'; taskType: string }
  | { do: 'own-tab'; tab: number; belongs: boolean }
  | { do: 'answer'; fromAt: number; toAt: number; workFrom: number; workTo: number }
  | { do: 'backdate'; toAt: number }
)
