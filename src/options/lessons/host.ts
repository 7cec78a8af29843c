import type { Lesson } from '../../core/lesson'

/** All that the section "Lessons" asks of the browser and the store. */
export interface LessonsHost {
  read(): Promise<Lesson[]>
  /** Keeps these as they are, in place of those with their ids, and removes others. */
  change(put: readonly Lesson[], remove: readonly string[]): Promise<void>
  /** Hears that something was changed, here or elsewhere; returns the way to stop. */
  onChanged(listener: () => void): () => void
  /** Hands a text to the browser's downloads. */
  download(name: string, text: string): void
  newId(): string
  now(): number
  /** IANA zone of the machine. */
  zone: string
}
