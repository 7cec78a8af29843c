import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { handOver } from '../src/content/hand-over'
import { fields, pages, site, taskTypes } from '../src/platforms/labelbox'

export default defineUnlistedScript(() => handOver({ site, pages, fields, taskTypes }))
