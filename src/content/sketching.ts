import SipHash from 'siphash'

/** Hashes a page's task texts with a key that never leaves this machine; the texts themselves go nowhere (L3). */
export function sketchOf(texts: readonly string[], key: string): string[] {
  const words = SipHash.string16_to_key(key)
  return texts.map((text) => SipHash.hash_hex(words, text))
}
