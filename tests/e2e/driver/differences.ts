import type { Recording } from './recorder'

function counted(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

function countsApart(what: string, plain: readonly string[], other: readonly string[]): string[] {
  const [a, b] = [counted(plain), counted(other)]
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((line) => a.get(line) !== b.get(line))
    .map((line) => `${what}: ${line} (${a.get(line) ?? 0} times without, ${b.get(line) ?? 0} with)`)
}

/**
 * What a page saw differently in a second run of the same script, in words; empty when nothing. How often each thing happened is compared,
 * not in which order: whether a fetch of the page answers before or after a key is the machine's doing.
 */
export function differences(plain: Recording, other: Recording): string[] {
  const lists = ['log', 'perFrame', 'cancelled', 'reached', 'newNames', 'replaced', 'console'] as const
  const ends = ['sheets', 'focus', 'scroll', 'html'] as const
  const changed = ends
    .filter((key) => plain[key] !== other[key])
    .map((key) => `${key}: ${plain[key].slice(0, 300)} without, ${other[key].slice(0, 300)} with`)
  return [...lists.flatMap((key) => countsApart(key, plain[key], other[key])), ...changed]
}
