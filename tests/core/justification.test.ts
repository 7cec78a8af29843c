import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PRACTICE_TASKS } from '../../rubrics/practice/tasks'
import { checkRubrics, rubricFiles } from '../../rubrics/vite-plugin'
import { checkJustification, type JustificationAsked } from '../../src/core/justification'
import { JUSTIFICATION_NEEDS } from '../../src/core/rubric'
import { askedOf, type Case } from './justification-cases'
import { CALM } from './justification-cases-calm'
import { CALM_COMPARING } from './justification-cases-comparing'
import { SPEAKING } from './justification-cases-speaking'

const CASES: readonly Case[] = [...[...CALM_COMPARING, ...CALM].map((one) => ({ ...one, finds: [] })), ...SPEAKING]

const { rubrics } = checkRubrics(await rubricFiles('rubrics'))

describe('the table of cases', () => {
  it('has sixty at least, half of which must stay silent', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60)
    expect(CASES.filter(({ finds }) => finds.length === 0).length).toBeGreaterThanOrEqual(CASES.length / 2)
  })

  it('has every rule speak at least once', () => {
    expect([...new Set(CASES.flatMap(({ finds }) => finds))].sort()).toEqual([
      'contradiction', 'disagrees', 'hard-to-read', 'long-sentence', 'no-evidence', 'no-preference', 'no-rule', 'no-source', 'none-named',
      'one-sided', 'other-strength', 'repeated', 'template', 'too-long', 'too-short', 'unmentioned', 'vague', 'verdict-late',
    ]) // biome-ignore format: a list
  })

  for (const one of CASES) {
    it(`${one.finds.length === 0 ? 'is silent' : one.finds.join(', ')}: ${one.what}`, () => {
      const { findings } = checkJustification(one.text, askedOf(one))
      expect(findings.map(({ rule }) => rule).sort()).toEqual([...one.finds].sort())
    })
  }
})

describe('what experts wrote', () => {
  const written = PRACTICE_TASKS.flatMap((task) => {
    const isAsked = task.write !== undefined && task.taskType === 'comparison'
    const text = task.gold?.justification ?? (isAsked ? task.write?.model : undefined)
    const rubric = rubrics.get(`${task.rubric}.yaml`)
    return text === undefined ? [] : [{ task, text, asked: rubric?.justification }]
  })

  it('is there in number', () => expect(written.length).toBeGreaterThan(50))

  for (const { task, text, asked } of written) {
    it(`draws no more than a hint: ${task.id}`, () => {
      const preference = task.gold?.preference
      const { findings } = checkJustification(text, {
        taskType: task.taskType,
        ...(asked?.needs && { needs: asked.needs }),
        ...(asked?.sentences && { sentences: asked.sentences }),
        ...(task.taskType === 'ranking' && { responses: task.parts?.length ?? 0 }),
        ...(task.taskType === 'comparison' && typeof preference === 'number' && { rating: ratingOfGold(preference) }),
      })
      expect(findings.filter(({ level }) => level !== 'hint')).toEqual([])
    })
  }

  it('is told from its opposite: with the other rating every outright verdict disagrees', () => {
    const golds = written.filter(({ task }) => task.taskType === 'comparison' && Math.abs(Number(task.gold?.preference)) >= 1)
    expect(golds.length).toBeGreaterThan(8)
    for (const { task, text } of golds) {
      const rating = ratingOfGold(-Number(task.gold?.preference))
      const { findings } = checkJustification(text, { taskType: 'comparison', rating })
      expect(
        findings.map(({ rule }) => rule),
        task.id,
      ).toContain('disagrees')
    }
  })
})

const ratingOfGold = (value: number): NonNullable<JustificationAsked['rating']> =>
  value === 0 ? { side: 'same' } : { side: value < 0 ? 0 : 1, strength: Math.abs(value) as 1 | 2 | 3 }

