import SipHash from 'siphash'
import type { ShownInstructions } from '../core/instructions'
import type { InstructionTexts } from '../platforms/instructions'

/** Hashes a page's task texts with a key that never leaves this machine; the texts themselves go nowhere (L3). */
export function sketchOf(texts: readonly string[], key: string): string[] {
  const words = SipHash.string16_to_key(key)
  return texts.map((text) => SipHash.hash_hex(words, text))
}

/**
 * One hash for the whole wording of a project's instructions and one for where they stand, kept with the project to notice a change at
 * a later attempt. One for all of it, with the key of this installation: no part of the text could be tried out against it.
 */
export function instructionsOf(shown: InstructionTexts | undefined, key: string): ShownInstructions | undefined {
  const [place, hash] = shown ? sketchOf([shown.place, shown.text], key) : []
  return place === undefined || hash === undefined ? undefined : { place, hash }
}
