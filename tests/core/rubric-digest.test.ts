import { describe, expect, it } from 'vitest'
import type { Rubric } from '../../src/core/rubric'
import { changesSince, digestOf, JUSTIFICATION, PREFERENCE, sectionIds } from '../../src/core/rubric-digest'
import { CODING, composed, PAIRS } from './rubric-samples'

/** Not short, but another one for another text, and without dots as a real one is. */
const hash = (text: string) => Buffer.from(text).toString('hex')
const digest = (change: Partial<Rubric> = {}) => digestOf(composed(change), hash)
const [TRUTH, TONE] = PAIRS.criteria
if (!TRUTH || !TONE) throw new Error('samples')

it('has a print for each section in order, and for each item', () => {
  expect(sectionIds(composed())).toEqual(['truth', 'tone', PREFERENCE, JUSTIFICATION])
  expect(Object.keys(digest().sections)).toEqual(sectionIds(composed()))
  expect(Object.keys(digest().items)).toEqual(['pairs/read', 'pairs/calm'])
  expect(sectionIds(composed({}, [CODING]))).toEqual(['truth', 'tone', 'coding/runs', PREFERENCE, JUSTIFICATION])
  const { preference: _p, justification: _j, ...bare } = PAIRS
  expect(sectionIds({ ...composed(), ...bare, preference: undefined, justification: undefined } as never)).toEqual([
    'truth',
    'tone',
  ])
})

it('holds no text', () => {
  const short = digestOf(composed(), () => '0a1b2c3d')
  expect(JSON.stringify(short)).not.toMatch(/true|Calm|better/)
})

describe('says what changed since', () => {
  it.each<[string, Partial<Rubric>, object[]]>([
    ['nothing', {}, []],
    ['nothing where only the summary is another', { summary: 'Other.' }, []],
    [
      'a level that was raised',
      { criteria: [TRUTH, { ...TONE, level: 'must' }] },
      [{ id: 'tone', isItem: false, changes: ['now-must'] }],
    ],
    [
      'a level that was lowered',
      { criteria: [{ ...TRUTH, level: 'should' }, TONE] },
      [{ id: 'truth', isItem: false, changes: ['no-longer-must'] }],
    ],
    [
      'an anchor',
      {
        criteria: [
          { ...TRUTH, scale: [{ value: 2, label: 'Yes', anchor: 'It is so, always.' }, ...(TRUTH.scale ?? []).slice(1)] },
          TONE,
        ],
      },
      [{ id: 'truth', isItem: false, changes: ['anchors'] }],
    ],
    [
      'wording and examples at once',
      { criteria: [TRUTH, { ...TONE, question: 'Does the tone fit?', bad: [] }] },
      [{ id: 'tone', isItem: false, changes: ['reworded', 'examples'] }],
    ],
    [
      'what is new and what is gone',
      { criteria: [TRUTH, { ...TONE, id: 'style' }] },
      [
        { id: 'style', isItem: false, changes: ['added'] },
        { id: 'tone', isItem: false, changes: ['removed'] },
      ],
    ],
    [
      'the overall question and the shape of the justification',
      {
        preference: { question: 'Which one?', scale: TRUTH.scale ?? [] },
        justification: { shape: 'Reason first.', points: ['Name the place.'] },
      },
      [
        { id: PREFERENCE, isItem: false, changes: ['reworded'] },
        { id: JUSTIFICATION, isItem: false, changes: ['reworded'] },
      ],
    ],
    [
      'items of the checklist',
      {
        checklist: [
          { id: 'read', question: 'Read both to the end?', level: 'must' },
          { id: 'dates', question: 'Dates?', level: 'must' },
        ],
      },
      [
        { id: 'pairs/read', isItem: true, changes: ['reworded'] },
        { id: 'pairs/dates', isItem: true, changes: ['added'] },
        { id: 'pairs/calm', isItem: true, changes: ['removed'] },
      ],
    ],
  ])('%s', (_what, change, changes) => {
    expect(changesSince(digest(), digest(change))).toEqual(changes)
  })

  it('an overlay that was sharpened, in the criterion that it sharpens', () => {
    const before = digestOf(composed({}, [CODING]), hash)
    const after = digestOf(composed({}, [{ ...CODING, sharpen: [{ criteria: ['truth'], pitfalls: ['Run it twice.'] }] }]), hash)
    expect(changesSince(before, after)).toEqual([{ id: 'truth', isItem: false, changes: ['examples'] }])
  })

  it('takes no id for one of every object’s', () => {
    const odd = digest({ criteria: [{ ...TRUTH, id: 'constructor' }, TONE] })
    expect(changesSince(digest({ criteria: [TONE] }), odd)[0]).toEqual({ id: 'constructor', isItem: false, changes: ['added'] })
  })
})
