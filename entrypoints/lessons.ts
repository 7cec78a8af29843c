import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { shadowRootOf } from '../src/content/extension'
import { handedOverValues, handOverLessons, readAgain, taught } from '../src/content/hand-over'
import { makePicker } from '../src/content/picking'
import { lessonReader } from '../src/platforms/lessons/apply-lessons'
import { readValuesWith } from '../src/platforms/lessons/read-located'

export default defineUnlistedScript(() => {
  const page = () => ({
    url: new URL(location.href),
    document,
    isTop: window === window.top,
    shadowRoot: shadowRootOf,
  })
  readValuesWith(handedOverValues())
  const reader = lessonReader(
    taught,
    () => performance.now(),
    (ms) => setTimeout(readAgain, ms),
  )
  handOverLessons(reader, makePicker(page))
})
