/** Lists by a key made of several parts, in the order of the keys, so that the order of what is given does not matter. */
export function groupBy<T>(list: Iterable<T>, partsOf: (one: T) => readonly (string | number)[]): [first: T, ...rest: T[]][] {
  const groups = new Map<string, [T, ...T[]]>()
  for (const one of list) {
    const key = JSON.stringify(partsOf(one))
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}
