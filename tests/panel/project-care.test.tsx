import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Project } from '../../src/core/project'
import { Panel } from '../../src/panel/panel'
import { aSession, aState, background, library } from './fake-background'

vi.mock('wxt/browser', () => import('./fake-background'))

beforeEach(() => background.reset())
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function show(project: Partial<Project> = {}, session = aSession()) {
  const start = aState({ session })
  background.state = { ...start, project: start.project && { ...start.project, ...project } }
  render(<Panel library={library} />)
  await screen.findByRole('tablist')
}
const toNotes = () => fireEvent.click(screen.getByRole('tab', { name: /Notes/ }))
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const LINK = 'Address of the project’s guidelines'

describe('notes of a project', () => {
  test('are apart from those of the task, and are saved with the project', async () => {
    await show({ notes: 'Kept.' })
    toNotes()
    const field = screen.getByLabelText('Notes for every task of this project') as HTMLTextAreaElement
    expect(field.value).toBe('Kept.')
    fireEvent.input(field, { target: { value: 'Kept. They mind units.' } })
    cleanup()
    const kept = { platform: 'alpha', project: 'Blue Heron', notes: 'Kept. They mind units.' }
    await waitFor(() => expect(background.of('project.notes')).toEqual([kept]))
    expect(background.of('review.notes')).toEqual([])
  })

  test('put a mark on the tab', async () => {
    await show({ notes: 'Kept.' })
    expect(screen.getByRole('tab', { name: /Notes.*has notes/ })).toBeTruthy()
  })
})

describe('the address of the guidelines', () => {
  test.each<[string, string | null]>([
    ['https://guides.example/blue?v=3#two', 'https://guides.example/blue?v=3#two'],
    ['  guides.example/blue ', 'https://guides.example/blue'],
    ['', null],
  ])('%j is kept as %j', async (typed, url) => {
    await show({ guidelineUrl: 'https://old.example/' })
    toNotes()
    click('Change')
    fireEvent.input(screen.getByLabelText(LINK), { target: { value: typed } })
    click('Save')
    await waitFor(() => expect(background.of('project.link')).toEqual([{ platform: 'alpha', project: 'Blue Heron', url }]))
  })

  test.each([
    ['http://guides.example/', /begins with http\./],
    ['javascript:alert(1)', /begins with javascript\./],
    ['file:///etc/passwd', /begins with file\./],
    ['my guide', /This is no address/],
    ['https://me:secret@guides.example/', /carries a user name/],
  ])('%j is refused with the reason, and nothing is sent', async (typed, reason) => {
    await show()
    toNotes()
    click('Add the guidelines’ address')
    fireEvent.input(screen.getByLabelText(LINK), { target: { value: typed } })
    click('Save')
    expect((await screen.findByText(reason)).getAttribute('role')).toBe('alert')
    expect(background.of('project.link')).toEqual([])
  })

  test('stands over the rubric as a link that opens apart and tells nothing of where from', async () => {
    await show({ guidelineUrl: 'https://guides.example/blue' })
    const link = screen.getByRole('link', { name: 'Guidelines (guides.example)' }) as HTMLAnchorElement
    expect([link.href, link.target, link.rel]).toEqual(['https://guides.example/blue', '_blank', 'noopener noreferrer'])
  })
})

describe('instructions that changed', () => {
  const changed = (from: number) => ({
    task: { hash: 'b', doc: 'd', seenAt: from + 1, changed: { at: from + 1, from: { hash: 'a', seenAt: from } } },
  })

  test('are told with the date on which they were last the same, until they were read', async () => {
    await show({ instructions: changed(Date.UTC(2026, 2, 3, 12)) })
    expect(screen.getByText('The instructions on the page changed since Mar 3, 2026')).toBeTruthy()
    click('I have read them')
    await waitFor(() => expect(background.of('project.instructions')).toEqual([{ platform: 'alpha', project: 'Blue Heron' }]))
  })

  test('are not spoken of where they did not', async () => {
    await show({ instructions: { task: { hash: 'a', doc: 'd', seenAt: 1 } } })
    expect(screen.queryByText(/instructions on the page/)).toBeNull()
  })
})
