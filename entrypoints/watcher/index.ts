import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { watchPage } from '../../src/content/watch'

export default defineUnlistedScript(() => {
  // Registered scripts and scripts put into open tabs can meet in one document.
  const world = globalThis as { marginWatches?: true }
  if (world.marginWatches) return
  world.marginWatches = true
  watchPage(window)
})
