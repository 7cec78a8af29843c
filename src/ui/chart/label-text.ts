/** Widths at the charts' text size, on the wide side: fonts differ, and a label cut a little early is better than two that overlap. */
const NARROW_PX = 7
const DIGIT_PX = 7.7
const BROAD_PX = 11.2
const WIDE_PX = 12.5
const DIGIT = /[0-9$€£¥]/
const BROAD = /[%@MWmw]/
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u

function widthOf(sign: string): number {
  if (DIGIT.test(sign)) return DIGIT_PX
  if (BROAD.test(sign)) return BROAD_PX
  return WIDE.test(sign) ? WIDE_PX : NARROW_PX
}

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
  const widest = Math.max(0, ...labels.map(textWidth)) + GAP_PX
  const every = Math.max(1, Math.ceil(widest / Math.max(1, spacePx)))
  return labels.map((_, index) => (labels.length - 1 - index) % every === 0)
}

export interface PlacedLabel {
  text: string
  x: number
  anchor: 'start' | 'middle' | 'end'
}

/** Labels at their places, moved inwards at both ends, and only so many that none touches another; the last is always there. */
export function placedLabels(
  labels: readonly string[],
  middles: readonly number[],
  [left, right]: readonly [number, number],
): PlacedLabel[] {
  const space = Math.abs((middles[1] ?? right) - (middles[0] ?? left))
  const shown = shownLabels(labels, space)
  const placed: PlacedLabel[] = []
  let free = right
  for (let index = labels.length - 1; index >= 0; index -= 1) {
    const [text, x] = [labels[index] ?? '', middles[index] ?? 0]
    if (!shown[index] || text === '') continue
    const width = textWidth(text)
    const start = Math.max(left, Math.min(x - width / 2, right - width))
    if (placed.length > 0 && start + width > free) continue
    const anchor = start > x - width / 2 ? 'start' : start < x - width / 2 ? 'end' : 'middle'
    placed.push({ text, x: anchor === 'start' ? start : anchor === 'end' ? start + width : x, anchor })
    free = start - GAP_PX
  }
  return placed
}

const GAP_PX = 8
