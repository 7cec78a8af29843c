import type { Dice } from '../simulate/random'

/** Everything that could run or load something if it were ever taken for markup. */
export const MARKUP = [
  '<script>window.ran=1</script>',
  '<img src="https://evil.invalid/a.png" onerror="window.ran=1">',
  '"><svg onload=window.ran=1><style>*{background:url(https://evil.invalid/b)}</style>',
  '<iframe src="javascript:window.ran=1"></iframe>',
  '<link rel=stylesheet href=https://evil.invalid/c.css><base href=https://evil.invalid/>',
  '<a href="javascript:window.ran=1">x</a>',
  '&lt;b&gt; {{constructor.constructor("window.ran=1")()}}',
  ']]><!--<script>-->',
] as const

const STRANGE = ['\0', '\u202E', '\uD800', '\uFEFF', '\u2028', '\r', '\t', '\v', '💥', 'a\u0300'.repeat(50)] as const
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'dangerouslySetInnerHTML',
  'key',
  'ref',
  '$schema',
  '<<',
] as const
const SYNTAX = [
  '\t',
  ': ',
  '- ',
  '? ',
  '&a ',
  '*a',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|',
  '>',
  '#',
  '%YAML 1.1\n',
  '---\n',
  '...\n',
  '!!js/function ',
  '!!binary ',
  '!!set ',
  '!!timestamp ',
  '<<: *a\n',
  '__proto__: { polluted: true }\n',
  'constructor: { prototype: { polluted: true } }\n',
  '\n',
  ',',
  '~',
] as const

type Mutation = (text: string, dice: Dice) => string

const at = (text: string, dice: Dice) => dice.int(0, text.length)
const put = (text: string, where: number, cut: number, what: string) => text.slice(0, where) + what + text.slice(where + cut)
const lines = (text: string, dice: Dice, change: (all: string[], i: number) => unknown) => {
  const all = text.split('\n')
  change(all, dice.int(0, all.length - 1))
  return all.join('\n')
}
const nested = (dice: Dice) => {
  const depth = dice.pick([5, 19, 21, 100, 5000])
  const [open, close] = dice.pick([
    ['[', ']'],
    ['{a: ', '}'],
    ['- ', ''],
    ['? ', ''],
  ] as const)
  return open.repeat(depth) + (dice.chance(0.5) ? close.repeat(depth) : '')
}
const bomb = (dice: Dice) => {
  const many = dice.int(2, 9)
  const names = 'abcdefghi'.slice(0, dice.int(2, 9))
  return [...names]
    .map(
      (name, i) =>
        `${name}: &${name} [${Array(many)
          .fill(i ? `*${names[i - 1]}` : 'x')
          .join(', ')}]`,
    )
    .join('\n')
}
const evil = (dice: Dice): unknown =>
  dice.pick<() => unknown>([
    () => dice.pick(MARKUP),
    () => dice.pick(MARKUP),
    () => dice.pick(STRANGE),
    () => 'x'.repeat(dice.pick([0, 61, 400, 401, 1200, 60_000])),
    () => dice.pick([null, true, -1, 1e308, 0.1, Number.MAX_SAFE_INTEGER]),
    () => [],
    () => ({}),
    () => ({ __html: dice.pick(MARKUP) }),
    () => Array(dice.pick([1, 25])).fill(dice.pick(MARKUP)),
    () => JSON.parse(`{"${dice.pick(KEYS)}": {"polluted": true}}`) as unknown,
  ])()

const OF_TEXT: readonly Mutation[] = [
  (text, dice) => put(text, at(text, dice), dice.int(0, 30), ''),
  (text, dice) => put(text, at(text, dice), dice.int(0, 5), dice.pick(SYNTAX)),
  (text, dice) => put(text, at(text, dice), 0, dice.pick(STRANGE)),
  (text, dice) => put(text, at(text, dice), 0, dice.pick(MARKUP)),
  (text, dice) => put(text, at(text, dice), 0, nested(dice)),
  (text, dice) => put(text, at(text, dice), 0, `\n${bomb(dice)}\n`),
  (text, dice) => put(text, at(text, dice), 0, 'y'.repeat(dice.pick([500, 60_000]))),
  (text, dice) => lines(text, dice, (all, i) => all.splice(i, 1)),
  (text, dice) => lines(text, dice, (all, i) => all.splice(i, 0, all[dice.int(0, all.length - 1)] ?? '')),
  (text, dice) => lines(text, dice, (all, i) => all.splice(i, 1, `  ${all[i]}`)),
  (text, dice) => lines(text, dice, (all, i) => all.splice(i, 1, `${dice.pick(KEYS)}: ${JSON.stringify(evil(dice))}`)),
  // The value of one field, quoted or bare.
  (text, dice) =>
    lines(text, dice, (all, i) => {
      const value = dice.chance(0.6) ? JSON.stringify(evil(dice)) : dice.pick(MARKUP)
      all[i] = (all[i] ?? '').replace(/^([ -]*[\w-]+:).*/, (_, field: string) => `${field} ${value}`)
    }),
  (text) => text.replaceAll('\n', '\r\n'),
]

interface Holder {
  value: object
  key: string
}

/** Every place in a value that can be changed. */
function places(value: unknown, found: Holder[] = []): Holder[] {
  if (typeof value !== 'object' || value === null) return found
  for (const key of Object.keys(value)) {
    found.push({ value, key })
    places(Reflect.get(value, key), found)
  }
  return found
}

/** A value with some of its places changed, or markup in every text of it. */
export function damagedValue(value: object, dice: Dice): unknown {
  const copy = structuredClone(value)
  const isEverywhere = dice.chance(0.5)
  for (const { value: holder, key } of places(copy)) {
    const given: unknown = Reflect.get(holder, key)
    if (!isEverywhere || typeof given !== 'string' || /^(?:id|level|kind)$/.test(key) || /^[a-z-]+$/.test(given)) continue
    Reflect.set(holder, key, dice.pick(MARKUP).slice(0, /title|label/.test(key) ? 60 : 400))
  }
  const times = isEverywhere ? dice.pick([0, 0, 1, 3]) : dice.int(1, 3)
  for (let n = 0; n < times; n += 1) {
    const { value: holder, key } = dice.pick(places(copy))
    const what = dice.int(0, 4)
    if (what === 0) Reflect.deleteProperty(holder, key)
    else if (what === 1)
      Object.defineProperty(holder, dice.pick(KEYS), { value: evil(dice), enumerable: true, configurable: true, writable: true })
    else Reflect.set(holder, key, evil(dice))
  }
  return copy
}

/** A text with one to four damages. */
export function damagedText(text: string, dice: Dice): string {
  let damaged = text
  for (let n = dice.int(1, 4); n > 0; n -= 1) damaged = dice.pick(OF_TEXT)(damaged, dice)
  return damaged
}
