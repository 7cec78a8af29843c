import { readFile, writeFile } from 'node:fs/promises'
import { deflateAsync } from '@gfx/zopfli'
import { type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js'

/** Packs a package for the stores anew, with the same files in fewer bytes: the same format, searched for longer. */
export async function smallerPackage(path: string): Promise<void> {
  const reader = new ZipReader(new Uint8ArrayReader(await readFile(path)))
  const writer = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false, dataDescriptor: false })
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue
    const { filename, lastModDate, uncompressedSize, signature } = entry
    const packed = await packedAnew(entry)
    if (packed && signature !== undefined) {
      const asItIs = { passThrough: true, compressionMethod: 8, uncompressedSize, signature }
      await writer.add(filename, new Uint8ArrayReader(packed), { lastModDate, ...asItIs })
    } else await writer.add(filename, new Uint8ArrayReader(await contentOf(entry)), { lastModDate, level: 0 })
  }
  await reader.close()
  await writeFile(path, await writer.close())
}

const contentOf = (entry: FileEntry) => entry.getData(new Uint8ArrayWriter())

/** Null for what does not get smaller, as pictures do not. */
async function packedAnew(entry: FileEntry): Promise<Uint8Array | null> {
  const packed = await deflateAsync(await contentOf(entry), { numiterations: 15 })
  return packed.length < entry.uncompressedSize ? packed : null
}
