import { describe, expect, it } from 'vitest'
import { hasEvidence, mayNameRule, mayWeighOther, namesSource } from '../../src/core/justification-evidence'
import { isEnglish } from '../../src/core/justification-language'
import { longestSentence, readingGrade } from '../../src/core/justification-level'
import { mentionsIn } from '../../src/core/justification-mentions'
import { mayPrefer, statementsIn } from '../../src/core/justification-preference'
import { type AnsweredQuestion, ratingOf } from '../../src/core/justification-rating'
import { repeatedIn, templateIn } from '../../src/core/justification-template'
import { excerpt, readText } from '../../src/core/justification-text'
import { isConcrete, isVague } from '../../src/core/justification-vague'

describe('reading a text', () => {
  it.each([
    ['one sentence, e.g. this one (cf. p. 3).', 1],
    ['It says “Stop. Now.” and goes on. Then it ends.', 2],
    ['1. First\n2. Second\n3. Third', 3],
    ['A is better.\n\nB is not!', 2],
    ['', 0],
  ])('counts the sentences of %j', (text, sentences) => expect(readText(text).sentences).toHaveLength(sentences))

  it.each([
    ['it says “yes” here', 'it says “￼￼￼” here'],
    ['it says "Yes." here', 'it says "￼￼￼." here'],
    ["don't quote Ben's and Ann's", "don't quote Ben's and Ann's"],
    ["it says 'go home' here", "it says '￼￼￼￼￼￼￼' here"],
    ['a `code` and ```\nblock\n```.', 'a `￼￼￼￼` and `￼￼￼￼￼￼￼￼￼￼￼`.'],
    ['“the whole of it”', '“the whole of it”'],
    ['never “closed', 'never “closed'],
  ])('keeps own words of %j', (text, own) => expect(readText(text).own).toBe(own))

  it('cuts an excerpt at a word, on one line, and never in the middle of a character', () => {
    expect(excerpt('one\n  two', { from: 0, to: 9 })).toBe('one two')
    expect(excerpt('a long and winding sentence that goes on', { from: 0, to: 40 }, 20)).toBe('a long and winding…')
    expect(excerpt('😀'.repeat(9), { from: 0, to: 18 }, 5)).toBe('😀😀…')
  })
})

it.each([
  ['A is better because it rhymes.', true],
  ['The user asked for three, and B has two.', true],
  ['A ist besser, weil B das Jahr nicht nennt.', false],
  ['B est meilleure parce que la date est juste.', false],
  ['B is beter omdat het jaar klopt, maar A is korter.', false],
  ['回答Aのほうが良い。', false],
  ['42', false],
  ['', false],
])('tells English: %j %s', (text, english) => expect(isEnglish(readText(text))).toBe(english))

describe('mentions', () => {
  const named = (text: string, count = 2) => mentionsIn(text, count).named.map(({ response }) => response)
  it.each([
    ['Response A and B differ', [0, 1]],
    ['Responses 1, 2, and 3 differ', [0, 1]],
    ['response_2 @Response_1', [1, 0]],
    ['A has it. B’s does not.', [0, 1]],
    ['A dog was asked for', []],
    ['A series of steps', []],
    ['A correctly names it', [0]],
    ['between A and B', [0, 1]],
    ['an answer a child knows', []],
    ['the first response, the second one', [0, 1]],
    ['the first sentence', []],
    ['the second is longer', [1]],
    ['the left one and the right one', [0, 1]],
    ['the right answer', []],
    ['C and D', []],
    ['I need it', []],
    ['C++ and B-side', []],
  ])('%j', (text, expected) => expect(named(text)).toEqual(expected))
  it('knows more than two', () => expect(named('B, then C, then A, not E', 4)).toEqual([1, 2, 0]))
  it('hears all at once', () => {
    expect(mentionsIn('both fail', 2).all).toBe(true)
    expect(mentionsIn('one fails', 2).all).toBe(false)
  })
})

it.each([
  ['A is much better than B.', '0/3'],
  ['B is, in sum, fine. A is the better response.', '0/2'],
  ['A outperforms B.', '0/2'],
  ['The better response is B because of line 2.', '1/2'],
  ['Verdict: B.', '1/2'],
  ['A slightly better.', '0/1'],
  ['A is better at sums.', ''],
  ['A’s opening is better.', ''],
  ['Is A better?', ''],
  ['A is no better.', ''],
  ['I prefer A’s tone.', ''],
  ['The reviewer says A is better.', ''],
  ['Tone: A is better.', ''],
  ['A is better, but only in tone.', ''],
  ['A is better (for beginners).', ''],
  ['A is better, in my view.', '0/2'],
  ['A is better in every respect.', '0/2'],
  ['A is just better.', '0/2'],
  ['Turn 1\nA is better\nTurn 2\nB is better', ''],
  ['Style\nB is better.\nOverall\nA is better.', '0/2'],
  ['It is a tie.', 'same/2'],
])('hears outright statements only: %j %s', (text, said) => {
  expect(
    statementsIn(readText(text), mentionsIn(text, 2).named, 2)
      .map(({ side, strength }) => `${side}/${strength}`)
      .join(),
  ).toBe(said)
  if (said) expect(mayPrefer(text)).toBe(true)
})

