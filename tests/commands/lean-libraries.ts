import { fileURLToPath } from 'node:url'

const BYTES = fileURLToPath(new URL('../../src/core/csv-bytes.ts', import.meta.url))
const CSV = fileURLToPath(new URL('../../node_modules/csv-parse/lib/sync.js', import.meta.url))
const CSV_FILE = /[\\/]csv-parse[\\/]lib[\\/].*\.js$/

/** csv-parse as it is written, on bytes of its own: its build for browsers carries all of Node's buffers and streams, ten times its size. */
export function leanCsv() {
  return {
    name: 'lean-csv',
    enforce: 'pre' as const,
    resolveId: (source: string) => (source === 'csv-parse/browser/esm/sync' ? CSV : null),
    transform: (code: string, id: string) =>
      CSV_FILE.test(id) ? { code: `import { Bytes as Buffer } from ${JSON.stringify(BYTES)}\n${code}`, map: null } : null,
  }
}

const NAMES = ['formatSpecifier', 'precisionFixed', 'precisionRound', 'precisionPrefix', 'formatPrefix', 'format']

/** Our axes name their values themselves; d3's own names of ticks are never asked for, and bring a library along. */
export function noTickNames() {
  const id = '\0no-tick-names'
  return {
    name: 'no-tick-names',
    enforce: 'pre' as const,
    resolveId: (source: string) => (source === 'd3-format' ? id : null),
    load: (asked: string) =>
      asked === id
        ? `const none = () => { throw new Error('No names of ticks') }\nexport { ${NAMES.map((n) => `none as ${n}`)} }`
        : null,
  }
}

/** Says of d3's curves that making one changes nothing else, so that those that are not drawn stay out. */
export function noCurves() {
  return {
    name: 'no-curves',
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      /[\\/]d3-shape[\\/]dist[\\/]d3-shape\.mjs$/.test(id)
        ? {
            code: code.replaceAll('(function custom(', '/*#__PURE__*/ (function custom('),
            map: null,
          }
        : null,
  }
}
