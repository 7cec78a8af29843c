import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import type { Lesson } from '../../../src/core/lesson'
import { readLessonPack } from '../../../src/core/lesson-pack'
import { Lessons } from '../../../src/options/lessons/lessons'
import { aLesson, PAY, SUBMIT } from '../../core/lesson-samples'
import { fakeLessons } from './fake-lessons'

afterEach(cleanup)

const AT = Date.parse('2026-11-22T12:00:00Z')
const MINE = [
  aLesson({ id: 'task', health: { misses: 0, usedAt: AT } }),
  aLesson({ id: 'submit', taught: SUBMIT, health: { misses: 2, missedSinceAt: AT, missedAt: AT } }),
  aLesson({ id: 'pay', taught: PAY, pack: 'Colleagues', health: { misses: 5, retired: { at: AT, why: 'misses' } } }),
  aLesson({ id: 'type', site: 'b.example', shape: 'b.example/', taught: { what: 'task-type', taskType: 'rating' } }),
]

async function show(given: readonly Lesson[] = MINE) {
  const fake = fakeLessons(given)
  render(<Lessons host={fake.host} />)
  await screen.findByRole('button', { name: 'Import a pack' })
  return fake
}
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const row = (id: string) => within(document.querySelector(`[data-lesson="${id}"]`) as HTMLElement)
const choose = (text: string, name = 'team.json') => {
  const input = document.querySelector('input[type=file]') as HTMLInputElement
  fireEvent.change(input, { target: { files: [new File([text], name)] } })
}
const packOf = (...lessons: readonly object[]) => JSON.stringify({ format: 'margin-lessons', version: 1, name: 'Team', lessons })
const at = { site: 'tasks.example', shape: 'tasks.example/work/*' }

test('says what lessons are where there are none', async () => {
  await show([])
  expect(screen.getByText('No lessons yet')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Export a pack…' })).toBeNull()
})

test('shows what was taught, where, by which signs, and how it fares', async () => {
  await show()
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'b.example',
    'tasks.example',
    'Packs',
  ])
  expect(row('task').getByText('taught Nov 20, 2026 · last used Nov 22, 2026')).toBeTruthy()
  expect(row('task').getByText('Pages like tasks.example/work/…')).toBeTruthy()
  expect(row('submit').getByText('found nothing 2 times in a row')).toBeTruthy()
  expect(
    row('submit').getByText(
      'button “Send it in” · beside “Your verdict” · data-testid=finish · in form#verdict, main · number 1 of 2 · class primary',
    ),
  ).toBeTruthy()
  expect(row('pay').getByText('text · reads like $9.99/aaaa · beside “Reward” · in section, main')).toBeTruthy()
  expect(row('pay').getByText(/retired Nov 22, 2026: what it points at was not found any more/)).toBeTruthy()
  expect(row('type').getByText('Task type: Rating one response')).toBeTruthy()
})

test('takes a lesson out of use and back, removes it, and takes all of that back', async () => {
  const fake = await show()
  const of = (id: string) => fake.kept().find((one) => one.id === id)
  fireEvent.click(row('task').getByText('Take out of use'))
  await waitFor(() =>
    expect(of('task')?.health).toEqual({ misses: 0, usedAt: AT, retired: { at: fake.host.now(), why: 'user' } }),
  )
  await waitFor(() => fireEvent.click(row('task').getByText('Use again')))
  await waitFor(() => expect(of('task')?.health).toEqual({ misses: 0, usedAt: AT }))
  fireEvent.click(row('pay').getByText('Use again'))
  await waitFor(() => expect(of('pay')?.health).toEqual({ misses: 0 }))
  fireEvent.click(row('submit').getByText('Remove'))
  await screen.findByText('Removed 1 lesson.')
  expect(of('submit')).toBeUndefined()
  click('Undo')
  await waitFor(() => expect(of('submit')).toEqual(MINE[1]))
  await screen.findByText('Taken back.')
})

test('widens a lesson and corrects what it says, but never to what another says already', async () => {
  const wide = aLesson({ id: 'wide', shape: 'tasks.example/**', taught: { what: 'no-task' } })
  const fake = await show([...MINE, wide])
  fireEvent.click(row('task').getByText('Edit'))
  const where = row('task').getByLabelText('Where it holds')
  expect([...where.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    'Pages like tasks.example/work/…',
    'All pages under tasks.example/work/…',
    'All pages under tasks.example/work',
    'All of tasks.example',
  ])
  fireEvent.change(where, { target: { value: 'tasks.example/**' } })
  fireEvent.click(row('task').getByText('Save'))
  expect(row('task').getByRole('alert').textContent).toMatch(/^Another lesson says this/)
  fireEvent.change(where, { target: { value: 'tasks.example/work/**' } })
  fireEvent.change(row('task').getByLabelText('What it says'), { target: { value: 'no-task' } })
  fireEvent.click(row('task').getByText('Save'))
  await waitFor(() => expect(fake.kept()[0]).toEqual({ ...MINE[0], shape: 'tasks.example/work/**', taught: { what: 'no-task' } }))
  fireEvent.click(row('type').getByText('Edit'))
  fireEvent.change(row('type').getByLabelText('Task type'), { target: { value: 'ranking' } })
  fireEvent.click(row('type').getByText('Save'))
  await waitFor(() => expect(fake.kept()[3]?.taught).toEqual({ what: 'task-type', taskType: 'ranking' }))
})

