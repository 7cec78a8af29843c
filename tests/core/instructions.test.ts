import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Detection } from '../../src/core/detection'
import { acknowledgeInstructions, instructionsChangedSince, seeInstructions } from '../../src/core/instructions'
import { newProject } from '../../src/core/page-session'
import { MINUTE, NINE, taskDetection, World } from './session-world'

const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type Look = [hash: string, doc: string, at: number, place?: string]
const after = (...looks: Look[]) =>
  looks.reduce(
    (project, [hash, doc, at, place = 'task']) => seeInstructions(project, { place, hash }, doc, at),
    newProject('here', 'Heron', 0),
  )
const since = (...looks: Look[]) => instructionsChangedSince(after(...looks))

describe('instructions have changed', () => {
  it.each<[string, Look[], number | undefined]>([
    ['not when they are seen first', [['a', 'd1', 0]], undefined],
    [
      'not when they are the same',
      [
        ['a', 'd1', 0],
        ['a', 'd2', DAY],
      ],
      undefined,
    ],
    [
      'when another document shows others',
      [
        ['a', 'd1', 0],
        ['b', 'd2', DAY],
      ],
      0,
    ],
    [
      'since they were last seen as they were',
      [
        ['a', 'd1', 0],
        ['a', 'd2', DAY],
        ['b', 'd3', 2 * DAY],
      ],
      DAY,
    ],
    [
      'not while one document is still filling',
      [
        ['half', 'd1', 0],
        ['a', 'd1', 2_000],
      ],
      undefined,
    ],
    [
      'not when the known text was shown in halves',
      [
        ['a', 'd1', 0],
        ['half', 'd2', DAY],
        ['a', 'd2', DAY + 2_000],
      ],
      undefined,
    ],
    [
      'when the new text was shown in halves, once',
      [
        ['a', 'd1', 0],
        ['half', 'd2', DAY],
        ['b', 'd2', DAY + 2_000],
      ],
      0,
    ],
    [
      'in a page that is never left, later',
      [
        ['a', 'd1', 0],
        ['b', 'd1', 3 * HOUR],
      ],
      0,
    ],
    [
      'not when they went back to what they were',
      [
        ['a', 'd1', 0],
        ['b', 'd2', DAY],
        ['a', 'd3', 2 * DAY],
      ],
      undefined,
    ],
    [
      'since the text that was read, over two changes',
      [
        ['a', 'd1', 0],
        ['b', 'd2', DAY],
        ['c', 'd3', 2 * DAY],
      ],
      0,
    ],
    [
      'each place by itself',
      [
        ['a', 'd1', 0, 'task'],
        ['b', 'd2', DAY, 'page'],
        ['a', 'd3', 2 * DAY, 'task'],
      ],
      undefined,
    ],
    [
      'in one of two places',
      [
        ['a', 'd1', 0, 'task'],
        ['b', 'd2', DAY, 'page'],
        ['c', 'd3', 2 * DAY, 'page'],
      ],
      DAY,
    ],
  ])('%s', (_when, looks, expected) => {
    expect(since(...looks)).toBe(expected)
  })

  it('until the trainer has looked, and then not again for the same text', () => {
    const read = acknowledgeInstructions(after(['a', 'd1', 0], ['b', 'd2', DAY]))
    expect(instructionsChangedSince(read)).toBeUndefined()
    expect(instructionsChangedSince(seeInstructions(read, { place: 'task', hash: 'b' }, 'd3', 2 * DAY))).toBeUndefined()
    expect(instructionsChangedSince(seeInstructions(read, { place: 'task', hash: 'c' }, 'd3', 2 * DAY))).toBe(DAY)
    expect(instructionsChangedSince(null)).toBeUndefined()
  })
})

it('keeps nothing new for the same text in the same document, and not more than eight places', () => {
  const once = after(['a', 'd1', 0])
  expect(seeInstructions(once, { place: 'task', hash: 'a' }, 'd1', MINUTE)).toBe(once)
  expect(acknowledgeInstructions(once)).toBe(once)
  const many = after(...Array.from({ length: 12 }, (_, n): Look => ['a', 'd', n * HOUR, `page ${n}`]))
  expect(Object.keys(many.instructions ?? {}).sort()).toEqual([11, 10, 9, 8, 7, 6, 5, 4].map((n) => `page ${n}`).sort())
})

it('is never older than what it says it changed from, whatever was seen', () => {
  const look = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('d1', 'd2', 'd3'), fc.nat(3 * DAY))
  fc.assert(
    fc.property(fc.array(look, { maxLength: 12 }), (looks) => {
      const ordered = looks.toSorted((a, b) => a[2] - b[2])
      const { instructions } = after(...ordered)
      for (const seen of Object.values(instructions ?? {})) {
        expect(seen.seenAt).toBeLessThanOrEqual(ordered.at(-1)?.[2] ?? 0)
        if (seen.changed) {
          expect(seen.changed.from.seenAt).toBeLessThanOrEqual(seen.changed.at)
          expect(seen.changed.from.hash).not.toBe(seen.hash)
        }
      }
    }),
  )
})

describe('in the machine', () => {
  const shows = (world: World, hash: string, doc: string, detection: Detection) =>
    world.do({
      kind: 'page-detected',
      tabId: 1,
      frameId: 0,
      doc,
      detection,
      sketch: [],
      instructions: { place: 'task', hash },
      pageWidth: 1400,
    })
  const projects = (world: World) => world.live.projects.map(({ project, instructions }) => [project, instructions?.task?.hash])

  it('they are kept with the project that the page names, also before its first attempt', () => {
    const world = new World()
    shows(world, 'a', 'doc-1', taskDetection({ pageKind: 'instructions', submitLabel: null }))
    expect(projects(world)).toEqual([['Kestrel', 'a']])
    expect(world.live.sessions).toEqual([])
    shows(world, 'b', 'doc-2', taskDetection())
    expect(instructionsChangedSince(world.live.projects[0] ?? null)).toBe(NINE)
    expect(world.live.sessions).toHaveLength(1)
  })

  it('they are nobody’s where no project is named', () => {
    const { project: _none, ...unnamed } = taskDetection()
    expect(projects(shows(new World(), 'a', 'doc-1', unnamed))).toEqual([['', undefined]])
  })
})
