import { minorDigits } from '../../core/money'

/** Short figures for axes: `$1.2K`. The table of a chart has them exactly. */
export function axisMoney(currency: string): (minor: number) => string {
  const format = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  })
  return (minor) => format.format(minor / 10 ** minorDigits(currency))
}
