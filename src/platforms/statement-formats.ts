import { statement as outlier } from './outlier'
import type { PlatformStatement } from './platform'
import { statement as prolific } from './prolific'

/** Every statement that is recognised by its header. */
export const STATEMENT_FORMATS: readonly PlatformStatement[] = [outlier, prolific]
