import { EditRefused } from '../core/edit-refused'
import type { TimeEntry } from '../core/entry'
import type { EditSurroundings, LedgerItem } from '../core/ledger-edit'
import { newProject } from '../core/page-session'
import { termsAt } from '../core/pay'
import type { Project } from '../core/project'
import type { EditTransaction } from './ledger-images'
import type { Image } from './schema'
import { together } from './transaction'

/** Entries with their pay lines and reviews, each once. Throws an EditRefused when one is not in the ledger. */
export async function readItems(transaction: EditTransaction, ids: readonly string[]): Promise<LedgerItem[]> {
  const lines = transaction.objectStore('payLines').index('entryId')
  const asked = [...new Set(ids)]
  const items = new Map<string, LedgerItem>()
  await together(
    asked.map((id) => async () => {
      const [entry, payLines, review] = await Promise.all([
        transaction.objectStore('entries').get(id),
        lines.getAll(id),
        transaction.objectStore('reviews').get(id),
      ])
      if (entry) items.set(id, { entry, payLines, ...(review ? { review } : {}) })
    }),
  )
  return asked.map((id) => {
    const item = items.get(id)
    if (!item) throw new EditRefused('gone', 'This entry is not in the ledger any more. Nothing was changed.')
    return item
  })
}

/** What core is handed for an edit, with the projects as they are known. */
export async function surroundingsOf(
  transaction: EditTransaction,
  at: number,
): Promise<{ around: EditSurroundings; projects: Project[] }> {
  const projects = await transaction.objectStore('projects').getAll()
  const termsOf: EditSurroundings['termsOf'] = (platform, project, when) =>
    termsAt(projects.find((p) => p.platform === platform && p.project === project)?.terms ?? [], when)
  return { around: { at, makeId: () => crypto.randomUUID(), termsOf }, projects }
}

/** The records of some entries in two states, key by key; a record that one state does not have is undefined there. */
export function imagesBetween(before: readonly LedgerItem[], after: readonly LedgerItem[]): { before: Image[]; after: Image[] } {
  const [old, next] = [recordsOf(before), recordsOf(after)]
  const keys = [...new Map([...next, ...old])]
  const imagesIn = (records: ReadonlyMap<string, Image>) =>
    keys.map(([name, { store, key }]): Image => ({ store, key, value: records.get(name)?.value }))
  return { before: imagesIn(old), after: imagesIn(next) }
}

function recordsOf(items: readonly LedgerItem[]): Map<string, Image> {
  const images = items.flatMap(({ entry, payLines, review }): Image[] => [
    { store: 'entries', key: entry.id, value: entry },
    ...payLines.map((line): Image => ({ store: 'payLines', key: line.id, value: line })),
    ...(review ? [{ store: 'reviews' as const, key: review.sessionId, value: review }] : []),
  ])
  return new Map(images.map((image) => [`${image.store} ${String(image.key)}`, image]))
}

/** Records of projects that entries name and nobody has seen yet, so that terms can be given to them. */
export function newProjects(entries: readonly TimeEntry[], known: readonly Project[], at: number): Image[] {
  const names = new Map(entries.map(({ platform, project }) => [JSON.stringify([platform, project]), { platform, project }]))
  return [...names.values()]
    .filter(({ platform, project }) => !known.some((p) => p.platform === platform && p.project === project))
    .map(({ platform, project }) => ({ store: 'projects', key: [platform, project], value: newProject(platform, project, at) }))
}
