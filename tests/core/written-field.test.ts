import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FrameOfTab, frameToRead } from '../../src/core/written-field'

const frame = (frameId: number, change: Partial<FrameOfTab> = {}): FrameOfTab => ({
  frameId,
  host: `h${frameId}`,
  isFocused: false,
  fieldAt: 0,
  ...change,
})

describe('the frame that is read', () => {
  it.each<[string, FrameOfTab[], ReturnType<typeof frameToRead> | number]>([
    ['none without a field', [frame(0), frame(1)], undefined],
    ['none without a frame', [], undefined],
    ['the page with the focus', [frame(0, { isFocused: true }), frame(1, { fieldAt: 9 })], 0],
    ['the one whose field had it last', [frame(0, { fieldAt: 3 }), frame(1, { fieldAt: 9 }), frame(2)], 1],
    [
      'a field of a frame that the page’s focus is not in is not taken for the one in use',
      [frame(0), frame(1, { isFocused: true })],
      undefined,
    ],
    ['the frame that has the focus', [frame(0, { inFrame: 'h1', fieldAt: 5 }), frame(1, { isFocused: true })], 1],
    ['a frame within a frame', [frame(0, { inFrame: 'h1' }), frame(1, { inFrame: 'h2' }), frame(2, { isFocused: true })], 2],
    [
      'of two of one host the one with a field in use',
      [frame(0, { inFrame: 'h' }), frame(1, { host: 'h', fieldAt: 4 }), frame(2, { host: 'h', isFocused: true })],
      2,
    ],
    ['one that may not be read', [frame(0, { inFrame: 'elsewhere' }), frame(1, { fieldAt: 9 })], { blocked: 'elsewhere' }],
    [
      'one that may not be read, within one that may',
      [frame(0, { inFrame: 'h1' }), frame(1, { inFrame: 'elsewhere' })],
      { blocked: 'elsewhere' },
    ],
    [
      'a frame with the focus on no field, and an earlier field',
      [frame(0, { inFrame: 'h1', fieldAt: 2 }), frame(1, { fieldAt: 7 })],
      1,
    ],
  ])('%s', (_what, frames, expected) => {
    const found = frameToRead(frames)
    expect(typeof expected === 'number' ? found && 'frameId' in found && found.frameId : found).toEqual(expected)
  })

  it('is always found in finite time, and is one of those given', () => {
    const host = fc.constantFrom('a', 'b', 'c')
    const any = fc.record(
      { frameId: fc.nat(4), host, isFocused: fc.boolean(), fieldAt: fc.nat(9), inFrame: host },
      { requiredKeys: ['frameId', 'host', 'isFocused', 'fieldAt'] },
    )
    fc.assert(
      fc.property(fc.array(any), (frames) => {
        const found = frameToRead(frames)
        if (found && 'frameId' in found) expect(frames).toContain(found)
        else if (found) expect(frames.map(({ inFrame }) => inFrame)).toContain(found.blocked)
      }),
    )
  })
})
