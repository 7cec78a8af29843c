/** What long work is at: reading a file, copying what is here, writing, summing up roll-ups. */
export type Stage = 'reading' | 'copying' | 'writing' | 'summing'

/** How long work is watched and stopped. */
export interface Run {
  /** Told again and again, in units of the stage's own; within a stage `done` never shrinks. */
  onProgress?: (stage: Stage, done: number, total: number) => void
  /** Stops the work; it then throws the signal's reason and has changed nothing. */
  signal?: AbortSignal
}
