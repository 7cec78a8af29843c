import type { Project } from '../../core/project'
import type { ReportHost } from '../host'
import type { Corrections } from './use-corrections'

/** What every part of the ledger needs. */
export interface LedgerDesk {
  host: ReportHost
  /** Projects that are known, for completions. */
  known: readonly Pick<Project, 'platform' | 'project'>[]
  /** Offered where no amount has one yet. */
  currency: string
  corrections: Corrections
}