const anyAsked: fc.Arbitrary<JustificationAsked> = fc.record(
  {
    taskType: fc.constantFrom('comparison', 'ranking', 'rating', 'fact-check', 'classification'),
    needs: fc.subarray([...JUSTIFICATION_NEEDS]),
    sentences: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 4, max: 9 })),
    responses: fc.integer({ min: 0, max: 8 }),
    rating: fc.record({ side: fc.constantFrom(0, 1, 'same' as const), strength: fc.constantFrom(1, 2, 3) }),
  },
  { requiredKeys: ['taskType'] },
)
const PIECES = [
  ...[
    'A',
    'B',
    'Response A',
    'the second response',
    'both',
    'is',
    'better',
    'much better',
    'because',
    'than',
    'I prefer',
    'overall',
  ],
  ...[
    '“',
    '”',
    '"',
    '`',
    '```',
    '[insert',
    ']',
    '___',
    '{{',
    '}}',
    'TODO',
    'e.g.',
    '. ',
    '\n',
    ', ',
    ' – ',
    ': ',
    '1.',
    '42',
    '\u200b',
    '\ud83d',
    'ß',
  ],
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 80 }).map((all) => all.join(' ')),
  fc.constantFrom(...CASES.map(({ text }) => text)),
)

describe('any text', () => {
  it('is read without a throw, and every place lies in it, in order', () => {
    fc.assert(
      fc.property(anyText, anyAsked, (text, asked) => {
        const { findings, words } = checkJustification(text, asked)
        for (const { places } of findings) {
          expect(places.length).toBeLessThanOrEqual(5)
          for (const { from, to } of places) {
            expect(from).toBeGreaterThanOrEqual(0)
            expect(to).toBeGreaterThan(from)
            expect(to).toBeLessThanOrEqual(text.length)
          }
        }
        if (words === 0) expect(findings).toEqual([])
        expect(new Set(findings.map(({ rule }) => rule)).size).toBe(findings.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('says the same twice, and musts come first', () => {
    fc.assert(
      fc.property(anyText, anyAsked, (text, asked) => {
        const one = checkJustification(text, asked)
        expect(checkJustification(text, asked)).toEqual(one)
        const weights = one.findings.map(({ level }) => ['must', 'should', 'hint'].indexOf(level))
        expect(weights).toEqual([...weights].sort())
      }),
    )
  })

  it('that holds what was said is never called silent about it: a second winner behind any text contradicts the first', () => {
    const calm = fc.constantFrom(
      ...CASES.filter(({ finds, text }) => finds.length === 0 && /\b(?:is|are) /.test(text)).map(({ text }) => text),
    )
    fc.assert(
      fc.property(calm, (text) => {
        const both = `A is better. ${text.replace(/[“”"`]/g, '')}\n\nB is better overall.`
        expect(checkJustification(both, { taskType: 'comparison' }).findings.map(({ rule }) => rule)).toContain('contradiction')
      }),
    )
  })
})

describe('a hostile text of 100,000 characters', () => {
  const LONG = 100_000
  const hostile = [
    ...PIECES,
    ...[
      'A is ',
      'A is better ',
      'B is not better. ',
      '(',
      '[',
      '“x',
      "'x",
      '«',
      'a.',
      'because ',
      '. . ',
      '\n- ',
      'https://',
      'é ',
      '1 ',
      'A, B, ',
      '<insert ',
      '_ ',
      'The A',
    ],
    ...['I’d slightly prefer the ', 'response ', 'is slightly ', 'much much ', ' : ', '𝔸'],
  ]
  for (const piece of hostile) {
    it(`is read in good time: ${JSON.stringify(piece)}`, () => {
      const text = piece.repeat(Math.ceil(LONG / piece.length))
      const from = performance.now()
      const { cutAt } = checkJustification(
        `The user is right. ${text}`,
        askedOf({ what: '', text, finds: [], asked: { sentences: [3, 6], rating: { side: 1 } } }),
      )
      expect(performance.now() - from).toBeLessThan(1000)
      expect(cutAt).toBeDefined()
    })
  }
})
