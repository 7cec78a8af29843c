/**
 * True for an id or a class name that a person wrote and that stays from task to task; false for what looks generated: numbers, hashes,
 * framework counters. Doubtful ones are left out, as a sign that changes is worse than none.
 */
export function isStable(token: string): boolean {
  if (
    token.length < 2 ||
    token.length > 40 ||
    /\d{2}|[^\w-]|^(?:css|sc|jss|jsx|svelte|emotion|chakra|mui|ember|radix|headlessui)-?/i.test(token)
  )
    return false
  const parts = token
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .split(/[-_]+/)
    .filter(Boolean)
  return parts.length > 0 && parts.every(isWord)
}

/** Letters that can be spoken, with at most one digit at the end. */
function isWord(part: string): boolean {
  if (!/^[a-z]+\d?$/i.test(part)) return false
  const letters = part.replace(/\d$/, '')
  if (/[a-z][A-Z]|[A-Z]{2}[a-z]/.test(letters)) return false
  if (letters.length < 4) return letters.length > (letters === part ? 1 : 2)
  return /[aeiouy]/i.test(letters) && !/[^aeiouy]{5}/i.test(letters)
}
