import type { Figures } from '../../../core/report'
import { later } from '../../../ui/lazily'
import type { ReportHost } from '../../host'
import type { EarningsData } from '../data'

export interface ChartsProps {
  data: EarningsData
  host: ReportHost
  /** Of all rows. */
  totals: Figures
}

/** The same figures to look at. Their code is loaded once the figures themselves have been painted. */
export const Charts = later(() => import('./all-charts')).component(({ AllCharts }) => AllCharts)