describe('the rating on the page', () => {
  const SEVEN = ['A is much better', 'A is better', 'A is slightly better', 'About the same', 'B is slightly better', 'B is better', 'B is much better'] // biome-ignore format: a scale
  const asked = (legend: string, options: readonly string[], option: number): AnsweredQuestion => ({
    legend,
    options,
    chosen: { option },
  })
  it.each([
    ['a labelled scale', [asked('', SEVEN, 0)], { side: 0, strength: 3 }],
    ['its middle', [asked('', SEVEN, 3)], { side: 'same' }],
    ['its other end', [asked('Overall', SEVEN, 4)], { side: 1, strength: 1 }],
    ['no strength in the label', [asked('', SEVEN, 5)], { side: 1 }],
    [
      'numbers between labelled ends',
      [asked('Which is better?', ['1 Response 1', '2', '3', '4', '5 Response 2'], 3)],
      { side: 1 },
    ],
    ['the right end is A', [asked('', ['B is better', '2', '3', 'A is better'], 3)], { side: 0 }],
    ['bare numbers', [asked('Which is better?', ['1', '2', '3', '4', '5'], 3)], undefined],
    ['two names under a question', [asked('Which response is better?', ['Response A', 'Response B'], 1)], { side: 1 }],
    ['two names without one', [asked('Which did you read first?', ['Response A', 'Response B'], 1)], undefined],
    ['the worse one', [asked('Which response is worse?', ['Response A', 'Response B'], 1)], undefined],
    ['something else', [asked('Language', ['English', 'German'], 1)], undefined],
    ['the overall one among others', [asked('Tone', SEVEN, 0), asked('Overall preference', SEVEN, 6)], { side: 1, strength: 3 }],
    ['two that differ', [asked('Tone', SEVEN, 0), asked('Truth', SEVEN, 6)], undefined],
    ['two that agree', [asked('Tone', SEVEN, 6), asked('Truth', SEVEN, 6)], { side: 1, strength: 3 }],
    ['a slider', [{ legend: 'Which is better?', options: ['Response 1', 'Response 2'], chosen: { share: 0.8 } }], { side: 1 }],
    ['a slider in the middle', [{ legend: 'Which is better?', options: ['A', 'B'], chosen: { share: 0.5 } }], { side: 'same' }],
    ['nothing', [], undefined],
  ] as const)('%s', (_what, questions, rating) => expect(ratingOf(questions, 2)).toEqual(rating))
  it('says nothing where more than two are compared', () => expect(ratingOf([asked('', SEVEN, 0)], 3)).toBeUndefined())
})

it.each([
  ['it says “six”', true],
  ['4 of the 5 hold', true],
  ['response 2 is fine, I rated it 4/5', false],
  ['see https://example.org', true],
  ['the third paragraph', true],
  ['it puts the hall in Utrecht', true],
  ['call parse_date first', true],
  ['it is clear and useful', false],
])('evidence: %j %s', (text, expected) => expect(hasEvidence(readText(text), mentionsIn(text, 2).named)).toBe(expected))

it('hears sources, rules and what is said for the other one', () => {
  expect(namesSource(readText('according to the census'))).toBe(true)
  expect(namesSource(readText('I know it'))).toBe(false)
  expect(mayNameRule(readText('the prompt asked for one'))).toBe(true)
  expect(mayNameRule(readText('it is spam'))).toBe(false)
  const weighs = (text: string) => mayWeighOther(readText(text), mentionsIn(text, 2).named, 1)
  expect(weighs('B is better. A gives 3.')).toBe(false)
  expect(weighs('B is better. A has the nicer tone.')).toBe(true)
})

it.each([
  ['because [insert reason here] and', ['[insert reason here]']],
  ['TODO: more. And so on', ['TODO:']],
  ['it is better because ', ['because']],
  ['Response X and Response Y', []],
  ['“[insert name]” stays in line 2', []],
  ['a [1] and [sic] and […]', []],
])('leftovers in %j', (text, found) =>
  expect(templateIn(readText(text)).map(({ from, to }) => text.slice(from, to))).toEqual(found),
)

it('finds a sentence that stands twice, whatever its marks', () => {
  const text = 'It gives the year of the flood. And then: it gives the year. It gives the year of the flood!'
  expect(repeatedIn(readText(text)).map(({ from }) => from)).toEqual([text.lastIndexOf('It')])
})

it('tells vague from concrete', () => {
  const judged = (text: string) => [isVague(readText(text), []), isConcrete(readText(text), [])]
  expect(judged('It is better because it is clear and helpful.')).toEqual([true, false])
  expect(judged('It is better because it warns of the frost.')).toEqual([false, true])
  expect(judged('It is good.')).toEqual([false, false])
})

describe('reading level', () => {
  it('is that of the formula, and silent under sixty words', () => {
    // Eleven words of four letters to a sentence
    expect(readingGrade(readText('Once more this text says just what many wise folk said. '.repeat(6)))).toBeCloseTo(
      4.71 * 4 + 5.5 - 21.43,
      5,
    )
    expect(readingGrade(readText('Once more this text says just what many wise folk said. '.repeat(4)))).toBeUndefined()
  })
  it('points at the longest sentence', () => {
    const text = `Short. ${'On and '.repeat(40)}on.`
    expect(longestSentence(readText(text))).toEqual({ from: 7, to: text.length, words: 81 })
    expect(longestSentence(readText('Short. Shorter.'))).toBeUndefined()
  })
})
