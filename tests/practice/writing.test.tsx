import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { Practice } from '../../src/practice/practice'
import { TASK, WRITING } from '../core/practice-samples'
import { fakeHost } from './fake-host'

afterEach(cleanup)

const CANARY = 'A is better, since canaries sing it'
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const shown = () => document.body.textContent ?? ''
const write = async (label: string, text: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value: text } })

async function written() {
  const host = fakeHost()
  render(<Practice host={host} />)
  await press(`Start “${WRITING.title}”`)
  await write('Your text', CANARY)
  await press('Compare with a model answer')
  await screen.findByRole('heading', { name: 'A model answer' })
  return host
}
const attempt = (host: ReturnType<typeof fakeHost>) => [...host.kept.values()][0]?.attempts[WRITING.id]

describe('a text to write', () => {
  it('is asked for beside the criteria, with its length, and warns when it is empty', async () => {
    render(<Practice host={fakeHost()} />)
    await press(`Start “${WRITING.title}”`)
    await screen.findByText('Say why.')
    expect(shown()).toContain('3 to 12 words')
    expect(shown()).toContain('Truthful')
    await press('Compare with a model answer')
    expect((await screen.findByRole('alert')).textContent).toContain('You have written nothing yet')
    await write('Your text', 'One two three four')
    expect(shown()).toContain('4 words')
  })

  it('stands beside the model, with its length, and is marked by the trainer alone', async () => {
    const host = await written()
    expect(shown()).toContain(WRITING.write?.model)
    expect(shown()).toContain(CANARY)
    expect(shown()).toContain('7 words, as asked for.')
    expect(shown()).toContain('0 of 3 met')
    fireEvent.click(screen.getByLabelText(/Is it yours/))
    await screen.findByText('1 of 3 met')
    await waitFor(() => expect(attempt(host)?.checks).toEqual({ 1: true }))
  })

  it('is kept nowhere, until the trainer says so, and is forgotten when they take it back', async () => {
    const host = await written()
    await waitFor(() => expect(attempt(host)?.doneAt).toBeDefined())
    expect(JSON.stringify([...host.kept])).not.toContain('canaries')
    fireEvent.click(screen.getByLabelText(/Keep my text/))
    await waitFor(() => expect(attempt(host)?.text).toBe(CANARY))
    fireEvent.click(screen.getByLabelText(/Keep my text/))
    await waitFor(() => expect(JSON.stringify([...host.kept])).not.toContain('canaries'))
  })

  it('says when it is too short or too long', async () => {
    render(<Practice host={fakeHost()} />)
    await press(`Start “${WRITING.title}”`)
    await write('Your text', 'Too short')
    await press('Compare with a model answer')
    expect(await screen.findByText('2 words; at least 3 were asked for.')).toBeTruthy()
  })
})

it('a justification is checked by the points of the rubric, and never kept by itself', async () => {
  const host = fakeHost()
  render(<Practice host={host} />)
  await press(`Start “${TASK.title}”`)
  await write('Your justification', CANARY)
  await press('Compare with the gold')
  await press('Go on all the same')
  await screen.findByRole('heading', { name: 'The gold justification' })
  expect(shown()).toContain(CANARY)
  expect(screen.getByLabelText('Name the difference.')).toBeTruthy()
  await press('Back to the practice room')
  expect(JSON.stringify([...host.kept])).not.toContain('canaries')
  expect(shown()).not.toContain('canaries')
})
