import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { handOverGeneric } from '../src/content/hand-over'
import { readDuration } from '../src/core/duration-text'
import { readPay } from '../src/core/pay-text'
import { detectGeneric } from '../src/platforms/generic/detect-generic'

export default defineUnlistedScript(() => handOverGeneric(detectGeneric, { pay: readPay, durationMs: readDuration }))
