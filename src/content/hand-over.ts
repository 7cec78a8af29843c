import type { Platform } from '../platforms/platform'

/**
 * Each platform is a script of its own, put before the watcher on its hosts alone, so that no page carries the others. Both run in the
 * extension's isolated world, which the page can not see.
 */
const world = globalThis as { marginPlatform?: Platform; marginWatches?: true }

export function handOver(platform: Platform): void {
  world.marginPlatform = platform
}

export function handedOver(): Platform | undefined {
  return world.marginPlatform
}

/** True once per document: registered scripts and scripts put into open tabs can meet in one. */
export function isFirst(): boolean {
  if (world.marginWatches) return false
  world.marginWatches = true
  return true
}
