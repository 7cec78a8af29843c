import type { Measures } from './measures'

const EMBED = /captcha|player|embed|video|advert|doubleclick|analytic|consent|cookie|chat|pay|checkout|login|oauth|social|widget/i

/** The host of a large frame from elsewhere, which may hold the task itself; undefined where there is none. */
export function frameHost(m: Measures, page: URL): string | undefined {
  for (const frame of m.frames) {
    const source = frame.getAttribute('src') ?? ''
    if (!URL.canParse(source, page.href)) continue
    const url = new URL(source, page.href)
    if (
      !/^https?:$/.test(url.protocol) ||
      url.host === page.host ||
      EMBED.test(`${url.href} ${frame.getAttribute('title') ?? ''} ${frame.getAttribute('name') ?? ''}`)
    )
      continue
    const box = frame.getBoundingClientRect()
    const [width, height] =
      box.height > 0
        ? [box.width, box.height]
        : [Number.parseInt(frame.getAttribute('width') ?? '600', 10), Number.parseInt(frame.getAttribute('height') ?? '0', 10)]
    if (width >= 400 && height >= 300) return url.host
  }
  return undefined
}
