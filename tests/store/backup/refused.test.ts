import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { inspectBackup } from '../../../src/store/backup/inspect'
import { BackupRefused } from '../../../src/store/backup/refused'
import { everything, freshDatabase, sessionOf } from '../samples'
import {
  ADDING,
  backupOf,
  closeOpen,
  fill,
  inAnotherBrowser,
  ledgerOf,
  project,
  restore,
  review,
  signed,
  worked,
} from './samples'

vi.setConfig({ testTimeout: 60_000 })
const test = freshDatabase()

let good = ''
beforeEach(async () => {
  good = await inAnotherBrowser(async (store) => {
    const parts = [worked('a', 8, { note: 'größer 🎈' }), worked('b', 9), worked('c', 11)]
    await fill(store, ledgerOf(...parts, { projects: [project('Crab')], reviews: [review('a')], sessions: [sessionOf('s')] }))
    return (await backupOf(store)).text()
  })
})

const signedGood = (change: (lines: string[]) => string[]) => signed(good, change)
/** Changes the record in a line, counted from 1 as in the file. */
const inLine = (number: number, change: (record: { store: string; value: Record<string, unknown> }) => unknown) =>
  signedGood((lines) => lines.map((line, index) => (index === number - 1 ? JSON.stringify(change(JSON.parse(line))) : line)))
const value = (more: Record<string, unknown>) => (record: { value: Record<string, unknown> }) => ({
  ...record,
  value: { ...record.value, ...more },
})

async function refusal(file: Blob): Promise<BackupRefused | null> {
  const before = await everything(test.store)
  const error = await inspectBackup(test.store, file, closeOpen).then(
    () => null,
    (e: unknown) => e,
  )
  expect(await everything(test.store)).toEqual(before)
  if (error !== null && !(error instanceof BackupRefused)) throw error
  return error
}

describe('the file as it was written', () => {
  it('is taken, also through the helper that the tests below use', async () => {
    expect(await refusal(new Blob([good]))).toBeNull()
    expect(await refusal(new Blob([signedGood((lines) => lines)]))).toBeNull()
    expect(await refusal(new Blob([inLine(2, (record) => record)]))).toBeNull()
  })
})

