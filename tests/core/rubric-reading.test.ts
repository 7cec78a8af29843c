import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newProject } from '../../src/core/page-session'
import type { Project } from '../../src/core/project'
import type { Overlay, Rubric } from '../../src/core/rubric'
import { digestOf } from '../../src/core/rubric-digest'
import { readingState, timeToRead, withReading } from '../../src/core/rubric-reading'
import { CODING, composed, PAIRS } from './rubric-samples'

const hash = (text: string) => Buffer.from(text).toString('hex')
const MONDAY = 1_000
const LATER = 9_000

/** A rubric with its digest, and the ways to read it. */
function edition(change: Partial<Rubric> = {}, overlays: readonly Overlay[] = []) {
  const rubric = composed(change, overlays)
  const digest = digestOf(rubric, hash)
  const of = { parts: rubric.parts.join('+'), edition: rubric.edition }
  return {
    stateIn: (project: Project | null) => readingState(project, rubric, digest),
    readWhole: (project: Project, at = MONDAY) => withReading(project, { ...of, ...digest, isWhole: true }, at),
    read: (project: Project, ...ids: string[]) => {
      const sections = Object.fromEntries(Object.entries(digest.sections).filter(([id]) => ids.includes(id)))
      return withReading(project, { ...of, sections, items: {}, isWhole: false }, MONDAY)
    },
  }
}
const FRESH = newProject('here', 'Heron', 0)
const [TRUTH, TONE] = PAIRS.criteria
if (!TRUTH || !TONE) throw new Error('samples')
const V1 = edition()
const V2 = edition({ version: 2, criteria: [TRUTH, { ...TONE, level: 'must' }] })
const CODED = edition({}, [CODING])

describe('reading is', () => {
  it('nothing for a project that was not seen, or read', () => {
    for (const project of [null, FRESH]) expect(V1.stateIn(project)).toEqual({ isRead: false, read: new Set(), changes: [] })
  })

  it('by section, and whole with the last one', () => {
    const some = V1.read(FRESH, 'truth')
    expect(V1.stateIn(some)).toEqual({ isRead: false, read: new Set(['truth']), changes: [] })
    const all = V1.read(V1.read(some, 'tone', '#preference'), '#justification')
    expect(V1.stateIn(all).isRead).toBe(true)
    expect(all.rubricsRead).toEqual([])
  })

  it('kept for the edition that was read whole, whatever is mended in it later without a new version', () => {
    const read = V1.readWhole(FRESH)
    expect(read.rubricsRead).toEqual(['pairs@1'])
    expect(V1.stateIn(read).isRead).toBe(true)
    expect(edition({ criteria: [{ ...TRUTH, why: 'Typo mended.' }, TONE] }).stateIn(read)).toMatchObject({
      isRead: true,
      changes: [],
    })
  })

  it('not that of another project’s, another rubric’s, or of nobody', () => {
    const other = edition({ id: 'pairs-too' }).readWhole(FRESH)
    expect(V1.stateIn(other).read.size).toBe(0)
  })
})

describe('a new version', () => {
  const read = V1.readWhole(FRESH)

  it('is unread in what changed alone, and says what that is and since when', () => {
    expect(V2.stateIn(read)).toEqual({
      isRead: false,
      read: new Set(['truth', '#preference', '#justification']),
      readAt: MONDAY,
      changes: [{ id: 'tone', isItem: false, changes: ['now-must'] }],
    })
  })

  it('says less as it is read, and nothing in the end', () => {
    const again = V2.read(read, 'tone')
    expect(V2.stateIn(again)).toMatchObject({ isRead: true, changes: [] })
    expect(V2.stateIn(V2.readWhole(read, LATER))).toMatchObject({ isRead: true, changes: [] })
  })

  it('does not take the old one back', () => {
    expect(V1.stateIn(V2.readWhole(read, LATER)).isRead).toBe(true)
  })

  it('says nothing of changes where the old one was read in part only', () => {
    expect(V2.stateIn(V1.read(FRESH, 'truth', 'tone'))).toEqual({ isRead: false, read: new Set(['truth']), changes: [] })
  })
})

describe('an overlay', () => {
  it('leaves what it does not touch as read, and is no change of the rubric', () => {
    const state = CODED.stateIn(V1.readWhole(FRESH))
    expect(state).toEqual({ isRead: false, read: new Set(['tone', '#preference', '#justification']), changes: [] })
  })

  it('that comes and goes with the tasks is read once', () => {
    const both = CODED.readWhole(V1.readWhole(FRESH), LATER)
    expect([V1.stateIn(both).isRead, CODED.stateIn(both).isRead]).toEqual([true, true])
    expect(both.rubricsRead).toEqual(['pairs@1', 'pairs@1+coding@1'])
  })
})

it('counts a text as read after a quick reader’s time, within bounds', () => {
  expect([10, 200, 5_000].map(timeToRead)).toEqual([1_500, 4_000, 8_000])
})

it('never forgets a section by reading another one, in any order', () => {
  const ids = ['truth', 'tone', '#preference', '#justification']
  fc.assert(
    fc.property(fc.array(fc.subarray(ids, { minLength: 1 }), { maxLength: 8 }), (turns) => {
      let project = FRESH
      const seen = new Set<string>()
      for (const turn of turns) {
        project = V1.read(project, ...turn)
        for (const id of turn) seen.add(id)
        expect(V1.stateIn(project).read).toEqual(seen)
      }
      expect(V1.stateIn(project).isRead).toBe(seen.size === ids.length)
    }),
  )
})