test('exports those that are ticked, under a name, without health, dates and ids', async () => {
  const fake = await show()
  click('Export a pack…')
  fireEvent.click(screen.getByLabelText('Into the pack: Where the pay is, Pages like tasks.example/work/…'))
  fireEvent.input(screen.getByLabelText('Name of the pack'), { target: { value: ' For the team ' } })
  click('Export 3 lessons')
  await screen.findByText('Saved as margin-lessons-2026-11-25.json.')
  const reading = readLessonPack(fake.files.get('margin-lessons-2026-11-25.json') ?? '')
  expect(reading).toEqual({
    pack: {
      name: 'For the team',
      lessons: expect.arrayContaining(
        [MINE[0], MINE[1], MINE[3]].map((one) => ({ site: one?.site, shape: one?.shape, taught: one?.taught })),
      ),
    },
  })
})

test('says why what is ticked cannot be a pack', async () => {
  const long = aLesson({ taught: { what: 'field', field: 'skip', locator: { role: 'link', tag: 'a', name: 'x'.repeat(90) } } })
  const fake = await show([long])
  click('Export a pack…')
  click('Export 1 lesson')
  expect(screen.getByRole('alert').textContent).toContain('Lesson 1, taught.locator.name: expected at most 80 characters')
  expect(fake.files.size).toBe(0)
})

test('imports a pack after a look at it, where the trainer chooses between two, and removes it again', async () => {
  const fake = await show()
  choose(
    packOf(
      { ...at, taught: { what: 'no-task' } },
      { ...at, taught: SUBMIT },
      { ...at, taught: { what: 'task-type', taskType: 'ranking' } },
    ),
  )
  await screen.findByText('What the pack “Team” would bring')
  expect(screen.getByText('3 lessons for tasks.example. Nothing is taken before you say so.')).toBeTruthy()
  expect(['new', 'same as yours', 'not as yours'].map((state) => screen.getAllByText(state).length)).toEqual([1, 1, 1])
  expect(screen.getByText('Yours: This is a task')).toBeTruthy()
  expect(fake.kept()).toEqual(MINE)
  fireEvent.change(screen.getByLabelText('Which of the two'), { target: { value: 'theirs' } })
  click('Take 2 lessons')
  await screen.findByText('Took 2 lessons.')
  const taken = { givenAt: fake.host.now(), pack: 'Team', health: { misses: 0 }, ...at }
  expect(fake.kept()[0]).toEqual({ ...taken, id: 'task', taught: { what: 'no-task' } })
  expect(fake.kept()[4]).toEqual({ ...taken, id: 'new-1', taught: { what: 'task-type', taskType: 'ranking' } })
  click('Undo')
  await waitFor(() => expect(fake.kept()).toEqual(MINE))

  await waitFor(() => expect(screen.getByText('Colleagues: 1 lesson')).toBeTruthy())
  click('Remove the pack Colleagues')
  await screen.findByText('Removed 1 lesson.')
  expect(fake.kept().map(({ id }) => id)).toEqual(['task', 'submit', 'type'])
})

test('refuses a file with its name, the lesson, the field and what to do', async () => {
  const fake = await show()
  choose(packOf({ ...at, taught: { what: 'task' } }, { ...at, taught: { what: 'field', field: 'submit' } }))
  await screen.findByText('team.json was not imported')
  expect(screen.getByText(/^Lesson 2, taught\.locator: expected a group of fields; found nothing\. Add "locator"/)).toBeTruthy()
  click('Close')
  choose('%PDF-1.4', 'scan.pdf')
  await screen.findByText('scan.pdf was not imported')
  choose('x'.repeat(3_000_001), 'film.json')
  await screen.findByText('film.json is too large for a pack of lessons. Nothing was imported.')
  expect(fake.kept()).toEqual(MINE)
})

test('says what could not be done', async () => {
  const fake = await show()
  fake.refusal = 'The disk is full.'
  fireEvent.click(row('task').getByText('Remove'))
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.')
  expect(fake.kept()).toEqual(MINE)
})
