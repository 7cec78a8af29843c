import { describe, expect, it } from 'vitest'
import { SURE } from '../../src/core/detection'
import { detect } from '../../src/platforms/detect'
import { pagesAt } from '../../src/platforms/match-address'
import { PLATFORMS } from '../../src/platforms/registry'
import { fixturesOf, pageOfFixture } from './fixture-pages'

const all = fixturesOf(PLATFORMS.map((p) => p.site.id))
const ALWAYS = ['platform', 'pageKind', 'state', 'sure', 'taskType', 'submitLabel', 'missing']
/** Read from how the page is laid out rather than stated by it: checked where the fixture states them. */
const UNSTATED = ['reasons', 'confidence', 'taskTypeConfidence', 'responses', 'sources']

describe('every fixture reads as the JSON beside it says', () => {
  it.each(all.map((f) => [`${f.platform}/${f.name}`, f] as const))('%s', (name, f) => {
    for (const key of ALWAYS) expect(f.expect, `tests/fixtures/${name}.json must say "${key}" under "expect"`).toHaveProperty(key)
    const found = detect(PLATFORMS, pageOfFixture(f))
    expect(found, `nothing was recognised at ${f.url}`).not.toBeNull()
    if (!found) return
    const { detection } = found
    const told: Record<string, unknown> = { ...detection, sure: detection.confidence >= SURE }
    for (const key of UNSTATED) if (!(key in f.expect)) delete told[key]
    if (f.expect.taskType === null) told.taskType = null
    expect(told, detection.reasons.join(' ')).toEqual(f.expect)
    expect(detection.reasons.length).toBeGreaterThan(0)
    if (detection.pageKind !== 'task') return
    const { project, taskId, pay, timerMs, timeLimitMs = detection.remainingMs } = detection
    const read = Object.entries({
      project,
      taskId,
      pay,
      timeLimit: timeLimitMs,
      timer: timerMs,
      submit: found.submit,
      skip: found.skip,
    })
    const names = read.filter(([, value]) => value !== undefined && value !== null).map(([field]) => field)
    expect(Object.keys(detection.sources ?? {}).sort(), 'each field that was read says where').toEqual(names.sort())
  })
})

describe('every page has a fixture', () => {
  for (const platform of PLATFORMS) {
    it.each(platform.pages.map((page) => [`${page.kind} ${page.url.source}`, page] as const))(
      `${platform.site.id}: %s`,
      (_, page) => {
        const has = all.some((f) => f.platform === platform.site.id && pagesAt(platform, new URL(f.url))[0] === page)
        const help = `add tests/fixtures/${platform.site.id}/<page>.html, a skeleton in your own words, and <page>.json with { url, expect } beside it`
        expect(has, help).toBe(true)
      },
    )
  }
})

describe('live task fixtures can be served as live sites', () => {
  const live = all.filter((f) => f.expect.pageKind === 'task' && f.expect.sure && f.expect.submitLabel !== null)
  it.each(live.map((f) => [`${f.platform}/${f.name}`, f] as const))('%s', (_, f) => {
    const found = detect(PLATFORMS, pageOfFixture(f))
    expect(found?.submit?.localName, 'the submit control is a real button or input').toMatch(/^(?:button|input)$/)
    expect(f.html, 'no address outside the page is loaded').not.toMatch(/(?:src|href)="https?:\/\/(?!account\.appen\.com)/)
  })
  it.each(PLATFORMS.map((p) => p.site.id))('%s has a live task with a slot for its prompt', (id) => {
    expect(live.some((f) => f.platform === id && f.html.includes('data-slot="prompt"'))).toBe(true)
  })
})
