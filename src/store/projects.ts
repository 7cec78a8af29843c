import type { Project } from '../core/project'
import type { Store } from './store'
import { ask, write } from './transaction'

export function readProject(store: Store, platform: string, project: string): Promise<Project | undefined> {
  return ask(store, (db) => db.get('projects', [platform, project]))
}

export function allProjects(store: Store): Promise<Project[]> {
  return ask(store, (db) => db.getAll('projects'))
}

/** Changes one project in one transaction; `change` is given what is kept, or undefined when the project is new, and must be synchronous. */
export function changeProject(
  store: Store,
  key: Pick<Project, 'platform' | 'project'>,
  change: (kept: Project | undefined) => Project,
): Promise<Project> {
  return write(store, ['projects'], async (transaction) => {
    const projects = transaction.objectStore('projects')
    const changed = { ...change(await projects.get([key.platform, key.project])), platform: key.platform, project: key.project }
    await projects.put(changed)
    return changed
  })
}