describe('a file is refused, with its line and the reason:', () => {
  const csv = 'date,project,minutes\n2026-01-01,Crab,30\n'
  it.each<[string, () => BlobPart, string, number | undefined]>([
    ['empty', () => '', 'empty', undefined],
    ['only blank', () => ' \n\n', 'empty', undefined],
    ['a gzip archive', () => gzipSync(good), 'gzip', undefined],
    ['a zip archive', () => Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0), 'zip', undefined],
    ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'binary', undefined],
    ['UTF-16', () => Buffer.from(`\ufeff${good}`, 'utf16le'), 'binary', undefined],
    ['a table', () => csv, 'table', 1],
    ['a table with semicolons', () => csv.replaceAll(',', ';'), 'table', 1],
    ['a web page', () => '<!doctype html><title>Backup</title>', 'web-page', 1],
    ['a text', () => 'Dear diary', 'foreign', 1],
    ['another JSON', () => '{"entries":[]}', 'foreign', 1],
    ['JSON of many lines', () => '{\n  "format": "margin-backup"\n}\n', 'foreign', 1],
    ['a list', () => '[]\n', 'foreign', 1],
    ['a backup of another program', () => good.replace('margin-backup', 'other-backup'), 'foreign', 1],
    ['a newer format', () => good.replace('"version":1', '"version":2'), 'newer', 1],
    ['a newer ledger', () => good.replace(/"schema":\d+/, '"schema":99'), 'newer', 1],
    ['only the header', () => good.slice(0, good.indexOf('\n') + 1), 'cut-off', 1],
    ['half a header', () => good.slice(0, 60), 'cut-off', 1],
    ['cut off between two lines', () => good.split('\n').slice(0, 4).join('\n'), 'cut-off', 4],
    ['cut off in a line', () => good.slice(0, good.indexOf('"value"', 600)), 'cut-off', 3],
    ['saved anew by an editor', () => `\ufeff${good}`, 'changed', 1],
    ['other line ends', () => good.replaceAll('\n', '\r\n'), 'changed', 11],
    ['a changed amount', () => good.replace('"minor":1250', '"minor":9250'), 'changed', 11],
    ['a line twice', () => signedGood((lines) => lines.toSpliced(1, 0, lines[1] ?? '')), 'bad-order', 3],
    ['something after its end', () => `${good}{}\n`, 'after-end', 12],
    ['two files in one', () => good + good, 'after-end', 12],
    ['no UTF-8', () => Buffer.from(good, 'latin1'), 'bad-line', 2],
    [
      'a record that is none',
      () => signedGood((lines) => lines.toSpliced(1, 0, '{"store":"entries","value":{},"also":1}')),
      'bad-line',
      2,
    ],
    ['a wrong number of records', () => good.replace(/"entries":3,(?=[^\n]*"crc32")/, '"entries":4,'), 'changed', 11],
    ['a store that nobody knows', () => inLine(2, (record) => ({ ...record, store: 'secrets' })), 'bad-record', 2],
    ['a store of its own kind', () => inLine(2, (record) => ({ ...record, store: '__proto__' })), 'bad-record', 2],
    ['an entry without an id', () => inLine(3, value({ id: undefined })), 'bad-record', 3],
    ['a task type that nobody knows', () => inLine(2, value({ taskType: 'gardening' })), 'bad-record', 2],
    ['half a millisecond', () => inLine(2, value({ countedMs: 0.5 })), 'bad-record', 2],
    ['time below nothing', () => inLine(2, value({ elapsedMs: -1 })), 'bad-record', 2],
    ['a span that runs backwards', () => inLine(2, value({ spans: [{ kind: 'work', fromAt: 9, toAt: 3 }] })), 'bad-record', 2],
    ['a span without end', () => inLine(2, value({ spans: [{ kind: 'work', fromAt: 0, toAt: 8e15 }] })), 'bad-record', 2],
    ['a day that is none', () => inLine(2, value({ day: '2026-02-30' })), 'bad-record', 2],
    ['a zone that is none', () => inLine(2, value({ zone: 'Middle/Earth' })), 'bad-record', 2],
    ['money that is no whole number', () => inLine(5, value({ minor: 12.5 })), 'bad-record', 5],
    ['money without a currency', () => inLine(5, value({ currency: 'dollars' })), 'bad-record', 5],
    ['records out of order', () => signedGood((lines) => lines.toSpliced(1, 2, lines[2] ?? '', lines[1] ?? '')), 'bad-order', 3],
    ['a store that comes again', () => signedGood((lines) => [...lines, lines[3] ?? '']), 'bad-order', 11],
  ])('%s', async (_, content, code, line) => {
    expect(await refusal(new Blob([content()]))).toMatchObject({ code, line })
  })

  it.each<[string, () => string, string]>([
    [
      'a text in place of a number',
      () => inLine(2, value({ countedMs: 'long' })),
      'countedMs: Invalid input: expected number, received string',
    ],
    ['half a millisecond', () => inLine(2, value({ countedMs: 0.5 })), 'countedMs: Invalid input: expected int, received number'],
    ['a day that is none', () => inLine(2, value({ day: '2026-02-30' })), 'day: Invalid ISO date'],
  ])('%s, in words that say what is wrong', async (_, content, detail) => {
    expect((await refusal(new Blob([content()])))?.message).toContain(`entries: ${detail}`)
  })

  it('one that the disk does not give any more', async () => {
    const gone = new Blob([good])
    vi.spyOn(gone, 'slice').mockImplementation(() => {
      throw new DOMException('The file could not be read.', 'NotReadableError')
    })
    expect(await refusal(gone)).toMatchObject({ code: 'unreadable' })
  })
})

describe('a file that was damaged by chance', () => {
  const bytes = () => new TextEncoder().encode(good)
  const flips = fc.array(fc.record({ at: fc.nat(), bit: fc.nat({ max: 7 }) }), { minLength: 1, maxLength: 4 })

  it('is refused whatever bits are wrong, and changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(flips, async (list) => {
        const damaged = bytes()
        for (const { at, bit } of list) damaged[at % damaged.length] = (damaged[at % damaged.length] ?? 0) ^ (1 << bit)
        // Two flips of the same bit are none; without the last line feed nothing is missing.
        const content = damaged.at(-1) === 10 ? damaged : damaged.subarray(0, -1)
        fc.pre(Buffer.compare(content, bytes()) !== 0 && damaged.at(-1) === 10)
        expect(await refusal(new Blob([damaged]))).not.toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  it('is refused wherever it is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (at) => {
        const length = at % (bytes().length - 1)
        expect(await refusal(new Blob([bytes().subarray(0, length)]))).not.toBeNull()
      }),
      { numRuns: 150 },
    )
  })

  it('is refused where lines changed places, are missing, or came twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.constantFrom('swap', 'drop', 'double'), async (one, other, what) => {
        const lines = good.trimEnd().split('\n')
        const [i, j] = [one % lines.length, other % lines.length]
        fc.pre(what !== 'swap' || i !== j)
        const [a = '', b = ''] = [lines[i], lines[j]]
        const changed =
          what === 'swap' ? lines.with(i, b).with(j, a) : what === 'drop' ? lines.toSpliced(i, 1) : lines.toSpliced(i, 0, a)
        expect(await refusal(new Blob([changed.map((line) => `${line}\n`).join('')]))).not.toBeNull()
      }),
      { numRuns: 150 },
    )
  })

  it('only in its last line feed, is as good as whole', async () => {
    await restore(test.store, new Blob([good.trimEnd()]), ADDING)
    expect((await everything(test.store)).entries).toHaveLength(4)
  })
})
