import { hasDisplay } from '../setup/display.mjs'
import { openForUser } from './open-for-user'
import { walk } from './walk'

const isWalk = process.argv.includes('--walk') || !hasDisplay()

;(isWalk ? walk() : openForUser()).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
