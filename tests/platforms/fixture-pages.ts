import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '../../src/platforms/page'

const ROOT = join(import.meta.dirname, '../fixtures')

/** What the JSON beside a fixture says. `sure` is whether the clock would start by itself; an absent optional field must not be read. */
export interface FixtureExpectation {
  platform: string
  pageKind: string
  state: string
  sure: boolean
  taskType: string | null
  submitLabel: string | null
  missing: string[]
  [field: string]: unknown
}

export interface Fixture {
  platform: string
  name: string
  url: string
  /** The page stands in a frame of another one. */
  frame?: boolean
  html: string
  expect: FixtureExpectation
}

/** Every fixture of every platform's folder; fails with the file's name where the page or its expectation is missing. */
export function fixturesOf(platforms: readonly string[]): Fixture[] {
  return platforms.flatMap((platform) => {
    const folder = join(ROOT, platform)
    return readdirSync(folder)
      .filter((file) => file.endsWith('.html'))
      .map((file) => {
        const name = file.replace('.html', '')
        const beside = join(folder, `${name}.json`)
        const told = JSON.parse(readFileSync(beside, 'utf8')) as Omit<Fixture, 'platform' | 'name' | 'html'>
        return { ...told, platform, name, html: readFileSync(join(folder, file), 'utf8') }
      })
  })
}

export function fixture(platform: string, name: string): Fixture {
  const found = fixturesOf([platform]).find((f) => f.name === name)
  if (!found) throw new Error(`tests/fixtures/${platform}/${name}.html is missing`)
  return found
}

/** A page as the content script hands it over, without layout. */
export function pageOf(url: string, html: string, isTop = true): Page {
  // happy-dom complains about every frame and style sheet that it does not load.
  const bare = html.replace(/<iframe[^>]*><\/iframe>/g, '').replaceAll(' rel="stylesheet"', '')
  const document = new DOMParser().parseFromString(bare, 'text/html')
  return { url: new URL(url), document: document as unknown as Document, shadowRoot: (element) => element.shadowRoot, isTop }
}

export const pageOfFixture = (f: Fixture): Page => pageOf(f.url, f.html, !f.frame)
