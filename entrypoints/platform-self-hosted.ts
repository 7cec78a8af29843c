import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { handOverSoftware } from '../src/content/hand-over'
import { softwareOf } from '../src/platforms/self-hosted/software'

export default defineUnlistedScript(() => handOverSoftware(softwareOf))
