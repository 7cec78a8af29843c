import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { handedOver, handedOverSoftware, isFirst } from '../../src/content/hand-over'
import { watchPage } from '../../src/content/watch'

export default defineUnlistedScript(() => {
  if (isFirst()) watchPage(window, handedOver(), handedOverSoftware())
})
