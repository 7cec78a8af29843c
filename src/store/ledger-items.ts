import { EditRefused } from '../core/edit-refused'
import type { TimeEntry } from '../core/entry'
import { settledTerms } from '../core/first-tasks'
import type { EditSurroundings, LedgerItem } from '../core/ledger-edit'
import { newProject } from '../core/page-session'
import { termsFor } from '../core/pay'
import type { Project } from '../core/project'
import { submittedSince } from './first-tasks'
import type { EditTransaction } from './ledger-images'
import type { Image } from './schema'
import { reading, together } from './transaction'

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

/** What core is handed for an edit, and the projects as they are known. */
interface Around {
  around: EditSurroundings
  projects: Project[]
  /** Counts the first tasks of the projects whose terms were asked for and pay these otherwise. False where there are none. */
  countFirst: () => Promise<boolean>
}

/** Core asks for terms at once, so what they need of the ledger is counted for those that were asked for, and the edit is then made again. */
export async function surroundingsOf(transaction: EditTransaction, at: number): Promise<Around> {
  const projects = await transaction.objectStore('projects').getAll()
  const done = new Map<string, number>()
  const asked = new Map<string, () => Promise<number>>()
  const termsOf: EditSurroundings['termsOf'] = (platform, project, when, units) => {
    const terms = termsFor(projects, platform, project, when)
    if (terms?.firstTasks === undefined) return terms
    const key = JSON.stringify([platform, project, terms.validFrom])
    asked.set(key, () => submittedSince(reading(transaction), { platform, project }, terms.validFrom))
    return settledTerms(terms, done.get(key) ?? 0, units).terms
  }
  const countFirst = async () => {
    for (const [key, count] of asked) done.set(key, await count())
    return asked.size > 0
  }
  return { around: { at, makeId: () => crypto.randomUUID(), termsOf }, projects, countFirst }
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
