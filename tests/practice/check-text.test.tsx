import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { CheckText } from '../../src/practice/check-text'
import { RUBRIC, TASK, WRITING } from '../core/practice-samples'

afterEach(cleanup)

const points = () => [...document.querySelectorAll('.check-point')].map((one) => one.getAttribute('data-rule'))
const TEXT = 'A is better. Two and two is 4, as A says; B says “five”.'

it('holds the text against the trainer’s own mark', async () => {
  const { rerender } = render(<CheckText task={TASK} rubric={RUBRIC} marks={{ preference: -1 }} text={TEXT} />)
  fireEvent.click(screen.getByRole('button', { name: 'Check my justification' }))
  await screen.findByText('Nothing to point at')
  rerender(<CheckText task={TASK} rubric={RUBRIC} marks={{ preference: 1 }} text={TEXT} />)
  fireEvent.click(screen.getByRole('button', { name: 'Check again' }))
  await waitFor(() => expect(points()).toEqual(['disagrees']))
})

it('is for justifications, not for other texts that are written', () => {
  const { container, rerender } = render(<CheckText task={WRITING} rubric={RUBRIC} marks={{}} text="" />)
  expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(true)
  rerender(<CheckText task={{ ...WRITING, taskType: 'prompt-writing' }} rubric={RUBRIC} marks={{}} text="x" />)
  expect(container.textContent).toBe('')
})
