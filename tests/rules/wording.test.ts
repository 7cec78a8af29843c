import { describe, expect, it } from 'vitest'
import { lineOf, sourcesIn, withoutComments } from './sources'

// L10: all wording is in the catalogue (src/ui/messages), so that it can be read, corrected and translated in one place.

const MOST_WORDS = 3
/** Text between a tag's end and the next tag, with letters and no code in it. */
const JSX_TEXT = /(?<=[\w"'}\s/]>)([^<>{}=;()`]*[a-zA-Z][^<>{}=;()`]*)(?=<\/?[A-Za-z])/g
const ATTRIBUTES = /\b(?:title|label|aria-label|placeholder|alt|description|message)="([^"]*)"/g

const surfaces = sourcesIn('src').filter(({ path }) => path.endsWith('.tsx'))

describe('wording', () => {
  it('sees the surfaces', () => expect(surfaces.length).toBeGreaterThan(5))

  it('is in the message catalogue', () => {
    const found = surfaces.flatMap(({ path, text }) => {
      const code = withoutComments(text)
      return [...code.matchAll(JSX_TEXT), ...code.matchAll(ATTRIBUTES)]
        .map((hit) => ({ words: (hit[1] ?? '').trim().split(/\s+/), index: hit.index }))
        .filter(({ words }) => words.length > MOST_WORDS)
        .map(({ words, index }) => `${path}:${lineOf(code, index)}: "${words.join(' ')}"`)
    })
    expect(found, `Move these sentences into src/ui/messages and show them from there:\n${found.join('\n')}`).toEqual([])
  })
})
