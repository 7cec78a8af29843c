import { hostOfShape } from '../core/page-shape'
import type { SessionEvent } from '../core/session-event'
import { noteRecognition } from '../store/recognitions'
import { store } from './store'

/** What was noted last of each document, by this worker. A page is read again and again, and mostly with nothing new. */
const noted = new Map<string, { kinds: Set<string>; last: string }>()
const MOST_DOCUMENTS = 100

/** Notes how a page was recognised, for the page on health. What fails here must not cost the live work anything. */
export async function noteDetected({ doc, detection, at }: SessionEvent & { kind: 'page-detected' }): Promise<void> {
  const known = noted.get(doc) ?? { kinds: new Set(), last: '' }
  const { shape, pageKind, missing, confidence, pay, project, taskId, submitLabel } = detection
  if (shape === undefined) return
  const news = JSON.stringify([pageKind, missing, Math.round(confidence * 10), !pay, !project, !taskId, !submitLabel])
  if (news === known.last) return
  const isNew = !known.kinds.has(pageKind)
  noted.delete(doc)
  noted.set(doc, { kinds: known.kinds.add(pageKind), last: news })
  const [oldest] = noted.keys()
  if (noted.size > MOST_DOCUMENTS && oldest !== undefined) noted.delete(oldest)
  try {
    await noteRecognition(store, { site: hostOfShape(shape), shape, detection, at, isNew })
  } catch (error) {
    console.error(error)
  }
}
