import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Comparison, planRestore, type RestoreChoices, type UnitFacts } from '../../src/core/restore-plan'

type Given = Partial<UnitFacts>
const facts = (more: Given = {}): UnitFacts => ({
  ...{ kind: 'entry', digest: 1, hasEntry: true, open: false, counted: [], countedMs: 0, changedAt: 0, closedAt: 0, touches: [] },
  ...more,
})
const side = (units: Record<string, Given>, owners: Record<string, string> = {}) => ({
  units: new Map(Object.entries(units).map(([unit, more]) => [unit, facts(more)])),
  owners: new Map(Object.entries(owners)),
})
const compared = (file: Comparison['file'], here: Comparison['here'], openHere: Record<string, number[]> = {}): Comparison => ({
  file,
  here,
  openHere: new Map(Object.entries(openHere)),
})
const ADD: RestoreChoices = { mode: 'add', conflicts: 'mine', overlaps: 'skip' }
const plan = (comparison: Comparison, choices: Partial<RestoreChoices> = {}) => {
  const { taken, replaced, overlapping, differing, ...rest } = planRestore(comparison, { ...ADD, ...choices })
  return {
    taken: [...taken].sort(),
    replaced: [...replaced],
    overlapping: [...overlapping].sort(),
    differing: [...differing],
    ...rest,
  }
}

describe('adding a file to what is here', () => {
  it('takes what is new, leaves what is the same, and asks what differs', () => {
    const comparison = compared(side({ a: {}, b: { digest: 2 }, c: { digest: 3 } }), side({ b: { digest: 2 }, c: { digest: 4 } }))
    expect(plan(comparison)).toMatchObject({
      taken: ['a'],
      differing: ['c'],
      replaced: [],
      tallies: { entry: { new: 1, same: 1, differ: 1 } },
    })
    expect(plan(comparison, { conflicts: 'file' })).toMatchObject({ taken: ['a', 'c'], replaced: ['c'] })
  })

  it.each([
    [5, 4, ['a']],
    [4, 5, []],
    [4, 4, []],
  ])('takes the newer of two that differ (file %i, here %i)', (theirs, mine, taken) => {
    const comparison = compared(side({ a: { digest: 1, changedAt: theirs } }), side({ a: { digest: 2, changedAt: mine } }))
    expect(plan(comparison, { conflicts: 'newer' }).taken).toEqual(taken)
  })

  it('never brings an entry that is an open session here, nor one that was open in the file and is an entry here', () => {
    const comparison = compared(side({ a: {}, b: { open: true } }), side({ b: { digest: 9 } }), { a: [0, 5] })
    expect(plan(comparison, { conflicts: 'file' })).toMatchObject({ taken: [], openHere: 1, differing: [], closing: 0 })
  })

  it('counts the sessions that become entries', () => {
    expect(plan(compared(side({ a: { open: true } }), side({})))).toMatchObject({ taken: ['a'], closing: 1 })
  })

  it('puts an entry over what is only a review of it here', () => {
    expect(plan(compared(side({ a: {} }), side({ a: { hasEntry: false, digest: 2 } })))).toMatchObject({
      taken: ['a'],
      replaced: ['a'],
    })
  })

  it('takes both parts of what is one here, where the file has the newer of it: the one that is replaced gives its pay lines up', () => {
    const file = side(
      { head: { digest: 2, changedAt: 9, counted: [0, 5] }, tail: { counted: [5, 9] } },
      { own: 'head', line: 'tail' },
    )
    const here = side({ head: { changedAt: 4, counted: [0, 9] } }, { own: 'head', line: 'head' })
    expect(plan(compared(file, here), { conflicts: 'newer' })).toMatchObject({
      taken: ['head', 'tail'],
      replaced: ['head'],
      overlapping: [],
    })
    expect(plan(compared(file, here))).toMatchObject({ taken: [], overlapping: ['tail'] })
  })

  it('leaves what holds a pay line of another entry here', () => {
    const comparison = compared(side({ a: {} }, { line: 'a' }), side({ b: {} }, { line: 'b' }))
    expect(plan(comparison, { overlaps: 'keep' })).toMatchObject({ taken: [], overlapping: ['a'] })
  })

  it('leaves a revision of what was not taken', () => {
    const revision = (touches: string[]): Given => ({ kind: 'revision', hasEntry: false, touches })
    const file = side({
      a: {},
      b: { digest: 1 },
      ra: revision(['a']),
      rb: revision(['b']),
      gone: revision(['x']),
      here: revision(['y']),
    })
    const here = side({ b: { digest: 2 }, y: {} })
    expect(plan(compared(file, here)).taken).toEqual(['a', 'gone', 'ra'])
    expect(plan(compared(file, here), { conflicts: 'file' }).taken).toEqual(['a', 'b', 'gone', 'ra', 'rb'])
  })
})

