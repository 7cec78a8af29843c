export interface Display {
  /** As in the DISPLAY variable; null where the system's own display is used. */
  display: string | null
  stop(): Promise<void>
}
export function hasDisplay(): boolean
export function ensureProgram(name: string, debianPackage: string): Promise<void>
export function startDisplay(size?: { width?: number; height?: number }): Promise<Display>
