/** Sums of digests stay below this, so that they are exact in a number. */
const SIZE = 2 ** 52

/**
 * A number that is the same for two records that say the same, whatever the order of their fields; a field that is undefined says nothing.
 * Of 52 bits: good to tell what differs, no proof against forgery.
 */
export function digest(value: unknown): number {
  return hash(canonical(value))
}

/** Digests of a set: the same in whatever order they are added. */
export function addDigests(a: number, b: number): number {
  return (a + b) % SIZE
}

/** JSON with the fields in order. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const record = value as Record<string, unknown>
  const fields = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort()
  return `{${fields.map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`).join(',')}}`
}

/** Two lanes of 32 bits that stir each other, after the finaliser of MurmurHash3. */
function hash(text: string): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 2 ** 32 * (b & 0xfffff) + (a >>> 0)
}
