// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { act, cleanup, render } from '@testing-library/preact'
import { h } from 'preact'
import { afterEach, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { RubricFileError } from '../../src/core/rubric-file'
import { readRubricFile } from '../../src/core/rubric-file'
import { readPack } from '../../src/core/rubric-pack'
import { FaultList } from '../../src/options/rubrics/fault-list'
import { RubricPreview } from '../../src/options/rubrics/rubric-preview'
import { GOOD, OVERLAY } from '../core/rubric-file-samples'
import { CODING, PAIRS } from '../core/rubric-samples'
import { fakeRubrics } from '../options/rubrics/fake-rubrics'
import { Dice } from '../simulate/random'
import { damagedText, damagedValue, MARKUP } from './damage'

// Damaged rubric files are refused with place and reason, or shown as text. `npm run fuzz` reads ten thousand; MARGIN_SEED replays.

const FILES = Number(process.env.MARGIN_FUZZ ?? 500)
const SEED = Number(process.env.MARGIN_SEED ?? Math.floor(Math.random() * 2 ** 31))
/** No single file may hold up the tab so long, on a busy machine. */
const LONGEST_MS = 3000
const NEVER = 'script, style, link, img, svg, iframe, object, embed, base, meta, form, audio, video, a[href]'

const bundled = ['translation', 'overlays/coding'].map((name) => readFileSync(`rubrics/${name}.yaml`, 'utf8'))
const texts = [GOOD, GOOD, GOOD, OVERLAY, OVERLAY, ...bundled]
const values = [PAIRS, CODING, ...texts.map(valueIn)]

function valueIn(text: string): object {
  const reading = readRubricFile('x', text)
  return 'rubric' in reading ? reading.rubric : 'overlay' in reading ? reading.overlay : {}
}

function damaged(dice: Dice): string {
  const kind = dice.int(0, 4)
  if (kind === 0) return damagedText(dice.pick(texts), dice)
  if (kind === 1) return `${damagedText(dice.pick(texts), dice)}\n---\n${dice.pick(texts)}`
  const value = damagedValue(dice.pick(values), dice)
  if (kind === 2) return stringify(value)
  const json = JSON.stringify(value, null, dice.pick([0, 2]))
  return kind === 3 ? json : damagedText(json, dice)
}

const { host } = fakeRubrics()
const own = (value: object) => Object.getOwnPropertyNames(value).length
const BUILT_IN = [Object.prototype, Array.prototype, Function.prototype, String.prototype]
const before = BUILT_IN.map(own)
afterEach(cleanup)

function checkRefusal(errors: readonly RubricFileError[], text: string) {
  expect(errors.length).toBeGreaterThan(0)
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  for (const { file, line, column, field, expected, found, todo } of errors) {
    expect([file, line >= 1 && line <= lines.length, column >= 1 && column <= (lines[line - 1] ?? '').length + 1]).toEqual([
      'damaged.yaml',
      true,
      true,
    ])
    expect([field, expected, found, todo].map((words) => words.length > 0 && words.length < 1000)).toEqual([
      true,
      true,
      true,
      true,
    ])
  }
}

function checkShown(container: Element) {
  expect([...container.querySelectorAll(NEVER)].map(({ outerHTML }) => outerHTML)).toEqual([])
  const attributes = new Set(
    [...container.querySelectorAll('*')].flatMap(({ attributes: all }) => [...all].map(({ name }) => name)),
  )
  expect([...attributes].filter((name) => /^on|^style$|^src|^href/.test(name))).toEqual([])
}

it(`are ${FILES} times refused with place and reason, or shown harmlessly`, { timeout: 30_000 + FILES * 60 }, async () => {
  const tally = { refused: 0, taken: 0, slowestMs: 0, markupShown: 0 }
  for (let n = 0; n < FILES; n += 1) {
    const text = damaged(new Dice(SEED, n))
    try {
      const startedAt = performance.now()
      const reading = readPack([{ name: 'damaged.yaml', text }], () => undefined)
      const shown = (node: Parameters<typeof render>[0]) => render(node).container
      if ('errors' in reading) {
        tally.refused += 1
        checkRefusal(reading.errors, text)
        checkShown(shown(h(FaultList, { errors: reading.errors, isChecked: true, onGo: () => {} })))
      } else {
        tally.taken += 1
        for (const { value } of reading.rubrics) {
          const container = shown(h(RubricPreview, { host, value }))
          await act(async () => {})
          checkShown(container)
          expect(container.textContent).toContain(value.summary)
          if (MARKUP.some((one) => container.textContent?.includes(one.trim()))) tally.markupShown += 1
        }
      }
      cleanup()
      tally.slowestMs = Math.max(tally.slowestMs, performance.now() - startedAt)
      expect(BUILT_IN.map(own)).toEqual(before)
      expect(Reflect.get({}, 'polluted')).toBeUndefined()
      expect(Reflect.get(window, 'ran')).toBeUndefined()
    } catch (error) {
      throw new Error(`File ${n} of seed ${SEED} (replay: MARGIN_SEED=${SEED} MARGIN_FUZZ=${n + 1}):\n${text.slice(0, 2000)}`, {
        cause: error,
      })
    }
  }
  console.log(
    `Damaged rubric files, seed ${SEED}: ${JSON.stringify({ files: FILES, ...tally, slowestMs: Math.round(tally.slowestMs) })}`,
  )
  expect(tally.slowestMs).toBeLessThan(LONGEST_MS)
  // Both ways were gone where there were enough of them, and what was taken had markup in it.
  if (FILES >= 200) expect(Math.min(tally.refused, tally.taken, tally.markupShown)).toBeGreaterThan(FILES / 50)
})
