/** A part of an address that names one thing among many: numbers, hashes, ids of any make, e-mail addresses, dates. */
const CHANGING =
  /^(?:[\d.,:_-]+|[0-9a-f]{8,}|[0-9a-f-]{32,36}|[\w%~.+-]*@[\w.-]+|[\w~.+=-]{20,}|(?=[\w.~-]*\d)(?=[\w.~-]*[a-z])[\w.~-]{6,}|[a-z]{1,12}[-_]?\d+)$/i
const LANGUAGE = /^[a-z]{2}(?:[-_][a-z]{2})?$/i
const MOST_PARTS = 8
const MOST_NAMES = 6
const LONGEST = 200

const partOf = (part: string) => (CHANGING.test(decoded(part)) || LANGUAGE.test(part) ? '*' : part)

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const pathOf = (path: string) => path.split('/').filter(Boolean).slice(0, MOST_PARTS).map(partOf).join('/')

/** The host name of the pages of a shape: it begins with the host, and with the port where it has one. */
export const hostOfShape = (shape: string): string => new URL(`http://${shape}`).hostname

/**
 * A page's address with whatever changes from one task to the next as `*`: host, path, the names in its query (never their values), and the
 * path behind a `#` where an application keeps it there. Two tasks of one kind have one shape, and no task can be told from it.
 */
export function shapeOf(url: URL): string {
  const names = [...new Set(url.searchParams.keys())]
    .filter((name) => /^[a-z_][\w-]{0,30}$/i.test(name) && !name.startsWith('utm_'))
    .sort()
    .slice(0, MOST_NAMES)
  const inner = /^#!?\/([^?]*)/.exec(url.hash)?.[1]
  const query = names.length === 0 ? '' : `?${names.join('&')}`
  return `${url.host}/${pathOf(url.pathname)}${query}${inner === undefined ? '' : `#/${pathOf(inner)}`}`.slice(0, LONGEST)
}
