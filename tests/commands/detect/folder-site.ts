import { readFileSync, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import type { Site } from '../../e2e/driver/server'

/** Under which the folder's pages are served, on loopback. */
export const HOST = 'pages.localhost'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/** Serves a folder, and nothing beside it. */
export function folderSite(dir: string): Site {
  return ({ url }) => {
    const path = normalize(join(dir, decodeURIComponent(url.pathname)))
    if (!path.startsWith(dir + sep) || !statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined
    return { type: TYPES[extname(path)] ?? 'application/octet-stream', body: readFileSync(path, 'utf8') }
  }
}

export const pathOf = (file: string): string => `/${file.split('/').map(encodeURIComponent).join('/')}`
