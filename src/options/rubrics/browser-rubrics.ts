import { loadOverlay, loadRubric, OVERLAY_HEADS, RUBRIC_HEADS } from '../../../rubrics/bundled'
import { allOwnRubrics, changeOwnRubrics, lastRubricChange, undoRubricChange } from '../../store/own-rubrics'
import { keepDraft, rubricDrafts } from '../../store/rubric-drafts'
import type { Store } from '../../store/store'
import { ask, onBroadcast } from '../../ui/client'
import { download } from '../download'
import type { RubricsHost } from './host'

export function browserRubrics(store: Store): RubricsHost {
  /** The panel and the badges follow. What was written stays written though nobody hears of it. */
  const told = async <T>(done: Promise<T>): Promise<T> => {
    const result = await done
    await ask('ledger.announce', {}).catch(console.error)
    return result
  }
  return {
    rubrics: RUBRIC_HEADS,
    overlays: OVERLAY_HEADS,
    loadRubric,
    loadOverlay,
    read: async () => {
      const [own, drafts, lastChange] = await Promise.all([allOwnRubrics(store), rubricDrafts(store), lastRubricChange(store)])
      return { own, drafts, lastChange }
    },
    change: (what, after) => told(changeOwnRubrics(store, what, after)),
    undo: () => told(undoRubricChange(store)),
    keepDraft: (key, draft) => keepDraft(store, key, draft),
    onChanged: (listener) =>
      onBroadcast(({ name }) => {
        if (name === 'ledger.changed') listener()
      }),
    download: (name, text) => download(name, text, 'application/yaml'),
    newKey: () => crypto.randomUUID(),
  }
}
