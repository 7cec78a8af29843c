import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SURE } from '../../../src/core/detection'
import { detect } from '../../../src/platforms/detect'
import { pagesAt } from '../../../src/platforms/match-address'
import { PLATFORMS } from '../../../src/platforms/registry'
import { SOFTWARE, softwareOf } from '../../../src/platforms/self-hosted/software'
import { type Fixture, fixturesOf, pageOf, pageOfFixture } from '../fixture-pages'
import { OTHER_SKELETONS } from '../generic/other-skeletons'
import { TASK_SKELETONS } from '../generic/task-skeletons'

const all = fixturesOf(SOFTWARE.map(({ site }) => `self-hosted/${site.id}`))
const ALWAYS = ['platform', 'software', 'pageKind', 'state', 'sure', 'taskType', 'submitLabel', 'missing']
/** Read from how the page is laid out rather than stated by it. */
const UNSTATED = ['reasons', 'confidence', 'taskTypeConfidence', 'responses', 'remainingMs']
const read = (f: Fixture, url = f.url) => {
  const page = { ...pageOfFixture(f), url: new URL(url) }
  const software = softwareOf(page)
  return detect(software ? [software] : [], page)
}

describe('every skeleton reads as the JSON beside it says', () => {
  it.each(all.map((f) => [`${f.platform}/${f.name}`, f] as const))('%s', (name, f) => {
    for (const key of ALWAYS) expect(f.expect, `tests/fixtures/${name}.json must say "${key}" under "expect"`).toHaveProperty(key)
    const found = read(f)
    expect(found, 'nothing was recognised').not.toBeNull()
    if (!found) return
    const { detection } = found
    const told: Record<string, unknown> = { ...detection, sure: detection.confidence >= SURE }
    for (const key of UNSTATED) delete told[key]
    if (f.expect.taskType === null) told.taskType = null
    expect(told, detection.reasons.join(' ')).toEqual(f.expect)
    expect(detection.reasons[0]).toBeTruthy()
  })
})

describe('any host', () => {
  const spans = all.find((f) => f.name === 'task-spans')
  it.each(['http://localhost:8080', 'http://10.0.0.7:3000', 'https://labels.example.org', 'http://annotate.intranet'])(
    'reads the same on %s',
    (origin) => {
      if (!spans) throw new Error('no skeleton')
      const { pathname, search } = new URL(spans.url)
      expect(read(spans, origin + pathname + search)?.detection).toEqual(read(spans)?.detection)
    },
  )

  it('two employers with the same software are left apart: the platform stays the site', () => {
    for (const f of all) expect(read(f)?.detection.platform, f.name).toBe('site')
  })

  it('never takes the place of a platform with hosts of its own', () => {
    for (const { site } of SOFTWARE) expect(site.hosts).toEqual([])
    expect(PLATFORMS.filter(({ site }) => site.software)).toEqual([])
  })
})

describe('what is no such software', () => {
  it('one mark alone, whichever it is, is chance', () => {
    for (const { site } of SOFTWARE) {
      for (const f of all.filter((one) => one.platform.endsWith(site.id))) {
        const page = pageOfFixture(f)
        const { title } = page.document
        page.document.title = 'Somewhere else'
        const marks = site.software?.marks ?? []
        const first = marks.find((mark) => page.document.querySelector(mark))
        for (const mark of marks.filter((one) => one !== first)) {
          for (const element of page.document.querySelectorAll(mark)) element.remove()
        }
        const left = marks.filter((mark) => page.document.querySelector(mark))
        if (left.length === 1) expect(softwareOf(page), `${site.id}: ${first} (${title})`).toBeUndefined()
      }
    }
  })

  it('the title alone is chance: an article can have it', () => {
    for (const title of ['Label Studio: a review', 'Argilla', 'Notes on doccano', 'INCEpTION - a tool', 'Turkle at home'])
      expect(
        softwareOf(pageOf('https://blog.example/', `<head><title>${title}</title></head><body><p>Text</p></body>`)),
      ).toBeUndefined()
  })

  it.each([...TASK_SKELETONS, ...OTHER_SKELETONS].map((one) => [one.name, one.html] as const))('%s', (_, html) => {
    expect(softwareOf(pageOf('https://work.example/somewhere', `<body>${html}</body>`))).toBeUndefined()
  })

  it.each(fixturesOf(PLATFORMS.map(({ site }) => site.id)).map((f) => [`${f.platform}/${f.name}`, f] as const))('%s', (_, f) => {
    expect(softwareOf(pageOfFixture(f))).toBeUndefined()
  })
})

describe.each(SOFTWARE.map((one) => [one.site.id, one] as const))('%s', (id, software) => {
  const own = all.filter((f) => f.platform === `self-hosted/${id}`)

  it('every page has a skeleton, and there are tasks and other pages', () => {
    for (const page of software.pages) {
      const has = own.some((f) => {
        const known = softwareOf(pageOfFixture(f))
        return known && pagesAt(known, new URL(f.url)).includes(page)
      })
      expect(has, `tests/fixtures/self-hosted/${id} has no page for ${page.kind} ${page.url.source}`).toBe(true)
    }
    expect(own.filter((f) => f.expect.pageKind === 'task').length).toBeGreaterThan(0)
    expect(own.filter((f) => f.expect.pageKind !== 'task').length).toBeGreaterThan(1)
  })

  it('names its source with a date, and at least three ways to tell it', () => {
    const text = readFileSync(join(import.meta.dirname, `../../../src/platforms/self-hosted/${id}.ts`), 'utf8')
    expect(text).toMatch(/Read in [\w-]+\/[\w-]+: [^()]+ \(20\d\d(?:-\d\d)?\)/)
    expect((software.site.software?.marks.length ?? 0) + Number(Boolean(software.site.software?.title))).toBeGreaterThanOrEqual(3)
  })

  it('has valid selectors', () => {
    const signs = software.pages.flatMap((page) => [...(page.confirm ?? []), ...(page.preview ?? [])])
    const selectors = [...signs, ...software.taskTypes].flatMap(({ selector }) => selector ?? [])
    for (const selector of [...selectors, ...(software.site.software?.marks ?? [])])
      expect(() => document.querySelector(selector), selector).not.toThrow()
  })
})
