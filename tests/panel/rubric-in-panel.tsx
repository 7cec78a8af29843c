import { fireEvent, render, screen, within } from '@testing-library/preact'
import type { Project } from '../../src/core/project'
import type { Overlay, Rubric } from '../../src/core/rubric'
import type { PanelState } from '../../src/messages/panel-state'
import type { Library } from '../../src/panel/library'
import { Panel } from '../../src/panel/panel'
import { CODING, PAIRS } from '../core/rubric-samples'
import { aState, background, library as plain } from './fake-background'

export const GENERAL: Rubric = { ...PAIRS, id: 'any', title: 'Anything', taskTypes: ['other'] }

export function libraryOf(rubrics: readonly Rubric[] = [GENERAL, PAIRS], overlays: readonly Overlay[] = [CODING]): Library {
  const of = <T extends { id: string }>(list: readonly T[]) => {
    return (id: string) => list.find((one) => one.id === id) ?? Promise.reject(new RangeError(`No ${id}.`))
  }
  return { ...plain, rubrics, overlays, rubricOf: of(rubrics), overlayOf: of(overlays) }
}

/** The panel's state with a project of which nothing was read yet. */
export function unread(change: Parameters<typeof aState>[0] = {}, project: Partial<Project> = {}): PanelState {
  const start = aState(change)
  return { ...start, project: start.project && { ...start.project, rubricsRead: [], ...project } }
}

export async function show(change: Parameters<typeof aState>[0] = {}, library = libraryOf(), project: Partial<Project> = {}) {
  background.state = unread(change, project)
  const shown = render(<Panel library={library} />)
  await screen.findByRole('searchbox')
  return shown
}

export const sections = () => [...document.querySelectorAll<HTMLElement>('[data-section]')]
export const section = (id: string) => sections().find((one) => one.dataset.section === id) ?? document.body
export const titles = () => sections().map((one) => one.querySelector('h3')?.textContent)
export const chips = () => within(screen.getByRole('toolbar', { name: 'Sections of the rubric' })).getAllByRole('button')
export const search = (text: string) => fireEvent.input(screen.getByRole('searchbox'), { target: { value: text } })
export const press = (key: string, at: Element = section('truth')) => fireEvent.keyDown(at, { key })
export const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
