import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { Practice } from '../../src/practice/practice'
import { TASK } from '../core/practice-samples'
import { type FakeHost, FIRST, fakeHost, TASKS } from './fake-host'

afterEach(cleanup)

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const radio = (group: string, name: RegExp) =>
  within(screen.getByRole('group', { name: group })).getByRole<HTMLInputElement>('radio', { name })
const mark = (group: string, name: RegExp) => fireEvent.click(radio(group, name))
const shown = () => document.body.textContent ?? ''

async function open(host: FakeHost) {
  render(<Practice host={host} />)
  await screen.findByRole('heading', { level: 1 })
  return host
}

describe('a newcomer’s first minute', () => {
  it('begins with a task at once: musts and the whole are asked, nothing else', async () => {
    await open(fakeHost({ beginFirst: true }))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(FIRST.title)
    await screen.findByText('Is it true?')
    expect(screen.queryByText('Does it fit?')).toBeNull()
    expect(screen.getByRole('heading', { name: 'Overall preference' })).toBeTruthy()
    expect(screen.queryByLabelText('Your justification')).toBeNull()
  })

  it('goes by keys alone from the first mark to the comparison', async () => {
    const host = await open(fakeHost({ beginFirst: true }))
    const first = (await screen.findAllByRole('radio'))[0]
    first?.focus()
    fireEvent.keyDown(document.activeElement as Element, { key: '3' })
    fireEvent.keyDown(document.activeElement as Element, { key: '2' })
    fireEvent.keyDown(document.activeElement as Element, { key: '1' })
    expect(document.activeElement?.textContent).toBe('Compare with the gold')
    fireEvent.submit(document.querySelector('form') as HTMLFormElement)
    await screen.findByRole('heading', { name: 'You and the gold' })
    expect(shown()).toContain('2 of 3 marks exactly the gold’s, 3 at most one off')
    await waitFor(() => expect([...host.kept.values()][0]?.attempts[FIRST.id]?.doneAt).toBeDefined())
    expect([...host.kept.values()][0]?.attempts[FIRST.id]?.marks).toEqual({ 'a/truth': 3, 'b/truth': 2, preference: -1 })
  })
})

describe('a task', () => {
  it('names every row of points for a screen reader, by criterion and part', async () => {
    await open(fakeHost())
    await press(`Start “${TASK.title}”`)
    await screen.findByText('Is it true?')
    const names = ['Truthful: Response A', 'Truthful: Response B', 'Length: Response A', 'Overall preference']
    for (const name of names) expect(screen.getByRole('group', { name: new RegExp(name) })).toBeTruthy()
    expect(radio('Truthful: Response A not marked', /3 Yes/)).toBeTruthy()
  })

  it('shows the anchors beside the points', async () => {
    await open(fakeHost())
    await press(`Start “${TASK.title}”`)
    await screen.findByText('Is it true?')
    for (const anchor of ['Anchor of Yes.', 'Anchor of Partly.', 'Anchor of A better.']) expect(shown()).toContain(anchor)
  })

  it('takes a mark back with Backspace', async () => {
    const host = await open(fakeHost())
    await press(`Start “${TASK.title}”`)
    await screen.findByText('Is it true?')
    mark('Truthful: Response A not marked', /3 Yes/)
    await waitFor(() => expect(shown()).toContain('Response A Yes'))
    fireEvent.keyDown(radio('Truthful: Response A Yes', /3 Yes/), { key: 'Backspace' })
    await waitFor(() => expect([...host.kept.values()][0]?.attempts[TASK.id]?.marks).toEqual({}))
  })

  it('keeps several marks that come before the page is drawn again', async () => {
    const host = await open(fakeHost())
    await press(`Start “${TASK.title}”`)
    await screen.findByText('Is it true?')
    for (const row of document.querySelectorAll('.mark-row')) row.querySelector('input')?.click()
    await waitFor(() => expect(Object.keys([...host.kept.values()][0]?.attempts[TASK.id]?.marks ?? {})).toHaveLength(4))
  })

  it('says what is still open, leads there, and lets one go on all the same', async () => {
    const host = await open(fakeHost())
    await press(`Start “${TASK.title}”`)
    await screen.findByText('Is it true?')
    mark('Truthful: Response A not marked', /3 Yes/)
    await press('Compare with the gold')
    expect((await screen.findByRole('alert')).textContent).toContain('3 marks still open')
    await press('Go to the first')
    expect(document.activeElement?.closest('fieldset')?.dataset.question).toBe('b/truth')
    await press('Compare with the gold')
    await press('Go on all the same')
    await screen.findByRole('heading', { name: 'You and the gold' })
    expect(shown()).toContain('1 of 4 marks exactly')
    expect(shown()).toContain('not marked')
    expect([...host.kept.values()][0]?.endedAt).toBeDefined()
  })

  it('shows what the expert saw, at its place in the text, and the gold justification', async () => {
    await open(fakeHost())
    await press(`Start “${TASK.title}”`)
    await press('Compare with the gold')
    await press('Go on all the same')
    const pointed = (await screen.findByText('It is five')).closest('mark')
    expect(pointed?.textContent).toContain('1')
    expect(shown()).toContain('It is four.')
    expect(shown()).toContain('Wrong sum')
    expect(shown()).toContain(TASK.gold?.justification)
  })
})

