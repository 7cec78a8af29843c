import { describe, expect, it } from 'vitest'
import { importsOf, type SourceFile, sourcesIn } from './sources'

const SURFACES = ['panel', 'popup', 'report', 'options', 'welcome', 'practice']

/** What the files of a room may import, besides the room itself. One way: entrypoints → surfaces | background | content → … → core. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  entrypoints: [...SURFACES, 'background', 'content', 'messages', 'store', 'platforms', 'ui', 'core', 'rubrics'],
  ...Object.fromEntries(SURFACES.map((surface) => [surface, ['messages', 'store', 'platforms', 'ui', 'core', 'rubrics']])),
  background: ['messages', 'store', 'platforms', 'core', 'rubrics'],
  content: ['messages', 'platforms', 'core'],
  ui: ['messages', 'platforms', 'core'],
  store: ['core'],
  messages: ['core'],
  platforms: ['core'],
  rubrics: ['core'],
  core: [],
}

const CORE_PACKAGES = ['zod', 'yaml', 'temporal-polyfill', 'csv-parse']
const NEVER_IN_A_PAGE = ['zod', 'idb', 'preact', 'yaml', 'webextension-polyfill', '@wxt-dev/webextension-polyfill']

const files = sourcesIn('entrypoints', 'src', 'rubrics')
const byPath = new Map(files.map((file) => [file.path, file]))
const roomOf = (path: string) => (path.startsWith('src/') ? (path.split('/')[1] ?? '') : (path.split('/')[0] ?? ''))

describe('import directions', () => {
  it('sees the files it is about', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(files.flatMap(importsOf).length).toBeGreaterThan(40)
  })

  it('go one way: entrypoints → surfaces | background | content → messages | store | platforms | ui → core', () => {
    const wrong = files.flatMap((file) => {
      const room = roomOf(file.path)
      const may = MAY_IMPORT[room]
      if (may === undefined)
        return [
          `${file.path} is in "${room}", a room that does not exist. Put it into one of: ${Object.keys(MAY_IMPORT).join(', ')}.`,
        ]
      return importsOf(file)
        .filter((one) => !one.isPackage)
        .filter((one) => roomOf(one.target) !== room && !may.includes(roomOf(one.target)))
        .map(
          (one) =>
            `${file.path}:${one.line} imports "${one.from}", but "${room}" may import only ${['itself', ...may].join(', ')}. ` +
            `Move what both need down into one of these rooms, or hand it in as an argument from above.`,
        )
    })
    expect(wrong, wrong.join('\n')).toEqual([])
  })

  it('keep core pure', () => {
    const wrong = files
      .filter((file) => roomOf(file.path) === 'core')
      .flatMap((file) =>
        importsOf(file)
          .filter((one) => one.isPackage && !CORE_PACKAGES.includes(one.target))
          .map(
            (one) =>
              `${file.path}:${one.line} imports "${one.from}". Core has no DOM, no browser and no clock: it may use ${CORE_PACKAGES.join(', ')} and nothing else.`,
          ),
      )
    expect(wrong, wrong.join('\n')).toEqual([])
  })

  it('keep zod, the store and Preact out of what is loaded into pages', () => {
    const starts = files.filter(
      (file) =>
        ['content', 'platforms'].includes(roomOf(file.path)) ||
        /^entrypoints\/(?:watcher|generic|writing|funds-history|platform-)/.test(file.path),
    )
    const wrong = starts.flatMap((start) => reached(start, [start.path], new Set()))
    expect(wrong, [...new Set(wrong)].join('\n')).toEqual([])
  })

  it('load the practice tasks with the practice page alone', () => {
    const wrong = files
      .filter(({ path }) => !/^(?:entrypoints|rubrics)\/practice\//.test(path))
      .flatMap((file) =>
        importsOf(file)
          .filter((one) => one.target === 'rubrics/practice/tasks.ts')
          .map(
            (one) => `${file.path}:${one.line} imports the practice tasks, over 100 kB. Take them from the page's host instead.`,
          ),
      )
    expect(wrong, wrong.join('\n')).toEqual([])
  })
})

/** Follows the imports that are still there at run time. */
function reached(file: SourceFile, way: readonly string[], seen: Set<string>): string[] {
  return importsOf(file)
    .filter((one) => !one.isTypeOnly)
    .flatMap((one) => {
      if (one.isPackage) {
        if (!NEVER_IN_A_PAGE.includes(one.target)) return []
        return [
          `${way.join(' → ')} imports "${one.from}", which would be loaded into every page that is watched. Use "import type", or split the file so that the watcher's half does without.`,
        ]
      }
      const next = byPath.get(one.target)
      if (next === undefined || seen.has(one.target)) return []
      seen.add(one.target)
      return reached(next, [...way, one.target], seen)
    })
}
