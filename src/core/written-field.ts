import type { Rating } from './justification-rating'

/** Why the text that is being written can not be read whole. */
export type FieldRefusal =
  /** No field has or had the focus. */
  | 'none'
  | 'one-line'
  | 'password'
  | 'search'
  /** Shown, and not to be written in. */
  | 'read-only'
  /** Keeps its text elsewhere and only the lines in view on the page. */
  | 'code-editor'
  /** Draws its text. */
  | 'canvas'
  /** Takes the keys for an editor that keeps its text elsewhere. */
  | 'helper'

/** What one frame tells of its fields before any text is read. */
export interface FrameLook {
  host: string
  /** The focus is in a frame of this host, whose insides only itself can see. */
  inFrame?: string
  /** What has the focus in this frame, if the frame itself has it, is a field, readable or not. */
  isFocused: boolean
  /** When a field of this frame last got the focus, where that is remembered; 0 where there is none. */
  fieldAt: number
  /** Why the field that has or last had the focus can not be read. */
  refusal?: FieldRefusal
}

/** What is read on the trainer's click, once, and forgotten after the check. */
export interface WrittenText {
  text: string
  rating?: Rating
}

export interface FrameOfTab extends FrameLook {
  frameId: number
}

/** Depth of frames within frames that is followed. */
const DEEPEST = 6

/**
 * The frame whose field has the focus, else the one whose field had it last; or the host of the frame that has the focus and may not be
 * read. Undefined where there is no field at all.
 */
export function frameToRead(frames: readonly FrameOfTab[]): FrameOfTab | { blocked: string } | undefined {
  let here = frames.find(({ frameId }) => frameId === 0)
  for (let depth = 0; here?.inFrame !== undefined && depth < DEEPEST; depth++) {
    const { inFrame, frameId } = here
    const inside = frames.filter((one) => one.frameId !== 0 && one.frameId !== frameId && one.host === inFrame)
    if (inside.length === 0) return { blocked: inFrame }
    here = inside.find(({ isFocused, inFrame: deeper }) => isFocused && deeper === undefined) ?? latest(inside)
  }
  if (here?.isFocused) return here
  const last = latest(frames)
  return last && last.fieldAt > 0 ? last : undefined
}

const latest = (frames: readonly FrameOfTab[]): FrameOfTab | undefined => [...frames].sort((a, b) => b.fieldAt - a.fieldAt)[0]
