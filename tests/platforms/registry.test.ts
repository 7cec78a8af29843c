import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pagesAt } from '../../src/platforms/match-address'
import type { Platform, Sign } from '../../src/platforms/platform'
import { PLATFORMS } from '../../src/platforms/registry'

const ROOT = join(import.meta.dirname, '../..')
const ENTRYPOINTS = join(ROOT, 'entrypoints')
const FOLDER = join(ROOT, 'src/platforms')
const FIXTURES = join(ROOT, 'tests/fixtures')
const platforms = PLATFORMS.map((platform) => [platform.site.id, platform] as const)

const signsOf = ({ pages, fields }: Platform): Sign[] => [
  ...pages.flatMap((p) => [...(p.confirm ?? []), ...(p.preview ?? []), ...(p.becomes ?? []).map((b) => b.when)]),
  ...Object.values(fields).flatMap((reading): Sign[] =>
    Array.isArray(reading) ? (reading as unknown[]).filter((s): s is Sign => typeof s === 'object') : [],
  ),
]
const EVIDENCE = [1, 2, 3, 'documented', 'inferred', 'forum']

describe('a platform is one file', () => {
  it('every platform file is in the registry, with a script of its own', () => {
    const files = readdirSync(FOLDER).filter(
      (file) => file.endsWith('.ts') && /export const site\b/.test(readFileSync(join(FOLDER, file), 'utf8')),
    )
    const ids = files.map((file) => file.replace('.ts', '')).sort()
    expect(PLATFORMS.map((p) => p.site.id).sort(), 'src/platforms/registry.ts lists every platform file, once').toEqual(ids)
    const scripts = readdirSync(ENTRYPOINTS).flatMap((file) => /^platform-(.+)\.ts$/.exec(file)?.[1] ?? [])
    expect(
      scripts.filter((id) => id !== 'self-hosted').sort(),
      'each platform has an entrypoints/platform-<id>.ts, and nothing else has',
    ).toEqual(ids)
    for (const id of ids)
      expect(readFileSync(join(ENTRYPOINTS, `platform-${id}.ts`), 'utf8')).toContain(`from '../src/platforms/${id}'`)
  })

  it.each(platforms)('%s: id and file name are one, hosts are complete', (name, { site }) => {
    expect(site.id, `src/platforms/${name}.ts must export site.id '${name}'`).toBe(name)
    expect(existsSync(join(FIXTURES, name)), `make tests/fixtures/${name}/`).toBe(true)
    for (const host of site.hosts)
      expect(host, 'a host is a match pattern: scheme, host, "/*"').toMatch(/^https?:\/\/(?:\*\.)?[a-z0-9.-]+\/\*$/)
    for (const frame of site.frameHosts ?? [])
      expect(site.hosts, 'frame hosts are asked for in the same prompt: list them in hosts too').toContain(frame)
    if (!site.practice) expect(site.hosts.every((h) => h.startsWith('https://'))).toBe(true)
  })

  it.each(platforms)('%s: nothing is left to do', (name) => {
    const fixtures = readdirSync(join(FIXTURES, name)).map((file) => `tests/fixtures/${name}/${file}`)
    const left = [`src/platforms/${name}.ts`, ...fixtures].flatMap((path) =>
      readFileSync(join(ROOT, path), 'utf8')
        .split('\n')
        .flatMap((line, i) => (line.includes('TODO') ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
    )
    expect(left, `fill in what says TODO; CONTRIBUTING.md tells how:\n${left.join('\n')}`).toEqual([])
  })

  it('no host belongs to two platforms', () => {
    const hosts = PLATFORMS.flatMap((p) => p.site.hosts)
    expect(new Set(hosts).size).toBe(hosts.length)
  })
})

describe.each(platforms)('%s: signs', (name, platform) => {
  it('each says its evidence and, where a source has a date, when it was seen', () => {
    for (const sign of signsOf(platform)) {
      const which = JSON.stringify({ selector: sign.selector, text: sign.text?.source, name: sign.name?.source })
      expect(EVIDENCE, `${name}: the sign ${which} needs "evidence"`).toContain(sign.evidence)
      if (sign.seen)
        expect(sign.seen, `${name}: "seen" of ${which} is YYYY-MM, or YYYY where the month is not known`).toMatch(
          /^20\d\d(?:-(?:0[1-9]|1[0-2]))?$/,
        )
      expect(Boolean(sign.selector ?? sign.text ?? sign.name), `${name}: a sign needs a selector, a text or a name`).toBe(true)
    }
  })

  it('each that speaks for a page says in words what it is, for the reasons shown', () => {
    for (const page of platform.pages) {
      for (const sign of [...(page.confirm ?? []), ...(page.preview ?? [])]) {
        expect(
          sign.what,
          `${name}: the sign ${sign.selector ?? sign.text ?? sign.name} needs "what", as in "The page shows …"`,
        ).toBeTruthy()
      }
    }
  })

  it('selectors are valid', () => {
    const selectors = [...signsOf(platform).map((s) => s.selector), ...platform.taskTypes.map((t) => t.selector)]
    for (const selector of selectors) {
      if (selector) expect(() => document.querySelector(selector), `${name}: "${selector}" is not a selector`).not.toThrow()
    }
  })

  it('regular expressions keep no state between calls', () => {
    const all = [
      ...platform.pages.map((p) => p.url),
      ...signsOf(platform).flatMap((s) => [s.text, s.name]),
      ...platform.taskTypes.map((t) => t.text),
    ]
    for (const regex of all) if (regex) expect(regex.flags, `${name}: take g and y off ${regex}`).not.toMatch(/[gy]/)
  })
})

describe.each(platforms)('%s: addresses', (name, { site, pages, examples, ...platform }) => {
  const self = { site, pages, ...platform }
  for (const { kind, urls } of examples.pages) {
    it.each(urls.map((url) => [url]))(`is the ${kind} page, and no other: %s`, (url) => {
      const hits = PLATFORMS.flatMap((p) => pagesAt(p, new URL(url)).map((page) => ({ id: p.site.id, kind: page.kind })))
      expect(hits, `one page of ${name} must match, and nothing else: narrow the "url" or the "query" of the others`).toEqual([
        { id: name, kind },
      ])
    })
  }

  it.each(pages.map((page) => [`${page.kind} ${page.url.source}`, page] as const))('has an example: %s', (_, page) => {
    const urls = examples.pages.filter((e) => e.kind === page.kind).flatMap((e) => e.urls)
    expect(
      urls.some((url) => pagesAt(self, new URL(url)).includes(page)),
      `add an address for it to "examples" in src/platforms/${name}.ts`,
    ).toBe(true)
  })

  it.each(examples.nearMisses.map((m) => [m.url, m.because]))('is no task page: %s (%s)', (url) => {
    const tasks = PLATFORMS.flatMap((p) => pagesAt(p, new URL(url))).filter((page) => page.kind === 'task')
    expect(tasks.map((page) => page.url.source)).toEqual([])
  })

  it('has near misses', () => expect(examples.nearMisses.length).toBeGreaterThanOrEqual(3))
})

describe.each(platforms)('%s: rules', (name, { rules, site }) => {
  it('each has an id of its own, a source and its evidence; checklist items are questions', () => {
    expect(new Set(rules.map((r) => r.id)).size).toBe(rules.length)
    for (const rule of rules) {
      expect(rule.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(rule.source, `${name}/${rule.id} needs a source`).not.toBe('')
      expect(EVIDENCE).toContain(rule.evidence)
      expect(rule.rule.length).toBeLessThanOrEqual(240)
      if (rule.checklist) expect(rule.question, `${name}/${rule.id} is a checklist item and needs a "question"`).toMatch(/\?$/)
    }
    if (!site.practice)
      expect(rules.length, `say in src/platforms/${name}.ts what the platform asks of its workers`).toBeGreaterThan(0)
  })
})
