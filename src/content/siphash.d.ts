declare module 'siphash' {
  type Key = Uint32Array
  const SipHash: {
    string16_to_key(key: string): Key
    hash_hex(key: Key, text: string): string
  }
  export = SipHash
}
