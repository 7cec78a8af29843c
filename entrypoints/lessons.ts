import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { shadowRootOf } from '../src/content/extension'
import { handOverLessons, readAgain, taught } from '../src/content/hand-over'
import { makePicker } from '../src/content/picking'
import { lessonReader } from '../src/platforms/lessons/apply-lessons'

export default defineUnlistedScript(() => {
  const page = () => ({
    url: new URL(location.href),
    document,
    isTop: window === window.top,
    shadowRoot: shadowRootOf,
  })
  const reader = lessonReader(
    taught,
    () => performance.now(),
    (ms) => setTimeout(readAgain, ms),
  )
  handOverLessons(reader, makePicker(page))
})
