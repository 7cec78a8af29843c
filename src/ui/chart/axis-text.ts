import { minorDigits } from '../../core/money'

/** Short figures for axes and cells: `$1.2K`; with no digits after the point, `$23`. The table of a chart has them exactly. */
export function axisMoney(currency: string, digits = 1): (minor: number) => string {
  const format = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: digits,
  })
  return (minor) => format.format(minor / 10 ** minorDigits(currency))
}
