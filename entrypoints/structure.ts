import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { structureOf } from '../src/content/page-structure'

export default defineUnlistedScript(() => structureOf(document))
