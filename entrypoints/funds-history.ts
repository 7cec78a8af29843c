import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { lookAtFunds } from '../src/platforms/funds-history'

export default defineUnlistedScript(() => lookAtFunds(document))
