import * as appen from './appen'
import * as dataannotation from './dataannotation'
import * as mercor from './mercor'
import * as outlier from './outlier'
import type { Platform } from './platform'
import * as practice from './practice'
import * as remotasks from './remotasks'

/** What reads the pages of every platform, together; a page itself is given its own platform alone, by `entrypoints/platform-*.ts`. */
export const PLATFORMS: readonly Platform[] = [
  { site: outlier.site, pages: outlier.pages, fields: outlier.fields, taskTypes: outlier.taskTypes },
  { site: dataannotation.site, pages: dataannotation.pages, fields: dataannotation.fields, taskTypes: dataannotation.taskTypes },
  { site: mercor.site, pages: mercor.pages, fields: mercor.fields, taskTypes: mercor.taskTypes },
  { site: appen.site, pages: appen.pages, fields: appen.fields, taskTypes: appen.taskTypes },
  { site: remotasks.site, pages: remotasks.pages, fields: remotasks.fields, taskTypes: remotasks.taskTypes },
  { site: practice.site, pages: practice.pages, fields: practice.fields, taskTypes: practice.taskTypes },
]