describe('time that is counted here already', () => {
  const here = side({ mine: { counted: [100, 200, 300, 400] } })
  it.each([
    [[0, 100], false],
    [[200, 300], false],
    [[400, 500], false],
    [[150, 160], true],
    [[0, 500], true],
    [[199, 300], true],
    [[250, 301], true],
    [[0, 50, 210, 220, 390, 391], true],
    [[150, 150], false],
  ])('%j: %s', (counted, overlaps) => {
    const comparison = compared(side({ theirs: { counted } }), here)
    expect(plan(comparison)).toMatchObject({ taken: overlaps ? [] : ['theirs'], overlapping: overlaps ? ['theirs'] : [] })
    expect(plan(comparison, { overlaps: 'keep' })).toMatchObject({ taken: ['theirs'], overlapping: overlaps ? ['theirs'] : [] })
  })

  it('of an open session counts too', () => {
    expect(plan(compared(side({ a: { counted: [0, 10] } }), side({}), { open: [5, 6] })).overlapping).toEqual(['a'])
  })

  it('does not count where it is replaced, unless what would replace it may not come', () => {
    const mine = side({ long: { counted: [0, 100], digest: 1 }, other: { counted: [100, 200] } })
    const shorter = side({ long: { counted: [0, 50], digest: 2 }, extra: { counted: [50, 100] } })
    expect(plan(compared(shorter, mine), { conflicts: 'file' })).toMatchObject({ taken: ['extra', 'long'], overlapping: [] })
    expect(plan(compared(shorter, mine))).toMatchObject({ taken: [], overlapping: ['extra'] })
    // Split here since: its old, long form would count the other part again.
    const longer = side({ long: { counted: [0, 150], digest: 2 }, extra: { counted: [80, 100] } })
    expect(plan(compared(longer, mine), { conflicts: 'file' })).toMatchObject({ taken: [], overlapping: ['extra', 'long'] })
  })

  it('is never counted twice by default, whatever comes', () => {
    const stretch = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
      .map(([from, ms]) => [from, from + ms])
    const units = fc.uniqueArray(fc.record({ id: fc.nat({ max: 12 }), counted: stretch, digest: fc.nat({ max: 3 }) }), {
      selector: ({ id }) => id,
      maxLength: 8,
    })
    /** Of several that overlap the first: one ledger never counts an instant twice. */
    const honest = (list: { id: number; counted: number[]; digest: number }[]) => {
      const kept: typeof list = []
      for (const unit of list) if (!kept.some((other) => meet(other.counted, unit.counted))) kept.push(unit)
      return side(Object.fromEntries(kept.map(({ id, ...more }) => [`u${id}`, more])))
    }
    const meet = ([a = 0, b = 0]: readonly number[], [c = 0, d = 0]: readonly number[]) => a < d && c < b
    fc.assert(
      fc.property(units, units, fc.constantFrom('mine', 'file', 'newer'), (theirs, mine, conflicts) => {
        const [file, own] = [honest(theirs), honest(mine)]
        const { taken } = planRestore(compared(file, own), { ...ADD, conflicts })
        const after = new Map([...own.units, ...[...file.units].filter(([unit]) => taken.has(unit))])
        const all = [...after.values()]
        for (const [index, one] of all.entries())
          for (const other of all.slice(index + 1)) expect(meet(one.counted, other.counted)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})

describe('replacing what is here by a file', () => {
  it('takes the whole file but for what is open here, and tells how many entries go', () => {
    const comparison = compared(side({ a: {}, b: { digest: 2 }, open: {} }), side({ b: {}, c: {}, d: {} }), { open: [] })
    expect(plan(comparison, { mode: 'replace' })).toMatchObject({ taken: ['a', 'b'], removed: 2, openHere: 1 })
  })

  it('keeps what closed since, in place of what the file says of it', () => {
    const comparison = compared(side({ a: {}, b: { open: true } }), side({ a: {}, b: { closedAt: 60 }, c: { closedAt: 49 } }))
    const { kept, ...rest } = plan(comparison, { mode: 'replace', keepFromAt: 50 })
    expect(rest).toMatchObject({ taken: ['a'], removed: 1, closing: 0 })
    expect([...kept]).toEqual(['b'])
  })
})
