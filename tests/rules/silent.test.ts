import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, hitsIn, ROOT, type SourceFile, sourcesIn } from './sources'

// L2: no request ever leaves the extension. Sources first, where the message can name the line; then every file that was built.

const NETWORK = [
  /(?<![\w.$])fetch\s*\(|\b(?:window|globalThis|self)\.fetch\b/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bWebTransport\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\b(?:webkit)?RTCPeerConnection\b/,
  /\bimportScripts\b/,
  /\bnew Image\s*\(/,
  /\bnew (?:Shared)?Worker\s*\(/,
]
const REMOTE_IN_PAGE = /(?:src|srcset|href|action|poster)\s*=\s*["']?(?:https?:)?\/\/|@import|url\(\s*["']?(?:https?:)?\/\//i

/** Library code that names such a thing and cannot send anything: by build file and the exact text around it, each with the reason. */
const INERT: readonly { file: RegExp; text: string; because: string }[] = []

const outputs = existsSync(join(ROOT, '.output'))
  ? readdirSync(join(ROOT, '.output')).filter((name) => /^(?:chrome|firefox)-mv3/.test(name))
  : []

describe('sources (L2)', () => {
  for (const what of NETWORK) {
    it(`never use ${what.source.slice(0, 40)}`, () => {
      const found = hitsIn(sourcesIn('src', 'entrypoints', 'rubrics'), what)
      expect(
        found,
        `Nothing may leave the browser. Take this out; data comes from the page and the store:\n${found.join('\n')}`,
      ).toEqual([])
    })
  }

  it('load nothing from elsewhere', () => {
    const pages = filesIn('entrypoints')
      .concat(filesIn('src'), filesIn('public'))
      .filter((path) => /\.(?:html|css|svg)$/.test(path))
      .map((path): SourceFile => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
    const found = pages.filter(({ text }) => REMOTE_IN_PAGE.test(text)).map(({ path }) => path)
    expect(found, `Bundle what these load from elsewhere: ${found.join(', ')}`).toEqual([])
  })
})

describe.skipIf(outputs.length === 0)('builds (L2)', () => {
  for (const output of outputs) {
    const files = filesIn(`.output/${output}`).map((path): SourceFile => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))

    it(`${output} has no way to the network`, () => {
      const scripts = files.filter(({ path }) => /\.m?js$/.test(path))
      expect(scripts.length).toBeGreaterThan(0)
      const found = scripts.flatMap(({ path, text }) => {
        const rest = INERT.filter(({ file }) => file.test(path)).reduce(
          (left, { text: known }) => left.replaceAll(known, ''),
          text,
        )
        return NETWORK.flatMap((what) => {
          const hit = what.exec(rest)
          return hit === null ? [] : [`${path}: …${rest.slice(Math.max(0, hit.index - 60), hit.index + 60)}…`]
        })
      })
      expect(
        found,
        `A bundle can reach the network. Leave out the library or the branch that does:\n${found.join('\n')}`,
      ).toEqual([])
    })

    it(`${output} loads nothing from elsewhere and evaluates no text`, () => {
      const remote = files
        .filter(({ path, text }) => /\.(?:html|css)$/.test(path) && REMOTE_IN_PAGE.test(text))
        .map(({ path }) => path)
      const inline = files
        .filter(({ path, text }) => path.endsWith('.html') && /<script(?![^>]*\ssrc=)[^>]*>|\son\w+\s*=\s*["']/.test(text))
        .map(({ path }) => path)
      const evaluated = files
        .filter(({ path, text }) => /\.m?js$/.test(path) && /(?<![\w.$])eval\s*\(|\bnew Function\s*\(/.test(text))
        .map(({ path }) => path)
      expect({ remote, inline, evaluated }).toEqual({ remote: [], inline: [], evaluated: [] })
    })

    it(`${output} has a watcher that cannot be heard by the page`, () => {
      const inPages = files.filter(({ path }) => /\/(?:watcher|generic|writing|funds-history|platform-[\w-]+)\.js$/.test(path))
      expect(inPages.length).toBeGreaterThan(0)
      // Custom events have any name, so a recorder in the page cannot listen for all of them; here they would have to be written.
      const heard = /\bdispatchEvent\b|\bnew \w*Event\b|\bpostMessage\b|\bpreventDefault\b|\bwxt:content-script/g
      const found = inPages.flatMap(({ path, text }) => [...text.matchAll(heard)].map((hit) => `${path}: ${hit[0]}`))
      expect(found, 'The watcher must have no side effect in a page (L1); use defineUnlistedScript and only listen.').toEqual([])
    })

    it(`$outputasks for no host at install and lets its pages reach nothing`, () => {
      const manifest = JSON.parse(files.find(({ path }) => path.endsWith('/manifest.json'))?.text ?? '{}') as Record<
        string,
        unknown
      >
      const policy = (manifest.content_security_policy as { extension_pages?: string } | undefined)?.extension_pages ?? ''
      expect(policy, 'The policy of extension pages must forbid every connection (wxt.config.ts).').toMatch(/connect-src 'none'/)
      expect(policy).not.toMatch(/unsafe-|https?:/)
      expect(manifest.content_scripts ?? [], 'The watcher is registered at run time, after the user has agreed (L4).').toEqual([])
      if (!output.endsWith('-granted')) {
        expect(manifest.permissions, 'Notifications are asked for when the user wants them.').not.toContain('notifications')
        expect(manifest.optional_permissions).toContain('notifications')
        expect(manifest.host_permissions ?? [], 'Hosts are asked for one by one, never at install (L4).').toEqual([])
      }
      expect(manifest.incognito, 'Margin stays out of private windows (L4).').toBe('not_allowed')
    })
  }
})
