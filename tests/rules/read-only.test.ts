import { describe, expect, it } from 'vitest'
import { hitsIn, sourcesIn } from './sources'

// L1: pages are read, never written. These are the calls that would write; the end-to-end test has the last word.

const WRITES: readonly [what: RegExp, instead: string][] = [
  [
    /\.(?:click|focus|blur|submit|requestSubmit|select|setSelectionRange|showModal|animate)\s*\(/,
    'moves focus or acts for the user',
  ],
  [/\bdispatchEvent\b|\bnew (?:Custom|Mouse|Keyboard|Pointer|Input)?Event\b/, 'sends an event that the page can hear'],
  [/\b(?:inner|outer)HTML\s*=[^=]|\binsertAdjacent\w+|\bdocument\.write/, 'changes the page'],
  [
    /\.(?:append|appendChild|prepend|before|after|replaceWith|replaceChildren|insertBefore|removeChild|remove)\s*\((?!\))/,
    'changes the DOM (use arrays and sets for lists of your own)',
  ],
  [
    /\bdocument\.(?:body|head|documentElement)\.remove\b|\bcreateElement\b|\battachShadow\b|\badoptedStyleSheets\b/,
    'puts nodes or styles into the page',
  ],
  [
    /\.(?:set|remove|toggle)Attribute\w*\s*\(|\.classList\.(?:add|remove|toggle|replace)|\.style\.\w+\s*=[^=]|\.dataset\.\w+\s*=[^=]/,
    'changes an attribute, a class or a style',
  ],
  [/\.(?:textContent|innerText|nodeValue|checked|scrollTop|scrollLeft|hidden|disabled)\s*=[^=]/, 'changes what the page shows'],
  [/\bpreventDefault\b|\bstopPropagation\b|\bstopImmediatePropagation\b|\breturnValue\b/, 'cancels an event of the page'],
  [/\bscroll(?:To|By|IntoView)\b/, 'scrolls the page'],
  [/\bpostMessage\b|\bBroadcastChannel\b/, 'sends a message that the page can hear'],
  [
    /\bhistory\.(?:pushState|replaceState|back|forward|go)\b|\blocation\.(?:href|hash|search)\s*=[^=]|\blocation\.(?:assign|replace|reload)\b/,
    'navigates the page',
  ],
  [/\b(?:local|session)Storage\b|\bdocument\.cookie\b|\bindexedDB\b/, 'uses the page’s own storage'],
  [/\bdocument\.execCommand\b|\bnavigator\.clipboard\b/, 'uses the clipboard of the page'],
]

const EDITS_PROTOTYPES = /\b\w+\.prototype\.\w+\s*=[^=]|\bObject\.definePropert(?:y|ies)\s*\(/

const pageSide = [
  ...sourcesIn('src/content', 'src/platforms'),
  ...sourcesIn('entrypoints').filter(({ path }) => /\/(?:watcher|generic|writing|funds-history|platform-)/.test(path)),
]

describe('what runs in pages (L1)', () => {
  it('sees the files it is about', () => expect(pageSide.length).toBeGreaterThan(10))

  for (const [what, why] of WRITES) {
    it(`never ${why}`, () => {
      const found = hitsIn(pageSide, what)
      expect(
        found,
        `Pages are read, never written; this ${why}. Find another way, or show it in the panel:\n${found.join('\n')}`,
      ).toEqual([])
    })
  }

  it('hooks no built-in function', () => {
    const found = hitsIn(pageSide, EDITS_PROTOTYPES)
    expect(found, `The page could notice a changed built-in. Observe instead:\n${found.join('\n')}`).toEqual([])
  })

  it('hears events passively', () => {
    const found = hitsIn(pageSide, /\bpassive:\s*false\b|\.on\w+\s*=\s*(?:\(|\w+\s*=>|function)/)
    expect(
      found,
      `Listen with addEventListener and { passive: true }, which cannot cancel and replaces no handler:\n${found.join('\n')}`,
    ).toEqual([])
  })
})
