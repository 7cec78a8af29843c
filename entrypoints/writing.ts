import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offerWriting } from '../src/content/writing'

export default defineUnlistedScript(() => offerWriting(document))
