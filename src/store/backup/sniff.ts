import { BackupRefused } from './refused'

const LOOKED_AT = 4096

/** Tells from its first bytes what a file is that cannot be a backup, so that the user knows which file was chosen. Throws a BackupRefused. */
export async function refuseForeign(file: Blob): Promise<void> {
  if (file.size === 0) throw new BackupRefused('empty')
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.slice(0, LOOKED_AT).arrayBuffer())
  } catch (cause) {
    throw new BackupRefused('unreadable', undefined, cause instanceof Error ? cause.message : String(cause), { cause })
  }
  const begins = (...head: number[]) => head.every((byte, index) => bytes[index] === byte)
  if (begins(0x1f, 0x8b)) throw new BackupRefused('gzip')
  if (begins(0x50, 0x4b)) throw new BackupRefused('zip')
  // An editor that saved it anew put a mark before it.
  if (begins(0xef, 0xbb, 0xbf)) throw new BackupRefused('changed', 1)
  // Other text than UTF-8 is full of zeros.
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff) || bytes.includes(0)) throw new BackupRefused('binary')
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') throw new BackupRefused('empty')
  if (/^\s*</.test(text)) throw new BackupRefused('web-page', 1)
  const [first = ''] = text.split('\n')
  if (!/^\s*[{[]/.test(first) && /[,;\t].*[,;\t]/.test(first)) throw new BackupRefused('table', 1)
}
