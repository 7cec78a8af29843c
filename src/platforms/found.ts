import type { Detection } from '../core/detection'

/** A detection together with the live elements it rests on; the elements never leave the content script. */
export interface Found {
  detection: Detection
  submit: Element | null
  skip: Element | null
}
