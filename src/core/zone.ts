const zones = new Map<string, boolean>()

/** Whether this engine knows a time zone by that name. */
export function isZone(name: string): boolean {
  let known = zones.get(name)
  if (known === undefined) {
    try {
      known = new Intl.DateTimeFormat('en', { timeZone: name }) !== null
    } catch {
      known = false
    }
    zones.set(name, known)
  }
  return known
}
