import { randomBytes } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dump } from './probe'

/** A word that stands nowhere else, of letters and digits alone, so that no storage escapes or splits it. */
export const canary = (of: string): string => `zq${of}${randomBytes(6).toString('hex')}`

/** Paths in a dump at which a word stands, in keys, values and names of records alike. */
export function placesOf(word: string, dump: Dump): string[] {
  const places: string[] = []
  const look = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (value.includes(word)) places.push(path)
    } else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        if (key.includes(word)) places.push(`${path}.(name)`)
        look(inner, Array.isArray(value) ? `${path}[]` : `${path}.${key}`)
      }
    }
  }
  for (const [database, stores] of Object.entries(dump.databases))
    for (const [store, rows] of Object.entries(stores))
      for (const { key, value } of rows) {
        look(key, `${database}/${store}(key)`)
        look(value, `${database}/${store}`)
      }
  look(dump.local, 'storage.local')
  look(dump.session, 'storage.session')
  return places
}

/** Folders of a Chromium profile in which extensions keep what they store; the browser's own history and caches are not theirs. */
const OF_EXTENSIONS = [
  'IndexedDB',
  'Local Extension Settings',
  'Sync Extension Settings',
  'Managed Extension Settings',
  'Extension State',
  'Extension Rules',
  'Extension Scripts',
  'Local Storage',
  'Session Storage',
  'Service Worker',
  'File System',
  'databases',
  'WebStorage',
]

async function filesUnder(path: string): Promise<string[]> {
  const info = await stat(path).catch(() => null)
  if (info === null) return []
  if (info.isFile()) return [path]
  const names = await readdir(path).catch(() => [])
  return (await Promise.all(names.map((name) => filesUnder(join(path, name))))).flat()
}

export interface RawBytes {
  /** Files of the profile that were read, relative to its default folder. */
  files: string[]
  /** Which of them hold a word, in any of the encodings that the browser writes. */
  holding(word: string): string[]
}

/** Reads what the extensions of a closed profile have on disk. */
export async function rawBytes(profile: string): Promise<RawBytes> {
  const root = join(profile, 'Default')
  const paths = (await Promise.all(OF_EXTENSIONS.map((name) => filesUnder(join(root, name))))).flat()
  const contents = await Promise.all(
    paths.map(async (path) => ({ path: path.slice(root.length + 1), bytes: await readFile(path) })),
  )
  return {
    files: contents.map(({ path }) => path),
    holding: (word) => {
      const wide = Buffer.from(word, 'utf16le')
      const wideBig = Buffer.from(wide).swap16()
      return contents
        .filter(({ bytes }) => bytes.includes(word) || bytes.includes(wide) || bytes.includes(wideBig))
        .map(({ path }) => path)
    },
  }
}
