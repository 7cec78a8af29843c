import { describe, expect, it } from 'vitest'
import { payWeekOf } from '../../src/core/pay-calendar'
import { calendarOf, catalogue, platformChecklist, platformOfUrl } from '../../src/platforms/catalogue'
import { PLATFORMS } from '../../src/platforms/registry'

describe('the catalogue', () => {
  it('hides the practice platform from what is published', () => {
    for (const mode of ['practice', 'granted', 'development'])
      expect(catalogue(mode).map((e) => e.site.id)).toEqual(PLATFORMS.map((p) => p.site.id))
    expect(catalogue('production').map((e) => e.site.id)).toEqual(PLATFORMS.filter((p) => !p.site.practice).map((p) => p.site.id))
  })

  it('grades a platform by the weaker half of its evidence', () => {
    const grades = Object.fromEntries(catalogue('practice').map((e) => [e.site.id, e.evidence.grade]))
    expect(grades).toMatchObject({
      outlier: 'fair',
      dataannotation: 'good',
      mercor: 'thin',
      appen: 'good',
      remotasks: 'thin',
      handshake: 'thin',
      multimango: 'thin',
      labelbox: 'thin',
      raterhub: 'good',
      mturk: 'good',
      uhrs: 'thin',
      toloka: 'thin',
      practice: 'good',
    })
    expect(catalogue('production').find((e) => e.site.id === 'remotasks')?.evidence).toMatchObject({
      address: 2,
      page: 1,
      newest: '2024',
    })
  })

  it.each([
    ['https://app.outlier.ai/en/expert/tasks', 'outlier'],
    ['https://studio.mercor.com/', 'mercor'],
    ['https://account.appen.com/channels/feca/tasks', 'appen'],
    ['http://practice.localhost:9999/queue', 'practice'],
    ['https://playground.outlier.ai/', undefined],
    ['chrome://extensions', undefined],
    ['not an address', undefined],
    ['', undefined],
  ])('%s is of %s', (url, id) => {
    expect(platformOfUrl(url)?.id).toBe(id)
  })

  it('gives checklist items with ids of their own, and none for a stranger', () => {
    const all = PLATFORMS.flatMap((p) => platformChecklist(p.site.id))
    expect(new Set(all.map((i) => i.id)).size).toBe(all.length)
    expect(platformChecklist('mercor').length).toBeGreaterThan(0)
    for (const item of all) expect(item).toMatchObject({ from: 'platform', level: 'must' })
    expect(platformChecklist('site')).toEqual([])
  })
})

describe('the pay calendar of a platform', () => {
  it('is what the evidence says, and only that', () => {
    expect(calendarOf('outlier', {})).toMatchObject({ zone: 'America/Chicago', weekStartsOn: 1, cutOff: '19:00' })
    expect(calendarOf('dataannotation', {}).zone).toBeUndefined()
    expect(calendarOf('appen', {})).toEqual({})
    expect(calendarOf('nowhere', {})).toEqual({})
  })

  it('is the trainer’s own as a whole where there is one, so that a part can be left out', () => {
    expect(calendarOf('outlier', { outlier: { paidOn: 3 } })).toEqual({ paidOn: 3 })
    expect(calendarOf('appen', { appen: { paidOn: 3 }, outlier: {} })).toEqual({ paidOn: 3 })
    expect(calendarOf('outlier', { outlier: {} })).toEqual({})
  })

  it('can be reckoned with, where the evidence gives one', () => {
    for (const { payCalendar } of catalogue('production'))
      if (payCalendar?.zone !== undefined) expect(payWeekOf(payCalendar, Date.UTC(2026, 10, 24))).not.toBeNull()
  })
})
