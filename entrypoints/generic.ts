import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { handOverGeneric } from '../src/content/hand-over'
import { detectGeneric } from '../src/platforms/generic/detect-generic'

export default defineUnlistedScript(() => handOverGeneric(detectGeneric))
