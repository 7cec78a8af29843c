import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Detection, FieldName } from '../../src/core/detection'
import { healthOf, noteSighting, type Recognition } from '../../src/core/recognition'

const detection = (over: Partial<Detection> = {}): Detection => ({
  ...{ platform: 'outlier', pageKind: 'task', state: 'running', confidence: 0.9, reasons: [] },
  ...{ taskType: 'rating', taskTypeConfidence: 0.9, submitLabel: 'Submit', missing: [] },
  ...over,
})
const PAY = { basis: 'hour', amount: 20, scale: 0, currency: 'USD' } as const

/** A kind of page after these sightings, a minute apart. */
function seenAs(...seen: (Partial<Detection> & { again?: true })[]): Recognition {
  let known: Recognition | undefined
  seen.forEach(({ again, ...over }, n) => {
    known = noteSighting(known, { site: 's', shape: 's/*', detection: detection(over), at: n, isNew: !again })
  })
  if (!known) throw new Error('nothing was seen')
  return known
}
const changes = (page: Recognition, ...others: Recognition[]) => healthOf([page, ...others])[0]?.changes

describe('what is known of a kind of page', () => {
  it('counts pages, not readings', () => {
    expect(seenAs({}, { again: true }, {})).toMatchObject({ seen: 2, firstAt: 0, lastAt: 2, confidence: 0.9, best: 0.9 })
  })

  it('a field that was read and is missed from a page on has changed, since then', () => {
    const page = seenAs({ pay: PAY }, { missing: ['pay'] }, { missing: ['pay'] })
    expect(changes(page)).toEqual([{ what: 'lost', field: 'pay', sinceAt: 1, times: 2, lastReadAt: 0 }])
  })

  it('a field that comes later on the same page is no miss', () => {
    expect(changes(seenAs({ pay: PAY }, { missing: ['pay'] }, { pay: PAY, again: true }))).toEqual([])
  })

  it('a field that was never read is missing, not changed', () => {
    const [health] = healthOf([seenAs({ missing: ['project'] }, { missing: ['project'] })])
    expect(health).toMatchObject({ changes: [], never: ['project'] })
  })

  it('less sure than before is a change from where Margin asks', () => {
    expect(changes(seenAs({ confidence: 0.95 }, { confidence: 0.5 }))).toEqual([{ what: 'doubt', from: 0.95, to: 0.5 }])
    expect(changes(seenAs({ confidence: 0.95 }, { confidence: 0.8 }))).toEqual([])
    expect(changes(seenAs({ confidence: 0.6 }, { confidence: 0.5 }))).toEqual([])
  })

  it('pages of the same shape that were nothing since are a change; an earlier one is not', () => {
    const task = seenAs({})
    const nothing = (at: number): Recognition => ({ ...seenAs({ pageKind: 'other' }), lastAt: at })
    expect(changes(task, nothing(5))).toEqual([{ what: 'gone', times: 1, lastAt: 5 }])
    expect(changes(task, { ...nothing(5), shape: 'elsewhere' })).toEqual([])
    expect(changes({ ...task, lastAt: 9 }, nothing(5))).toEqual([])
  })

  it('those with changes come first, then the latest', () => {
    const of = (shape: string, lastAt: number, page = seenAs({})) => ({ ...page, shape, lastAt })
    const changed = of('c', 1, seenAs({ pay: PAY }, { missing: ['pay'] }))
    expect(healthOf([of('a', 3), of('b', 7), changed]).map(({ page }) => page.shape)).toEqual(['c', 'b', 'a'])
  })

  it('whatever is seen: a lost field is one that is missing now and was read before', () => {
    const field = fc.constantFrom<FieldName>('pay', 'project', 'timeLimit')
    const sighting = fc.record({ missing: fc.uniqueArray(field), confidence: fc.double({ min: 0, max: 1, noNaN: true }) })
    fc.assert(
      fc.property(fc.array(sighting, { minLength: 1 }), (seen) => {
        const all = seen.map(({ missing, confidence }) => ({
          missing,
          confidence,
          ...(missing.includes('pay') ? {} : { pay: PAY }),
          ...(missing.includes('project') ? {} : { project: 'Crab' }),
          ...(missing.includes('timeLimit') ? {} : { timeLimitMs: 1 }),
        }))
        const page = seenAs(...all)
        const lost = healthOf([page])[0]?.changes.flatMap((change) => (change.what === 'lost' ? [change.field] : []))
        const last = all.at(-1)?.missing ?? []
        const expected = last.filter((name) => all.some(({ missing }) => !missing.includes(name)))
        expect(lost?.toSorted()).toEqual(expected.toSorted())
        expect(page.seen).toBe(all.length)
      }),
    )
  })
})