describe('leaving in the middle', () => {
  it('loses nothing that was marked: another page goes on where this one stopped', async () => {
    const host = await open(fakeHost())
    await press(`Start “${TASK.title}”`)
    await screen.findByText('Is it true?')
    mark('Truthful: Response B not marked', /1 No/)
    await waitFor(() => expect([...host.kept.values()][0]?.attempts[TASK.id]?.marks).toEqual({ 'b/truth': 1 }))
    cleanup()
    await open(fakeHost({ kept: host.kept }))
    expect(shown()).toContain('Unfinished: one task')
    await press('Go on')
    await screen.findByText('Is it true?')
    expect(radio('Truthful: Response B No', /1 No/).checked).toBe(true)
  })

  it('goes on with a task that was left when it is started again', async () => {
    const host = await open(fakeHost())
    await press(`Start “${TASK.title}”`)
    await screen.findByText('Is it true?')
    mark('Truthful: Response B not marked', /1 No/)
    await press('Leave')
    await press(`Start “${TASK.title}”`)
    await screen.findByText('Is it true?')
    expect(radio('Truthful: Response B No', /1 No/).checked).toBe(true)
    expect(host.kept.size).toBe(1)
  })

  it('leaves no unfinished sitting behind in which nothing was marked', async () => {
    await open(fakeHost())
    await press(`Start “${TASK.title}”`)
    await screen.findByText('Is it true?')
    await press('Leave')
    await screen.findByRole('heading', { name: 'Practice room' })
    expect(shown()).not.toContain('Unfinished')
  })

  it('can be ended from the room', async () => {
    const host = await open(fakeHost())
    await press('Start a mixed set')
    await screen.findByText(/Task 1 of 4/)
    fireEvent.click((await screen.findAllByRole('radio'))[0] as Element)
    await press('Leave')
    expect(await screen.findByText('Unfinished: mixed set')).toBeTruthy()
    await press('End it here')
    await waitFor(() => expect([...host.kept.values()][0]?.endedAt).toBeDefined())
    expect(shown()).not.toContain('Unfinished')
  })
})

describe('the list of tasks', () => {
  const titles = () => [...document.querySelectorAll<HTMLElement>('[data-task]')].map((line) => line.dataset.task)
  it('filters by type and level, and says when nothing fits', async () => {
    await open(fakeHost())
    expect(titles()).toHaveLength(TASKS.length)
    fireEvent.change(screen.getByLabelText('Level'), { target: { value: 'first' } })
    expect(titles()).toEqual([FIRST.id])
    expect(screen.getByText('1 task shown')).toBeTruthy()
  })

  it('shows what a task brought the first time, and the table by type', async () => {
    await open(fakeHost())
    await press(`Start “${TASK.title}”`)
    await screen.findByText('Is it true?')
    mark('Truthful: Response A not marked', /3 Yes/)
    mark('Truthful: Response B not marked', /3 Yes/)
    await press('Compare with the gold')
    await press('Go on all the same')
    await press('Back to the practice room')
    const line = await waitFor(() => document.querySelector(`[data-task="${TASK.id}"]`))
    expect(line?.textContent).toContain('50% exact')
    const row = within(screen.getByRole('table', { name: 'Agreement with the gold by type of task' })).getByRole('row', {
      name: /Comparison/,
    })
    expect([...row.children].map((cell) => cell.textContent)).toEqual([
      ...['Comparison', '1', '2', '50%', '50%', 'too few', 'too few', '1 higher', 'too few'],
    ])
    expect(screen.getByRole('row', { name: 'Wrong sum 0 of 1' })).toBeTruthy()
  })
})

describe('when the store fails', () => {
  it('says so, keeps the mark on the page, and tries again with the next', async () => {
    const host = await open(fakeHost())
    await press(`Start “${TASK.title}”`)
    await screen.findByText('Is it true?')
    host.keep.mockRejectedValueOnce(new Error('no room left'))
    mark('Truthful: Response A not marked', /3 Yes/)
    expect((await screen.findByRole('alert')).textContent).toContain('no room left')
    expect(radio('Truthful: Response A Yes', /3 Yes/).checked).toBe(true)
    mark('Truthful: Response B not marked', /1 No/)
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect([...host.kept.values()][0]?.attempts[TASK.id]?.marks).toEqual({ 'a/truth': 3, 'b/truth': 1 })
  })

  it('says that the practice could not be read', async () => {
    render(<Practice host={fakeHost({ sittings: () => Promise.reject(new Error('closed')) })} />)
    expect(await screen.findByText(/could not be read/)).toBeTruthy()
  })

  it('says that a rubric could not be loaded', async () => {
    await open(fakeHost({ rubric: () => Promise.reject(new Error('gone')) }))
    await press(`Start “${TASK.title}”`)
    expect(await screen.findByText(/could not be loaded/)).toBeTruthy()
  })
})
