import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, hitsIn, ROOT, sourcesIn } from './sources'

const TOP_LEVEL = ['package.json', 'tsconfig.json', 'wxt.config.ts', 'entrypoints', 'src', 'rubrics', 'tests', 'README.md']
const BY_CONVENTION = ['LICENSE', 'package-lock.json', 'public', 'CONTRIBUTING.md', 'node_modules']
const LONGEST = 250
/** Lists of data and of words are read like a table, and splitting them would only hide rows. */
const TABLES = /^src\/(?:platforms\/[\w-]+|ui\/messages\/[\w-]+|core\/rubric)\.ts$/

const ours = sourcesIn('entrypoints', 'src', 'rubrics', 'tests')

describe('the repository', () => {
  it('keeps its top level', () => {
    const extra = readdirSync(ROOT).filter((name) => !name.startsWith('.') && ![...TOP_LEVEL, ...BY_CONVENTION].includes(name))
    expect(
      extra,
      `The top level is fixed. Move ${extra.join(', ')} into src/, tests/ or a dotfile; settings of tools live in package.json.`,
    ).toEqual([])
  })

  it('has no drawers', () => {
    const drawers = filesIn('src')
      .concat(filesIn('tests'))
      .filter((path) => /(?:^|\/)(?:utils?|helpers?|misc|common|lib|shared)(?:\/|\.tsx?$)/.test(path))
      .filter((path) => path !== 'src/ui/messages/common.ts')
    expect(drawers, `Name these files after what they mean, not "utils": ${drawers.join(', ')}.`).toEqual([])
  })

  it('has no barrels', () => {
    const barrels = ours
      .filter(({ path, text }) => /(?:^|\/)index\.tsx?$/.test(path) && /^export .* from /m.test(text))
      .map(({ path }) => path)
    expect(barrels, `Import from the file that defines a thing; remove the re-exports of ${barrels.join(', ')}.`).toEqual([])
  })

  it(`has no file over ${LONGEST} lines`, () => {
    const long = ours
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ path, lines }) => lines > LONGEST && !TABLES.test(path))
      .map(({ path, lines }) => `${path} has ${lines} lines; split it by meaning so that each part has one thing to say.`)
    expect(long, long.join('\n')).toEqual([])
  })

  it('has a test for every file of core that runs', () => {
    const tests = filesIn('tests').filter((path) => /\.test\.tsx?$/.test(path))
    const texts = new Map(sourcesIn('tests').map(({ path, text }) => [path, text]))
    const untested = sourcesIn('src/core')
      .filter(({ text }) => /^export (?:async )?(?:function|const \w+[^=]*=\s*(?:async )?\()/m.test(text))
      .map(({ path }) => path)
      .filter((path) => {
        const name = basename(path, '.ts')
        const imported = new RegExp(`/core/${name}'`)
        return (
          !tests.includes(`tests/core/${name}.test.ts`) &&
          !tests.some((test) => test.startsWith('tests/core/') && imported.test(texts.get(test) ?? ''))
        )
      })
    expect(
      untested,
      `Write tests/core/<name>.test.ts, or use the file in one of the tests there, for: ${untested.join(', ')}.`,
    ).toEqual([])
  })

  it('stands alone', () => {
    const outside = hitsIn(ours, new RegExp(['/work', '/(?:shared|\\.library)|\\.\\./shared/'].join('')))
    expect(outside, `The project must build and pass anywhere; take these paths out:\n${outside.join('\n')}`).toEqual([])
  })

  it('has a licence and a lockfile', () => {
    for (const name of ['LICENSE', 'package-lock.json']) expect(existsSync(join(ROOT, name)), `${name} is missing.`).toBe(true)
  })
})

describe('the code', () => {
  // Declarations of a package's types repeat what the package exports.
  const product = sourcesIn('src', 'rubrics').filter(({ path }) => !path.endsWith('.d.ts'))

  it('has named exports only', () => {
    const found = hitsIn(product, /\bexport default\b|\bas default\b/)
    expect(found, `Give these a name; only files that a framework reads have a default export:\n${found.join('\n')}`).toEqual([])
  })

  it('has no any', () => {
    const found = hitsIn(ours, /(?::|<|\bas|,|\|)\s*any\b(?=\s*[;,)>=|[\]}]|$)/m)
    expect(found, `Say what the type is, or use unknown and check it:\n${found.join('\n')}`).toEqual([])
  })

  it('silences no checker', () => {
    const found = ours
      .filter(({ path }) => !path.startsWith('tests/rules/'))
      .flatMap(({ path, text }) => [...text.matchAll(/@ts-(?:ignore|nocheck|expect-error)/g)].map((hit) => `${path}: ${hit[0]}`))
    expect(found, `Fix the type instead of silencing it:\n${found.join('\n')}`).toEqual([])
  })
})
