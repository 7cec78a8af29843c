import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countMatches, matchesIn, searchFor, sectionTexts } from '../../src/core/rubric-search'
import { composed } from './rubric-samples'

const NAMES = { preference: 'Overall', justification: 'Justification' }
const found = (text: string, query: string) => matchesIn(text, searchFor(query)).map(({ from, to }) => text.slice(from, to))

describe('a search', () => {
  it.each<[string, string, string, string[]]>([
    ['a word, whatever its case', 'Truth and truthful', 'TRUTH', ['Truth', 'truth']],
    ['a part of a word', 'Rereading', 'read', ['read']],
    ['a phrase, whatever its blanks', 'first  wrong\nstep', 'wrong step', ['wrong\nstep']],
    ['signs as signs', 'x (a.b) [c]', '(a.b)', ['(a.b)']],
    ['a hyphen', 'well-known', 'well-known', ['well-known']],
    ['a straight apostrophe for a curly one', 'the project’s own', "project's", ['project’s']],
    ['straight quotation marks for curly ones', 'Ask “why” first', '"why"', ['“why”']],
    ['letters of other scripts, by their own case', 'ÄRGER, Ärger', 'ärger', ['ÄRGER', 'Ärger']],
    ['nothing for nothing', 'anything', '   ', []],
    ['nothing where there is none', 'anything', 'nought', []],
  ])('finds %s', (_what, text, query, expected) => {
    expect(found(text, query)).toEqual(expected)
  })

  it('never throws, and what it finds is in order, inside the text and not empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 10 }), (text, query) => {
        let last = 0
        for (const { from, to } of matchesIn(text, searchFor(query))) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          last = to
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('cuts a phrase that nobody searches for', () => {
    expect(found('a'.repeat(100), 'a'.repeat(200))).toEqual(['a'.repeat(80)])
  })
})

it('searches all that a section shows, and names the section', () => {
  const count = (query: string) => {
    const search = searchFor(query)
    return search && Object.fromEntries(countMatches(composed(), NAMES, search))
  }
  expect(count('true')).toEqual({ truth: 3 })
  expect(count('it is')).toEqual({ truth: 2, tone: 1, '#preference': 2 })
  expect(count('matters')).toEqual({ truth: 1 })
  expect(count("it's")).toEqual({ tone: 1 })
  expect(count('place')).toEqual({ '#justification': 1 })
  expect(count('overall')).toEqual({ '#preference': 1 })
  expect(count('nowhere')).toEqual({})
  expect([...sectionTexts(composed(), NAMES).keys()]).toEqual(['truth', 'tone', '#preference', '#justification'])
})
