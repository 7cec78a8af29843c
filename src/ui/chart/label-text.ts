/** Widths at the charts' text size, on the wide side: fonts differ, and a label cut a little early is better than two that overlap. */
const NARROW_PX = 6.9
const WIDE_PX = 12.5
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u

const widthOf = (sign: string) => (WIDE.test(sign) ? WIDE_PX : NARROW_PX)

/** About how wide a label is, in CSS pixels. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + widthOf(sign), 0)
}

/** A label that fits, cut with an ellipsis where it must be. */
export function fitted(text: string, px: number): string {
  if (textWidth(text) <= px) return text
  let left = px - NARROW_PX
  let cut = ''
  for (const sign of text) {
    left -= widthOf(sign)
    if (left < 0) break
    cut += sign
  }
  return `${cut.trimEnd()}…`
}

/** Which of evenly spaced labels can be shown without one touching the next: every first, second, third …, counted from the last. */
export function shownLabels(labels: readonly string[], spacePx: number): boolean[] {
  const widest = Math.max(0, ...labels.map(textWidth)) + 8
  const every = Math.max(1, Math.ceil(widest / Math.max(1, spacePx)))
  return labels.map((_, index) => (labels.length - 1 - index) % every === 0)
}
