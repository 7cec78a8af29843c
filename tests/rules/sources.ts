import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface SourceFile {
  /** From the root, with forward slashes. */
  path: string
  text: string
}

export interface ImportLine {
  /** As written. */
  from: string
  /** Path of the file in this repository, or the package's name. */
  target: string
  isPackage: boolean
  isTypeOnly: boolean
  line: number
}

const CODE = /\.(?:ts|tsx|mjs)$/

/** All files below a folder of the repository. */
export function filesIn(folder: string): string[] {
  const start = join(ROOT, folder)
  if (!existsSync(start)) return []
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** TypeScript and JavaScript files below a folder, with their text. */
export function sourcesIn(...folders: string[]): SourceFile[] {
  return folders
    .flatMap(filesIn)
    .filter((path) => CODE.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}

/** Comments blanked out, lines kept, so that a rule about code does not trip over a sentence about it. */
export function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ')
  return text
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/(^|[\s;{}(),])\/\/[^\n]*/g, (all, before: string) => before + blank(all.slice(before.length)))
}

export const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length

const FROM = /(?:^|\n)[ \t]*(?:import|export)\s+(type\s+)?(?:[\w*{][^'";]*?\sfrom\s+)'([^']+)'/g
const BARE = /(?:^|\n)[ \t]*import\s+'([^']+)'/g
const DYNAMIC = /\bimport\(\s*'([^']+)'/g

function resolved(path: string, from: string): string {
  if (!from.startsWith('.')) return from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : (from.split('/')[0] ?? from)
  const base = join(dirname(path), from.replace(/\?.*$/, '')).split(sep).join('/')
  const tried = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'].map((end) => base + end)
  return tried.find((one) => /\.\w+$/.test(one) && existsSync(join(ROOT, one))) ?? base
}

/** What a file imports or re-exports. `import { type A }` counts as run-time: with verbatimModuleSyntax the module is loaded. */
export function importsOf({ path, text }: SourceFile): ImportLine[] {
  const code = withoutComments(text)
  const found = (from: string, index: number, isTypeOnly: boolean): ImportLine => ({
    from,
    target: resolved(path, from),
    isPackage: !from.startsWith('.'),
    isTypeOnly,
    line: lineOf(code, index + 1),
  })
  return [
    ...[...code.matchAll(FROM)].map((hit) => found(hit[2] ?? '', hit.index, hit[1] !== undefined)),
    ...[...code.matchAll(BARE)].map((hit) => found(hit[1] ?? '', hit.index, false)),
    ...[...code.matchAll(DYNAMIC)].map((hit) => found(hit[1] ?? '', hit.index, false)),
  ]
}

/** Lines of code that match, as `path:line: text`. */
export function hitsIn(files: readonly SourceFile[], pattern: RegExp): string[] {
  const all = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)
  return files.flatMap(({ path, text }) => {
    const code = withoutComments(text)
    return [...code.matchAll(all)].map((hit) => {
      const line = lineOf(code, hit.index)
      return `${path}:${line}: ${(code.split('\n')[line - 1] ?? '').trim()}`
    })
  })
}
