import { EditRefused } from '../core/edit-refused'
import type { OwnRubric } from '../core/own-rubric'
import { sameValue } from '../core/same-value'
import type { WriteTransaction } from './schema'
import type { Store } from './store'
import { ask, together, write } from './transaction'

/** A rubric as it was, or is to be; `value` is undefined where there is none. */
export interface RubricImage {
  id: string
  value: OwnRubric | undefined
}

/** The last change of the user's own rubrics, with all that takes it back. */
export interface RubricChange {
  what: 'save' | 'delete' | 'import'
  before: RubricImage[]
  after: RubricImage[]
}

/** Name of the record that holds the last change, so that it can be taken back after the page was closed as well. */
const LAST_CHANGE = 'rubricChange'

/** All rubrics and overlays of the user's own, by id. */
export function allOwnRubrics(store: Store): Promise<OwnRubric[]> {
  return ask(store, (db) => db.getAll('rubrics'))
}

/** Writes rubrics (`undefined` removes one), all or none, and keeps what was there before. */
export function changeOwnRubrics(store: Store, what: RubricChange['what'], after: readonly RubricImage[]): Promise<RubricChange> {
  return write(store, ['rubrics', 'meta'], async (transaction) => {
    const change = { what, before: await imagesOf(transaction, after), after: [...after] }
    await put(transaction, after)
    await transaction.objectStore('meta').put(change, LAST_CHANGE)
    return change
  })
}

export async function lastRubricChange(store: Store): Promise<RubricChange | null> {
  return ((await ask(store, (db) => db.get('meta', LAST_CHANGE))) as RubricChange | undefined) ?? null
}

/** Takes the last change back. @throws {EditRefused} when one of its rubrics is not as the change left it; nothing is changed then. */
export function undoRubricChange(store: Store): Promise<void> {
  return write(store, ['rubrics', 'meta'], async (transaction) => {
    const meta = transaction.objectStore('meta')
    const change = (await meta.get(LAST_CHANGE)) as RubricChange | undefined
    if (!change) return
    const now = await imagesOf(transaction, change.after)
    if (now.some(({ value }, i) => !sameValue(value, change.after[i]?.value)))
      throw new EditRefused('changed', 'Something else changed these rubrics since, and that would be lost. Nothing was changed.')
    await put(transaction, change.before)
    await meta.delete(LAST_CHANGE)
  })
}

type Rows = WriteTransaction<'rubrics' | 'meta'>

async function imagesOf(transaction: Rows, of: readonly RubricImage[]): Promise<RubricImage[]> {
  const images = of.map(({ id }): RubricImage => ({ id, value: undefined }))
  await together(
    images.map((image) => async () => {
      image.value = await transaction.objectStore('rubrics').get(image.id)
    }),
  )
  return images
}

function put(transaction: Rows, images: readonly RubricImage[]): Promise<void> {
  const rubrics = transaction.objectStore('rubrics')
  return together(
    images.map(
      ({ id, value }) =>
        async () =>
          value === undefined ? rubrics.delete(id) : rubrics.put(value),
    ),
  )
}
